//! A repository, and the states of its files.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use super::error::GitError;
use super::objects::contents;

/// The repository around a folder.
#[derive(Debug)]
pub struct Repository {
    /// The folder that paths are relative to.
    folder: PathBuf,
}

/// A file in some state of the repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastFile {
    /// Its path relative to the folder, with `/` between parts.
    pub path: String,
    /// Its bytes as git stores them.
    pub bytes: Vec<u8>,
}

/// The mode of a symbolic link, which holds a path and no document.
const LINK: &str = "120000";

/// A file as git lists it.
struct Entry {
    object: String,
    path: String,
}

impl Repository {
    /// The repository around a folder, for the files below that folder.
    ///
    /// # Errors
    ///
    /// If there is none, or no git.
    pub fn around(folder: &Path) -> Result<Self, GitError> {
        let repository = Self {
            folder: folder.to_path_buf(),
        };
        let inside = repository.run(&["rev-parse", "--is-inside-work-tree"])?;
        let said = String::from_utf8_lossy(&inside.stderr);
        if inside.status.success() && inside.stdout.starts_with(b"true") {
            Ok(repository)
        } else if said.contains("not a git repository") || said.trim().is_empty() {
            Err(GitError::NoRepository(repository.folder))
        } else {
            // Git may have its reasons not to look into a repository, such as an owner that it does not trust.
            Err(GitError::Failed(said.trim().to_owned()))
        }
    }

    /// The commit from which the current one and `revision` went apart, as `git diff REVISION...` takes it: what was
    /// done since then on the other side is no change of ours.
    ///
    /// # Errors
    ///
    /// If there is no such revision, or no common one.
    pub fn fork_point(&self, revision: &str) -> Result<String, GitError> {
        let commit = self.commit(revision)?;
        let commit = commit.ok_or_else(|| GitError::UnknownRevision(revision.to_owned()))?;
        let base = self.run(&["merge-base", "HEAD", &commit])?;
        // Of histories that have nothing in common, the other one is compared as it is.
        Ok(Some(line(&base))
            .filter(|base| !base.is_empty())
            .unwrap_or(commit))
    }

    /// The files at a revision of which `is_wanted` says so by their paths.
    ///
    /// # Errors
    ///
    /// If git fails.
    pub fn files_at(
        &self,
        revision: &str,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<Vec<PastFile>, GitError> {
        let listed = self.ask(&["ls-tree", "-r", "-z", revision])?;
        // `100644 blob OBJECT<tab>PATH`
        let entry = |record: &str| {
            let (about, path) = record.split_once('\t')?;
            let mut about = about.split(' ');
            let is_file = about.next()? != LINK && about.next()? == "blob";
            let object = about.next()?.to_owned();
            let path = path.to_owned();
            (is_file && is_wanted(&path)).then_some(Entry { object, path })
        };
        let entries = records(&listed).filter_map(|record| entry(&record));
        self.read(entries.collect())
    }

    /// The same of a revision as people name it.
    ///
    /// # Errors
    ///
    /// If there is no such revision, or git fails.
    pub fn files_at_revision(
        &self,
        revision: &str,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<Vec<PastFile>, GitError> {
        let commit = self.commit(revision)?;
        let commit = commit.ok_or_else(|| GitError::UnknownRevision(revision.to_owned()))?;
        self.files_at(&commit, is_wanted)
    }

    /// The files as they would be committed now.
    ///
    /// # Errors
    ///
    /// If git fails, or a merge has left conflicts in a file that is wanted.
    pub fn staged_files(
        &self,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<Vec<PastFile>, GitError> {
        let listed = self.ask(&["ls-files", "--stage", "-z"])?;
        let mut entries = Vec::new();
        // `100644 OBJECT STAGE<tab>PATH`
        for record in records(&listed) {
            let Some((about, path)) = record.split_once('\t') else {
                continue;
            };
            let mut about = about.split(' ');
            let (Some(mode), Some(object), Some(stage)) =
                (about.next(), about.next(), about.next())
            else {
                continue;
            };
            if mode == LINK || !is_wanted(path) {
                continue;
            }
            if stage != "0" {
                return Err(GitError::Unmerged(path.to_owned()));
            }
            entries.push(Entry {
                object: object.to_owned(),
                path: path.to_owned(),
            });
        }
        self.read(entries)
    }

    /// The files of the last commit; none before the first one.
    ///
    /// # Errors
    ///
    /// If git fails.
    pub fn committed_files(
        &self,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<Vec<PastFile>, GitError> {
        match self.commit("HEAD")? {
            Some(commit) => self.files_at(&commit, is_wanted),
            None => Ok(Vec::new()),
        }
    }

    fn commit(&self, revision: &str) -> Result<Option<String>, GitError> {
        let revision = format!("{revision}^{{commit}}");
        let found = self.run(&[
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &revision,
        ])?;
        Ok(found.status.success().then(|| line(&found)))
    }

    fn read(&self, entries: Vec<Entry>) -> Result<Vec<PastFile>, GitError> {
        let names = entries.iter().map(|entry| &*entry.object);
        let contents = contents(self.command(&["cat-file", "--batch"]), names)?;
        let files = entries.into_iter().zip(contents);
        let files = files.map(|(Entry { path, .. }, bytes)| PastFile { path, bytes });
        Ok(files.collect())
    }

    /// What git writes when it succeeds.
    pub(super) fn ask(&self, arguments: &[&str]) -> Result<Vec<u8>, GitError> {
        let output = self.run(arguments)?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        // Hooks may say why on either.
        let said = [&output.stdout, &output.stderr].map(|said| String::from_utf8_lossy(said));
        let said: Vec<_> = said.iter().map(|said| said.trim()).collect();
        Err(GitError::Failed(said.join("\n").trim().to_owned()))
    }

    fn run(&self, arguments: &[&str]) -> Result<Output, GitError> {
        self.command(arguments).output().map_err(GitError::NoGit)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        // Reading must not write: git would refresh its index otherwise.
        command
            .arg("--no-optional-locks")
            .args(arguments)
            .current_dir(&self.folder)
            .stdin(Stdio::null());
        // Git tells its hooks where the repository is, and in a linked working tree not where the files are. It finds
        // both from the folder. The index is another one while a commit is made, and stays as it is given.
        if std::env::var_os("GIT_WORK_TREE").is_none() {
            command.env_remove("GIT_DIR").env_remove("GIT_PREFIX");
        }
        command
    }
}

/// What stands between the zero bytes of git's lists.
fn records(listed: &[u8]) -> impl Iterator<Item = String> {
    let records = listed.split(|&byte| byte == 0);
    let records = records.filter(|record| !record.is_empty());
    records.map(|record| String::from_utf8_lossy(record).into_owned())
}

fn line(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
