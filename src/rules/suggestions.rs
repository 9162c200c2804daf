//! "Did you mean …?", with an end to the search.

use std::collections::BTreeSet;

use crate::words::{fold, nearest};

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

    /// The one name that is meant beyond doubt: no other is held for it by `is_meant`.
    pub(super) fn only<'a>(
        &mut self,
        text: &str,
        names: &[&'a str],
        is_meant: fn(&str, &str) -> bool,
    ) -> Option<&'a str> {
        self.left = self.left.checked_sub(names.len())?;
        let meant = names.iter().filter(|name| is_meant(text, name));
        let meant: BTreeSet<_> = meant.copied().collect();
        meant.first().copied().filter(|_| meant.len() == 1)
    }
}

/// Whether a text is an id with other signs between the words, with capitals or accents: `LDLD_Binh_Dinh`, `ldld-Bình
/// Định`. One letter more or less may be another place (`thach-ha`, `thach-hoa`), of which nobody has told the register,
/// so that nothing else is beyond doubt in the ids of units and plans.
pub(super) fn is_spelt_alike(text: &str, id: &str) -> bool {
    letters(text) == letters(id)
}

/// Whether a text is an id with one slip of the pen: a letter is missing or too much, or two have changed places. Good
/// for names of which all are known, as the items of a plan. Another letter in the place of one may be another name, and
/// so may another digit (`team-1`, `team-2`).
pub(super) fn is_one_slip(text: &str, id: &str) -> bool {
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let (text, id) = (letters(text), letters(id));
    text == id
        || (id.len() > 5
            && digits(&text) == digits(&id)
            && (is_shorter(&text, &id) || is_shorter(&id, &text) || is_swapped(&text, &id)))
}

/// The letters and digits of an id, without what stands between them.
fn letters(id: &str) -> String {
    let folded = fold(id);
    let letters = folded.chars().filter(|letter| letter.is_alphanumeric());
    letters.collect()
}

/// Whether the first is the second without one of its letters.
fn is_shorter(short: &str, long: &str) -> bool {
    let same = short
        .chars()
        .zip(long.chars())
        .take_while(|(one, other)| one == other)
        .count();
    let rest = long.chars().skip(same + 1);
    short.chars().count() + 1 == long.chars().count() && short.chars().skip(same).eq(rest)
}

/// Whether two neighbours have changed places.
fn is_swapped(one: &str, other: &str) -> bool {
    let pairs: Vec<_> = one
        .chars()
        .zip(other.chars())
        .filter(|(one, other)| one != other)
        .collect();
    let swapped = matches!(pairs.as_slice(), [(a, b), (c, d)] if a == d && b == c);
    let apart = one
        .chars()
        .zip(other.chars())
        .skip_while(|(one, other)| one == other);
    let neighbours = apart.skip(2).all(|(one, other)| one == other);
    one.chars().count() == other.chars().count() && swapped && neighbours
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_spelt_otherwise_is_meant_beyond_doubt() {
        let alike = |text| is_spelt_alike(text, "ldld-binh-dinh");
        assert!(alike("LĐLĐ_Bình_Định") && alike("ldld-binhdinh"));
        assert!(!alike("ldld-bin-dinh") && !alike("ldld-ninh-dinh"));
    }

    #[test]
    fn one_slip_is_a_letter_too_few_or_too_many_or_two_in_the_wrong_order() {
        let slip = |text| is_one_slip(text, "visit-homes-2");
        for text in [
            "visit-hmes-2",
            "vissit-homes-2",
            "viist-homes-2",
            "Visit_Homes_2",
            "isit-homes-2",
        ] {
            assert!(slip(text), "{text}");
        }
        for text in [
            "visit-domes-2",
            "visit-homes-3",
            "visit-homes",
            "vsiit-hmoes-2",
            "simes-hovit-2",
            "visit-mohes-2",
        ] {
            assert!(!slip(text), "{text}");
        }
        assert!(!is_one_slip("team", "teams"));
    }

    #[test]
    fn of_two_that_may_be_meant_none_is_meant_beyond_doubt() {
        let mut suggestions = Suggestions::new();
        let mut only = |names: &[&'static str]| suggestions.only("ward-teams", names, is_one_slip);
        assert_eq!(only(&["ward-team", "wards"]), Some("ward-team"));
        assert_eq!(only(&["ward-team", "ward-steams"]), None);
    }

    #[test]
    fn the_search_ends_after_enough_comparisons() {
        let names = ["target", "scenario"];
        let mut suggestions = Suggestions { left: 3 };
        assert_eq!(suggestions.nearest("scenaro", &names), Some("scenario"));
        assert_eq!(suggestions.nearest("scenaro", &names), None);
    }
}
