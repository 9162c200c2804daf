//! All tables as a workbook for office programs: an overview, then a sheet for each table that has a row, how things
//! stand first.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::sheet::{Formats, Sheet};
use crate::model::Language;
use crate::render::headline;
use crate::render::wording::wording;
use crate::status::{QuantityKind, Verdict};
use crate::tables::{Cell, Column, Data, Sort, Table};

/// The tables that tell how things stand; their sheets come first.
const STANDING: [&str; 7] = [
    "target_status",
    "quantity_status",
    "task_lines",
    "report_status",
    "cascade_status",
    "scenario_status",
    "missing_figures",
];

/// The table that tells people nothing that others do not.
const FOR_PROGRAMS: [&str; 1] = ["task_units"];

/// The bytes of the workbook. They depend on the data alone, not on the clock.
///
/// # Errors
///
/// If a table has more rows than a sheet can.
pub fn tables_workbook(
    tables: &[&'static Table],
    data: &Data<'_>,
    language: Language,
) -> Result<Vec<u8>, XlsxError> {
    let words = wording(language);
    let mut workbook = Workbook::new();
    workbook.set_properties(
        &DocProperties::new()
            .set_title(words.export.overview)
            .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?),
    );
    let formats = Formats::new(words);
    Sheet::write(
        &mut workbook,
        &formats,
        words.export.overview,
        "overview",
        &overview_columns(),
        |take| overview(data, language, take),
    )?;
    let mut order = tables.to_vec();
    order.retain(|table| !FOR_PROGRAMS.contains(&table.name));
    order.sort_by_key(|table| {
        let place = STANDING.iter().position(|&first| first == table.name);
        place.unwrap_or(STANDING.len())
    });
    for table in order {
        let columns: Vec<_> = table.columns.iter().collect();
        let name = (words.export.sheet)(table.name).unwrap_or(table.name);
        Sheet::write(
            &mut workbook,
            &formats,
            name,
            table.name,
            &columns,
            |take| table.for_each_row(data, take),
        )?;
    }
    workbook.save_to_buffer()
}

/// The columns of the overview. Their names are those of the words of sheets.
fn overview_columns() -> Vec<&'static Column> {
    const fn column(name: &'static str, sort: Sort) -> Column {
        Column {
            name,
            sort,
            about: "",
            for_programs: false,
        }
    }
    static COLUMNS: [Column; 10] = [
        column("plan", Sort::Text),
        column("number", Sort::Text),
        column("title", Sort::Text),
        column("as_of", Sort::Date),
        column("headline", Sort::Text),
        column("all_tasks", Sort::Whole),
        column("tasks_done", Sort::Whole),
        column("tasks_overdue", Sort::Whole),
        column("all_targets", Sort::Whole),
        column("targets_met", Sort::Whole),
    ];
    COLUMNS.iter().collect()
}

fn overview(data: &Data<'_>, language: Language, take: &mut dyn FnMut(&[Cell<'_>])) {
    let plans = data.plans().zip(&data.status().plans);
    for (record, plan) in plans {
        let verdicts = plan.targets.iter().map(|target| target.verdict);
        let amounts = plan.quantities.iter();
        let amounts = amounts.filter(|amount| amount.kind == QuantityKind::Target);
        let verdicts = verdicts.chain(amounts.map(|amount| amount.verdict));
        let verdicts: Vec<_> = verdicts.collect();
        let met = verdicts.iter().filter(|&&verdict| verdict == Verdict::Met);
        let counts = &plan.tasks.counts;
        take(&[
            plan.id.into(),
            record.document.number.as_ref().into(),
            data.told(plan.title).into(),
            data.as_of().into(),
            data.told(Some(&headline(plan, language))).into(),
            counts.total.into(),
            counts.done.into(),
            counts.overdue.into(),
            verdicts.len().into(),
            met.count().into(),
        ]);
    }
}
