//! Changes of the real plans and the examples, at places and with values that chance chooses: each says what was meant
//! to a second reader too, touches no line that is not its own, keeps every comment, and can be taken back.
//!
//! `EDITS=100000 cargo test --release --test random_edits` makes more of them.

mod common;

use common::chance::{Dice, VALUES, comments, places, texts, with_tree};
use plan::edit::{Action, Change, EditError, edited, laid_out};
use plan::yaml::{Kind, NodeId, Path, Step, Tree, Value};

/// How many changes are made, unless `EDITS` says so.
const USUAL: usize = 3000;

fn number() -> usize {
    let number = std::env::var("EDITS").ok();
    number
        .and_then(|number| number.parse().ok())
        .unwrap_or(USUAL)
}

fn action(dice: &mut Dice, kind: Kind) -> Action {
    let value = Value::text(*dice.one_of(VALUES));
    match (kind, dice.below(4)) {
        (_, 0) => Action::Remove,
        (Kind::Sequence, _) => {
            let entries = vec![
                ("id".to_owned(), Value::word("new")),
                ("text".to_owned(), value.clone()),
            ];
            let item = if dice.below(2) == 0 {
                value
            } else {
                Value::Mapping(entries)
            };
            Action::Append(item, |_| &[])
        }
        _ => Action::Set(value, |_| &[]),
    }
}

/// Whether a second reader makes of both texts what the change says.
fn second_reader_agrees(before: &str, after: &str, change: &Change) -> bool {
    let values = |text: &str| -> Vec<serde_yaml::Value> {
        use serde::Deserialize;
        let documents = serde_yaml::Deserializer::from_str(text);
        documents
            .map(|document| serde_yaml::Value::deserialize(document).unwrap())
            .collect()
    };
    let (before, after) = (values(before), values(after));
    let same_others = (0..before.len()).all(|at| at == change.document || before[at] == after[at]);
    let mut value = &after[change.document];
    for step in &change.path.0 {
        let next = match step {
            Step::Key(key) => value.get(key.as_str()),
            Step::Item(position) => value.get(*position),
        };
        match next {
            Some(next) => value = next,
            None => return same_others && matches!(change.action, Action::Remove),
        }
    }
    let says = |value: &serde_yaml::Value, meant: &Value| match (value, meant) {
        (serde_yaml::Value::String(text), Value::Scalar(scalar)) => *text == scalar.text,
        (serde_yaml::Value::Mapping(_), Value::Mapping(_)) => true,
        (other, Value::Scalar(scalar)) => {
            serde_yaml::to_string(other).unwrap().trim() == scalar.text
        }
        _ => false,
    };
    same_others
        && before.len() == after.len()
        && match &change.action {
            Action::Set(meant, _) => says(value, meant),
            Action::Append(meant, _) => {
                let items = value.as_sequence().expect("a list");
                says(items.last().expect("an item"), meant)
            }
            // Something else may have moved to its place.
            Action::Remove => true,
        }
}

/// How many bytes at the beginning and the end of a text another one shares with it.
fn untouched(before: &str, after: &str) -> usize {
    let same = |one: &mut dyn Iterator<Item = (u8, u8)>| {
        one.take_while(|(one, other)| one == other).count()
    };
    let beginning = same(&mut before.bytes().zip(after.bytes()));
    let end = same(&mut before.bytes().rev().zip(after.bytes().rev()));
    (beginning + end).min(before.len())
}

#[test]
fn a_change_says_what_was_meant_and_touches_nothing_else() {
    let number = number();
    let texts = texts();
    let mut dice = Dice(1);
    let (mut made, mut refused) = (0, 0);
    for round in 0..number {
        let text = dice.one_of(&texts).clone();
        let text = match round % 3 {
            0 => text,
            1 => text.replace('\n', "\r\n"),
            _ => text.trim_end().to_owned(),
        };
        let documents = with_tree(&text, |tree| {
            let documents = tree.documents().iter();
            let places_of = |root| {
                let mut found = Vec::new();
                places(tree, root, Path::default(), &mut found);
                found
            };
            documents
                .map(|document| places_of(document.root))
                .collect::<Vec<_>>()
        });
        let document = dice.below(documents.len());
        let (path, kind) = dice.one_of(&documents[document]).clone();
        let action = action(&mut dice, kind);
        let change = Change {
            document,
            path,
            action,
        };
        match edited(&text, std::slice::from_ref(&change)) {
            Ok(after) => {
                check(&text, &after, &change);
                made += 1;
            }
            Err(EditError::ByHand(_)) => refused += 1,
            Err(error) => panic!("{error}: {change:?}"),
        }
    }
    assert!(refused * 100 <= made, "{refused} of {number} were refused");
    println!("{made} changes made, {refused} refused");
}

