//! What a document says, as text; and what stands for it where it says nothing.

use crate::model::Id;
use crate::yaml::{Spanned, Text};

/// What is written, or an empty text.
pub(super) fn written<T: ToString>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

/// The text of an item, or its id.
pub(super) fn text_or_id<'d>(text: &'d Option<Spanned<Text>>, id: &'d Spanned<Id>) -> &'d str {
    text.as_ref().map_or(id.as_str(), |text| text.as_str())
}

/// The parts that say something, with that between them.
pub(super) fn joined(parts: impl IntoIterator<Item = String>, between: &str) -> String {
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(between)
}

/// The item's id within its plan.
pub(super) fn local(reference: &str) -> &str {
    reference
        .split_once('#')
        .map_or(reference, |(_, item)| item)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_is_called_by_its_id_within_its_plan() {
        assert_eq!(local("county-flood#sandbags"), "sandbags");
        assert_eq!(local("sandbags"), "sandbags");
    }
}
