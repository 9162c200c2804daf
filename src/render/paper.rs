//! A page of running text for the terminal: headings, labelled lines, bullets, wrapped between words.

use std::borrow::Cow;

use anstream::adapter::strip_str;
use unicode_width::UnicodeWidthStr;

use super::paint::{Role, paint};
use super::sheet::Sheet;
use super::table::Table;
use super::wrapping::{flowing, unhyphenated};

/// A page being written.
#[derive(Debug)]
pub struct Paper {
    text: String,
    /// The width of running text.
    width: usize,
    /// The width of tables, which may use the whole page.
    table_width: u16,
}

/// Running text wider than this is hard to read, however wide the terminal is.
const WIDEST: usize = 100;

impl Paper {
    /// An empty page of that width.
    #[must_use]
    pub fn new(width: u16) -> Self {
        Self {
            text: String::new(),
            width: usize::from(width).min(WIDEST),
            table_width: width.saturating_sub(2),
        }
    }

    /// The page.
    #[must_use]
    pub fn finish(self) -> String {
        self.text
    }

    /// The title of the page.
    pub fn title(&mut self, text: &str) {
        self.paragraph(Role::Heading, "", "", text);
    }

    /// The title of a section, with an empty line before it.
    pub fn heading(&mut self, text: &str) {
        self.blank();
        self.paragraph(Role::Heading, "", "", text);
    }

    /// A remark on lines of its own.
    pub fn aside(&mut self, text: &str) {
        self.paragraph(Role::Aside, "", "", text);
    }

    /// A paragraph.
    pub fn plain(&mut self, text: &str) {
        self.paragraph(Role::Plain, "", "", text);
    }

    /// A paragraph in that role.
    pub fn sentence(&mut self, role: Role, text: &str) {
        self.paragraph(role, "", "", text);
    }

    /// A line that is laid out already.
    pub(super) fn set_line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A line across the page.
    pub(super) fn rule(&mut self) {
        self.push_line("", Role::Aside, &"─".repeat(self.width));
    }

    /// How many columns running text has.
    pub(super) const fn width(&self) -> usize {
        self.width
    }

    /// An empty line, unless the page begins here or has one already.
    pub fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A bullet at that depth, in that role.
    pub fn bullet(&mut self, depth: usize, role: Role, text: &str) {
        let margin = "  ".repeat(depth + 1);
        self.paragraph(role, &format!("{margin}• "), &format!("{margin}  "), text);
    }

    /// A bullet on one line: what does not fit is left out from the first word that is too much.
    pub fn short_bullet(&mut self, role: Role, text: &str) {
        const MARGIN: &str = "  • ";
        let room = self.width.saturating_sub(MARGIN.width());
        let lines = textwrap::wrap(text, unhyphenated(room.saturating_sub(2)));
        let line = match lines.as_slice() {
            [first, _, ..] if text.width() > room => format!("{first} …"),
            _ => text.to_owned(),
        };
        self.push_line(MARGIN, role, &line);
    }

    /// An item of a list at that depth, after its mark; without a mark it goes on with the item before.
    pub(super) fn item(&mut self, depth: usize, mark: &str, role: Role, text: &str) {
        let margin = "  ".repeat(depth + 1);
        let rest = format!("{margin}{} ", " ".repeat(mark.width().max(1)));
        let first = if mark.is_empty() {
            rest.clone()
        } else {
            format!("{margin}{mark} ")
        };
        self.paragraph(role, &first, &rest, text);
    }

    /// A remark above the bullets that it holds for.
    pub fn above_bullets(&mut self, text: &str) {
        self.paragraph(Role::Aside, "  ", "  ", text);
    }

    /// Remarks under the bullet of that depth.
    pub fn under_bullet(&mut self, depth: usize, remarks: &[String]) {
        let margin = "  ".repeat(depth + 2);
        for line in flowing(remarks, self.width.saturating_sub(margin.len())) {
            self.push_line(&margin, Role::Aside, &line);
        }
    }

    /// A label in a column of `label_width`, and what it labels.
    pub fn labelled(&mut self, label_width: usize, label: &str, text: &str) {
        let gap = " ".repeat(label_width.saturating_sub(label.width()));
        let first = format!("  {label}{gap}  ");
        let rest = " ".repeat(label_width + 4);
        let lines = self.wrapped(&first, &rest, text);
        for (index, line) in lines.iter().enumerate() {
            match line.strip_prefix(&first) {
                Some(value) if index == 0 => {
                    self.text
                        .push_str(&format!("  {}{gap}  {value}\n", paint(Role::Aside, label)));
                }
                _ => self.text.push_str(&format!("{line}\n")),
            }
        }
    }

    /// Text that is laid out already, moved in by two columns.
    pub(super) fn block(&mut self, text: &str) {
        for line in text.lines() {
            let margin = if line.is_empty() { "" } else { "  " };
            self.text.push_str(&format!("{margin}{line}\n"));
        }
    }

    /// A table.
    pub fn table(&mut self, table: &Table) {
        self.block(&table.render(self.table_width));
    }

    /// Pages beside each other, with so many blanks between them.
    pub(super) fn beside(&mut self, columns: &[Self], gap: usize) {
        let columns: Vec<_> = columns
            .iter()
            .map(|column| (column.width, column.text.lines().collect::<Vec<_>>()))
            .collect();
        let tallest = columns.iter().map(|(_, lines)| lines.len()).max();
        for row in 0..tallest.unwrap_or_default() {
            let mut line = String::new();
            let mut owed = 0;
            for (width, lines) in &columns {
                let text = lines.get(row).copied().unwrap_or_default();
                if !text.is_empty() {
                    line.push_str(&" ".repeat(owed));
                    line.push_str(text);
                    owed = 0;
                }
                // Paint takes up no room.
                let shown = strip_str(text).to_string().width();
                owed += width.saturating_sub(shown) + gap;
            }
            self.text.push_str(&format!("{line}\n"));
        }
    }

