//! What is not told of persons: telephone numbers, and the names of contacts wherever they stand.

use std::borrow::Cow;

use super::Workspace;
use crate::words::without_phone_numbers;

/// What must not be told.
#[derive(Clone, Debug, Default)]
pub struct Mask {
    /// The names of the contacts, the longest first.
    names: Vec<String>,
}

/// What stands in the place of what is not told.
const DOTS: &str = "•••";

impl Mask {
    /// The mask for whatever is told of a workspace.
    #[must_use]
    pub fn of(workspace: &Workspace) -> Self {
        let plans = workspace.plans.iter();
        let contacts = plans.flat_map(|plan| &plan.document.contacts);
        let names = contacts.filter_map(|contact| contact.name.as_ref());
        let mut names: Vec<_> = names.map(ToString::to_string).collect();
        names.retain(|name| !name.trim().is_empty());
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        names.dedup();
        Self { names }
    }

    /// A text without what must not be told.
    #[must_use]
    pub fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut masked = Cow::Borrowed(text);
        for name in &self.names {
            if masked.contains(name.as_str()) {
                masked = Cow::Owned(masked.replace(name.as_str(), DOTS));
            }
        }
        // Only a text with digits can have a telephone number.
        if masked.contains(|letter: char| letter.is_numeric()) {
            let without = without_phone_numbers(&masked);
            if without != *masked {
                masked = Cow::Owned(without);
            }
        }
        masked
    }
}
