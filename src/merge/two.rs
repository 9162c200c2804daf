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
        write!(formatter, "{}", short(&self.document))?;
        if let Some(item) = &self.item {
            write!(formatter, "#{}", short(item))?;
        }
        for field in &self.fields {
            write!(formatter, ".{}", short(field))?;
        }
        Ok(())
    }
}

/// So many letters of a name are shown. What has no other name is called by all that it says.
const MOST_LETTERS: usize = 60;

/// The beginning of a name, on one line.
fn short(name: &str) -> String {
    let words: Vec<_> = name
        .split(|letter: char| letter.is_whitespace() || letter.is_control())
        .collect();
    let name = words.join(" ");
    match name.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", &name[..end]),
        None => name,
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

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> Place {
        Place {
            document: "flood".to_owned(),
            ..Place::default()
        }
    }

    #[test]
    fn a_place_is_one_short_line() {
        assert_eq!(
            place().item("visit").field("by").to_string(),
            "flood#visit.by"
        );
        assert_eq!(place().field("a\nb").to_string(), "flood.a b");
        let long = place().field(&"ố".repeat(100)).to_string();
        assert_eq!(long, format!("flood.{}…", "ố".repeat(MOST_LETTERS)));
    }

    #[test]
    fn markers_stand_on_lines_of_their_own() {
        let piece = |two| Piece {
            two,
            place: place(),
        };
        let pieces = [
            piece(Two::both("a:\n  - ")),
            piece(Two::new("b\n", "c\n")),
            piece(Two::both("d\n")),
        ];
        assert_eq!(
            marked(&pieces, 3),
            "a:\n<<< ours: flood\n  - b\n===\n  - c\n>>> theirs: flood\nd\n"
        );
    }
}
