//! Changes of documents by path: they say what was meant, and touch no byte that is not theirs.

use plan::edit::{Action, Change, Order, edited};
use plan::yaml::{Key, Path, Step, Value};

const ORDER: Order = |_| KEYS;

const KEYS: &[Key] = &[
    key("plan"),
    key("title"),
    key("state"),
    key("issuer"),
    key("areas"),
];

const fn key(name: &'static str) -> Key {
    Key {
        name,
        about: "",
        required: false,
    }
}

/// A path such as `areas[0].tasks[1].by`.
fn path(text: &str) -> Path {
    let mut steps = Vec::new();
    for part in text.split(['.', '[']).filter(|part| !part.is_empty()) {
        steps.push(match part.strip_suffix(']') {
            Some(number) => Step::Item(number.parse().unwrap()),
            None => Step::Key(part.to_owned()),
        });
    }
    Path(steps)
}

fn change(place: &str, action: Action) -> Change {
    Change {
        document: 0,
        path: path(place),
        action,
    }
}

fn made(text: &str, place: &str, action: Action) -> String {
    edited(text, &[change(place, action)]).unwrap_or_else(|error| format!("error: {error}"))
}

fn set(text: &str, place: &str, word: &str) -> String {
    made(text, place, Action::Set(Value::word(word), ORDER))
}

fn mapping(entries: &[(&str, &str)]) -> Value {
    let entries = entries.iter();
    let entries = entries.map(|&(key, word)| (key.to_owned(), Value::word(word)));
    Value::Mapping(entries.collect())
}

#[test]
fn a_scalar_keeps_its_quotes_and_what_stands_around_it() {
    let text = "# Head\nplan:   p # the id\ntitle: 'Một'\nissuer: \"u\"\n";
    assert_eq!(
        set(text, "plan", "q"),
        "# Head\nplan:   q # the id\ntitle: 'Một'\nissuer: \"u\"\n"
    );
    assert_eq!(
        set(text, "title", "Nước lũ: 'cao'"),
        "# Head\nplan:   p # the id\ntitle: 'Nước lũ: ''cao'''\nissuer: \"u\"\n"
    );
    assert_eq!(
        set(text, "issuer", "Kế \"hoạch\" \\"),
        "# Head\nplan:   p # the id\ntitle: 'Một'\nissuer: \"Kế \\\"hoạch\\\" \\\\\"\n"
    );
}

#[test]
fn what_would_be_read_otherwise_gets_quotes() {
    for (word, written) in [
        ("a: b", "\"a: b\""),
        ("a #b", "\"a #b\""),
        ("- a", "\"- a\""),
        ("-a", "-a"),
        ("[a]", "\"[a]\""),
        ("", "\"\""),
        ("null", "\"null\""),
        ("2021-08-20", "2021-08-20"),
        (" a", "\" a\""),
        ("100%", "100%"),
        ("% a", "\"% a\""),
        ("a\tb", "\"a\\tb\""),
        ("a, b", "a, b"),
    ] {
        assert_eq!(set("plan: x\n", "plan", word), format!("plan: {written}\n"));
    }
    let text = made("plan: x\n", "plan", Action::Set(Value::text("08"), ORDER));
    assert_eq!(text, "plan: \"08\"\n");
    assert_eq!(
        set("a: {b: x, c: y}\n", "a.b", "1, 2"),
        "a: {b: \"1, 2\", c: y}\n"
    );
}

#[test]
fn a_new_key_stands_where_its_order_puts_it() {
    let text = "plan: p\ntitle: T # why\n# about the issuer\nissuer: u\nx-own: 1\n";
    assert_eq!(
        set(text, "state", "issued"),
        "plan: p\ntitle: T # why\nstate: issued\n# about the issuer\nissuer: u\nx-own: 1\n"
    );
    assert_eq!(set(text, "other", "1"), format!("{text}other: 1\n"));
    assert_eq!(set("issuer: u\n", "plan", "p"), "plan: p\nissuer: u\n");
    assert_eq!(
        set("plan: p\nareas:\n  - id: a\n    title: A", "state", "draft"),
        "plan: p\nstate: draft\nareas:\n  - id: a\n    title: A"
    );
    assert_eq!(
        set(
            "plan: p\nareas:\n  - id: a\n    title: A",
            "areas[0].state",
            "x"
        ),
        "plan: p\nareas:\n  - id: a\n    title: A\n    state: x"
    );
    assert_eq!(set("{plan: p}\n", "title", "T"), "{plan: p, title: T}\n");
    assert_eq!(set("a: {}\n", "a.b", "1"), "a: {b: 1}\n");
    assert_eq!(set("a: # why\n", "a.b.c", "1"), "a: # why\n  b: {c: 1}\n");
}

