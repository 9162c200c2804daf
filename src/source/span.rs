//! Ranges of bytes, within a file and across files.

use std::ops::Range;

use super::FileId;

/// A range of bytes in one file: `start` belongs to it, `end` does not. Both stand on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset behind the last byte.
    pub end: u32,
}

impl Span {
    /// A span from offsets as the standard library counts them.
    ///
    /// Files are refused above 16 MiB, long before an offset leaves `u32`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        let narrow = |offset| u32::try_from(offset).expect("files are smaller than 4 GiB");
        Self {
            start: narrow(start),
            end: narrow(end),
        }
    }

    /// The span as a range that slices text.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether `other` lies within this span.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// This span in a file.
    #[must_use]
    pub fn in_file(self, file: FileId) -> Location {
        Location { file, span: self }
    }
}

/// A span in a named file: a place that a finding can point at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// The file.
    pub file: FileId,
    /// The bytes in it.
    pub span: Span,
}
