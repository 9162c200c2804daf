//! Where the statements and words of a text in SQL stand. SQLite reads it; this only tells what SQLite does not: where a
//! statement ends, and where a name stands that it knows nothing of.

use std::ops::Range;

/// What a piece of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Blanks and comments.
    Nothing,
    /// The end of a statement.
    End,
    /// A name, key word or number, in whatever quotes.
    Name,
    /// All else.
    Other,
}

/// The statements of the text, each without the `;` behind it, and without blanks and comments around it.
#[must_use]
pub fn statements(text: &str) -> Vec<Range<usize>> {
    let mut statements = Vec::new();
    let mut open: Option<Range<usize>> = None;
    for (kind, range) in pieces(text) {
        match kind {
            Kind::Nothing => {}
            Kind::End => statements.extend(open.take()),
            Kind::Name | Kind::Other => {
                let start = open.as_ref().map_or(range.start, |open| open.start);
                open = Some(start..range.end);
            }
        }
    }
    statements.extend(open);
    statements
}

/// Whether nothing but blanks and comments stands behind the last `;`, and there is one.
#[must_use]
pub fn is_ended(text: &str) -> bool {
    let said = pieces(text).filter(|(kind, _)| *kind != Kind::Nothing);
    said.last().is_some_and(|(kind, _)| kind == Kind::End)
}

/// The piece of the text that begins at an offset; one letter, if none does.
pub(super) fn piece_at(text: &str, offset: usize) -> Range<usize> {
    let offset = text.floor_char_boundary(offset);
    let found = pieces(text).find(|(_, range)| range.contains(&offset));
    match found {
        Some((_, range)) => offset..range.end,
        None => offset..text.len(),
    }
}

/// Where a name stands first, however it is quoted.
pub(super) fn place_of(text: &str, name: &str) -> Option<Range<usize>> {
    let mut names = names(text);
    let found = names.find(|(written, _)| written.eq_ignore_ascii_case(name));
    found.map(|(_, range)| range)
}

/// The names, key words and numbers, without their quotes.
pub(super) fn names(text: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    let names = pieces(text).filter(|(kind, _)| *kind == Kind::Name);
    names.map(|(_, range)| (text[range.clone()].trim_matches(QUOTES), range))
}

/// What can stand around a name.
const QUOTES: [char; 4] = ['"', '`', '[', ']'];

/// All pieces of the text, without gaps.
fn pieces(text: &str) -> impl Iterator<Item = (Kind, Range<usize>)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let (kind, length) = piece(rest);
        let range = start..start + length;
        start = range.end;
        Some((kind, range))
    })
}

/// The piece with which a text begins, and its length.
fn piece(text: &str) -> (Kind, usize) {
    let first = text.chars().next().unwrap_or_default();
    let until = |end: &str, from: usize| {
        let found = text[from..].find(end);
        found.map_or(text.len(), |at| from + at + end.len())
    };
    let while_all =
        |wanted: &dyn Fn(char) -> bool| text.find(|letter| !wanted(letter)).unwrap_or(text.len());
    match first {
        _ if text.starts_with("--") => (Kind::Nothing, until("\n", 2)),
        _ if text.starts_with("/*") => (Kind::Nothing, until("*/", 2)),
        ';' => (Kind::End, 1),
        '\'' => (Kind::Other, quoted(text, '\'')),
        '"' | '`' => (Kind::Name, quoted(text, first)),
        '[' => (Kind::Name, until("]", 1)),
        _ if is_blank(first) => (Kind::Nothing, while_all(&is_blank)),
        _ if is_of_name(first) => (Kind::Name, while_all(&is_of_name)),
        _ => (Kind::Other, first.len_utf8()),
    }
}

/// How long a text in quotes is; two of them within it stand for one.
fn quoted(text: &str, quote: char) -> usize {
    let mut rest = text.match_indices(quote).map(|(at, _)| at).skip(1);
    while let Some(at) = rest.next() {
        if !text[at + 1..].starts_with(quote) {
            return at + 1;
        }
        rest.next();
    }
    text.len()
}

fn is_blank(letter: char) -> bool {
    letter.is_ascii_whitespace() || letter == '\u{feff}'
}

/// All letters beyond ASCII count, as for SQLite.
fn is_of_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '$' || !letter.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<&str> {
        let ranges = statements(text).into_iter();
        ranges.map(|range| &text[range]).collect()
    }

    #[test]
    fn statements_end_with_a_semicolon_that_is_neither_text_nor_comment() {
        assert_eq!(parts("select 1; select 2"), ["select 1", "select 2"]);
        assert_eq!(parts(" select ';''x' ; -- a; b\n"), ["select ';''x'"]);
        assert_eq!(
            parts("/* ; */ select \"a;\"\"b\", [c;d], `e;f`;"),
            ["select \"a;\"\"b\", [c;d], `e;f`"]
        );
        assert_eq!(parts("\u{feff}select 1\n;;"), ["select 1"]);
        assert_eq!(parts(";; -- nothing\n /* open"), [""; 0]);
        assert_eq!(parts("select 'open; "), ["select 'open; "]);
    }

    #[test]
    fn a_statement_is_ended_by_a_semicolon_before_nothing_else() {
        assert!(is_ended("select 1;"));
        assert!(is_ended("select 1; -- done"));
        for open in ["", "select 1", "select ';", "select 1; select", "-- ;"] {
            assert!(!is_ended(open), "{open}");
        }
    }

    #[test]
    fn a_name_is_found_in_its_quotes_and_not_in_texts() {
        let text = "select 'plan', \"plán\" from [plan]";
        assert_eq!(place_of(text, "PLAN"), Some(28..34));
        assert_eq!(place_of(text, "plán"), Some(15..22));
        assert_eq!(place_of(text, "tasks"), None);
        assert_eq!(piece_at(text, 7), 7..13);
    }
}
