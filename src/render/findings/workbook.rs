//! The checklist as a workbook for office programs: one row for each finding, to be filtered, sorted and ticked off.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError,
};

use super::checklist::parts;
use crate::diagnostic::Level;
use crate::model::Language;
use crate::render::tables::as_cell;
use crate::render::wording::wording;
use crate::rules::Verdict;
use crate::workspace::Workspace;

/// Widths of the columns, in characters.
const WIDTHS: [f64; 8] = [6.0, 40.0, 14.0, 60.0, 60.0, 36.0, 8.0, 26.0];

/// The bytes of the workbook. They depend on the findings alone, not on the clock.
///
/// # Errors
///
/// If it would have more rows than a sheet can.
pub fn findings_workbook(
    verdict: &Verdict,
    workspace: &Workspace,
    language: Language,
) -> Result<Vec<u8>, XlsxError> {
    let words = &wording(language).findings;
    let wrapped = Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Hair);
    let heading = wrapped
        .clone()
        .set_bold()
        .set_background_color(Color::Silver);
    let mut workbook = Workbook::new();
    workbook.set_properties(
        &DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?),
    );
    let sheet = workbook.add_worksheet();
    sheet.set_name(words.checklist)?;
    for (column, (title, width)) in (0..).zip(words.columns.iter().zip(WIDTHS)) {
        sheet.set_column_width(column, width)?;
        sheet.write_with_format(0, column, *title, &heading)?;
    }
    let mut row = 0;
    for part in parts(verdict, workspace, language) {
        for entry in &part.entries {
            row += 1;
            let of_level = match entry.level {
                Level::Error => wrapped.clone().set_font_color(Color::Red),
                Level::Warning => wrapped.clone().set_font_color(Color::Orange),
                Level::Info => wrapped.clone(),
            };
            sheet.write_with_format(row, 0, row, &wrapped)?;
            sheet.write_with_format(row, 1, as_cell(&part.title), &wrapped)?;
            sheet.write_with_format(row, 2, (words.level_name)(entry.level), &of_level)?;
            sheet.write_with_format(row, 3, as_cell(&entry.fault), &wrapped)?;
            sheet.write_with_format(row, 4, as_cell(&entry.remedy), &wrapped)?;
            sheet.write_with_format(row, 5, part.file, &wrapped)?;
            sheet.write_with_format(
                row,
                6,
                u32::try_from(entry.line).unwrap_or(u32::MAX),
                &wrapped,
            )?;
            sheet.write_with_format(row, 7, entry.rule, &wrapped)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, row, 7)?;
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    workbook.save_to_buffer()
}
