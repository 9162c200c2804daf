//! What is not told of persons: telephone numbers, and the names of contacts wherever they stand.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

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
        let names = names
            .map(|name| name.trim())
            .filter(|name| !name.is_empty());
        // However the letters of a text are put together.
        let forms = |name: &str| [name.nfc().collect::<String>(), name.nfd().collect()];
        let mut names: Vec<_> = names.flat_map(forms).collect();
        names.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
        names.dedup();
        Self { names }
    }

    /// A text without what must not be told.
    #[must_use]
    pub fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut masked = Cow::Borrowed(text);
        for name in &self.names {
            if let Some(without) = without_name(&masked, name) {
                masked = Cow::Owned(without);
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

/// The text with dots in the place of a name; `None` if the name does not stand in it. A part of a longer word is no
/// name.
fn without_name(text: &str, name: &str) -> Option<String> {
    let mut masked = String::new();
    let mut rest = 0;
    for (start, _) in text.match_indices(name) {
        let end = start + name.len();
        let is_part = |letter: Option<char>| {
            letter.is_some_and(|letter| letter.is_alphanumeric() || is_combining_mark(letter))
        };
        if !is_part(text[..start].chars().next_back()) && !is_part(text[end..].chars().next()) {
            masked.push_str(&text[rest..start]);
            masked.push_str(DOTS);
            rest = end;
        }
    }
    (rest > 0).then(|| masked + &text[rest..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(text: &str) -> String {
        let contacts = "contacts: [{name: An}, {name: Trần Thị Bích}, {name: ' '}]";
        let plan = format!("plan: p\ntitle: P\nissuer: a\n{contacts}\n");
        let (workspace, _) = Workspace::from_texts(&[("p.plan.yaml", &plan)]);
        Mask::of(&workspace).text(text).into_owned()
    }

    #[test]
    fn names_of_contacts_are_dots_wherever_they_stand() {
        assert_eq!(masked("An, Trần Thị Bích và An"), "•••, ••• và •••");
        assert_eq!(masked("Bà Trần Thị Bích (0900 000 000)"), "Bà ••• (•••)");
    }

    #[test]
    fn a_part_of_a_word_is_no_name() {
        for text in ["Anh Ánh", "LanAn", "Trần Thị Bíchs", "2021 An2", ""] {
            assert_eq!(masked(text), text);
        }
    }

    #[test]
    fn letters_may_be_put_together_otherwise() {
        let decomposed: String = "gọi Trần Thị Bích".nfd().collect();
        assert!(masked(&decomposed).ends_with(DOTS));
        // What follows `An` here is a mark on its last letter.
        let other: String = "Añ".nfd().collect();
        assert_eq!(masked(&other), other);
    }
}
