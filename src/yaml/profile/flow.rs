//! Lists and mappings in brackets.

use super::{Declined, Read, Reader};
use crate::yaml::tree::Kind;

impl Reader<'_> {
    /// A list or mapping, from its opening to its closing bracket.
    pub(super) fn flow_collection(&mut self, indent: usize) -> Read {
        let (kind, closing) = match self.cursor.peek() {
            Some(b'{') => (Kind::Mapping, b'}'),
            _ => (Kind::Sequence, b']'),
        };
        self.open(kind, self.cursor.at)?;
        self.cursor.at += 1;
        self.skip_within_brackets(indent)?;
        while self.cursor.peek() != Some(closing) {
            match kind {
                Kind::Mapping => self.flow_entry(indent)?,
                _ => self.flow_node(indent)?,
            }
            self.skip_within_brackets(indent)?;
            match self.cursor.peek() {
                Some(b',') => {
                    self.cursor.at += 1;
                    self.skip_within_brackets(indent)?;
                }
                Some(byte) if byte == closing => {}
                _ => return Err(Declined("an entry without a comma behind it")),
            }
        }
        self.cursor.at += 1;
        self.builder.close(Some(self.cursor.offset()));
        Ok(())
    }

    /// Key, colon and value.
    fn flow_entry(&mut self, indent: usize) -> Read {
        let key = self.flow_scalar(indent)?;
        key.check_key()?;
        if !self.is_at_colon(&key)? {
            return Err(Declined("a key without a colon"));
        }
        self.push(&key);
        let colon = self.cursor.at;
        self.cursor.at += 1;
        self.skip_within_brackets(indent)?;
        match self.cursor.peek() {
            Some(b',' | b'}') => {
                self.nothing(colon);
                Ok(())
            }
            _ => self.flow_node(indent),
        }
    }

    /// An item of a list or the value of a key.
    fn flow_node(&mut self, indent: usize) -> Read {
        if let Some(b'[' | b'{') = self.cursor.peek() {
            self.flow_collection(indent)?;
        } else {
            let scalar = self.flow_scalar(indent)?;
            self.push(&scalar);
        }
        // A colon here would make a mapping of one entry.
        self.cursor.skip_spaces();
        match self.cursor.peek() {
            Some(b':') => Err(Declined("a mapping without braces in a list")),
            _ => Ok(()),
        }
    }

    /// Skips to the next content, whose line has to be indented.
    fn skip_within_brackets(&mut self, indent: usize) -> Read {
        let line = self.cursor.line;
        self.cursor.skip_to_content()?;
        if self.cursor.line != line && self.cursor.column() <= indent {
            return Err(Declined("a line within brackets that is not indented"));
        }
        Ok(())
    }
}
