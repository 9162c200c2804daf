//! One file's text with its lines, and the set of all files of a run.

use std::path::PathBuf;
use std::sync::OnceLock;

use super::{Location, Span};

/// Names one file of a run. Files are numbered in the order of their paths, so ids sort like paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A file that was read: its name and its text, byte for byte as stored.
#[derive(Debug)]
pub struct SourceFile {
    /// The path relative to the workspace, with `/` between parts: the file's name in orders and comparisons.
    pub path: String,
    /// The path as the user would type it from where he stands: the file's name in messages.
    pub shown: String,
    /// The text. Empty if the file could not be read.
    pub text: String,
    /// Where these bytes are stored, if they are what a file holds: not those of standard input, of another state that
    /// git knows, or of a file that is not UTF-8.
    pub place: Option<PathBuf>,
    line_starts: OnceLock<Vec<u32>>,
}

/// A place in a text as people count it: both numbers from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character within the line. A byte order mark at the start of the file is not counted.
    pub column: usize,
}

/// The files of a run, by [`FileId`].
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

const BYTE_ORDER_MARK: char = '\u{feff}';

impl FileId {
    /// The file's number, for tables by file.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

impl SourceFile {
    /// A file of that name and text.
    #[must_use]
    pub fn new(path: impl Into<String>, shown: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            shown: shown.into(),
            text: text.into(),
            place: None,
            line_starts: OnceLock::new(),
        }
    }

    /// Line and column of a byte offset. An offset behind the end is the place behind the last character.
    #[must_use]
    pub fn position(&self, offset: u32) -> Position {
        let offset = self.text.floor_char_boundary(offset as usize);
        let starts = self.line_starts();
        let line = starts.partition_point(|&start| start as usize <= offset);
        let start = starts[line - 1] as usize;
        let before = &self.text[start..offset];
        let marks = usize::from(line == 1 && before.starts_with(BYTE_ORDER_MARK));
        Position {
            line,
            column: before.chars().count() - marks + 1,
        }
    }

    /// The offset of the first byte of a line, counted from 1; the end of the text for a line behind the last.
    #[must_use]
    pub fn line_start(&self, line: usize) -> usize {
        let start = self.line_starts().get(line - 1);
        start.map_or(self.text.len(), |&start| start as usize)
    }

    /// Offsets of the first byte of each line; a text without a line break has one line.
    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let bytes = self.text.as_bytes();
            // YAML counts a lone carriage return as a line break too.
            let ends_line =
                |&index: &usize| bytes[index] == b'\n' || bytes.get(index + 1) != Some(&b'\n');
            let starts = memchr::memchr2_iter(b'\n', b'\r', bytes).filter(ends_line);
            let starts = starts.map(|index| Span::new(index + 1, index + 1).start);
            std::iter::once(0).chain(starts).collect()
        })
    }
}

impl Sources {
    /// Adds a file and names it.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).expect("fewer than 4 billion files"));
        self.files.push(file);
        id
    }

    /// Shows files under other names, where there are any.
    pub fn show_as(&mut self, name: impl Fn(&str) -> Option<String>) {
        for file in &mut self.files {
            if let Some(name) = name(&file.shown) {
                file.shown = name;
            }
        }
    }

    /// The file of that id.
    #[must_use]
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.index()]
    }

    /// All files in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0..).map(FileId).zip(&self.files)
    }

    /// Where a location begins.
    #[must_use]
    pub fn start(&self, location: Location) -> Position {
        self.file(location.file).position(location.span.start)
    }

    /// Where a location ends: the place behind its last character.
    #[must_use]
    pub fn end(&self, location: Location) -> Position {
        self.file(location.file).position(location.span.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn positions(text: &str, offsets: &[u32]) -> Vec<(usize, usize)> {
        let file = SourceFile::new("a", "a", text);
        let place = |&offset| {
            let Position { line, column } = file.position(offset);
            (line, column)
        };
        offsets.iter().map(place).collect()
    }

    #[test]
    fn columns_count_characters_as_stored() {
        assert_eq!(
            positions("kế: hoạch\n", &[0, 2, 4, 5]),
            [(1, 1), (1, 2), (1, 3), (1, 4)]
        );
        // The same word with its marks apart has more characters.
        assert_eq!(
            positions("ke\u{302}\u{301}: x", &[0, 2, 4, 6]),
            [(1, 1), (1, 3), (1, 4), (1, 5)]
        );
    }

    #[test]
    fn lines_end_with_any_yaml_line_break() {
        assert_eq!(
            positions("a\r\nb\rc\nd", &[0, 3, 5, 7]),
            [(1, 1), (2, 1), (3, 1), (4, 1)]
        );
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        assert_eq!(
            positions("\u{feff}a: b", &[0, 3, 4]),
            [(1, 1), (1, 1), (1, 2)]
        );
    }

    #[test]
    fn an_offset_behind_the_end_is_the_end() {
        assert_eq!(positions("", &[0, 9]), [(1, 1), (1, 1)]);
        assert_eq!(positions("ab\n", &[3, 9]), [(2, 1), (2, 1)]);
    }
}