#[track_caller]
fn check(before: &str, after: &str, change: &Change) {
    let told = || format!("{change:?}\n{}", diff(before, after));
    assert!(second_reader_agrees(before, after, change), "{}", told());
    let old = size(before, change);
    assert!(
        before.len() - untouched(before, after) <= old,
        "more than {old} bytes changed: {}",
        told()
    );
    let (old, new) = (comments(before), comments(after));
    if matches!(change.action, Action::Append(..))
        || is_scalar(before, change) && !matches!(change.action, Action::Remove)
    {
        assert_eq!(old, new, "{}", told());
    } else {
        // What is taken away takes its comments along.
        let mut rest = old.iter();
        assert!(
            new.iter().all(|comment| rest.any(|other| other == comment)),
            "{}",
            told()
        );
    }
    if let Action::Set(..) = change.action
        && let Some(back) = reverse(before, change)
    {
        let again = edited(after, &[back]).expect("a change can be taken back");
        let says = |text: &str| {
            with_tree(text, |tree| {
                Value::of(tree, tree.documents()[change.document].root)
            })
        };
        assert_eq!(says(&again), says(before), "{}", told());
    }
}

/// The node at the place of a change: how many bytes belong to it, with its key, comments and line breaks.
fn size(text: &str, change: &Change) -> usize {
    let (start, end) = with_tree(text, |tree| {
        let node = node(tree, change);
        let span = tree.node(node).span.range();
        (span.start, span.end)
    });
    let lines_before = text[..start].rfind("\n\n").unwrap_or(0);
    let line_end = text[end..]
        .find('\n')
        .map_or(text.len(), |length| end + length + 1);
    line_end - lines_before.min(start)
}

fn is_scalar(text: &str, change: &Change) -> bool {
    with_tree(text, |tree| {
        !matches!(
            tree.node(node(tree, change)).kind,
            Kind::Mapping | Kind::Sequence
        )
    })
}

fn node(tree: &Tree<'_>, change: &Change) -> NodeId {
    let mut node = tree.documents()[change.document].root;
    for step in &change.path.0 {
        node = match step {
            Step::Key(name) => {
                tree.entries(node)
                    .find(|&(key, _)| tree.text(key) == name)
                    .unwrap()
                    .1
            }
            Step::Item(position) => tree.items(node).nth(*position).unwrap(),
        };
    }
    node
}

/// The change that gives a scalar its old value back.
fn reverse(before: &str, change: &Change) -> Option<Change> {
    let old = with_tree(before, |tree| {
        let node = node(tree, change);
        tree.node(node)
            .kind
            .is_scalar()
            .then(|| tree.text(node).to_owned())
    })?;
    let action = Action::Set(Value::word(old), |_| &[]);
    Some(Change {
        action,
        ..change.clone()
    })
}

fn diff(before: &str, after: &str) -> String {
    similar::TextDiff::from_lines(before, after)
        .unified_diff()
        .to_string()
}

/// The text with comments and blank lines in places that chance chooses, none of them within a text. Each comment has
/// a number of its own, and stands as far to the right as the line below it.
fn littered(text: &str, dice: &mut Dice) -> String {
    let scalars = with_tree(text, |tree| {
        let scalars = tree.scalars().map(|node| node.span.range());
        scalars.collect::<Vec<_>>()
    });
    let mut littered = String::new();
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let is_in_scalar = scalars
            .iter()
            .any(|scalar| scalar.start < at && at < scalar.end);
        // Blank lines above the first line of a block scalar belong to it.
        let is_first = ["|", "|-", ">", ">-"]
            .iter()
            .any(|sign| littered.trim_end().ends_with(sign));
        let margin = line.len() - line.trim_start().len();
        if !is_in_scalar && !is_first && !line.trim().is_empty() && !line.starts_with("---") {
            if dice.below(4) == 0 {
                littered.push_str(&"\n".repeat(dice.below(4)));
            }
            if dice.below(4) == 0 {
                littered.push_str(&format!("{}# remark {number}\n", &line[..margin]));
            }
        }
        littered.push_str(line);
        at += line.len();
    }
    littered
}

/// The lines that say something, each with the remark right above it, if there is one.
fn remarks(text: &str) -> Vec<(String, String)> {
    let mut remarks = Vec::new();
    let mut last = None;
    for line in text.lines().map(str::trim) {
        if line.starts_with("# remark") {
            last = Some(line.to_owned());
        } else if !line.is_empty()
            && !line.starts_with('#')
            && let Some(remark) = last.take()
        {
            remarks.push((remark, line.to_owned()));
        }
    }
    remarks.sort();
    remarks
}

