//! The words of differences in English.

use crate::render::wording::history::HistoryWords;

pub(in crate::render::wording) const HISTORY: HistoryWords = HistoryWords {
    nothing: "nothing changed",
    no_value: "–",
    added: "new",
    removed: "gone",
    report_of: |unit, plan, day| format!("Report of {unit} on {plan} as of {day}"),
    units: "Units",
    settings: "Settings of the workspace",
};
