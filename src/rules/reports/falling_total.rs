//! `falling-total`: a figure that can only grow is smaller than in the report before.

use foldhash::HashMap;

use rust_decimal::Decimal;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Date, Range, ShareBound};
use crate::rules::report_figures::{
    Asked, Counted, CountedItems, Numbers, ReportedFigure, figures,
};
use crate::rules::report_index::{Filed, reports_by_plan};
use crate::rules::{Check, Group, Rule};
use crate::workspace::{ItemKind, Workspace};

/// A figure that can only grow is smaller than in the report before.
pub(in crate::rules) static FALLING_TOTAL: Rule = Rule {
    name: "falling-total",
    group: Group::Reports,
    level: Level::Warning,
    page: include_str!("falling_total.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for on_plan in reports_by_plan(workspace) {
        let items = CountedItems::of(workspace, on_plan.plan);
        for reports in on_plan.by_unit().values() {
            let mut latest: HashMap<_, Entry<'_>> = HashMap::default();
            for entry in last_of_each_day(&items, reports) {
                let item = (entry.reported.kind, entry.item.id);
                if let Some(before) = latest.insert(item, entry)
                    && falls(&before, &latest[&item])
                {
                    findings.push(finding(&before, &latest[&item]));
                }
            }
        }
    }
}

/// A figure that counts.
struct Entry<'w> {
    filed: Filed<'w>,
    item: Counted<'w>,
    reported: ReportedFigure<'w>,
    numbers: Numbers,
}

