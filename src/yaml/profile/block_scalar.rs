//! The lines below `|` and `>`.

use super::{Declined, Read, Reader};
use crate::source::Span;
use crate::yaml::tree::Kind;

/// What becomes of the line ends behind the last line.
#[derive(Clone, Copy)]
enum Chomping {
    /// `-`: none is kept.
    Strip,
    /// One is kept.
    Clip,
    /// `+`: all are kept.
    Keep,
}

/// What stands behind the `|` or `>`.
struct Header {
    kind: Kind,
    chomping: Chomping,
    /// The column of the text, if the header gives it.
    column: Option<usize>,
}

/// The text of a block scalar that is being put together.
struct Lines {
    kind: Kind,
    /// Where it begins within the texts of the tree.
    from: usize,
    /// Blank lines since the last line of text.
    blank: usize,
    last: Last,
}

/// The last line of text.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    /// There was none.
    Missing,
    /// One that is folded.
    Folds,
    /// One that begins with a space, and is kept as it is.
    Stays,
}

impl Reader<'_> {
    pub(super) fn block_scalar(&mut self, indent: usize) -> Read {
        let header = self.header(indent)?;
        let mut column = header.column;
        let mut most_blank = 0;
        let mut lines = Lines {
            kind: header.kind,
            from: self.builder.texts().len(),
            blank: 0,
            last: Last::Missing,
        };
        let mut span: Option<Span> = None;
        while !self.cursor.is_at_end() {
            let start = self.cursor.at;
            let next = self.cursor.line_end(start);
            let line = self.cursor.text[start..next].trim_end_matches('\r');
            let blanks = line.len() - line.trim_start_matches(' ').len();
            let is_blank = blanks == line.len();
            if is_blank && column.is_none_or(|column| blanks <= column) {
                if column.is_none() {
                    most_blank = most_blank.max(blanks);
                }
                lines.blank += 1;
            } else {
                if blanks < column.unwrap_or(indent + 1) {
                    if blanks > indent {
                        return Err(Declined("a line of a block scalar that is not indented"));
                    }
                    break;
                }
                let column = *column.get_or_insert(blanks);
                if most_blank > column {
                    return Err(Declined("a blank line that is longer than the indentation"));
                }
                if is_blank {
                    return Err(Declined("a line of blanks in a block scalar"));
                }
                lines.push(self.builder.texts(), &line[column..]);
                let written = Span::new(start + column, start + line.trim_end_matches(' ').len());
                let first = span.get_or_insert(written);
                first.end = written.end;
            }
            if next == self.cursor.text.len() {
                return Err(Declined("a block scalar without a line end"));
            }
            self.cursor.begin_line(next + 1);
        }
        let span = span.ok_or(Declined("an empty block scalar"))?;
        lines.chomp(self.builder.texts(), header.chomping);
        let folded = self.builder.text_from(lines.from);
        self.builder.scalar(header.kind, span, Some(folded));
        Ok(())
    }

    /// From the `|` or `>` to the beginning of the next line.
    fn header(&mut self, indent: usize) -> Read<Header> {
        let kind = match self.cursor.peek() {
            Some(b'|') => Kind::Literal,
            _ => Kind::Folded,
        };
        self.cursor.at += 1;
        let (mut chomping, mut column) = (Chomping::Clip, None);
        for _ in 0..2 {
            match (self.cursor.peek(), chomping, column) {
                (Some(b'-'), Chomping::Clip, _) => chomping = Chomping::Strip,
                (Some(b'+'), Chomping::Clip, _) => chomping = Chomping::Keep,
                (Some(digit @ b'1'..=b'9'), _, None) => {
                    column = Some(indent + usize::from(digit - b'0'));
                }
                _ => break,
            }
            self.cursor.at += 1;
        }
        self.cursor.skip_rest_of_line()?;
        let next = self.cursor.line_end(self.cursor.at) + 1;
        if next > self.cursor.text.len() {
            return Err(Declined("a block scalar without a line end"));
        }
        self.cursor.begin_line(next);
        Ok(Header {
            kind,
            chomping,
            column,
        })
    }
}

impl Lines {
    /// Adds a line of text.
    fn push(&mut self, text: &mut String, line: &str) {
        let begins_with_space = line.starts_with(' ');
        let folds = self.kind == Kind::Folded && self.last == Last::Folds && !begins_with_space;
        match (self.last, self.blank) {
            (Last::Missing, blank) => breaks(text, blank),
            (_, 0) if folds => text.push(' '),
            (_, blank) if folds => breaks(text, blank),
            (_, blank) => breaks(text, blank + 1),
        }
        text.push_str(line);
        self.blank = 0;
        self.last = if begins_with_space {
            Last::Stays
        } else {
            Last::Folds
        };
    }

    /// Adds the line ends behind the last line.
    fn chomp(&self, text: &mut String, chomping: Chomping) {
        match chomping {
            Chomping::Strip => {}
            Chomping::Clip => text.push('\n'),
            Chomping::Keep => breaks(text, self.blank + 1),
        }
    }
}

fn breaks(text: &mut String, number: usize) {
    text.extend(std::iter::repeat_n('\n', number));
}
