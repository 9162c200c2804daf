//! Laws of changes, on the real plans and the example, at places that chance chooses: what is changed back is what it was,
//! byte for byte, and changes of different places can be made in either order.

mod common;

use common::chance::{Dice, places, texts, with_tree};
use plan::edit::{Action, Change, edited};
use plan::yaml::{Kind, Path, Step, Value};

/// How many changes of each sort are made, unless `EDITS` says so.
const USUAL: usize = 1000;

fn number() -> usize {
    let number = std::env::var("EDITS").ok();
    number
        .and_then(|number| number.parse().ok())
        .unwrap_or(USUAL)
}

/// The text with the line ends of the round.
fn in_form(text: &str, round: usize) -> String {
    match round % 3 {
        0 => text.to_owned(),
        1 => text.replace('\n', "\r\n"),
        _ => text.trim_end().to_owned(),
    }
}

/// The places of a document that chance chooses.
fn places_of(text: &str, dice: &mut Dice) -> (usize, Vec<(Path, Kind)>) {
    with_tree(text, |tree| {
        let document = dice.below(tree.documents().len());
        let mut found = Vec::new();
        let root = tree.documents()[document].root;
        places(tree, root, Path::default(), &mut found);
        (document, found)
    })
}

/// What stands at a place, and whether it does so on one line.
fn value_at(text: &str, document: usize, path: &Path) -> (Value, bool) {
    with_tree(text, |tree| {
        let mut node = tree.documents()[document].root;
        for step in &path.0 {
            node = match step {
                Step::Key(name) => {
                    let mut entries = tree.entries(node);
                    entries.find(|&(key, _)| tree.text(key) == name).unwrap().1
                }
                Step::Item(position) => tree.items(node).nth(*position).unwrap(),
            };
        }
        let written = &text[tree.node(node).span.range()];
        (Value::of(tree, node), !written.contains('\n'))
    })
}

fn change(document: usize, path: Path, action: Action) -> Change {
    Change {
        document,
        path,
        action,
    }
}

fn set(text: &str) -> Action {
    Action::Set(Value::word(text), |_| &[])
}

/// Makes a change and the one that takes it back; whether the first was possible.
#[track_caller]
fn there_and_back(text: &str, there: &Change, back: &Change) -> bool {
    let Ok(changed) = edited(text, std::slice::from_ref(there)) else {
        return false;
    };
    let again = edited(&changed, std::slice::from_ref(back));
    let again = again.unwrap_or_else(|error| panic!("{error}: {back:?}\n{changed}"));
    assert!(again == text, "{there:?}\n{again}");
    true
}

/// A change and the one that takes it back, of a sort that goes by the round.
fn pair(text: &str, round: usize, dice: &mut Dice) -> Option<(Change, Change)> {
    let (document, found) = places_of(text, dice);
    let (path, kind) = dice.one_of(&found).clone();
    match (kind, round % 2) {
        // A word that needs no quotes takes on those that are there.
        (Kind::Plain | Kind::SingleQuoted | Kind::DoubleQuoted, _) => {
            let (Value::Scalar(old), is_one_line) = value_at(text, document, &path) else {
                return None;
            };
            let back = Action::Set(Value::Scalar(old), |_| &[]);
            is_one_line.then(|| {
                (
                    change(document, path.clone(), set("done")),
                    change(document, path, back),
                )
            })
        }
        (Kind::Sequence, 0) => {
            let (Value::List(items), _) = value_at(text, document, &path) else {
                return None;
            };
            let added = Action::Append(Value::word("new"), |_| &[]);
            let last = path.item(items.len());
            (!items.is_empty()).then(|| {
                (
                    change(document, path, added),
                    change(document, last, Action::Remove),
                )
            })
        }
        (Kind::Mapping, 1) => {
            let (Value::Mapping(entries), _) = value_at(text, document, &path) else {
                return None;
            };
            let key = path.key("x-new");
            (!entries.is_empty()).then(|| {
                (
                    change(document, key.clone(), set("done")),
                    change(document, key, Action::Remove),
                )
            })
        }
        _ => None,
    }
}

#[test]
fn what_is_changed_back_is_what_it_was() {
    let texts = texts();
    let mut dice = Dice(4);
    let mut made = 0;
    for round in 0.. {
        let text = in_form(&dice.one_of(&texts).clone(), round);
        if let Some((there, back)) = pair(&text, round, &mut dice)
            && there_and_back(&text, &there, &back)
        {
            made += 1;
        }
        if made == number() {
            break;
        }
        assert!(round < 20 * number(), "only {made} changes could be made");
    }
}

/// Whether a change of one place leaves the other where it is and what it is.
fn are_apart(one: &Path, other: &Path) -> bool {
    let shared = one.0.iter().zip(&other.0);
    shared.clone().any(|(one, other)| one != other)
}

#[test]
fn changes_of_different_places_can_be_made_in_either_order() {
    let texts = texts();
    let mut dice = Dice(5);
    let mut made = 0;
    for round in 0.. {
        let text = in_form(&dice.one_of(&texts).clone(), round);
        let (document, found) = places_of(&text, &mut dice);
        let mut draw = || {
            let (path, kind) = dice.one_of(&found).clone();
            let action = match kind {
                Kind::Sequence => Action::Append(Value::text("Việc mới: 1"), |_| &[]),
                Kind::Mapping => return change(document, path.key("x-new"), set("2021-08-01")),
                _ => set("đã xong # 2"),
            };
            change(document, path, action)
        };
        let (one, other) = (draw(), draw());
        assert!(round < 20 * number(), "only {made} pairs could be made");
        if !are_apart(&one.path, &other.path) {
            continue;
        }
        let first = edited(&text, &[one.clone(), other.clone()]);
        let second = edited(&text, &[other.clone(), one.clone()]);
        match (first, second) {
            (Ok(first), Ok(second)) => {
                assert!(first == second, "{one:?} {other:?}\n{first}\n{second}");
                made += 1;
            }
            (Err(_), Err(_)) => {}
            (first, second) => panic!("{one:?} {other:?}: {first:?} {second:?}"),
        }
        if made == number() {
            break;
        }
    }
}
