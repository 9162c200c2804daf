//! "Did you mean …?"

use strsim::damerau_levenshtein;

use super::fold;

/// The candidate most like `text`, if one is like enough to be meant: at most one slip, and one more for every six
/// letters. Case and accents do not count. Of equally near ones the first wins.
pub fn nearest<'a, C>(text: &str, candidates: C) -> Option<&'a str>
where
    C: IntoIterator<Item = &'a str>,
{
    let folded = fold(text);
    let slips = 1 + folded.chars().count() / 6;
    candidates
        .into_iter()
        .map(|candidate| (damerau_levenshtein(&folded, &fold(candidate)), candidate))
        .filter(|&(distance, candidate)| {
            // A very short name is never a slip of another: `a` is not a mistyped `b`.
            distance <= slips && distance < candidate.chars().count().min(folded.len())
        })
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
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
    fn another_word_is_not_a_slip() {
        assert_eq!(nearest("xong", ["todo", "doing", "done"]), None);
        assert_eq!(nearest("colour", ["tasks", "scenarios"]), None);
        assert_eq!(nearest("a", ["b"]), None);
        assert_eq!(nearest("", ["b"]), None);
    }
}
