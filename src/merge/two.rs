//! A merged text: what both sides agree on, and where they do not, the text of each.

use std::fmt;

/// A piece of text as it is if our side has its way, and if theirs has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Two {
    pub(super) ours: String,
    pub(super) theirs: String,
}

/// A piece of the merged text.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) two: Two,
    pub(super) place: Place,
}

/// What a piece is about, as people call it: `flood#visit.by`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// The plan, or for reports plan, unit and day.
    pub(super) document: String,
    /// The innermost item that has an id.
    pub(super) item: Option<String>,
    /// The way from there.
    pub(super) fields: Vec<String>,
}

impl Two {
    /// What both agree on.
    pub(super) fn both(text: impl Into<String>) -> Self {
        let ours = text.into();
        let theirs = ours.clone();
        Self { ours, theirs }
    }

    pub(super) fn new(ours: impl Into<String>, theirs: impl Into<String>) -> Self {
        Self {
            ours: ours.into(),
            theirs: theirs.into(),
        }
    }

    pub(super) fn push(&mut self, behind: &Self) {
        self.ours.push_str(&behind.ours);
        self.theirs.push_str(&behind.theirs);
    }

    pub(super) fn is_agreed(&self) -> bool {
        self.ours == self.theirs
    }
}

impl Place {
    pub(super) fn field(&self, key: &str) -> Self {
        let mut place = self.clone();
        place.fields.push(key.to_owned());
        place
    }

    pub(super) fn item(&self, id: &str) -> Self {
        Self {
            document: self.document.clone(),
            item: Some(id.to_owned()),
            fields: Vec::new(),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.document)?;
        if let Some(item) = &self.item {
            write!(formatter, "#{item}")?;
        }
        for field in &self.fields {
            write!(formatter, ".{field}")?;
        }
        Ok(())
    }
}

/// The text if one side has its way in all conflicts.
pub(super) fn text_of(pieces: &[Piece], side: fn(&Two) -> &str) -> String {
    pieces.iter().map(|piece| side(&piece.two)).collect()
}

/// The text with markers of that size around the lines of each conflict.
pub(super) fn marked(pieces: &[Piece], size: usize) -> String {
    let mut text = String::new();
    for Piece { two, place } in pieces {
        if two.is_agreed() {
            text.push_str(&two.ours);
            continue;
        }
        // Markers stand on lines of their own, and so what stands before a conflict on its line belongs to both.
        let line = text.rfind('\n').map_or(0, |line_break| line_break + 1);
        let begun = text.split_off(line);
        let marker = |sign: &str| sign.repeat(size);
        let [ours, theirs] = [&two.ours, &two.theirs].map(|side| whole_lines(&begun, side));
        text.push_str(&format!(
            "{} ours: {place}\n{ours}{}\n{theirs}{} theirs: {place}\n",
            marker("<"),
            marker("="),
            marker(">")
        ));
    }
    text
}

fn whole_lines(begun: &str, side: &str) -> String {
    if side.is_empty() {
        return begun.to_owned();
    }
    let line_end = if side.ends_with('\n') { "" } else { "\n" };
    format!("{begun}{side}{line_end}")
}
