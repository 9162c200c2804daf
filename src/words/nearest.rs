//! "Did you mean …?"

use strsim::damerau_levenshtein;

use super::fold;

/// The candidate most like `text`, if one is like enough to be meant: at most one slip, and one more for every six
/// letters. Case and accents do not count. Of equally near ones the first wins.
pub fn nearest<'a, C>(text: &str, candidates: C) -> Option<&'a str>
where
    C: IntoIterator<Item = &'a str>,
{
    near(text, candidates.into_iter())
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// The same, if no other candidate is like enough to be meant. A text of two letters can be a slip of anything.
pub fn only_near<'a, C>(text: &str, candidates: C) -> Option<&'a str>
where
    C: IntoIterator<Item = &'a str>,
{
    let mut near = near(text, candidates.into_iter()).map(|(_, candidate)| candidate);
    let first = near.next().filter(|_| text.chars().count() > 2)?;
    near.all(|other| other == first).then_some(first)
}

/// The candidates like enough to be meant, each with the number of slips.
fn near<'a>(
    text: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> impl Iterator<Item = (usize, &'a str)> {
    let folded = fold(text);
    let slips = 1 + folded.chars().count() / 6;
    candidates.filter_map(move |candidate| {
        let distance = damerau_levenshtein(&folded, &fold(candidate));
        // A very short name is never a slip of another: `a` is not a mistyped `b`.
        let shorter = candidate.chars().count().min(folded.len());
        let most = slips.min(shorter.saturating_sub(1));
        (distance <= most).then_some((distance, candidate))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised() {
        assert_eq!(
            nearest("scenaros", ["tasks", "scenarios"]),
            Some("scenarios")
        );
        assert_eq!(nearest("taget", ["targets", "target"]), Some("target"));
        assert_eq!(
            nearest("Văn phong", ["van-phong", "Văn phòng"]),
            Some("Văn phòng")
        );
    }

    #[test]
    fn a_slip_of_several_words_is_a_slip_of_none_for_sure() {
        assert_eq!(
            only_near("scenaros", ["tasks", "scenarios"]),
            Some("scenarios")
        );
        assert_eq!(only_near("targt", ["target", "target"]), Some("target"));
        assert_eq!(only_near("targes", ["target", "targets"]), None);
        assert_eq!(only_near("no", ["to", "text"]), None);
    }

    #[test]
    fn another_word_is_not_a_slip() {
        assert_eq!(nearest("xong", ["todo", "doing", "done"]), None);
        assert_eq!(nearest("colour", ["tasks", "scenarios"]), None);
        assert_eq!(nearest("a", ["b"]), None);
        assert_eq!(nearest("", ["b"]), None);
    }
}
