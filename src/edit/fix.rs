//! Makes the changes that findings propose, as far as they are safe.
//!
//! Changes are made in rounds, each in the texts that the round before has left: what overlaps waits for the next one.
//! After every round the whole workspace is read and checked anew, and a change that brings an error about is taken
//! back. Nothing is written here; the result is the new texts.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::checked::{Checked, Name};
use super::replace::Replacements;
use crate::diagnostic::{Finding, Fix};
use crate::source::FileId;

/// Texts in the place of those of files, by the path of the file.
pub type Texts = BTreeMap<String, String>;

/// What was mended.
#[derive(Debug)]
pub struct Edits {
    /// The files with another text, by path.
    pub files: Vec<EditedFile>,
    /// The workspace as it would be with these texts.
    pub checked: Checked,
}

/// A file with another text.
#[derive(Debug)]
pub struct EditedFile {
    /// Its name in messages.
    pub shown: String,
    /// Where it is stored.
    pub place: PathBuf,
    /// The text that was read.
    pub before: String,
    /// The text that it should have.
    pub after: String,
    /// How many findings are mended in it.
    pub findings: usize,
}

/// More rounds than any file needs. Two changes that undo each other would go on for ever.
const MOST_ROUNDS: usize = 10;

/// How often the workspace is read and checked at most.
const MOST_CHECKS: usize = 100;

/// Makes all safe changes. `check` reads and checks the workspace with other texts in some of its files.
pub fn fix(check: impl FnMut(&Texts) -> Checked) -> Edits {
    let mut fixer = Fixer::new(check);
    for _ in 0..MOST_ROUNDS {
        let changes = fixer.changes();
        if changes.is_empty() {
            break;
        }
        fixer.round(&changes);
    }
    Edits {
        files: fixer.files.into_values().collect(),
        checked: fixer.now,
    }
}

/// The change that a finding proposes.
#[derive(Clone)]
struct Change {
    file: FileId,
    fix: Fix,
    name: Name,
}

struct Fixer<C> {
    check: C,
    checks_left: usize,
    /// As it is after the last round.
    now: Checked,
    texts: Texts,
    /// By path.
    files: BTreeMap<String, EditedFile>,
    /// Changes that bring an error about.
    refused: BTreeSet<Name>,
}

impl<C: FnMut(&Texts) -> Checked> Fixer<C> {
    fn new(mut check: C) -> Self {
        let texts = Texts::new();
        Self {
            now: check(&texts),
            check,
            checks_left: MOST_CHECKS,
            texts,
            files: BTreeMap::new(),
            refused: BTreeSet::new(),
        }
    }

    /// The changes that can be made at once.
    fn changes(&self) -> Vec<Change> {
        let mut taken: BTreeMap<FileId, Replacements> = BTreeMap::new();
        let mut changes = Vec::new();
        for finding in &self.now.findings {
            let Some(change) = self.change(finding) else {
                continue;
            };
            let taken = taken.entry(change.file).or_default();
            let mut places = change.fix.replacements.iter();
            if places.all(|place| taken.has_room(place.location.span)) {
                add(taken, &change);
                changes.push(change);
            }
        }
        changes
    }

    /// The change that a finding proposes, if it may be made.
    fn change(&self, finding: &Finding) -> Option<Change> {
        let fix = finding.fix.as_ref().filter(|fix| fix.safe)?;
        let file = finding.primary.location.file;
        let source = self.now.workspace.sources.file(file);
        source.place.as_ref()?;
        let mut fix = fix.clone();
        for replacement in &mut fix.replacements {
            let old = source.text.get(replacement.location.span.range())?;
            replacement.text = quoted_alike(old, &replacement.text);
            if replacement.location.file != file || old == replacement.text {
                return None;
            }
        }
        let name = (finding.rule, source.path.clone(), finding.message.clone());
        (!self.refused.contains(&name)).then_some(Change { file, fix, name })
    }

