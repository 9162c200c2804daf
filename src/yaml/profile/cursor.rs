//! A place in a text, and the steps over what carries no meaning: blanks, comments, line ends.

use memchr::memchr;

use super::{Declined, Read};
use crate::source::Span;

/// A place in a text.
pub(super) struct Cursor<'s> {
    pub(super) text: &'s str,
    /// Offset of the next byte.
    pub(super) at: usize,
    /// Where its line begins.
    pub(super) line: usize,
}

/// Whether a byte ends a word of the syntax: a blank or a line end. So does the end of the text.
fn is_blank(byte: Option<u8>) -> bool {
    matches!(byte, None | Some(b' ' | b'\n' | b'\r'))
}

impl<'s> Cursor<'s> {
    /// The first character of a text, behind a mark of byte order.
    pub(super) fn new(text: &'s str) -> Self {
        let at = text.len() - text.trim_start_matches('\u{feff}').len();
        Self { text, at, line: at }
    }

    /// The byte at an offset; `None` behind the text.
    pub(super) fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// The next byte.
    pub(super) fn peek(&self) -> Option<u8> {
        self.byte(self.at)
    }

    /// The bytes from an offset on.
    pub(super) fn rest(&self, at: usize) -> &'s [u8] {
        &self.text.as_bytes()[at..]
    }

    /// The column of the next byte.
    pub(super) fn column(&self) -> usize {
        self.at - self.line
    }

    /// The offset of the next byte, as spans count.
    pub(super) fn offset(&self) -> u32 {
        Span::new(self.at, self.at).start
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.at == self.text.len()
    }

    /// Whether a blank, a line end or the end stands at an offset.
    pub(super) fn is_blank(&self, at: usize) -> bool {
        is_blank(self.byte(at))
    }

    /// Whether nothing but a comment is left of the line. What stands before is a blank or an indicator.
    pub(super) fn is_at_line_end(&self) -> bool {
        matches!(self.peek(), None | Some(b'\n' | b'\r' | b'#'))
    }

    /// Whether the next item of a block list begins here.
    pub(super) fn is_at_dash(&self) -> bool {
        self.peek() == Some(b'-') && self.is_blank(self.at + 1)
    }

    /// Whether a marker between documents begins here: `---` or `...`.
    pub(super) fn is_at_marker(&self) -> bool {
        let rest = self.rest(self.at);
        let is_marker = rest.starts_with(b"---") || rest.starts_with(b"...");
        is_marker && self.column() == 0 && self.is_blank(self.at + 3)
    }

    /// The offset of the line end behind an offset, or of the end of the text.
    pub(super) fn line_end(&self, from: usize) -> usize {
        memchr(b'\n', self.rest(from)).map_or(self.text.len(), |distance| from + distance)
    }

    pub(super) fn skip_spaces(&mut self) {
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
    }

    /// Skips blanks, comments and line ends up to the next byte that means something.
    pub(super) fn skip_to_content(&mut self) -> Read {
        loop {
            match self.peek() {
                Some(b' ' | b'\r') => self.at += 1,
                Some(b'\n') => self.begin_line(self.at + 1),
                Some(b'#') => {
                    if self.at > self.line && self.byte(self.at - 1) != Some(b' ') {
                        return Err(Declined("a comment without a blank before it"));
                    }
                    self.at = self.line_end(self.at);
                }
                _ => return Ok(()),
            }
        }
    }

    /// Behind a value: skips the rest of the line, which may hold no more than a comment.
    pub(super) fn skip_rest_of_line(&mut self) -> Read {
        let behind = self.at;
        self.skip_spaces();
        match self.peek() {
            None | Some(b'\n' | b'\r') => Ok(()),
            Some(b'#') if self.at > behind => Ok(()),
            _ => Err(Declined("text behind a value")),
        }
    }

    /// Goes to the beginning of another line.
    pub(super) fn begin_line(&mut self, at: usize) {
        (self.at, self.line) = (at, at);
    }
}
