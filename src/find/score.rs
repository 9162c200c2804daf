//! How well a text says what was asked for.

use std::ops::Range;

use super::passage::Passage;
use crate::words::{nfc, phrases::Words};

/// The words that were asked for.
pub(super) struct Wanted {
    /// Without case and accents.
    folded: Vec<String>,
    /// As they were typed, in lower case.
    typed: Vec<String>,
}

/// What a text has of the words.
pub(super) struct Match {
    /// How well each word is there, from 0 to 1.
    quality: Vec<f64>,
    /// How many of the words stand together in their order, at most.
    run: usize,
    /// How many are spelled as they were typed.
    spelled: usize,
    /// How many words the text has.
    length: usize,
}

/// How much each word tells: rare ones more than frequent ones.
pub(super) struct Weights(Vec<f64>);

/// A word of a text that is one of those asked for: from which word on, how many words it takes, which it is, how well.
struct Found {
    first: usize,
    words: usize,
    wanted: usize,
    wanted_words: usize,
    quality: f64,
}

/// How well a word is there that has only its beginning.
const PREFIX: f64 = 0.6;

/// The fewest letters that are taken for the beginning of a word.
const SHORTEST_PREFIX: usize = 3;

impl Wanted {
    pub(super) fn new(text: &str) -> Self {
        let words = Words::new(text);
        let typed = (0..words.len()).map(|word| words.written(word).to_lowercase());
        Self {
            folded: words.folded().map(str::to_owned).collect(),
            typed: typed.collect(),
        }
    }

    /// What a text has of the words, if it has at least half of them.
    pub(super) fn match_in(&self, passage: &Passage) -> Option<Match> {
        let words = Words::new(&passage.text);
        let found = self.found(&words);
        let mut quality = vec![0.0_f64; self.folded.len()];
        for one in &found {
            for wanted in &mut quality[one.wanted..one.wanted + one.wanted_words] {
                *wanted = wanted.max(one.quality);
            }
        }
        let there = quality.iter().filter(|&&quality| quality > 0.0).count();
        if there == 0 || there * 2 < self.folded.len() {
            return None;
        }
        let spelled = found.iter().filter(|one| {
            one.words == 1 && words.written(one.first).to_lowercase() == self.typed[one.wanted]
        });
        let mut spelled: Vec<_> = spelled.map(|one| one.wanted).collect();
        spelled.dedup();
        Some(Match {
            run: longest_run(&found),
            spelled: spelled.len(),
            length: words.len(),
            quality,
        })
    }

    /// The words of a text that were asked for. Two that are written together count as both.
    fn found(&self, words: &Words<'_>) -> Vec<Found> {
        let texts: Vec<_> = words.folded().collect();
        let mut found = Vec::new();
        for (first, text) in texts.iter().enumerate() {
            let next = texts.get(first + 1);
            for (wanted, word) in self.folded.iter().enumerate() {
                let one = |words, wanted_words, quality| Found {
                    first,
                    words,
                    wanted,
                    wanted_words,
                    quality,
                };
                let is_last = wanted + 1 == self.folded.len();
                if text == word {
                    found.push(one(1, 1, 1.0));
                } else if next.is_some_and(|next| is_joined(word, text, next)) {
                    found.push(one(2, 1, 1.0));
                } else if let Some(second) = self.folded.get(wanted + 1)
                    && is_joined(text, word, second)
                {
                    found.push(one(1, 2, 1.0));
                } else if is_last
                    && word.len() >= SHORTEST_PREFIX
                    && text.starts_with(word.as_str())
                {
                    found.push(one(1, 1, PREFIX));
                }
            }
        }
        found
    }

    /// The bytes of the words in a text.
    pub(super) fn marks(&self, text: &str) -> Vec<Range<usize>> {
        // In composed form bytes would be others.
        if nfc(text) != text {
            return Vec::new();
        }
        let words = Words::new(text);
        let mut marks: Vec<Range<usize>> = Vec::new();
        for one in self.found(&words) {
            let places = words
                .place(one.first)
                .zip(words.place(one.first + one.words - 1));
            if let Some((first, last)) = places {
                marks.push(first.start..last.end);
            }
        }
        marks.sort_by_key(|mark| mark.start);
        marks.dedup();
        marks
    }

    /// How much each word tells, of all matches.
    pub(super) fn weights<'m>(&self, matches: impl Iterator<Item = &'m Match>) -> Weights {
        let mut number = 0.0;
        let mut with = vec![0.0; self.folded.len()];
        for said in matches {
            number += 1.0;
            for (with, quality) in with.iter_mut().zip(&said.quality) {
                if *quality > 0.0 {
                    *with += 1.0;
                }
            }
        }
        // Word and all have their weight, however many texts say it.
        let weight = |with: f64| (1.0 + (number - with + 0.5) / (with + 0.5)).ln() + 0.2;
        Weights(with.into_iter().map(weight).collect())
    }
}

impl Weights {
    /// How well a text says what was asked for; more is better.
    pub(super) fn score(&self, passage: &Passage, said: &Match) -> f64 {
        let all: f64 = self.0.iter().sum();
        let there = self.0.iter().zip(&said.quality);
        let there: f64 = there.map(|(weight, quality)| weight * quality).sum();
        let number = self.0.len().max(1);
        let share = |part: usize| part as f64 / number as f64;
        let coverage = there / all;
        let name = if passage.is_name() { 1.0 } else { 0.9 };
        let brevity = 1.0 / (1.0 + said.length as f64 / 200.0);
        coverage * coverage * name * (1.0 + share(said.run) + 0.1 * share(said.spelled)) * brevity
    }
}

/// Whether a word is these two written together.
fn is_joined(word: &str, first: &str, second: &str) -> bool {
    word.strip_prefix(first) == Some(second)
}

/// The most words that stand in a text one after the other as they were asked for.
fn longest_run(found: &[Found]) -> usize {
    let mut longest = 0;
    // By where the run goes on, and with which word: how many words it has.
    let mut runs: std::collections::HashMap<(usize, usize), usize> =
        std::collections::HashMap::new();
    for one in found {
        let before = runs.get(&(one.first, one.wanted)).copied().unwrap_or(0);
        let run = before + one.wanted_words;
        longest = longest.max(run);
        let next = (one.first + one.words, one.wanted + one.wanted_words);
        let kept = runs.entry(next).or_default();
        *kept = (*kept).max(run);
    }
    longest
}
