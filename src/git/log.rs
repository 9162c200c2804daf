//! Who committed what when.

use super::error::GitError;
use super::repository::Repository;

/// A commit, as people tell of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    /// Its hash.
    pub id: String,
    /// The commit before it, the first one if it joins several; `None` for the first of all.
    pub parent: Option<String>,
    /// Who wrote the change.
    pub author: String,
    /// The day on which it was written, year-month-day.
    pub day: String,
    /// The first line of its message.
    pub subject: String,
}

impl Commit {
    /// Its hash, as short as people write it.
    #[must_use]
    pub fn short(&self) -> &str {
        self.id.get(..8).unwrap_or(&self.id)
    }
}

impl Repository {
    /// The commits that changed files of the folder, the newest first, up to a revision.
    ///
    /// # Errors
    ///
    /// If git fails; before the first commit there are none.
    pub fn commits(&self, revision: &str) -> Result<Vec<Commit>, GitError> {
        // Of a merge, what it brings is told by the commits that it joins.
        let format = "--format=%H%x00%P%x00%an%x00%ad%x00%s";
        let arguments = [
            "log",
            "--no-merges",
            "--date=short",
            format,
            revision,
            "--",
            ".",
        ];
        let listed = self.ask(&arguments)?;
        let listed = String::from_utf8_lossy(&listed);
        let commits = listed.lines().filter_map(|line| {
            let mut parts = line.split('\0').map(str::to_owned);
            Some(Commit {
                id: parts.next()?,
                parent: parts
                    .next()?
                    .split(' ')
                    .next()
                    .filter(|id| !id.is_empty())
                    .map(str::to_owned),
                author: parts.next()?,
                day: parts.next()?,
                subject: parts.next()?,
            })
        });
        Ok(commits.collect())
    }
}
