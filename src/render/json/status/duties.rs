//! Duties in the machine output of `plan status`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::render::json::values::date;
use crate::status::{CascadeRow, CascadeStatus, ReportingRow, ReportingStatus};

#[derive(JsonSchema, Serialize)]
pub(super) struct ReportingJson<'s> {
    #[serde(rename = "ref")]
    reference: &'s str,
    expected: usize,
    on_time: usize,
    late: usize,
    missing: usize,
    rows: Vec<ReportingRowJson<'s>>,
}

#[derive(JsonSchema, Serialize)]
struct ReportingRowJson<'s> {
    unit: &'s str,
    period: &'s str,
    due: String,
    received: Option<String>,
    state: &'static str,
}

#[derive(JsonSchema, Serialize)]
pub(super) struct CascadeJson<'s> {
    #[serde(rename = "ref")]
    reference: &'s str,
    expected: usize,
    issued: usize,
    draft: usize,
    none: usize,
    late: usize,
    rows: Vec<CascadeRowJson<'s>>,
}

#[derive(JsonSchema, Serialize)]
struct CascadeRowJson<'s> {
    unit: &'s str,
    state: &'static str,
    plan: Option<&'s str>,
    number: Option<&'s str>,
    date: Option<String>,
    lag_days: Option<i64>,
    late: bool,
}

impl<'s> ReportingJson<'s> {
    pub(super) fn new(duty: &'s ReportingStatus<'s>) -> Self {
        let row = |row: &'s ReportingRow<'s>| ReportingRowJson {
            unit: row.unit,
            period: &row.period,
            due: row.due.to_string(),
            received: date(row.received),
            state: row.state.name(),
        };
        Self {
            reference: &duty.reference,
            expected: duty.expected,
            on_time: duty.on_time,
            late: duty.late,
            missing: duty.missing,
            rows: duty.rows.iter().map(row).collect(),
        }
    }
}

impl<'s> CascadeJson<'s> {
    pub(super) fn new(duty: &'s CascadeStatus<'s>) -> Self {
        let row = |row: &'s CascadeRow<'s>| CascadeRowJson {
            unit: row.unit,
            state: row.state.name(),
            plan: row.plan,
            number: row.number,
            date: date(row.date),
            lag_days: row.lag_days,
            late: row.late,
        };
        Self {
            reference: &duty.reference,
            expected: duty.expected,
            issued: duty.issued,
            draft: duty.draft,
            none: duty.none,
            late: duty.late,
            rows: duty.rows.iter().map(row).collect(),
        }
    }
}
