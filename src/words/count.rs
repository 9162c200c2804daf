//! A number with its noun.

/// `1 task`, `2 tasks`: the noun in the singular or, for any other number, the plural.
#[must_use]
pub fn count(number: usize, singular: &str, plural: &str) -> String {
    let noun = if number == 1 { singular } else { plural };
    format!("{number} {noun}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_is_singular() {
        assert_eq!(count(1, "reply", "replies"), "1 reply");
        assert_eq!(count(0, "reply", "replies"), "0 replies");
        assert_eq!(count(2, "reply", "replies"), "2 replies");
    }
}
