//! The words of differences in English.

use crate::render::wording::history::HistoryWords;
use crate::words::count;

pub(in crate::render::wording) const HISTORY: HistoryWords = HistoryWords {
    nothing: "nothing changed",
    no_value: "–",
    added: "new",
    removed: "gone",
    report_of: |unit, plan, day| format!("Report of {unit} on {plan} as of {day}"),
    units: "Units",
    settings: "Settings of the workspace",
    within: |holder| format!("in {holder}"),
    moved: |days| {
        let number = usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX);
        let way = if days < 0 { "earlier" } else { "later" };
        format!("{} {way}", count(number, "day", "days"))
    },
    lowered: "lowered",
    raised: "raised",
    amendment: |number, issued, title| {
        let issued = issued.map(|day| format!(" of {day}")).unwrap_or_default();
        let title = title.map(|title| format!(" “{title}”")).unwrap_or_default();
        format!("Draft: amendment of the plan {number}{issued}{title}")
    },
    new_plan: |number, issued, title| {
        let issued = issued.map(|day| format!(" of {day}")).unwrap_or_default();
        let title = title.map(|title| format!(" “{title}”")).unwrap_or_default();
        format!("Draft: new plan {number}{issued}{title}")
    },
    new_as_a_whole: "The plan is new and is issued as a whole.",
    all_of: |kind| format!("all of {kind}"),
    whole_plan: "The plan",
    is_added: |name, within, fields| {
        let within = within
            .map(|within| format!(" {within}"))
            .unwrap_or_default();
        let fields = if fields.is_empty() {
            String::new()
        } else {
            format!(" ({fields})")
        };
        format!("Added{within}: {name}{fields}.")
    },
    is_removed: |name| format!("Taken out: {name}."),
    is_changed: |name, field, before, after| match (before, after) {
        (Some(before), Some(after)) => format!("{name}, {field}: {before} becomes {after}."),
        (None, Some(after)) => format!("{name}, {field}: {after} is added."),
        (Some(before), None) => format!("{name}, {field}: {before} is taken out."),
        (None, None) => format!("{name}, {field}."),
    },
    field: |key| {
        Some(match key {
            "by" => "deadline",
            "within" => "time allowed",
            "every" => "cycle",
            "with" => "together with",
            "to" => "receivers",
            "period.from" => "beginning of the period",
            "period.to" => "end of the period",
            "value" => "level",
            "serves" => "targets served",
            "needs" => "needs first",
            _ => return NAMES.into_iter().find(|name| *name == key),
        })
    },
};

/// Keys that are words of the language.
const NAMES: [&str; 11] = [
    "title",
    "text",
    "lead",
    "owner",
    "state",
    "number",
    "issued",
    "issuer",
    "output",
    "area",
    "recipients",
];