    /// Makes those of the changes that bring no error about.
    fn round(&mut self, changes: &[Change]) {
        let mut made = Vec::new();
        let mut best = None;
        self.try_all(changes, &mut made, &mut best);
        let Some(checked) = best else {
            return;
        };
        self.texts = self.texts_with(&made);
        for change in &made {
            let source = self.now.workspace.sources.file(change.file);
            let (path, place) = (&source.path, source.place.clone());
            let file = self
                .files
                .entry(path.clone())
                .or_insert_with(|| EditedFile {
                    shown: source.shown.clone(),
                    place: place.unwrap_or_default(),
                    before: source.text.clone(),
                    after: String::new(),
                    findings: 0,
                });
            file.findings += 1;
            file.after.clone_from(&self.texts[path]);
        }
        self.now = checked;
    }

    /// Adds to `made` those of the changes that bring no error about beside it. Where all together do, those in the files
    /// of new errors are tried apart from the others, and else each half alone.
    fn try_all(&mut self, changes: &[Change], made: &mut Vec<Change>, best: &mut Option<Checked>) {
        if changes.is_empty() || self.checks_left == 0 {
            return;
        }
        self.checks_left -= 1;
        let tried = [made.as_slice(), changes].concat();
        let texts = self.texts_with(&tried);
        let checked = (self.check)(&texts);
        let faulty = files_with_new_errors(&self.now, &checked);
        if faulty.is_empty() {
            *made = tried;
            *best = Some(checked);
            return;
        }
        if let [only] = changes {
            self.refused.insert(only.name.clone());
            return;
        }
        let is_suspect = |change: &Change| {
            let source = self.now.workspace.sources.file(change.file);
            faulty.contains(&source.path)
        };
        let (suspects, others): (Vec<_>, Vec<_>) = changes.iter().cloned().partition(is_suspect);
        if suspects.is_empty() || others.is_empty() {
            let (first, second) = changes.split_at(changes.len() / 2);
            self.try_all(first, made, best);
            self.try_all(second, made, best);
        } else {
            self.try_all(&others, made, best);
            self.try_all(&suspects, made, best);
        }
    }

    /// The texts of this moment with some changes more.
    fn texts_with(&self, changes: &[Change]) -> Texts {
        let mut replacements: BTreeMap<FileId, Replacements> = BTreeMap::new();
        for change in changes {
            add(replacements.entry(change.file).or_default(), change);
        }
        let mut texts = self.texts.clone();
        for (file, replacements) in replacements {
            let source = self.now.workspace.sources.file(file);
            texts.insert(source.path.clone(), replacements.apply(&source.text));
        }
        texts
    }
}

/// Takes the places of a change.
fn add(replacements: &mut Replacements, change: &Change) {
    for place in &change.fix.replacements {
        replacements.add(place.location.span, &*place.text);
    }
}

/// A word in the quotes of the one whose place it takes, unless the quotes are what is wrong.
fn quoted_alike(old: &str, new: &str) -> String {
    let quote = old.chars().next().filter(|quote| "'\"".contains(*quote));
    let is_plain = new
        .chars()
        .all(|letter| letter.is_ascii_alphanumeric() || "-#.".contains(letter));
    let quote = quote.filter(|&quote| old.len() > 1 && old.ends_with(quote));
    match quote.filter(|_| is_plain && old[1..old.len() - 1] != *new) {
        Some(quote) => format!("{quote}{new}{quote}"),
        None => new.to_owned(),
    }
}

/// The paths of files with errors that were not there before.
fn files_with_new_errors(before: &Checked, after: &Checked) -> BTreeSet<String> {
    let errors = after.new_errors(before).into_iter();
    let sources = &after.workspace.sources;
    let paths = errors.map(|error| sources.file(error.primary.location.file).path.clone());
    paths.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_keeps_its_quotes() {
        assert_eq!(
            quoted_alike("\"09/8/2021\"", "2021-08-09"),
            "\"2021-08-09\""
        );
        assert_eq!(quoted_alike("'no such'", "a#b"), "'a#b'");
        assert_eq!(quoted_alike("08", "\"08\""), "\"08\"");
        assert_eq!(quoted_alike("\"Kế\"", "\"Kế\""), "\"Kế\"");
    }
}
