//! The status of a plan as both sides say it, so that they can be compared field by field.

use crate::model::Day;
use crate::written::{Amount, Share};

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Outcome {
    pub(crate) plan: String,
    pub(crate) issuer: String,
    /// From whose view (72).
    pub(crate) unit: Option<String>,
    pub(crate) start: Option<Day>,
    pub(crate) end: Option<Day>,
    pub(crate) mode: Option<String>,
    pub(crate) in_force: Vec<InForce>,
    pub(crate) indicated: Option<(String, Day)>,
    pub(crate) drift: bool,
    pub(crate) counts: Counts,
    pub(crate) lines: Vec<Line>,
    pub(crate) waiting: Vec<Waiting>,
    pub(crate) targets: Vec<TargetRow>,
    pub(crate) quantities: Vec<QuantityRow>,
    pub(crate) reporting: Vec<ReportingDuty>,
    pub(crate) cascade: Vec<CascadeDuty>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct InForce {
    pub(crate) scenario: String,
    pub(crate) unit: String,
    pub(crate) since: Day,
    pub(crate) decision: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Counts {
    pub(crate) total: usize,
    pub(crate) todo: usize,
    pub(crate) doing: usize,
    pub(crate) done: usize,
    pub(crate) blocked: usize,
    pub(crate) dropped: usize,
    pub(crate) overdue: usize,
    pub(crate) standby: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    pub(crate) reference: String,
    pub(crate) task: String,
    pub(crate) unit: String,
    pub(crate) area: Option<String>,
    pub(crate) scenario: Option<String>,
    pub(crate) state: String,
    pub(crate) due: Option<Day>,
    pub(crate) overdue_days: i64,
    pub(crate) as_of: Option<Day>,
}

/// A task with the lines for which it waits for its scenario.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Waiting {
    pub(crate) task: String,
    pub(crate) area: Option<String>,
    pub(crate) scenario: String,
    pub(crate) lines: usize,
}

/// A status in parts (93). Each area, scenario or target, or what belongs to none, has its counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Parts {
    pub(crate) units: Vec<Outcome>,
    pub(crate) areas: Vec<(Option<String>, Counts)>,
    pub(crate) scenarios: Vec<(Option<String>, Counts)>,
    pub(crate) targets: Vec<(Option<String>, Counts)>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Answers {
    pub(crate) answered: usize,
    pub(crate) expected: usize,
    pub(crate) missing_units: Vec<String>,
    pub(crate) as_of: Option<(Day, Day)>,
    pub(crate) verdict: String,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TargetRow {
    pub(crate) reference: String,
    pub(crate) kind: String,
    pub(crate) value: Share,
    pub(crate) done: Option<Amount>,
    pub(crate) of: Option<Amount>,
    /// The share's first twelve decimals.
    pub(crate) share: Option<Amount>,
    pub(crate) answers: Answers,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct QuantityRow {
    pub(crate) reference: String,
    pub(crate) kind: String,
    pub(crate) sum: Option<Amount>,
    pub(crate) min: Option<Amount>,
    pub(crate) max: Option<Amount>,
    pub(crate) unit: Option<String>,
    pub(crate) answers: Answers,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ReportingDuty {
    pub(crate) reference: String,
    pub(crate) expected: usize,
    pub(crate) on_time: usize,
    pub(crate) late: usize,
    pub(crate) missing: usize,
    pub(crate) rows: Vec<ReportingRow>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ReportingRow {
    pub(crate) unit: String,
    pub(crate) period: String,
    pub(crate) due: Day,
    pub(crate) received: Option<Day>,
    pub(crate) state: &'static str,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct CascadeDuty {
    pub(crate) reference: String,
    pub(crate) expected: usize,
    pub(crate) issued: usize,
    pub(crate) draft: usize,
    pub(crate) none: usize,
    pub(crate) late: usize,
    pub(crate) rows: Vec<CascadeRow>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CascadeRow {
    pub(crate) unit: String,
    pub(crate) state: &'static str,
    pub(crate) plan: Option<String>,
    pub(crate) number: Option<String>,
    pub(crate) date: Option<Day>,
    pub(crate) lag_days: Option<i64>,
    pub(crate) late: bool,
}

impl Outcome {
    /// What the two sides say where they differ; empty if they agree.
    pub(crate) fn differences(reference: &Self, engine: &Self) -> String {
        if reference == engine {
            return String::new();
        }
        differing_lines(&reference.lines_of_text(), &engine.lines_of_text())
    }

    /// One line for each row.
    fn lines_of_text(&self) -> Vec<String> {
        let Self {
            plan,
            issuer,
            unit,
            start,
            end,
            mode,
            in_force,
            indicated,
            drift,
            counts,
            lines,
            waiting,
            targets,
            quantities,
            reporting,
            cascade,
        } = self;
        let mut text = vec![
            format!(
                "{plan} of {issuer}, view {unit:?}, start {start:?}, end {end:?}, mode {mode:?}"
            ),
            format!("in force: {in_force:?}"),
            format!("indicated: {indicated:?}, drift {drift}"),
            format!("{counts:?}"),
            format!("waiting: {waiting:?}"),
        ];
        text.extend(lines.iter().map(|row| format!("{row:?}")));
        text.extend(targets.iter().map(|row| format!("{row:?}")));
        text.extend(quantities.iter().map(|row| format!("{row:?}")));
        for duty in reporting {
            let rows = Vec::new();
            let head = ReportingDuty {
                rows,
                ..duty.clone()
            };
            text.push(format!("{head:?}"));
            text.extend(duty.rows.iter().map(|row| format!("{row:?}")));
        }
        for duty in cascade {
            let rows = Vec::new();
            let head = CascadeDuty {
                rows,
                ..duty.clone()
            };
            text.push(format!("{head:?}"));
            text.extend(duty.rows.iter().map(|row| format!("{row:?}")));
        }
        text
    }
}

impl Parts {
    /// What the two sides say where they differ; empty if they agree.
    pub(crate) fn differences(reference: &Self, engine: &Self) -> String {
        if reference == engine {
            return String::new();
        }
        differing_lines(&reference.lines_of_text(), &engine.lines_of_text())
    }

    fn lines_of_text(&self) -> Vec<String> {
        let Self {
            units,
            areas,
            scenarios,
            targets,
        } = self;
        let ids = units.iter().map(|unit| unit.unit.as_deref());
        let mut text = vec![
            format!("parts by unit: {:?}", ids.collect::<Vec<_>>()),
            format!("parts by area: {areas:?}"),
            format!("parts by scenario: {scenarios:?}"),
            format!("parts by target: {targets:?}"),
        ];
        text.extend(units.iter().flat_map(Outcome::lines_of_text));
        text
    }
}

fn differing_lines(reference: &[String], engine: &[String]) -> String {
    let mut text = String::new();
    for number in 0..reference.len().max(engine.len()) {
        let none = String::from("nothing");
        let expected = reference.get(number).unwrap_or(&none);
        let found = engine.get(number).unwrap_or(&none);
        if expected != found {
            text += &format!("  by definition: {expected}\n  engine:        {found}\n");
        }
    }
    text
}
