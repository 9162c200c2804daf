//! The comments of a file: what follows `#` on a line, outside of scalars.

use super::tree::Tree;
use crate::source::Span;

/// Where the comments of a text stand, each from its `#` to the last letter of its line, in the order of the text.
#[must_use]
pub fn comments(text: &str, tree: &Tree<'_>) -> Vec<Span> {
    let scalars: Vec<_> = tree.scalars().map(|node| node.span.range()).collect();
    let scalar_at = |at: usize| {
        let next = scalars.partition_point(|scalar| scalar.end <= at);
        scalars.get(next).filter(|scalar| scalar.contains(&at))
    };
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(offset) = text[from..].find('#') {
        let at = from + offset;
        let begins = at == 0 || text[..at].ends_with([' ', '\t', '\n', '\r', '\u{feff}']);
        from = match scalar_at(at) {
            Some(scalar) => scalar.end,
            None if begins => {
                let line = text[at..].lines().next().unwrap_or_default();
                let end = at + line.trim_end().len();
                found.push(Span::new(at, end));
                end
            }
            None => at + 1,
        };
    }
    found
}

#[cfg(test)]
mod tests {
    use super::comments;
    use crate::yaml::testing::read_as;

    #[test]
    fn comments_stand_alone_or_behind_something_and_never_in_a_scalar() {
        let text = "# one\na: 1  # two \nb: 'x # no'\nc: a#no\nd: | # three\n  # no\n  y\n# four";
        let found = read_as(text, |tree| comments(text, tree)).0;
        let found: Vec<_> = found.into_iter().map(|span| &text[span.range()]).collect();
        assert_eq!(found, ["# one", "# two", "# three", "# four"]);
    }
}