    /// A section that holds a table. Without rows there is no section.
    pub fn table_section(&mut self, title: &str, table: &Table) {
        if !table.is_empty() {
            self.heading(title);
            self.table(table);
        }
    }

    /// A line of code, moved in by two columns. What is too wide goes on below it, further in, which YAML reads as one.
    pub fn code(&mut self, line: &str) {
        let body = line.trim_start();
        let margin = " ".repeat(2 + line.len() - body.len());
        let rest = format!("{margin}    ");
        let options = unhyphenated(self.width)
            .initial_indent(&margin)
            .subsequent_indent(&rest);
        for line in textwrap::wrap(body, options) {
            let body = line.trim_start();
            let margin = &line[..line.len() - body.len()];
            self.push_line(margin, Role::Aside, body);
        }
    }

    fn paragraph(&mut self, role: Role, first: &str, rest: &str, text: &str) {
        for line in self.wrapped(first, rest, text) {
            let body = line.trim_start();
            let margin = &line[..line.len() - body.len()];
            self.push_line(margin, role, body);
        }
    }

    fn push_line(&mut self, margin: &str, role: Role, body: &str) {
        self.text
            .push_str(&format!("{margin}{}\n", paint(role, body)));
    }

    fn wrapped(&self, first: &str, rest: &str, text: &str) -> Vec<String> {
        let options = unhyphenated(self.width)
            .initial_indent(first)
            .subsequent_indent(rest);
        // Line breaks of the YAML text are not those of the page.
        let text = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        textwrap::wrap(&text, options)
            .into_iter()
            .map(Cow::into_owned)
            .collect()
    }
}

/// On the terminal.
impl Sheet for Paper {
    fn title(&mut self, text: &str) {
        Self::title(self, text);
    }

    fn heading(&mut self, text: &str) {
        Self::heading(self, text);
    }

    fn aside(&mut self, text: &str) {
        Self::aside(self, text);
    }

    fn plain(&mut self, text: &str) {
        Self::plain(self, text);
    }

    fn blank(&mut self) {
        Self::blank(self);
    }

    fn bullet(&mut self, depth: usize, role: Role, text: &str) {
        Self::bullet(self, depth, role, text);
    }

    fn above_bullets(&mut self, text: &str) {
        Self::above_bullets(self, text);
    }

    fn under_bullet(&mut self, depth: usize, remarks: &[String]) {
        Self::under_bullet(self, depth, remarks);
    }

    fn labelled(&mut self, label_width: usize, label: &str, text: &str) {
        Self::labelled(self, label_width, label, text);
    }

    fn table(&mut self, table: &Table) {
        Self::table(self, table);
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    /// The same words with composed and with separate marks.
    fn both_forms(write: impl Fn(&mut Paper, &str), text: &str) -> [String; 2] {
        let decomposed: String = text.nfd().collect();
        [text.to_owned(), decomposed].map(|text| {
            let mut paper = Paper::new(40);
            write(&mut paper, &text);
            paper.finish().nfc().collect()
        })
    }

    #[test]
    fn vietnamese_wraps_alike_however_its_marks_are_stored() {
        let text = "Tuyên truyền, vận động đoàn viên tích cực tham gia phòng, chống dịch";
        let [composed, decomposed] =
            both_forms(|paper, text| paper.bullet(0, Role::Plain, text), text);
        assert_eq!(composed, decomposed);
        assert_eq!(
            composed,
            "  • Tuyên truyền, vận động đoàn viên\n    tích cực tham gia phòng, chống dịch\n"
        );
    }

    #[test]
    fn pages_stand_beside_each_other() {
        let column = |texts: &[&str]| {
            let mut paper = Paper::new(14);
            for text in texts {
                paper.bullet(0, Role::Aside, text);
            }
            paper
        };
        let left = column(&["Chuẩn bị", "Diễn tập"]);
        let right = column(&["one two three four"]);
        let mut paper = Paper::new(40);
        paper.beside(&[left, right], 2);
        let plain = strip_str(&paper.finish()).to_string();
        assert_eq!(
            plain,
            "  • Chuẩn bị      • one two\n  • Diễn tập        three four\n"
        );
    }

    #[test]
    fn a_short_bullet_ends_where_the_line_does() {
        let mut paper = Paper::new(24);
        paper.short_bullet(Role::Plain, "three words fit here");
        paper.short_bullet(Role::Plain, "but many more words do not fit");
        let plain = strip_str(&paper.finish()).to_string();
        assert_eq!(plain, "  • three words fit here\n  • but many more …\n");
    }

    #[test]
    fn code_that_is_too_wide_goes_on_further_in() {
        let mut paper = Paper::new(24);
        paper.code("  - {id: riverton, kind: town}");
        let plain = strip_str(&paper.finish()).to_string();
        assert_eq!(plain, "    - {id: riverton,\n        kind: town}\n");
    }

    #[test]
    fn labels_stand_in_a_column() {
        let mut paper = Paper::new(40);
        paper.labelled(8, "Số", "265/KH-LĐLĐ");
        paper.labelled(8, "Đơn vị", "Liên đoàn Lao động tỉnh Lai Châu");
        let plain = strip_str(&paper.finish()).to_string();
        assert_eq!(
            plain,
            "  Số        265/KH-LĐLĐ\n  Đơn vị    Liên đoàn Lao động tỉnh Lai\n            Châu\n"
        );
    }
}
