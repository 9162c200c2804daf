//! Changes of the real plans and the examples, at places and with values that chance chooses: each says what was meant
//! to a second reader too, touches no line that is not its own, keeps every comment, and can be taken back.
//!
//! `EDITS=100000 cargo test --release --test random_edits` makes more of them.

mod common;

use common::chance::{Dice, VALUES, comments, places, texts, with_tree};
use plan::edit::{Action, Change, EditError, edited};
use plan::yaml::{Kind, NodeId, Path, Step, Tree, Value};

/// How many changes are made, unless `EDITS` says so.
const USUAL: usize = 3000;

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
    let number = std::env::var("EDITS")
        .ok()
        .and_then(|number| number.parse().ok());
    let number = number.unwrap_or(USUAL);
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
