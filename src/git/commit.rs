//! A commit of some files alone. This is the only place that writes to a repository, and it does so through `git`, so
//! that hooks and signatures are made as ever.

use super::error::GitError;
use super::repository::Repository;

impl Repository {
    /// Whether a file is as it was committed last.
    ///
    /// # Errors
    ///
    /// If git fails.
    pub fn is_as_committed(&self, path: &str) -> Result<bool, GitError> {
        let listed = self.ask(&["status", "--porcelain", "-z", "--", path])?;
        Ok(listed.is_empty())
    }

    /// Commits these files, and nothing else that may be staged.
    ///
    /// # Errors
    ///
    /// If git, or one of its hooks, refuses. The files stay as they are.
    pub fn commit_files(&self, paths: &[&str], message: &str) -> Result<(), GitError> {
        let with_paths = |arguments: &[&'static str]| -> Vec<String> {
            let arguments = arguments.iter().map(|argument| (*argument).to_owned());
            let paths = paths.iter().map(|path| format!(":(literal){path}"));
            arguments.chain(["--".to_owned()]).chain(paths).collect()
        };
        // Git commits only what it has heard of.
        self.ask_in_words(&with_paths(&["add"]))?;
        let mut arguments = with_paths(&["commit", "--quiet", "--only"]);
        arguments.insert(1, format!("--message={message}"));
        let Err(refused) = self.ask_in_words(&arguments) else {
            return Ok(());
        };
        // Nothing stays staged. Before the first commit there is nothing to go back to, and git just forgets the files.
        let unstaged = self.ask_in_words(&with_paths(&["reset", "--quiet"]));
        unstaged.or_else(|_| self.ask_in_words(&with_paths(&["rm", "--cached", "--quiet"])))?;
        Err(refused)
    }

    fn ask_in_words(&self, arguments: &[String]) -> Result<Vec<u8>, GitError> {
        let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
        self.ask(&arguments)
    }
}
