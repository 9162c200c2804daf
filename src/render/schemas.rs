//! The list of JSON Schemas for people.

use super::json::SCHEMAS;
use super::wording::wording;
use super::{Cell, Column, Page, Role, Table};

/// All schemas that can be asked for.
#[must_use]
pub fn schema_table(page: Page) -> String {
    let words = wording(page.language);
    let mut table = Table::new([Column::word(words.schema), Column::text(words.describes)]);
    for schema in &SCHEMAS {
        table.row([Cell::new(Role::Name, schema.name), schema.about.into()]);
    }
    table.render(page.width)
}