#[test]
fn layout_keeps_what_is_said_and_comments_where_they_belong() {
    let texts = texts();
    let mut dice = Dice(2);
    for round in 0..300 {
        let text = dice.one_of(&texts).clone();
        let text = littered(&text, &mut dice);
        let text = match round % 3 {
            0 => text,
            1 => text.replace('\n', "\r\n"),
            _ => text.trim_end().to_owned(),
        };
        let new = laid_out(&text).unwrap_or_else(|error| panic!("{error}:\n{text}"));
        let told = || diff(&text, &new);
        assert_eq!(laid_out(&new).unwrap(), new, "{}", told());
        let documents = |text: &str| {
            use serde::Deserialize;
            let documents = serde_yaml::Deserializer::from_str(text);
            let documents = documents.map(|one| serde_yaml::Value::deserialize(one).unwrap());
            documents.collect::<Vec<_>>()
        };
        assert_eq!(documents(&text), documents(&new), "{}", told());
        let sorted = |text: &str| {
            let mut comments = comments(text);
            comments.sort();
            comments
        };
        assert_eq!(sorted(&text), sorted(&new), "{}", told());
        for (before, after) in remarks(&text).iter().zip(remarks(&new)) {
            // The first key of an item may have become another.
            assert!(
                *before == after || before.0 == after.0 && before.1.starts_with('-'),
                "{before:?} {after:?}: {}",
                told()
            );
        }
        let plain = new.replace('\r', "");
        let doubled = plain.find("\n\n\n").map(|at| {
            plain[at.saturating_sub(200)..]
                .chars()
                .take(400)
                .collect::<String>()
        });
        assert_eq!(doubled, None);
        assert!(new.ends_with('\n') && new.contains("\r\n") == (round % 3 == 1));
    }
}

/// A value with the keys of its mappings in another order, where they have one.
fn shuffled(value: Value, place: &Path, dice: &mut Dice) -> Value {
    match value {
        Value::Mapping(entries) => {
            let entries = entries.into_iter();
            let mut entries: Vec<_> = entries
                .map(|(key, value)| {
                    let inner = shuffled(value, &place.key(key.as_str()), dice);
                    (key, inner)
                })
                .collect();
            if !place.0.is_empty() && !plan::model::keys_at("plan", place).is_empty() {
                for last in (1..entries.len()).rev() {
                    entries.swap(last, dice.below(last + 1));
                }
            }
            Value::Mapping(entries)
        }
        Value::List(items) => {
            let items = items.into_iter().enumerate();
            let items = items.map(|(position, item)| shuffled(item, &place.item(position), dice));
            Value::List(items.collect())
        }
        other => other,
    }
}

#[test]
fn layout_does_not_depend_on_the_order_of_keys_before() {
    let mut dice = Dice(3);
    let written = |value: &Value| plan::yaml::writing::document(value);
    for text in texts().iter().filter(|text| text.contains("\nplan: ")) {
        let value = with_tree(text, |tree| Value::of(tree, tree.documents()[0].root));
        let expected = laid_out(&written(&value)).unwrap();
        for _ in 0..20 {
            let other = written(&shuffled(value.clone(), &Path::default(), &mut dice));
            assert_eq!(laid_out(&other).unwrap(), expected, "{other}");
        }
    }
}

/// What YAML means something by.
const SIGNS: &[&str] = &[
    " ", "  ", "\n", "\t", "-", "- ", ": ", "? ", "#", " # x", "|", ">", "|+\n", "'", "\"", "[",
    "]", "{", "}", ",", "&a ", "*a", "!t ", "---\n", "...\n", "%", "\r", "\u{feff}", "é",
];

#[test]
fn whatever_a_slip_makes_of_a_text_it_is_laid_out_rightly_or_left_alone() {
    let texts = texts();
    let mut dice = Dice(6);
    let mut done = 0;
    let number = number();
    for _ in 0..number {
        let text = dice.one_of(&texts);
        let lines: Vec<_> = text.split_inclusive('\n').collect();
        let first = dice.below(lines.len());
        // A piece of the text, so that the slip hits many different places.
        let piece = lines[first..lines.len().min(first + 12)].concat();
        let mut slipped = format!("plan: p\n{piece}");
        for _ in 0..=dice.below(2) {
            let places: Vec<_> = slipped.char_indices().map(|(at, _)| at).collect();
            let at = *dice.one_of(&places);
            if dice.below(3) == 0 {
                slipped.remove(at);
            } else {
                let sign: &str = dice.one_of::<&str>(SIGNS);
                slipped.insert_str(at, sign);
            }
        }
        if let Ok(new) = laid_out(&slipped) {
            assert_eq!(laid_out(&new).as_ref(), Ok(&new), "{slipped}");
            done += 1;
        }
    }
    assert!(done * 8 > number, "only {done} could be laid out");
}
