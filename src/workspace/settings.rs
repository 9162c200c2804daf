//! Which settings count, and what they leave out of the workspace.

use ignore::gitignore::GitignoreBuilder;

use super::discover::{Discovery, SETTINGS_FILES};
use super::load::{self, Located};
use super::progress::Progress;
use crate::diagnostic::Finding;
use crate::messages::{Message, message};
use crate::model::{Document, Settings};
use crate::source::{Location, Sources, Span};

/// The settings that count: those of the file that marks the root, else the first. All others are reported.
pub(super) fn choose(
    mut settings: Vec<Located<Settings>>,
    sources: &Sources,
    findings: &mut Vec<Finding>,
) -> Option<Located<Settings>> {
    let marks = |located: &Located<Settings>| {
        SETTINGS_FILES.contains(&sources.file(located.file).path.as_str())
    };
    let first = settings.iter().position(marks).unwrap_or(0);
    let chosen = (first < settings.len()).then(|| settings.remove(first));
    let titles = settings
        .iter()
        .map(|located| located.document.title.span.in_file(located.file));
    findings.extend(titles.map(misplaced));
    chosen
}

/// A pattern under `exclude` that cannot be understood.
pub(super) struct BadPattern {
    path: String,
    span: Span,
    message: Message,
}

impl BadPattern {
    /// The fault, now that the file has its id.
    pub(super) fn finding(self, sources: &Sources) -> Option<Finding> {
        let (file, _) = sources.iter().find(|(_, file)| file.path == self.path)?;
        let help = message!("bad-value.help-pattern");
        Some(Finding::error("bad-value", self.span.in_file(file), self.message).help(help))
    }
}

/// Leaves out the files that the workspace's settings exclude. Settings have to be read before the rest for that.
pub(super) fn without_excluded(mut discovery: Discovery) -> (Discovery, Vec<BadPattern>) {
    let mut faults = Vec::new();
    let mut files = discovery.files.iter();
    let Some(marker) = files.find(|file| SETTINGS_FILES.contains(&&*file.path)) else {
        return (discovery, faults);
    };
    let mut sources = Sources::default();
    sources.add(load::read_text(marker).0);
    let documents = load::decode(&sources, &Progress::default()).documents;
    let mut patterns = GitignoreBuilder::new(&discovery.root);
    for located in documents {
        let Document::Workspace(settings) = located.document else {
            continue;
        };
        for pattern in &settings.exclude {
            if let Err(error) = patterns.add_line(None, pattern) {
                faults.push(BadPattern {
                    path: marker.path.clone(),
                    span: pattern.span,
                    message: message!(
                        "bad-value.headline-pattern",
                        pattern = pattern.as_str(),
                        error = error.to_string()
                    ),
                });
            }
        }
    }
    if let Ok(excluded) = patterns.build() {
        let is_excluded = |path: &str| {
            let matched = excluded.matched_path_or_any_parents(path, false);
            matched.is_ignore()
        };
        let (files, misnamed) = (&mut discovery.files, &mut discovery.misnamed);
        discovery.checks.retain(|check| !is_excluded(&check.path));
        files.retain(|file| file.named || !is_excluded(&file.path));
        misnamed.retain(|file| !is_excluded(&file.path));
    }
    (discovery, faults)
}

fn misplaced(place: Location) -> Finding {
    let message = message!("unknown-document.headline-settings");
    Finding::error("unknown-document", place, message)
        .help(message!("unknown-document.help-settings"))
}
