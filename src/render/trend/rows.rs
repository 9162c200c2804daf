//! A trend as a table for spreadsheets: a row for each day and task state, and for each day and target.

use rust_decimal::Decimal;

use crate::model::TargetValue;
use crate::render::json::amount;
use crate::render::spreadsheet::spreadsheet;
use crate::status::{Standing, TaskCounts};
use crate::trend::{Line, Trend};

const COLUMNS: [&str; 9] = [
    "date", "series", "kind", "value", "of", "share", "asked", "verdict", "text",
];

/// The table. Numbers and words are those of machine output.
#[must_use]
pub fn trend_csv(trend: &Trend<'_>) -> String {
    let rows = trend
        .standings
        .iter()
        .enumerate()
        .flat_map(|(place, standing)| {
            let of_targets = trend
                .lines
                .iter()
                .filter_map(move |line| target(line, place, standing));
            states(standing).into_iter().chain(of_targets)
        });
    spreadsheet(COLUMNS, rows)
}

fn states(standing: &Standing<'_>) -> Vec<[String; 9]> {
    let TaskCounts {
        total,
        todo,
        doing,
        done,
        blocked,
        dropped,
        overdue,
        standby,
    } = standing.tasks;
    let total = Decimal::from(total);
    let of_those_in_force = [
        ("todo", todo),
        ("doing", doing),
        ("done", done),
        ("blocked", blocked),
        ("dropped", dropped),
        ("overdue", overdue),
    ];
    let row = |name: &str, number: usize, of: Option<Decimal>| {
        let number = Decimal::from(number);
        [
            standing.day.to_string(),
            name.to_owned(),
            "tasks".to_owned(),
            number.to_string(),
            shown(of),
            shown(of.and_then(|of| number.checked_div(of))),
            String::new(),
            String::new(),
            String::new(),
        ]
    };
    let in_force = of_those_in_force
        .into_iter()
        .map(|(name, number)| row(name, number, Some(total)));
    // What waits is no part of what is in force.
    in_force.chain([row("standby", standby, None)]).collect()
}

fn target(line: &Line<'_>, place: usize, standing: &Standing<'_>) -> Option<[String; 9]> {
    let mark = line.marks[place]?;
    let kind = match line.asked {
        TargetValue::Share(_) => "share",
        TargetValue::Quantity(_) => "amount",
    };
    Some([
        standing.day.to_string(),
        line.reference.clone(),
        kind.to_owned(),
        shown(mark.value),
        shown(mark.of),
        shown(mark.share),
        line.asked.to_string(),
        mark.verdict.name().to_owned(),
        line.text.unwrap_or_default().to_owned(),
    ])
}

fn shown(number: Option<Decimal>) -> String {
    amount(number).map_or_else(String::new, |number| number.to_string())
}
