//! What a page is written on: paper for the terminal, or a document in Markdown. Whoever writes it says what each part
//! is, and the sheet how that looks.

use super::paint::Role;
use super::table::Table;

/// A page being written.
pub(super) trait Sheet {
    /// The title of the page, or of a part of a section.
    fn title(&mut self, text: &str);
    /// The title of a section.
    fn heading(&mut self, text: &str);
    /// A remark on lines of its own.
    fn aside(&mut self, text: &str);
    /// A paragraph.
    fn plain(&mut self, text: &str);
    /// An empty line, where there is none yet.
    fn blank(&mut self);
    /// A bullet at that depth, in that role.
    fn bullet(&mut self, depth: usize, role: Role, text: &str);
    /// A remark above the bullets that it holds for.
    fn above_bullets(&mut self, text: &str);
    /// Remarks under the bullet of that depth.
    fn under_bullet(&mut self, depth: usize, remarks: &[String]);
    /// A label in a column of `label_width`, and what it labels.
    fn labelled(&mut self, label_width: usize, label: &str, text: &str);
    /// A table.
    fn table(&mut self, table: &Table);

    /// A section that holds a table. Without rows there is no section.
    fn table_section(&mut self, title: &str, table: &Table) {
        if !table.is_empty() {
            self.heading(title);
            self.table(table);
        }
    }
}