#[test]
fn line_ends_are_those_of_the_file() {
    assert_eq!(
        set("plan: p\r\nissuer: u\r\n", "title", "T"),
        "plan: p\r\ntitle: T\r\nissuer: u\r\n"
    );
    assert_eq!(
        set("plan: p\r\nissuer: u", "areas", "T"),
        "plan: p\r\nissuer: u\r\nareas: T"
    );
}

#[test]
fn lists_grow_at_their_end() {
    let item = || mapping(&[("id", "b"), ("text", "B")]);
    let append = |text: &str, place: &str| made(text, place, Action::Append(item(), ORDER));
    assert_eq!(
        append(
            "areas:\n- id: a # first\n  text: A\n# after\nplan: p\n",
            "areas"
        ),
        "areas:\n- id: a # first\n  text: A\n- {id: b, text: B}\n# after\nplan: p\n"
    );
    assert_eq!(
        append("areas: [{id: a}]\n", "areas"),
        "areas: [{id: a}, {id: b, text: B}]\n"
    );
    assert_eq!(
        append("plan: p\n", "areas"),
        "plan: p\nareas:\n  - {id: b, text: B}\n"
    );
    assert_eq!(
        append("areas:\nplan: p\n", "areas"),
        "areas:\n  - {id: b, text: B}\nplan: p\n"
    );
}

#[test]
fn long_values_are_written_line_by_line() {
    let long = "x".repeat(70);
    let item = mapping(&[("id", "b"), ("text", &long)]);
    assert_eq!(
        made(
            "areas:\n  - {id: a}\n",
            "areas",
            Action::Append(item, ORDER)
        ),
        format!("areas:\n  - {{id: a}}\n  - id: b\n    text: {long}\n")
    );
    assert_eq!(
        set("a:\n  b: 1\n", "a.b", "one\ntwo"),
        "a:\n  b: |-\n    one\n    two\n"
    );
}

#[test]
fn what_is_removed_takes_its_comments_along_and_no_others() {
    let remove = |text: &str, place: &str| made(text, place, Action::Remove);
    let text = "plan: p\n\n# of the title\ntitle: T # so\n\n# of the issuer\nissuer: u\n";
    assert_eq!(
        remove(text, "title"),
        "plan: p\n\n# of the issuer\nissuer: u\n"
    );
    assert_eq!(remove("a: 1\nb: 2", "b"), "a: 1");
    assert_eq!(remove("- id: a\n  text: A\n- id: b\n", "[0]"), "- id: b\n");
    assert_eq!(
        remove("- id: a\n  text: A\n- id: b\n", "[0].id"),
        "- text: A\n- id: b\n"
    );
    assert_eq!(remove("a: [1, 2, 3]\n", "a[1]"), "a: [1, 3]\n");
    assert_eq!(remove("a: [1, 2, 3]\n", "a[2]"), "a: [1, 2]\n");
    assert_eq!(remove("a: {b: 1}\n", "a.b"), "a: {}\n");
    assert_eq!(remove("a:\n  - b\nc: 1\n", "a[0]"), "a: []\nc: 1\n");
}

#[test]
fn a_change_without_a_place_is_refused() {
    assert_eq!(
        set("a: 1\n", "a.b", "x"),
        "error: there is no place `a.b` for it"
    );
    assert_eq!(
        made("a: 1\n", "b", Action::Remove),
        "error: there is no place `b` for it"
    );
    assert_eq!(
        set("a: *x\n", "a", "x"),
        "error: the file cannot be read without faults"
    );
}
