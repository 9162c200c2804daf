//! Settings of one repository, and the attributes that its files have.

use super::error::GitError;
use super::repository::Repository;

impl Repository {
    /// The value of a setting of this repository alone.
    ///
    /// # Errors
    ///
    /// If git fails.
    pub fn setting(&self, name: &str) -> Result<Option<String>, GitError> {
        let listed = self.ask(&["config", "--local", "--null", "--list"])?;
        // `NAME<line feed>VALUE<zero>`; git takes the last one.
        let listed = String::from_utf8_lossy(&listed);
        let values = listed
            .split('\0')
            .filter_map(|entry| entry.split_once('\n'));
        let mut own = values
            .filter(|&(key, _)| key == name)
            .map(|(_, value)| value);
        Ok(own.next_back().map(str::to_owned))
    }

    /// Gives a setting of this repository its value.
    ///
    /// # Errors
    ///
    /// If git fails.
    pub fn set(&self, name: &str, value: &str) -> Result<(), GitError> {
        self.ask(&["config", "--local", "--replace-all", name, value])?;
        Ok(())
    }

    /// Takes a setting of this repository away.
    ///
    /// # Errors
    ///
    /// If git fails.
    pub fn unset(&self, name: &str) -> Result<(), GitError> {
        self.ask(&["config", "--local", "--unset-all", name])?;
        Ok(())
    }

    /// The value of an attribute that a file of that path would have, wherever it is said; `None` if nothing is said.
    ///
    /// # Errors
    ///
    /// If git fails.
    pub fn attribute(&self, name: &str, path: &str) -> Result<Option<String>, GitError> {
        let listed = self.ask(&["check-attr", "-z", name, "--", path])?;
        // `PATH<zero>NAME<zero>VALUE<zero>`
        let value = listed.split(|&byte| byte == 0).nth(2).unwrap_or_default();
        let value = String::from_utf8_lossy(value).into_owned();
        Ok(Some(value).filter(|value| value != "unspecified"))
    }
}
