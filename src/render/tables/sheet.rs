//! A sheet of a workbook: a table that people read, filter and print.

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    Color, ConditionalFormatCell, ConditionalFormatCellRule, ConditionalFormatDataBar,
    ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};
use unicode_width::UnicodeWidthStr;

use super::words::{called, cycle, known};
use crate::model::Date;
use crate::render::wording::Wording;
use crate::tables::{Cell, Column, Sort};

/// No column is wider or narrower than so many characters.
const NARROWEST: usize = 9;
const WIDEST: usize = 60;

/// The height of a line in points, and how many of them a row can have.
const LINE_HEIGHT: u32 = 15;
const MOST_LINES: usize = 27;

/// The room that the button of a filter takes in a title.
const FILTER_BUTTON: usize = 3;

/// What a cell can hold: this many characters, counted in UTF-16.
const LONGEST_CELL: usize = 32_767;

/// How cells look.
pub(super) struct Formats<'w> {
    words: &'w Wording,
    heading: Format,
    text: Format,
    number: Format,
    whole_number: Format,
    /// Days late: none at all are nothing to read.
    days: Format,
    share: Format,
    date: Format,
}

impl<'w> Formats<'w> {
    pub(super) fn new(words: &'w Wording) -> Self {
        let text = Format::new()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Hair);
        let heading = text
            .clone()
            .set_bold()
            .set_align(FormatAlign::VerticalCenter)
            .set_background_color(Color::RGB(0x1F_4E_79))
            .set_font_color(Color::White);
        let right = text.clone().set_align(FormatAlign::Right);
        Self {
            words,
            heading,
            number: right.clone().set_num_format("#,##0.###############"),
            // The form above would leave a point behind.
            whole_number: right.clone().set_num_format("#,##0"),
            days: right.clone().set_num_format("#,##0;-#,##0;;@"),
            share: right.clone().set_num_format("0.0%"),
            date: right.set_num_format(words.export.date_format),
            text,
        }
    }
}

