//! The documents of a file: where each begins and ends, and what it is called.

use std::ops::Range;

use super::outcome::Versions;
use super::side::{At, Part, Side};
use super::two::Place;
use crate::yaml::Kind;

/// The documents of a file with their text, each from its marker up to the next one. `None` if one of them is not one
/// that a plan, a register, a report or settings are kept in.
pub(super) fn documents<'t>(side: &'t Side<'t>) -> Option<Vec<Part<'t>>> {
    let roots = side.tree.documents().iter();
    let roots: Vec<_> = roots
        .map(|document| At {
            side,
            node: document.root,
        })
        .collect();
    let starts = roots.iter().enumerate().map(|(position, root)| {
        // The root begins with its first key, on a line of its own.
        let first = root.range().start;
        let is_block = root.kind() == Kind::Mapping && !root.text().starts_with('{');
        if !is_block || side.line_start(first) != first {
            return None;
        }
        match position.checked_sub(1) {
            None => Some(0),
            Some(before) => marker(side, side.line_end(roots[before].range().end)..first),
        }
    });
    let starts: Vec<_> = starts.collect::<Option<_>>()?;
    let ends = starts.iter().skip(1).copied().chain([side.text.len()]);
    let parts = roots.iter().zip(starts.iter().zip(ends));
    let parts = parts.map(|(&value, (&start, end))| {
        Some(Part {
            key: name(value)?,
            value,
            lead: "",
            body: start..end,
        })
    });
    parts.collect()
}

/// Where the only marker between two documents begins.
fn marker(side: &Side<'_>, between: Range<usize>) -> Option<usize> {
    let mut at = between.start;
    let mut found = None;
    for line in side.text[between].split_inclusive('\n') {
        if line.starts_with("---") {
            if found.is_some() {
                return None;
            }
            found = Some(at);
        } else if line.starts_with("...") {
            return None;
        }
        at += line.len();
    }
    found
}

/// Where the only document of a file is another one than before, it has been renamed and is the same.
pub(super) fn name_single(versions: &mut Versions<'_>) {
    let Versions { base, ours, theirs } = versions;
    if let ([base], [ours], [theirs]) = (&mut base[..], &mut ours[..], &mut theirs[..]) {
        let sort = |part: &Part<'_>| part.key.split(' ').next().map(str::to_owned);
        if sort(base) == sort(ours) && sort(base) == sort(theirs) {
            for part in [base, ours, theirs] {
                part.key.clear();
            }
        }
    }
}

/// Whether a line of dashes stands before a document.
pub(super) fn has_marker(part: &Part<'_>) -> bool {
    let before = part.body.start..part.value.range().start;
    let mut lines = part.value.side.text[before].lines();
    lines.any(|line| line.starts_with("---"))
}

/// What a document is called: `plan flood`, `report flood riverton 2024-10-31`.
fn name(root: At<'_>) -> Option<String> {
    if let Some(plan) = root.word("plan") {
        return Some(format!("plan {plan}"));
    }
    if let Some(plan) = root.word("report") {
        let word = |key| root.word(key).unwrap_or_default();
        return Some(format!("report {plan} {} {}", word("unit"), word("as-of")));
    }
    if root.get("units").is_some() {
        let under = root.word("under").unwrap_or_default();
        return Some(format!("units {under}").trim_end().to_owned());
    }
    root.word("workspace").map(|_| "workspace".to_owned())
}

/// The same for people: a plan and a report need no word that says so.
pub(super) fn place(part: &Part<'_>) -> Place {
    let document = name(part.value).unwrap_or_default();
    let short = ["plan ", "report "]
        .iter()
        .find_map(|sort| document.strip_prefix(sort));
    Place {
        document: short.unwrap_or(&document).trim_end().to_owned(),
        ..Place::default()
    }
}
