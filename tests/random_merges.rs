//! Two versions of the real plans and the example, each with changes at places and with values that chance chooses: merged,
//! they say what both changes together say, and what only one side changed is there byte for byte.
//!
//! `MERGES=100000 cargo test --release --test random_merges` makes more of them.

mod common;

use common::chance::{Dice, VALUES, comments, places, texts, with_tree};
use plan::edit::{Action, Change, edited};
use plan::merge::{ByLines, merge};
use plan::yaml::{Kind, Path, Step, Value};

/// How many merges are made, unless `MERGES` says so.
const USUAL: usize = 1500;

/// Fields by which items and documents are told from each other: with another one, it is another item.
const NAMES: &[&str] = &[
    "id",
    "name",
    "unit",
    "to",
    "title",
    "scenario",
    "on",
    "text",
    "plan",
    "report",
    "as-of",
    "units",
    "workspace",
];

fn number() -> usize {
    let number = std::env::var("MERGES").ok();
    number
        .and_then(|number| number.parse().ok())
        .unwrap_or(USUAL)
}

/// A text in one of the ways in which its lines can end.
fn base(round: usize, dice: &mut Dice, texts: &[String]) -> String {
    let text = dice.one_of(texts).clone();
    match round % 3 {
        0 => text,
        1 => text.replace('\n', "\r\n"),
        _ => text.trim_end().to_owned(),
    }
}

/// A change at a place that has not been taken, and that no other one lies within.
fn change(
    dice: &mut Dice,
    text: &str,
    taken: &mut Vec<(usize, Path)>,
    new_id: &str,
) -> Option<Change> {
    let documents = with_tree(text, |tree| {
        let documents = tree.documents().iter().map(|document| {
            let mut found = Vec::new();
            places(tree, document.root, Path::default(), &mut found);
            found
        });
        documents.collect::<Vec<_>>()
    });
    let document = dice.below(documents.len());
    let (path, kind) = dice.one_of(&documents[document]).clone();
    let is_name = matches!(path.0.last(), Some(Step::Key(key)) if NAMES.contains(&key.as_str()));
    // An item without a name of its own is told by what it says.
    let is_nameless = path.0.iter().any(|step| matches!(step, Step::Item(_)))
        && path.0.iter().any(|step| {
            matches!(step, Step::Key(key) if ["any", "when", "ends", "basis", "recipients", "signature", "reporting"].contains(&key.as_str()))
        });
    let overlaps = |(other, place): &(usize, Path)| {
        let shorter = place.0.len().min(path.0.len());
        *other == document && place.0[..shorter] == path.0[..shorter]
    };
    if is_name || is_nameless || taken.iter().any(overlaps) {
        return None;
    }
    let action = match (kind, dice.below(4)) {
        (_, 0) => Action::Remove,
        (Kind::Sequence, _) => Action::Append(item(dice, new_id), |_| &[]),
        (Kind::Mapping, _) => return None,
        _ => Action::Set(Value::text(*dice.one_of(VALUES)), |_| &[]),
    };
    taken.push((document, path.clone()));
    Some(Change {
        document,
        path,
        action,
    })
}

fn item(dice: &mut Dice, id: &str) -> Value {
    Value::Mapping(vec![
        ("id".to_owned(), Value::word(id)),
        ("text".to_owned(), Value::text(*dice.one_of(VALUES))),
    ])
}

/// What a text says with all of these changes, whichever shifts the place of which.
fn with_all(text: &str, changes: &[&Change]) -> Option<Vec<Value>> {
    let mut ordered = changes.to_vec();
    ordered.sort_by_key(|change| {
        let items = change.path.0.iter().map(|step| match step {
            Step::Item(position) => std::cmp::Reverse(*position),
            Step::Key(_) => std::cmp::Reverse(0),
        });
        let is_removed = matches!(change.action, Action::Remove);
        (is_removed, is_removed.then(|| items.collect::<Vec<_>>()))
    });
    let mut documents = said(text);
    for change in ordered {
        let document = documents[change.document].clone();
        documents[change.document] = change.intended(document)?;
    }
    Some(documents)
}

fn said(text: &str) -> Vec<Value> {
    with_tree(text, |tree| {
        let documents = tree.documents().iter();
        documents
            .map(|document| Value::of(tree, document.root))
            .collect()
    })
}

