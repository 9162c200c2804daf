//! Documents, and the lists and mappings in them that are made by indentation.

use super::scalar::Scalar;
use super::{Declined, Read, Reader};
use crate::source::Span;
use crate::yaml::tree::Kind;

/// Where a node begins.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// On the line of its key, where no block list or mapping may begin.
    BehindKey,
    /// On a line of its own, or behind a dash.
    Free,
}

impl Reader<'_> {
    /// All documents, to the end of the text.
    pub(super) fn documents(&mut self) -> Read {
        self.cursor.skip_to_content()?;
        if self.cursor.is_at_marker() {
            self.marker()?;
        }
        loop {
            self.document()?;
            if self.cursor.is_at_end() {
                return Ok(());
            }
            self.marker()?;
        }
    }

    /// A `---` that has its line for itself.
    fn marker(&mut self) -> Read {
        if !self.cursor.is_at_marker() || self.cursor.peek() == Some(b'.') {
            return Err(Declined("text behind a document, or its end marked"));
        }
        self.cursor.at += 3;
        self.cursor.skip_rest_of_line()?;
        self.cursor.skip_to_content()
    }

    /// A document whose root is a block list or mapping, and the blank lines and comments behind it.
    fn document(&mut self) -> Read {
        if self.cursor.is_at_end() || self.cursor.is_at_marker() {
            return Err(Declined("an empty document"));
        }
        if self.cursor.column() > 0 {
            return Err(Declined("an indented document"));
        }
        if self.cursor.is_at_dash() {
            self.block_list()?;
        } else {
            let key = self.key()?;
            self.block_mapping(key)?;
        }
        self.builder.end_document(true);
        Ok(())
    }

    fn block_list(&mut self) -> Read {
        let column = self.cursor.column();
        self.open(Kind::Sequence, self.cursor.at)?;
        loop {
            self.cursor.at += 1;
            self.cursor.skip_spaces();
            let behind_dash = self.cursor.at;
            let has_comment = self.cursor.peek() == Some(b'#');
            if self.begins_below(column)? {
                self.block_node(column, Place::Free)?;
            } else if has_comment {
                return Err(Declined("an empty item with a comment"));
            } else {
                self.nothing(behind_dash);
            }
            if !self.goes_on_at(column)? || !self.cursor.is_at_dash() {
                break;
            }
        }
        self.builder.close(None);
        Ok(())
    }

    /// A mapping whose first key was just read; the cursor is at its colon.
    fn block_mapping(&mut self, first: Scalar) -> Read {
        let column = first.span.start as usize - self.cursor.line;
        self.open(Kind::Mapping, first.span.start as usize)?;
        let mut key = first;
        loop {
            self.push(&key);
            self.value_of_key(column)?;
            let ends = !self.goes_on_at(column)?;
            if ends || self.cursor.is_at_dash() || self.cursor.is_at_marker() {
                break;
            }
            key = self.key()?;
        }
        self.builder.close(None);
        Ok(())
    }

    /// The value behind the colon at the cursor. Nothing, if only lines follow that do not belong to it.
    fn value_of_key(&mut self, column: usize) -> Read {
        let colon = self.cursor.at;
        self.cursor.at += 1;
        self.cursor.skip_spaces();
        if !self.cursor.is_at_line_end() {
            return self.block_node(column, Place::BehindKey);
        }
        if self.begins_below(column)? {
            self.block_node(column, Place::Free)
        } else if self.cursor.column() == column && self.cursor.is_at_dash() {
            // The dashes of a list may stand right below its key.
            self.block_list()
        } else {
            self.nothing(colon);
            Ok(())
        }
    }

    /// Goes to the next content. Whether it is part of the collection in that column, as the value of what was just read:
    /// on the same line, or further in.
    fn begins_below(&mut self, column: usize) -> Read<bool> {
        self.cursor.skip_to_content()?;
        Ok(!self.cursor.is_at_end() && self.cursor.column() > column)
    }

    /// Goes to the next content. Whether it stands in that column, so that it may go on with the collection there.
    fn goes_on_at(&mut self, column: usize) -> Read<bool> {
        self.cursor.skip_to_content()?;
        match self.cursor.column() {
            _ if self.cursor.is_at_end() => Ok(false),
            further if further > column => Err(Declined("an indentation that fits no collection")),
            here => Ok(here == column),
        }
    }

    /// Any node within a block collection.
    fn block_node(&mut self, indent: usize, place: Place) -> Read {
        match self.cursor.peek() {
            Some(b'|' | b'>') => self.block_scalar(indent),
            Some(b'[' | b'{') => {
                self.flow_collection(indent)?;
                self.cursor.skip_rest_of_line()
            }
            Some(b'-') if self.cursor.is_at_dash() => match place {
                Place::Free => self.block_list(),
                Place::BehindKey => Err(Declined("a list on the line of its key")),
            },
            _ => self.scalar_or_mapping(indent, place),
        }
    }

    /// A scalar, or the mapping whose first key it is.
    fn scalar_or_mapping(&mut self, indent: usize, place: Place) -> Read {
        let scalar = self.scalar(indent)?;
        if !self.is_at_colon(&scalar)? {
            self.push(&scalar);
            return self.cursor.skip_rest_of_line();
        }
        match place {
            Place::Free => {
                scalar.check_key()?;
                self.block_mapping(scalar)
            }
            Place::BehindKey => Err(Declined("a mapping on the line of its key")),
        }
    }

    /// A key of a block mapping, up to its colon.
    fn key(&mut self) -> Read<Scalar> {
        let key = self.scalar(self.cursor.column())?;
        key.check_key()?;
        if self.is_at_colon(&key)? {
            Ok(key)
        } else {
            Err(Declined("a key without a colon"))
        }
    }

    /// The value of a key or dash behind which nothing stands. Of a key it has the place of the colon.
    pub(super) fn nothing(&mut self, at: usize) {
        self.builder.leaf(Kind::Null, Span::new(at, at));
    }
}
