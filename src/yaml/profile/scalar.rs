//! Plain scalars, and what makes any scalar a key.
//!
//! A scalar's text is what is written, unless lines are folded or something is escaped in it. Only then is the text put
//! together in the tree, piece by piece while the scalar is read.

use memchr::memchr3;

use super::{Declined, Read, Reader};
use crate::source::Span;
use crate::yaml::tree::{Kind, is_null};

/// The longest key, in bytes. The standard sets a limit of 1024 characters, up to the colon.
const LONGEST_KEY: usize = 1000;

/// A scalar that was read and has no place in the tree yet.
#[derive(Debug)]
pub(super) struct Scalar {
    pub(super) kind: Kind,
    pub(super) span: Span,
    /// Its text within those of the tree that are not what is written.
    pub(super) folded: Option<Span>,
    /// Where its first line begins.
    pub(super) line: usize,
}

impl Scalar {
    /// Declines what is no key of the profile.
    pub(super) fn check_key(&self) -> Read {
        match self.kind {
            Kind::Null => Err(Declined("an empty key")),
            _ => Ok(()),
        }
    }
}

/// What ends a line of a plain scalar.
enum End {
    Colon,
    Comment,
    Line,
}

impl Reader<'_> {
    /// Gives a scalar its place in the tree.
    pub(super) fn push(&mut self, scalar: &Scalar) {
        self.builder.scalar(scalar.kind, scalar.span, scalar.folded);
    }

    /// A scalar within a block collection, which may be a key: then the cursor is left at its colon or before it.
    pub(super) fn scalar(&mut self, indent: usize) -> Read<Scalar> {
        match self.cursor.peek() {
            Some(b'"') => self.double_quoted(indent),
            Some(b'\'') => self.single_quoted(indent),
            _ => self.plain(indent),
        }
    }

    /// Whether the scalar that was just read is a key; goes to its colon.
    pub(super) fn is_at_colon(&mut self, scalar: &Scalar) -> Read<bool> {
        let behind = self.cursor.at;
        self.cursor.skip_spaces();
        if self.cursor.peek() != Some(b':') {
            self.cursor.at = behind;
            return Ok(false);
        }
        if !self.cursor.is_blank(self.cursor.at + 1) {
            return Err(Declined("a colon without a blank behind it"));
        }
        if scalar.line != self.cursor.line {
            return Err(Declined("a key of several lines"));
        }
        if self.cursor.at - scalar.span.start as usize > LONGEST_KEY {
            return Err(Declined("a long key"));
        }
        let written = &self.cursor.text[scalar.span.range()];
        if scalar.kind == Kind::Plain && written == "<<" {
            return Err(Declined("a merge key"));
        }
        Ok(true)
    }

    /// A plain scalar in a block collection: its first line, and the further ones that are indented.
    fn plain(&mut self, indent: usize) -> Read<Scalar> {
        self.check_first_byte()?;
        let (start, line) = (self.cursor.at, self.cursor.line);
        let mut ended = self.plain_line();
        let mut end = self.cursor.at;
        let mut folded = None;
        while let End::Line = ended {
            let Some(breaks) = self.next_line_of_plain(indent) else {
                break;
            };
            let text = self.builder.texts();
            let from = *folded.get_or_insert_with(|| {
                let from = text.len();
                text.push_str(&self.cursor.text[start..end]);
                from
            });
            fold(text, breaks);
            let begin = self.cursor.at;
            ended = self.plain_line();
            end = self.cursor.at;
            self.builder.texts().push_str(&self.cursor.text[begin..end]);
            if let End::Colon = ended {
                return Err(Declined("a colon in a plain scalar of several lines"));
            }
            folded = Some(from);
        }
        Ok(self.plain_scalar(start, end, line, folded))
    }

    /// A plain scalar or what stands for nothing.
    fn plain_scalar(&self, start: usize, end: usize, line: usize, folded: Option<usize>) -> Scalar {
        let written = &self.cursor.text[start..end];
        let folded = folded.map(|from| self.builder.text_from(from));
        Scalar {
            kind: if is_null(written) {
                Kind::Null
            } else {
                Kind::Plain
            },
            span: Span::new(start, end),
            folded,
            line,
        }
    }

    /// Goes behind the last letter of a line of a plain scalar.
    fn plain_line(&mut self) -> End {
        let begin = self.cursor.at;
        let mut from = begin;
        let (stop, end) = loop {
            let Some(distance) = memchr3(b':', b'#', b'\n', self.cursor.rest(from)) else {
                break (self.cursor.text.len(), End::Line);
            };
            let found = from + distance;
            match self.cursor.byte(found) {
                Some(b':') if self.cursor.is_blank(found + 1) => break (found, End::Colon),
                Some(b'#') if self.cursor.byte(found - 1) == Some(b' ') => {
                    break (found, End::Comment);
                }
                Some(b'\n') => break (found, End::Line),
                _ => from = found + 1,
            }
        };
        let written = &self.cursor.text[begin..stop];
        self.cursor.at = begin + written.trim_end_matches([' ', '\r']).len();
        end
    }

    /// Goes to the next line of a plain scalar, over blank ones, and says how many line ends lie between. `None` if the
    /// scalar ends here; then the cursor stays.
    fn next_line_of_plain(&mut self, indent: usize) -> Option<usize> {
        let (at, line) = (self.cursor.at, self.cursor.line);
        let mut breaks = 0;
        loop {
            match self.cursor.peek() {
                Some(b' ' | b'\r') => self.cursor.at += 1,
                Some(b'\n') => {
                    breaks += 1;
                    self.cursor.begin_line(self.cursor.at + 1);
                }
                Some(byte) if byte != b'#' && self.cursor.column() > indent => return Some(breaks),
                _ => {
                    (self.cursor.at, self.cursor.line) = (at, line);
                    return None;
                }
            }
        }
    }

    /// Declines what begins like a plain scalar and is something else.
    fn check_first_byte(&self) -> Read {
        match self.cursor.peek() {
            None => Err(Declined("the end of the text in place of a scalar")),
            Some(
                b'&' | b'*' | b'!' | b'|' | b'>' | b'%' | b'@' | b'`' | b',' | b'[' | b']' | b'{'
                | b'}' | b'#',
            ) => Err(Declined("an indicator in place of a scalar")),
            Some(b'?' | b'-' | b':') if self.cursor.is_blank(self.cursor.at + 1) => {
                Err(Declined("an indicator in place of a scalar"))
            }
            Some(_) => Ok(()),
        }
    }

    /// A scalar within brackets.
    pub(super) fn flow_scalar(&mut self, indent: usize) -> Read<Scalar> {
        match self.cursor.peek() {
            Some(b'"') => self.double_quoted(indent),
            Some(b'\'') => self.single_quoted(indent),
            _ => self.flow_plain(),
        }
    }

    /// A plain scalar within brackets, on one line.
    fn flow_plain(&mut self) -> Read<Scalar> {
        const BRACKETS: &[u8] = b",[]{}";
        self.check_first_byte()?;
        let ends_word = |at| {
            self.cursor
                .byte(at)
                .is_none_or(|byte| b" \n\r,[]{}".contains(&byte))
        };
        let start = self.cursor.at;
        if let Some(b'?' | b'-' | b':') = self.cursor.peek()
            && ends_word(start + 1)
        {
            return Err(Declined("an indicator in place of a scalar"));
        }
        let mut at = start;
        while let Some(byte) = self.cursor.byte(at) {
            match byte {
                b'\n' | b'\r' => break,
                b':' if ends_word(at + 1) => break,
                b'#' if self.cursor.byte(at - 1) == Some(b' ') => break,
                byte if BRACKETS.contains(&byte) => break,
                _ => at += 1,
            }
        }
        let written = self.cursor.text[start..at].trim_end_matches(' ');
        self.cursor.at = start + written.len();
        Ok(self.plain_scalar(start, self.cursor.at, self.cursor.line, None))
    }
}

/// Joins two lines: one line end becomes a space, of several the first is dropped.
pub(super) fn fold(text: &mut String, breaks: usize) {
    match breaks {
        1 => text.push(' '),
        _ => text.extend(std::iter::repeat_n('\n', breaks - 1)),
    }
}
