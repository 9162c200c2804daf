//! Puts texts in the place of others, and leaves every byte between them as it is.

use std::collections::BTreeMap;

use crate::source::Span;

/// Texts that take the place of others in one text. No two of them share a byte.
#[derive(Clone, Debug, Default)]
pub struct Replacements {
    /// By the offset of the first byte: the offset behind the last one, and the new text.
    places: BTreeMap<u32, (u32, String)>,
}

impl Replacements {
    /// Whether a place shares no byte with those that are taken, and begins where none of them begins.
    #[must_use]
    pub fn has_room(&self, span: Span) -> bool {
        let before = self.places.range(..=span.start).next_back();
        let is_behind =
            before.is_none_or(|(&start, &(end, _))| start < span.start && end <= span.start);
        let next = self.places.range(span.start..).next();
        is_behind && next.is_none_or(|(&start, _)| span.end <= start)
    }

    /// Takes a place. Whether there was room for it.
    pub fn add(&mut self, span: Span, text: impl Into<String>) -> bool {
        let has_room = self.has_room(span);
        if has_room {
            self.places.insert(span.start, (span.end, text.into()));
        }
        has_room
    }

    /// The text with all of them in their places.
    #[must_use]
    pub fn apply(&self, text: &str) -> String {
        let mut replaced = String::with_capacity(text.len());
        let mut behind = 0;
        for (&start, (end, new)) in &self.places {
            replaced.push_str(&text[behind..start as usize]);
            replaced.push_str(new);
            behind = *end as usize;
        }
        replaced.push_str(&text[behind..]);
        replaced
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replaced(places: &[(usize, usize, &str)]) -> (Vec<bool>, String) {
        let mut replacements = Replacements::default();
        let taken = places
            .iter()
            .map(|&(start, end, text)| replacements.add(Span::new(start, end), text));
        let taken = taken.collect();
        (taken, replacements.apply("0123456789"))
    }

    #[test]
    fn what_stands_between_the_places_stays() {
        let (taken, text) = replaced(&[(8, 9, "I"), (0, 2, ""), (2, 3, "two"), (10, 10, "!")]);
        assert_eq!((taken, text.as_str()), (vec![true; 4], "two34567I9!"));
    }

    #[test]
    fn of_two_that_share_a_byte_the_first_counts() {
        let (taken, text) = replaced(&[
            (2, 5, "x"),
            (4, 6, "y"),
            (0, 3, "z"),
            (2, 2, "w"),
            (3, 4, "v"),
        ]);
        assert_eq!(
            (taken, text.as_str()),
            (vec![true, false, false, false, false], "01x56789")
        );
        let (taken, _) = replaced(&[(2, 3, "x"), (0, 9, "y")]);
        assert_eq!(taken, [true, false]);
    }
}
