//! "Did you mean …?", with an end to the search.

use crate::words::nearest;

/// How many names are compared in one run of one rule: about a second of work.
const MOST_COMPARISONS: usize = 1_000_000;

/// Looks for near names until enough have been compared. Ten thousand names that are all wrong are not ten thousand
/// slips of the pen, and comparing each with ten thousand others would take minutes.
pub(super) struct Suggestions {
    left: usize,
}

impl Suggestions {
    pub(super) fn new() -> Self {
        let left = MOST_COMPARISONS;
        Self { left }
    }

    /// The name most like the text, if one is like enough to be meant.
    pub(super) fn nearest<'a>(&mut self, text: &str, names: &[&'a str]) -> Option<&'a str> {
        self.left = self.left.checked_sub(names.len())?;
        nearest(text, names.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_search_ends_after_enough_comparisons() {
        let names = ["target", "scenario"];
        let mut suggestions = Suggestions { left: 3 };
        assert_eq!(suggestions.nearest("scenaro", &names), Some("scenario"));
        assert_eq!(suggestions.nearest("scenaro", &names), None);
    }
}
