//! Figures: one row for each thing that a report says about an item: how many, how much, how far.

use rust_decimal::Decimal;

use super::named::Named;
use super::plans::owned;
use super::row::Row;
use super::search::Search;
use crate::model::{Covers, Date, Figure, Observation, Quantity, Report, TaskState};
use crate::source::Span;
use crate::workspace::{ItemKind, Located};
use crate::yaml::{Entries, Spanned, Text};

/// The fields of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureFields {
    /// The unit that reports it.
    pub unit: Option<Named>,
    /// The day up to which it counts.
    pub as_of: Option<Date>,
    /// Whose figure it is.
    pub covers: Covers,
    /// The item that it is about, `plan#item`.
    pub item: String,
    /// What sort of item that is.
    pub kind: ItemKind,
    /// How many were reached, or the amount; of a yes-or-no indicator 1 or 0.
    pub done: Option<Decimal>,
    /// Of how many.
    pub of: Option<Decimal>,
    /// How many of those reached were checked.
    pub verified: Option<Decimal>,
    /// Of what the amounts are, if the figure says so.
    pub measure: Option<String>,
    /// How far a task has come.
    pub state: Option<TaskState>,
    /// What proves it.
    pub evidence: Option<String>,
}

/// What a report says about one item, whatever sort of item it is.
#[derive(Default)]
struct Said<'r> {
    done: Option<Decimal>,
    of: Option<Decimal>,
    verified: Option<Decimal>,
    measure: Option<&'r Text>,
    state: Option<TaskState>,
    note: Option<&'r Spanned<Text>>,
    evidence: Option<&'r Spanned<Text>>,
}

/// The rows of the query, in the order of the reports. A row's text is the remark on the figure.
pub(super) fn rows(search: &Search<'_>) -> Vec<Row<FigureFields>> {
    let mut rows = Vec::new();
    for located in search.reports() {
        let report = &located.document;
        if !search.wants_reporter(report) {
            continue;
        }
        for_each(report, |kind, item, said| {
            let texts = [said.note, said.evidence, Some(item)];
            let is_wanted = search.wants_task_state(said.state)
                && search.wants_text(texts.map(|text| text.map(|text| text.as_str())));
            if is_wanted {
                rows.push(row(search, located, kind, item, &said));
            }
        });
    }
    rows
}

/// Calls `take` with each thing that a report says about an item.
fn for_each<'r>(report: &'r Report, mut take: impl FnMut(ItemKind, &'r Spanned<Text>, Said<'r>)) {
    for (item, observed) in report.situation.iter() {
        let number = match observed.value {
            Observation::Is(observed) => Decimal::from(u8::from(observed)),
            Observation::Number(number) => number,
        };
        let said = Said {
            done: Some(number),
            ..Said::default()
        };
        take(ItemKind::Indicator, item, said);
    }
    let mut figures = |kind, figures: &'r Entries<Spanned<Figure>>| {
        for (item, figure) in figures.iter() {
            take(kind, item, said(figure));
        }
    };
    figures(ItemKind::Target, &report.targets);
    figures(ItemKind::Resource, &report.resources);
    figures(ItemKind::Team, &report.teams);
    for (item, entry) in report.tasks.iter() {
        let said = Said {
            state: Some(entry.state.value),
            note: entry.note.as_ref(),
            evidence: entry.evidence.as_ref(),
            ..Said::default()
        };
        take(ItemKind::Task, item, said);
    }
}

fn said(figure: &Figure) -> Said<'_> {
    let amount = |part: &Option<Spanned<Quantity>>| part.as_ref().map(|part| part.amount);
    let measures = [&figure.done, &figure.of].into_iter().flatten();
    Said {
        done: amount(&figure.done),
        of: amount(&figure.of),
        verified: amount(&figure.verified),
        measure: measures.filter_map(|part| part.value.unit.as_ref()).next(),
        note: figure.note.as_ref(),
        ..Said::default()
    }
}

fn row(
    search: &Search<'_>,
    located: &Located<Report>,
    kind: ItemKind,
    item: &Spanned<Text>,
    said: &Said<'_>,
) -> Row<FigureFields> {
    let report = &located.document;
    let place: Span = item.span;
    let fields = FigureFields {
        unit: report
            .unit
            .as_ref()
            .map(|unit| Named::unit(&search.tree, unit)),
        as_of: report.as_of.as_ref().map(|day| day.value),
        covers: report.covers(),
        item: match item.contains('#') {
            true => item.to_string(),
            false => format!("{}#{item}", report.plan),
        },
        kind,
        done: said.done,
        of: said.of,
        verified: said.verified,
        measure: said.measure.map(ToString::to_string),
        state: said.state,
        evidence: owned(said.evidence),
    };
    let text = owned(said.note);
    Row::of_report(search.workspace, located, place, text, fields)
}
