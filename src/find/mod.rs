//! Full-text search: which plan, item, unit or report says something, the likeliest first.
//!
//! Words are compared without case and accents, so it makes no difference where a tone mark stands (`hoà`, `hòa`),
//! whether `đ` was typed as `d`, or how letters are composed. Dashes and spaces do not matter either: `covid 19`,
//! `Covid-19` and `covid19` are the same.

mod passage;
mod score;

use std::ops::Range;

use rayon::prelude::*;

use self::passage::passages;
use self::score::Wanted;
use crate::history::Subject;
use crate::source::Location;
use crate::workspace::Workspace;

/// A place that says what was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What it is said of.
    pub subject: Subject,
    /// The field that says it.
    pub field: String,
    /// Where it is written.
    pub location: Location,
    /// All of its text.
    pub text: String,
    /// The bytes of the words that were asked for.
    pub marks: Vec<Range<usize>>,
}

/// The places that say some words, the likeliest first; of each plan, item, unit or report the one that says them best.
/// At least half of the words have to be there.
#[must_use]
pub fn find(workspace: &Workspace, words: &str, limit: usize) -> Vec<Hit> {
    let wanted = Wanted::new(words);
    let files: Vec<_> = workspace.sources.iter().collect();
    let matches = files
        .par_iter()
        .enumerate()
        .flat_map_iter(|(order, &(file, source))| {
            let found = passages(file, source).into_iter().enumerate();
            let found = found.filter_map(|(place, passage)| {
                let said = wanted.match_in(&passage)?;
                Some(((order, place), passage, said))
            });
            found.collect::<Vec<_>>()
        });
    let matches: Vec<_> = matches.collect();
    let weights = wanted.weights(matches.iter().map(|(_, _, said)| said));
    let mut scored: Vec<_> = matches
        .iter()
        .map(|(place, passage, said)| (weights.score(passage, said), place, passage))
        .collect();
    scored.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(other.1)));
    let mut seen = std::collections::HashSet::new();
    let best = scored
        .into_iter()
        .filter(|(_, _, passage)| seen.insert(&passage.subject));
    let hits = best.take(limit).map(|(_, _, passage)| Hit {
        subject: passage.subject.clone(),
        field: passage.field.clone(),
        location: passage.location,
        text: passage.text.clone(),
        marks: wanted.marks(&passage.text),
    });
    hits.collect()
}
