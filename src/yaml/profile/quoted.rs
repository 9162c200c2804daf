//! Scalars in quotes.

use memchr::{memchr2, memchr3};

use super::escape::escape;
use super::scalar::{Scalar, fold};
use super::{Declined, Read, Reader};
use crate::source::Span;
use crate::yaml::tree::Kind;

impl Reader<'_> {
    /// A scalar in single quotes, in which only a quote is escaped, by another one.
    pub(super) fn single_quoted(&mut self, indent: usize) -> Read<Scalar> {
        let mut quoted = Quoted::begin(self, Kind::SingleQuoted);
        loop {
            let found = memchr2(b'\'', b'\n', self.cursor.rest(self.cursor.at));
            let found = self.cursor.at + found.ok_or(Declined("a quote that is not closed"))?;
            match self.cursor.byte(found) {
                Some(b'\n') => quoted.fold_line(self, found, indent)?,
                _ if self.cursor.byte(found + 1) == Some(b'\'') => {
                    // The first of the two is a part of the text.
                    quoted.copy(self, found + 1);
                    quoted.go_on(self, found + 2);
                }
                _ => return Ok(quoted.end(self, found)),
            }
        }
    }

    /// A scalar in double quotes, in which a backslash escapes characters and line ends.
    pub(super) fn double_quoted(&mut self, indent: usize) -> Read<Scalar> {
        let mut quoted = Quoted::begin(self, Kind::DoubleQuoted);
        loop {
            let found = memchr3(b'"', b'\\', b'\n', self.cursor.rest(self.cursor.at));
            let found = self.cursor.at + found.ok_or(Declined("a quote that is not closed"))?;
            match self.cursor.byte(found) {
                Some(b'\n') => quoted.fold_line(self, found, indent)?,
                Some(b'\\') => quoted.escape(self, found, indent)?,
                _ => return Ok(quoted.end(self, found)),
            }
        }
    }
}

/// A quoted scalar that is being read.
struct Quoted {
    kind: Kind,
    start: usize,
    line: usize,
    /// What of the text was not copied yet begins here.
    pending: usize,
    /// Where its text begins within those of the tree, if it is not what is written.
    folded: Option<usize>,
}

impl Quoted {
    /// Begins behind the opening quote.
    fn begin(reader: &mut Reader<'_>, kind: Kind) -> Self {
        let start = reader.cursor.at;
        reader.cursor.at += 1;
        Self {
            kind,
            start,
            line: reader.cursor.line,
            pending: start + 1,
            folded: None,
        }
    }

    /// Copies what is pending up to an offset.
    fn copy(&mut self, reader: &mut Reader<'_>, end: usize) {
        let texts = reader.builder.texts();
        self.folded.get_or_insert(texts.len());
        texts.push_str(&reader.cursor.text[self.pending..end]);
    }

    /// Reads on from an offset.
    fn go_on(&mut self, reader: &mut Reader<'_>, at: usize) {
        self.pending = at;
        reader.cursor.at = at;
    }

    /// A line end within the quotes: blanks around it go, and the break becomes a space.
    fn fold_line(&mut self, reader: &mut Reader<'_>, line_end: usize, indent: usize) -> Read {
        let written = &reader.cursor.text[self.pending..line_end];
        self.copy(
            reader,
            self.pending + written.trim_end_matches([' ', '\r']).len(),
        );
        let breaks = self.next_line(reader, line_end, indent)?;
        fold(reader.builder.texts(), breaks);
        Ok(())
    }

    /// A backslash: a character by its name or number, or a line end that does not count.
    fn escape(&mut self, reader: &mut Reader<'_>, backslash: usize, indent: usize) -> Read {
        self.copy(reader, backslash);
        let rest = &reader.cursor.text[backslash + 1..];
        if rest.starts_with(['\n', '\r']) {
            let breaks = self.next_line(reader, backslash + 1, indent)?;
            let texts = reader.builder.texts();
            texts.extend(std::iter::repeat_n('\n', breaks - 1));
            return Ok(());
        }
        let (character, length) = escape(rest)?;
        reader.builder.texts().push(character);
        self.go_on(reader, backslash + 1 + length);
        Ok(())
    }

    /// Goes to the next line that is not blank, and says how many line ends lie between.
    fn next_line(
        &mut self,
        reader: &mut Reader<'_>,
        line_end: usize,
        indent: usize,
    ) -> Read<usize> {
        let cursor = &mut reader.cursor;
        cursor.at = line_end;
        let mut breaks = 0;
        loop {
            match cursor.peek() {
                Some(b' ' | b'\r') => cursor.at += 1,
                Some(b'\n') => {
                    breaks += 1;
                    cursor.begin_line(cursor.at + 1);
                }
                None => return Err(Declined("a quote that is not closed")),
                Some(_) if cursor.column() > indent => break,
                Some(_) => return Err(Declined("a line within quotes that is not indented")),
            }
        }
        self.pending = cursor.at;
        Ok(breaks)
    }

    /// Ends at the closing quote.
    fn end(mut self, reader: &mut Reader<'_>, quote: usize) -> Scalar {
        if self.folded.is_some() {
            self.copy(reader, quote);
        }
        reader.cursor.at = quote + 1;
        let folded = self.folded.map(|from| reader.builder.text_from(from));
        Scalar {
            kind: self.kind,
            span: Span::new(self.start, quote + 1),
            folded,
            line: self.line,
        }
    }
}
