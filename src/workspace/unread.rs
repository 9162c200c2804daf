//! Files of which a part could not be read at all, so that nobody knows what stands there.

use std::collections::BTreeSet;

use super::Workspace;
use crate::diagnostic::Finding;
use crate::source::FileId;

/// The faults behind which nothing is read of a document, or of the rest of the file.
const HIDING: [&str; 6] = [
    "bad-encoding",
    "over-limit",
    "refused-construct",
    "syntax",
    "unknown-document",
    "unreadable-file",
];

/// The files of which these findings say that a part could not be read.
#[must_use]
pub fn unread_files(findings: &[Finding]) -> BTreeSet<FileId> {
    let hiding = findings.iter();
    let hiding = hiding.filter(|finding| HIDING.contains(&finding.rule));
    hiding
        .map(|finding| finding.primary.location.file)
        .collect()
}

impl Workspace {
    /// The paths of some files, relative to the root.
    #[must_use]
    pub fn paths_of(&self, files: &BTreeSet<FileId>) -> BTreeSet<String> {
        let files = files.iter();
        files
            .map(|&file| self.sources.file(file).path.clone())
            .collect()
    }
}