#[test]
fn changes_of_both_sides_are_all_in_the_merged_text() {
    let texts = texts();
    let mut dice = Dice(7);
    let (mut merged_all, mut left) = (0, Vec::new());
    for round in 0..number() {
        let base = base(round, &mut dice, &texts);
        let mut taken = Vec::new();
        let some = |dice: &mut Dice, taken: &mut Vec<_>, side: &str| -> Vec<Change> {
            let number = 1 + dice.below(3);
            let new = |at| format!("{side}-{at}");
            let changes = (0..number).filter_map(|at| change(dice, &base, taken, &new(at)));
            changes.collect()
        };
        let our_changes = some(&mut dice, &mut taken, "ours");
        let their_changes = some(&mut dice, &mut taken, "theirs");
        let version = |changes: &[Change]| {
            let mut last_first: Vec<_> = changes.to_vec();
            last_first.sort_by_key(|change| {
                std::cmp::Reverse(format!("{:>9?}", positions(&change.path)))
            });
            edited(&base, &last_first)
        };
        let (Ok(ours), Ok(theirs)) = (version(&our_changes), version(&their_changes)) else {
            continue;
        };
        let all: Vec<_> = our_changes.iter().chain(&their_changes).collect();
        let told = || format!("ours {our_changes:#?}\ntheirs {their_changes:#?}");
        let merged = match merge(&base, &ours, &theirs) {
            Ok(merged) if merged.conflicts().is_empty() => merged.text(7),
            Ok(merged) => {
                left.push(format!("{:?}\n{}", merged.conflicts(), told()));
                continue;
            }
            Err(error) => {
                assert_ne!(error, ByLines::Unreadable, "{}", told());
                left.push(format!("{error}\n{}", told()));
                continue;
            }
        };
        merged_all += 1;
        let Some(meant) = with_all(&base, &all) else {
            continue;
        };
        assert_eq!(said(&merged), meant, "{}\n{merged}", told());
        let (ours, theirs, merged) = (comments(&ours), comments(&theirs), comments(&merged));
        let mut rest = merged.iter();
        let shared = ours.iter().filter(|comment| theirs.contains(comment));
        let lost: Vec<_> = shared
            .filter(|comment| !rest.any(|other| other == *comment))
            .collect();
        assert!(lost.is_empty(), "{lost:?}\n{}", told());
    }
    println!("{merged_all} merged, {} left to people", left.len());
    if std::env::var("SHOW_LEFT").is_ok() {
        println!("{}", left.join("\n\n"));
    }
    assert!(
        left.len() * 20 <= merged_all,
        "{} of {merged_all}: {}",
        left.len(),
        left[0]
    );
}

fn positions(path: &Path) -> Vec<usize> {
    let steps = path.0.iter();
    let positions = steps.map(|step| match step {
        Step::Item(position) => *position,
        Step::Key(_) => 0,
    });
    positions.collect()
}

#[test]
fn what_one_side_changed_is_there_byte_for_byte() {
    let texts = texts();
    let mut dice = Dice(11);
    let mut merged = 0;
    for round in 0..number() {
        let base = base(round, &mut dice, &texts);
        let Some(change) = change(&mut dice, &base, &mut Vec::new(), "new") else {
            continue;
        };
        let Ok(changed) = edited(&base, std::slice::from_ref(&change)) else {
            continue;
        };
        let text = |ours: &str, theirs: &str| {
            let merged = merge(&base, ours, theirs).expect("it is merged by meaning");
            assert_eq!(merged.conflicts(), [""; 0], "{change:?}");
            merged.text(7)
        };
        assert_eq!(text(&changed, &base), changed);
        assert_eq!(text(&base, &changed), changed);
        assert_eq!(text(&changed, &changed), changed);
        // A line before the first one has the whole file taken apart and put together.
        let marked = |text: &str| {
            let line_end = if base.contains('\r') { "\r\n" } else { "\n" };
            format!("# Merged.{line_end}{text}")
        };
        assert_eq!(
            text(&changed, &marked(&base)),
            marked(&changed),
            "{change:?}"
        );
        assert_eq!(
            text(&marked(&base), &changed),
            marked(&changed),
            "{change:?}"
        );
        merged += 1;
    }
    assert!(merged * 4 > number(), "only {merged} merged");
}

