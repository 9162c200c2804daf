//! Elements of a picture, written one after the other. Texts are escaped, and have no letters that XML has no place for.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::render::wrapping::unhyphenated;
use crate::render::xml::visible;

/// The colour of texts and axes.
const BLACK: &str = "#1a1a1a";
const GREY: &str = "#595959";

/// A picture being written.
pub(super) struct Drawing {
    writer: Writer<Vec<u8>>,
}

/// What a text is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Ink {
    Title,
    Plain,
    Aside,
    /// A number that ends at its place.
    RightAside,
    /// A day under its place, which it stands before, around or behind.
    Day(&'static str),
}

impl Default for Drawing {
    fn default() -> Self {
        Self {
            writer: Writer::new_with_indent(Vec::new(), b' ', 2),
        }
    }
}

impl Drawing {
    /// The beginning: how large it is, what it says in words, and its ground.
    pub(super) fn open_svg(
        &mut self,
        width: f64,
        height: f64,
        language: &str,
        title: &str,
        description: &str,
    ) -> io::Result<()> {
        let (width, height) = (tenth(width), tenth(height));
        self.open(
            "svg",
            &[
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("width", &width),
                ("height", &height),
                ("viewBox", &format!("0 0 {width} {height}")),
                ("role", "img"),
                ("aria-labelledby", "trend-title trend-description"),
                ("lang", language),
                ("xml:lang", language),
                (
                    "font-family",
                    "'Noto Sans', 'DejaVu Sans', Arial, Helvetica, sans-serif",
                ),
            ],
        )?;
        self.element("title", &[("id", "trend-title")], title)?;
        self.element("desc", &[("id", "trend-description")], description)?;
        self.empty(
            "rect",
            &[("width", &width), ("height", &height), ("fill", "#ffffff")],
        )
    }

    /// A text from that place on.
    pub(super) fn text(&mut self, x: f64, y: f64, text: &str, ink: Ink) -> io::Result<()> {
        let (size, fill, anchor) = match ink {
            Ink::Title => ("20", BLACK, "start"),
            Ink::Plain => ("14", BLACK, "start"),
            Ink::Aside => ("14", GREY, "start"),
            Ink::RightAside => ("13", GREY, "end"),
            Ink::Day(anchor) => ("13", GREY, anchor),
        };
        let weight = if matches!(ink, Ink::Title) {
            "bold"
        } else {
            "normal"
        };
        let attributes = [
            ("x", &*tenth(x)),
            ("y", &*tenth(y)),
            ("font-size", size),
            ("font-weight", weight),
            ("fill", fill),
            ("text-anchor", anchor),
        ];
        self.element("text", &attributes, text)
    }

    /// An element around others.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.writer
            .write_event(Event::Start(start(name, attributes)))
    }

    /// The end of the element that was opened last.
    pub(super) fn close(&mut self, name: &str) -> io::Result<()> {
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.writer
            .write_event(Event::Empty(start(name, attributes)))
    }

    /// An element with a text in it.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        text: &str,
    ) -> io::Result<()> {
        let text = visible(text);
        let element = self.writer.create_element(name);
        element
            .with_attributes(attributes.iter().copied())
            .write_text_content(BytesText::new(&text))?;
        Ok(())
    }

    /// The document.
    pub(super) fn finish(self) -> io::Result<String> {
        let text = String::from_utf8(self.writer.into_inner()).map_err(io::Error::other)?;
        Ok(text + "\n")
    }
}

fn start<'n>(name: &'n str, attributes: &[(&str, &str)]) -> BytesStart<'n> {
    BytesStart::new(name).with_attributes(attributes.iter().copied())
}

/// A length with at most one digit behind the point.
pub(super) fn tenth(length: f64) -> String {
    let text = format!("{length:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// The text in lines of at most so many letters.
pub(super) fn wrapped(text: &str, letters: usize) -> Vec<String> {
    let text = on_one_line(text);
    let lines = textwrap::wrap(&text, unhyphenated(letters));
    lines
        .into_iter()
        .map(|line| shortened(&line, letters))
        .collect()
}

/// The text, as far as there is room for so many letters.
pub(super) fn shortened(text: &str, letters: usize) -> String {
    let text = on_one_line(text);
    if text.width() <= letters {
        return text;
    }
    let mut taken = 0;
    let fits = |letter: &char| {
        taken += letter.width().unwrap_or(0);
        taken < letters
    };
    let kept: String = text.chars().take_while(fits).collect();
    format!("{}…", kept.trim_end())
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_ends_with_dots_and_no_letter_is_torn_apart() {
        assert_eq!(shortened("Kế  hoạch\n22", 20), "Kế hoạch 22");
        assert_eq!(shortened("Kế hoạch phòng ngừa", 10), "Kế hoạch…");
        // Marks that stand behind their letter stay with it.
        assert_eq!(
            shortened("e\u{302}\u{301}e\u{302}\u{301}e\u{302}\u{301}", 2),
            "e\u{302}\u{301}…"
        );
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(wrapped("", 7), [""]);
    }

    #[test]
    fn lengths_are_short() {
        assert_eq!([64.0, 0.25, 344.56].map(tenth), ["64", "0.2", "344.6"]);
    }
}