/// A sheet while it is written.
pub(super) struct Sheet<'s, 'w> {
    sheet: Worksheet,
    formats: &'s Formats<'w>,
    /// The name of the table.
    table: &'s str,
    /// The columns that people see, each with its place among all.
    columns: Vec<(usize, &'s Column)>,
    widths: Vec<usize>,
    /// The rows with texts that take several lines, each with how many.
    tall: Vec<(u32, usize)>,
    /// How many rows there are below the titles.
    rows: u32,
}

impl<'s, 'w> Sheet<'s, 'w> {
    /// Adds the sheet to the workbook, unless it has no row. `rows` hands out the rows.
    pub(super) fn write(
        workbook: &mut Workbook,
        formats: &'s Formats<'w>,
        name: &str,
        table: &'s str,
        columns: &[&'s Column],
        rows: impl FnOnce(&mut dyn FnMut(&[Cell<'_>])),
    ) -> Result<(), XlsxError> {
        let columns = columns.iter().copied().enumerate();
        let columns: Vec<_> = columns.filter(|(_, column)| !column.for_programs).collect();
        let mut sheet = Self {
            sheet: Worksheet::new(),
            formats,
            table,
            widths: vec![NARROWEST; columns.len()],
            columns,
            tall: Vec::new(),
            rows: 0,
        };
        sheet.sheet.set_name(name)?;
        sheet.titles()?;
        let mut written = Ok(());
        rows(&mut |cells| {
            if written.is_ok() {
                written = sheet.row(cells);
            }
        });
        written?;
        if sheet.rows > 0 {
            sheet.finish()?;
            workbook.push_worksheet(sheet.sheet);
        }
        Ok(())
    }

    fn titles(&mut self) -> Result<(), XlsxError> {
        for (place, (_, column)) in (0..).zip(&self.columns) {
            let title = title(self.table, column.name, self.formats.words);
            let width = title.width() + FILTER_BUTTON;
            self.widths[usize::from(place)] = width.clamp(NARROWEST, WIDEST / 3);
            let heading = &self.formats.heading;
            self.sheet
                .write_with_format(0, place, capitalized(title), heading)?;
        }
        Ok(())
    }

    fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), XlsxError> {
        self.rows += 1;
        let mut lines = 1;
        for column in 0..self.columns.len() {
            let (cell, told) = self.columns[column];
            let place = u16::try_from(column).unwrap_or(u16::MAX);
            let width = self.cell(place, told, &cells[cell])?;
            let widest = &mut self.widths[column];
            *widest = width.min(WIDEST).max(*widest);
            lines = lines.max(width.div_ceil(WIDEST));
        }
        if lines > 1 {
            self.tall.push((self.rows, lines));
        }
        Ok(())
    }

    /// Writes a cell, and says how wide what it shows is.
    fn cell(&mut self, place: u16, column: &Column, cell: &Cell<'_>) -> Result<usize, XlsxError> {
        let Formats {
            words,
            text,
            number,
            whole_number,
            days,
            share,
            date,
            ..
        } = self.formats;
        let (sheet, row) = (&mut self.sheet, self.rows);
        let shown = match cell {
            Cell::Nothing => {
                sheet.write_blank(row, place, text)?;
                return Ok(0);
            }
            Cell::Date(day) => {
                sheet.write_with_format(row, place, &excel(*day)?, date)?;
                return Ok(words.export.date_format.len() + 2);
            }
            Cell::Whole(whole) => {
                let is_days = column.name == "overdue_days";
                let format = if is_days { days } else { whole_number };
                sheet.write_with_format(row, place, *whole, format)?;
                return Ok(whole.to_string().len() + 2);
            }
            Cell::Number(exact) => {
                let near = exact.to_f64().unwrap_or_default();
                let format = match column.sort {
                    Sort::Share => share,
                    _ if exact.is_integer() => whole_number,
                    _ => number,
                };
                sheet.write_with_format(row, place, near, format)?;
                // Groups of three are parted.
                return Ok(exact.normalize().to_string().len() * 4 / 3 + 2);
            }
            Cell::Flag(true) => words.export.yes.to_owned(),
            Cell::Flag(false) => words.export.no.to_owned(),
            Cell::Text(written) if column.name == "every" => {
                cycle(written, words).unwrap_or_else(|| written.to_string())
            }
            Cell::Text(written) => called(self.table, column.name, written, words)
                .map_or_else(|| written.to_string(), str::to_owned),
        };
        sheet.write_string_with_format(row, place, as_cell(&shown), text)?;
        Ok(shown
            .lines()
            .map(UnicodeWidthStr::width)
            .max()
            .unwrap_or_default()
            + 2)
    }

    /// What makes the sheet easy to read: titles that stay, filters, colours, a page that fits.
    fn finish(&mut self) -> Result<(), XlsxError> {
        let last = u16::try_from(self.columns.len())
            .unwrap_or(u16::MAX)
            .saturating_sub(1);
        for (place, width) in (0..).zip(&self.widths) {
            // 60 columns at most, so that the width is a small number.
            self.sheet
                .set_column_width(place, u32::try_from(*width).unwrap_or_default())?;
        }
        // Not every program makes rows as high as their texts.
        for &(row, lines) in &self.tall {
            let lines = u32::try_from(lines.min(MOST_LINES)).unwrap_or_default();
            self.sheet.set_row_height(row, lines * LINE_HEIGHT)?;
        }
        self.colours()?;
        let sheet = &mut self.sheet;
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofilter(0, 0, self.rows, last)?;
        sheet.set_landscape();
        sheet.set_paper_size(9);
        sheet.set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(0, 0)?;
        sheet.set_header("&L&A&R&P / &N");
        Ok(())
    }

    /// Green for what is well, red for what is not, a bar for shares. They follow the cell if somebody changes it.
    fn colours(&mut self) -> Result<(), XlsxError> {
        let rows = self.rows;
        for (place, (_, column)) in (0..).zip(&self.columns) {
            if column.name == "overdue_days" || column.name == "tasks_overdue" {
                let late = ConditionalFormatCell::new()
                    .set_rule(ConditionalFormatCellRule::GreaterThan(0))
                    .set_format(Tone::Bad.format());
                self.sheet
                    .add_conditional_format(1, place, rows, place, &late)?;
            }
            if column.name == "share" {
                let bar = ConditionalFormatDataBar::new()
                    .set_minimum(rust_xlsxwriter::ConditionalFormatType::Number, 0)
                    .set_maximum(rust_xlsxwriter::ConditionalFormatType::Number, 1)
                    .set_fill_color(Color::RGB(0x9B_C2_E6))
                    .set_solid_fill(true);
                self.sheet
                    .add_conditional_format(1, place, rows, place, &bar)?;
            }
            let of_table = known(self.table, column.name, self.formats.words);
            let late = (column.name == "late").then_some(("true", self.formats.words.export.yes));
            for (word, name) in of_table.into_iter().chain(late) {
                if let Some(tone) = Tone::of(column.name, word) {
                    let rule = ConditionalFormatCell::new()
                        .set_rule(ConditionalFormatCellRule::EqualTo(name))
                        .set_format(tone.format());
                    self.sheet
                        .add_conditional_format(1, place, rows, place, &rule)?;
                }
            }
        }
        Ok(())
    }
}

/// How a word is meant.
#[derive(Clone, Copy)]
enum Tone {
    Good,
    Doubtful,
    Bad,
}

impl Tone {
    fn of(column: &str, word: &str) -> Option<Self> {
        match (column, word) {
            ("verdict", "met") | ("state", "done" | "on-time") => Some(Self::Good),
            ("verdict", "not-met" | "incomplete") | ("state", "late") => Some(Self::Doubtful),
            ("verdict", "missed") | ("state", "blocked" | "missing") | ("late", _) => {
                Some(Self::Bad)
            }
            _ => None,
        }
    }

    /// Light grounds with dark letters: readable on paper too.
    fn format(self) -> Format {
        let (ground, letters) = match self {
            Self::Good => (0xC6_EF_CE, 0x00_61_00),
            Self::Doubtful => (0xFF_EB_9C, 0x7F_60_00),
            Self::Bad => (0xFF_C7_CE, 0x9C_00_06),
        };
        Format::new()
            .set_background_color(Color::RGB(ground))
            .set_font_color(Color::RGB(letters))
    }
}

/// The title of a column.
fn title(table: &str, name: &'static str, words: &Wording) -> &'static str {
    let export = &words.export;
    match name {
        "headline" => export.headline,
        "all_tasks" => export.all_tasks,
        "tasks_done" => export.tasks_done,
        "tasks_overdue" => export.tasks_overdue,
        "all_targets" => export.targets,
        "targets_met" => export.targets_met,
        _ => (export.column)(table, name).unwrap_or(name),
    }
}

/// A day as spreadsheets count it.
fn excel(day: Date) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(day.year()).unwrap_or_default();
    let part = |part: u32| u8::try_from(part).unwrap_or_default();
    ExcelDateTime::from_ymd(year, part(day.month()), part(day.day()))
}

/// With a capital letter at the beginning.
fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// A text as far as a cell can hold it.
pub(in crate::render) fn as_cell(text: &str) -> &str {
    let mut room = LONGEST_CELL;
    let fits = |letter: &char| {
        let left = room.checked_sub(letter.len_utf16());
        room = left.unwrap_or_default();
        left.is_some()
    };
    let length = text.chars().take_while(fits).map(char::len_utf8).sum();
    &text[..length]
}