#[test]
fn what_both_sides_changed_differently_is_never_merged_silently() {
    let texts = texts();
    let mut dice = Dice(13);
    let (mut open, mut by_lines) = (0, Vec::new());
    for round in 0..number() {
        let base = base(round, &mut dice, &texts);
        let mut all = Vec::new();
        with_tree(&base, |tree| {
            for (position, document) in tree.documents().iter().enumerate() {
                let mut found = Vec::new();
                places(tree, document.root, Path::default(), &mut found);
                let scalars = found.into_iter().filter(|(_, kind)| kind.is_scalar());
                all.extend(scalars.map(|(path, _)| (position, path)));
            }
        });
        let (document, path) = dice.one_of(&all).clone();
        // A document that both sides call otherwise is merged by lines.
        if path.0.len() == 1
            && matches!(&path.0[0], Step::Key(key) if NAMES.contains(&key.as_str()))
        {
            continue;
        }
        let set = |value: &str| Action::Set(Value::text(value), |_| &[]);
        let (one, other) = (dice.below(VALUES.len()), dice.below(VALUES.len()));
        let around = Path(path.0[..1 + dice.below(path.0.len())].to_vec());
        let (their_path, their_action) = if dice.below(2) == 0 {
            (path.clone(), set(VALUES[other]))
        } else {
            (around, Action::Remove)
        };
        let our_change = Change {
            document,
            path,
            action: set(VALUES[one]),
        };
        let their_change = Change {
            document,
            path: their_path,
            action: their_action,
        };
        let changed = |change: &Change| edited(&base, std::slice::from_ref(change));
        let (Ok(ours), Ok(theirs)) = (changed(&our_change), changed(&their_change)) else {
            continue;
        };
        let states = [&base, &ours, &theirs].map(|text| said(text));
        if states[0] == states[1] || states[1] == states[2] || states[0] == states[2] {
            continue;
        }
        for (ours, theirs) in [(&ours, &theirs), (&theirs, &ours)] {
            match merge(&base, ours, theirs) {
                Ok(merged) => {
                    assert_ne!(
                        merged.conflicts(),
                        [""; 0],
                        "{our_change:?}\n{their_change:?}\n{}",
                        merged.text(7)
                    );
                    open += 1;
                }
                Err(error) => by_lines.push(format!("{error}: {our_change:?}\n{their_change:?}")),
            }
        }
    }
    println!("{open} open, {} by lines", by_lines.len());
    if std::env::var("SHOW_LEFT").is_ok() {
        println!("{}", by_lines.join("\n\n"));
    }
    assert!(by_lines.len() * 10 <= open, "{open}: {}", by_lines[0]);
}

/// A text in which lines are gone, doubled, moved, or have a word more that stands nowhere else.
fn mangled(dice: &mut Dice, text: &str, side: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    // Close to each other, so that the sides meet.
    let start = dice.below(lines.len());
    for number in 0..1 + dice.below(4) {
        let at = (start + dice.below(8)).min(lines.len() - 1);
        let indent = lines[at].len() - lines[at].trim_start().len();
        match dice.below(6) {
            0 if lines.len() > 1 => drop(lines.remove(at)),
            1 if at > 0 => lines.swap(at, at - 1),
            2 => lines.insert(at, format!("{}# {side}-{number}.", " ".repeat(indent))),
            3 => lines[at].push_str(&format!(" # {side}-{number}.")),
            4 => lines.insert(at, format!("{}x-{side}-{number}.: 1", " ".repeat(indent))),
            _ => lines[at].push_str(&format!(" {side}-{number}.")),
        }
    }
    lines.join("\n") + "\n"
}

#[test]
fn no_word_of_either_side_is_lost() {
    let texts = texts();
    let mut dice = Dice(17);
    let (mut clean, mut open) = (0, 0);
    for _ in 0..number() * 4 {
        let base = dice.one_of(&texts).clone();
        let place = dice.0;
        let ours = mangled(&mut dice, &base, "ours");
        // Half of the time at the same place.
        let mut there = Dice(place);
        let theirs = if place % 8 < 4 {
            mangled(&mut there, &base, "theirs")
        } else {
            mangled(&mut dice, &base, "theirs")
        };
        let Ok(merged) = merge(&base, &ours, &theirs) else {
            continue;
        };
        let text = merged.text(7);
        for (side, name) in [(&ours, "ours-"), (&theirs, "theirs-")] {
            for (at, _) in side.match_indices(name) {
                let word = &side[at..=at + side[at..].find('.').expect("a word ends with a dot")];
                assert!(
                    text.contains(word),
                    "{word} is lost\n--- ours\n{}\n--- theirs\n{}\n--- merged\n{}",
                    difference(&base, &ours),
                    difference(&base, &theirs),
                    difference(&base, &text)
                );
            }
        }
        if merged.conflicts().is_empty() {
            clean += 1;
        } else {
            open += 1;
        }
    }
    println!("{clean} merged, {open} with conflicts");
    assert!(
        clean > 100 && open > 20,
        "{clean} merged, {open} with conflicts"
    );
}

fn difference(before: &str, after: &str) -> String {
    let difference = similar::TextDiff::from_lines(before, after);
    difference.unified_diff().to_string()
}