/// The figures of a unit that can only grow, the earliest day first. Of two entries of one day the later document
/// counts, as if the other had not been written (status definition 68).
fn last_of_each_day<'w>(items: &CountedItems<'w>, reports: &[Filed<'w>]) -> Vec<Entry<'w>> {
    let mut entries: Vec<Entry<'w>> = Vec::new();
    let mut places: HashMap<(ItemKind, &str, Date), usize> = HashMap::default();
    for &filed in reports {
        for reported in figures(filed.report()) {
            let Some(item) = items
                .find(&reported)
                .filter(|item| can_only_grow(item, reported))
            else {
                continue;
            };
            let Some(numbers) = item.numbers(reported.figure) else {
                continue;
            };
            let entry = Entry {
                filed,
                item: item.clone(),
                reported,
                numbers,
            };
            let day = filed.as_of.value;
            match places.get(&(reported.kind, item.id, day)) {
                Some(&place) => entries[place] = entry,
                None => {
                    places.insert((reported.kind, item.id, day), entries.len());
                    entries.push(entry);
                }
            }
        }
    }
    entries
}

/// What there should be little of may become less, and people leave teams.
fn can_only_grow(item: &Counted<'_>, reported: ReportedFigure<'_>) -> bool {
    let asks_for_most = match item.asked {
        Asked::Share(bound) => matches!(bound, ShareBound::AtMost(_)),
        Asked::Amount { range, .. } => {
            range.is_some_and(|range| Range::min(range).is_none() && Range::max(range).is_some())
        }
    };
    item.is_reported && reported.kind != ItemKind::Team && !asks_for_most
}

/// Whether a figure is smaller than the one before, and neither its remark, another coverage nor a smaller population
/// can explain it.
fn falls(before: &Entry<'_>, after: &Entry<'_>) -> bool {
    let is_explained = after.reported.figure.note.is_some()
        || before.filed.report().covers() != after.filed.report().covers();
    let fall = |before: Decimal, after: Decimal| before.saturating_sub(after);
    let population = match (before.numbers.of, after.numbers.of) {
        (Some(before), Some(after)) => fall(before, after).max(Decimal::ZERO),
        (None, _) | (_, None) => Decimal::ZERO,
    };
    !is_explained && fall(before.numbers.done, after.numbers.done) > population
}

fn finding(before: &Entry<'_>, after: &Entry<'_>) -> Finding {
    let place = |entry: &Entry<'_>| entry.filed.at(entry.reported.figure.span);
    let message = message!(
        "falling-total.headline",
        item = after.item.id,
        after = after.item.text(after.numbers),
        before = before.item.text(before.numbers),
        day = before.filed.as_of.value,
    );
    FALLING_TOTAL
        .finding(place(after), message)
        .related(place(before), message!("falling-total.before"))
        .help(message!("falling-total.help"))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    const PLAN: &str = "\
plan: p
title: t
issuer: u
objectives:
  - id: o
    text: t
    targets:
      - {id: share, text: t, value: 90%, of: {people: homes, count: 400}}
      - {id: few, text: t, value: <= 5%, of: {people: homes, count: 400}}
      - {id: nobody, text: t, value: 0 people}
resources: [{id: money, text: t, amount: 9 tỷ VND}]
teams: [{id: crew, name: t, size: 5 people}]
";

    /// What is said of reports of these days, each with further lines.
    fn check(reports: &[(&str, &str)]) -> Vec<String> {
        let report = text(reports);
        headlines(
            "falling-total",
            &[("p.plan.yaml", PLAN), ("r.report.yaml", &report)],
        )
    }

    fn text(reports: &[(&str, &str)]) -> String {
        let report = |(day, lines): &(&str, &str)| {
            format!("---\nreport: p\nunit: u\nas-of: {day}\n{lines}\n")
        };
        reports.iter().map(report).collect()
    }

    #[test]
    fn a_smaller_figure_is_held_against_the_one_before() {
        let reports = [
            ("2021-03-31", "targets: {share: 8/20}"),
            ("2021-01-31", "targets: {share: 9/20}"),
            ("2021-02-28", "obstacles: [rain]"),
        ];
        assert_eq!(
            check(&reports),
            ["`share` falls from `9/20` on 2021-01-31 to `8/20`"]
        );
        let text = text(&reports);
        assert_eq!(
            marked(
                "falling-total",
                &[("p.plan.yaml", PLAN), ("r.report.yaml", &text)]
            ),
            [["8/20", "9/20"]]
        );
    }

    #[test]
    fn amounts_are_compared_and_not_their_words() {
        let money = |before: &str, after: &str| {
            let [before, after] =
                [before, after].map(|amount| format!("resources: {{money: {amount}}}"));
            check(&[("2021-01-31", &before), ("2021-02-28", &after)]).len()
        };
        assert_eq!(money("1 tỷ VND", "900 triệu VND"), 1);
        assert_eq!(money("900 triệu VND", "1 tỷ VND"), 0);
        assert_eq!(money("900", "800 USD"), 0);
    }

    #[test]
    fn a_fall_may_be_explained() {
        let share = |before: &str, after: &str| {
            check(&[("2021-01-31", before), ("2021-02-28", after)]).len()
        };
        let before = "targets: {share: 9/20}";
        assert_eq!(share(before, "targets: {share: {done: 8, of: 20}}"), 1);
        assert_eq!(
            share(
                before,
                "targets: {share: {done: 8, of: 20, note: two counted twice}}"
            ),
            0
        );
        assert_eq!(share(before, "covers: subtree\ntargets: {share: 8/20}"), 0);
        assert_eq!(share(before, "targets: {share: 8/19}"), 0);
        assert_eq!(share(before, "targets: {share: 7/19}"), 1);
    }

    #[test]
    fn what_is_to_become_less_may_fall() {
        let reports = [
            (
                "2021-01-31",
                "targets: {few: 9/20, nobody: 4}\nteams: {crew: 5}",
            ),
            (
                "2021-02-28",
                "targets: {few: 8/20, nobody: 3}\nteams: {crew: 4}",
            ),
        ];
        assert!(check(&reports).is_empty());
    }

    #[test]
    fn what_was_replaced_on_the_same_day_never_counted() {
        let reports = [
            ("2021-01-31", "targets: {share: 90/200}"),
            ("2021-01-31", "targets: {share: 9/200}"),
            ("2021-02-28", "targets: {share: 10/200}"),
        ];
        assert!(check(&reports).is_empty());
    }
}
