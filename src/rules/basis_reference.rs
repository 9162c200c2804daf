//! How findings speak of a document that a plan refers to: what it is called, and which text of it is marked.

use crate::model::{Reference, Role};
use crate::source::Span;
use crate::yaml::Spanned;

/// As much of a document's text as stands in a headline.
const MOST_LETTERS: usize = 60;

/// What people call a document, with the place where that is written.
pub(super) struct Called {
    /// Its number, else its id, the plan that it is, or the beginning of its text.
    pub name: String,
    /// Where.
    pub span: Span,
}

/// What the document is called; `None` if the reference says nothing that could name it.
pub(super) fn called(reference: &Reference) -> Option<Called> {
    let name = |name: String, span| Called { name, span };
    let short = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(number) = &reference.number {
        return Some(name(short(number), number.span));
    }
    if let Some(id) = &reference.id {
        return Some(name(id.to_string(), id.span));
    }
    if let Some(plan) = &reference.plan {
        return Some(name(short(plan), plan.span));
    }
    if let Some(text) = &reference.text {
        return Some(name(beginning(&short(text)), text.span));
    }
    let role = reference.role.as_ref()?;
    Some(name(role.value.word().to_owned(), role.span))
}

/// The role of a document that this plan carries out; `None` if it is something else to the plan.
pub(super) fn parent_role(reference: &Reference) -> Option<&Spanned<Role>> {
    let role = reference.role.as_ref();
    role.filter(|role| role.value == Role::Parent)
}

/// The first words of a long text.
fn beginning(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(MOST_LETTERS) else {
        return text.to_owned();
    };
    let start = &text[..end];
    let words = start.rsplit_once(' ').map_or(start, |(words, _)| words);
    format!("{words} …")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::value;

    fn name(reference: &str) -> Option<String> {
        called(&value(reference)).map(|called| called.name)
    }

    #[test]
    fn a_document_is_called_by_its_number_else_by_what_there_is() {
        let full = "{id: a, number: 1/KH, text: T, plan: p, role: parent}";
        assert_eq!(name(full).as_deref(), Some("1/KH"));
        assert_eq!(name("{id: a, text: T, role: cited}").as_deref(), Some("a"));
        assert_eq!(name("{plan: p, role: parent}").as_deref(), Some("p"));
        assert_eq!(name("{role: parent}").as_deref(), Some("parent"));
    }

    #[test]
    fn of_a_long_text_the_first_words_do() {
        let text = format!("{{text: {}, role: cited}}", "mười chữ ".repeat(10));
        let name = name(&text).unwrap();
        assert!(name.ends_with("mười …"), "{name}");
        assert!(name.chars().count() <= MOST_LETTERS + 2);
    }
}
