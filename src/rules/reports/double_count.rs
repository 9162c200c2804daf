//! `double-count`: the figures of a unit are there twice.

use std::collections::BTreeMap;

use foldhash::HashMap;

use rust_decimal::Decimal;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Covers;
use crate::rules::report_figures::{CountedItems, Numbers, ReportedFigure, figures};
use crate::rules::report_index::{Filed, PlanReports, reports_by_plan};
use crate::rules::report_sums::{DayFigure, DayFigures, each_sum};
use crate::rules::{Check, Group, Rule};
use crate::source::Location;
use crate::workspace::Workspace;

/// The figures of a unit are there twice.
pub(in crate::rules) static DOUBLE_COUNT: Rule = Rule {
    name: "double-count",
    group: Group::Reports,
    level: Level::Error,
    page: include_str!("double_count.md"),
    check: Check::Workspace(check),
};

/// Smaller sums may be reached by chance.
const LEAST_SUM: Decimal = Decimal::TEN;

/// How many of the figures below are shown.
const MOST_SHOWN: usize = 3;

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let mut by_report: BTreeMap<Location, OwnFigures> = BTreeMap::new();
    each_sum(workspace, |of_day| {
        let own = of_day.figures.iter();
        let own = own.filter(|figure| figure.covers() == Covers::Own && figure.parts.len() > 1);
        for figure in own {
            let report = figure.filed.at(figure.filed.located.span);
            let of_report = by_report.entry(report).or_default();
            of_report.add(of_day, figure);
        }
    });
    for of_report in by_report.into_values() {
        findings.extend(of_report.doubled());
    }
    for on_plan in reports_by_plan(workspace) {
        reported_twice(workspace, &on_plan, findings);
    }
}

/// What a report says of its unit alone, held against the sums of what units below it reported. A unit that gives such
/// a sum as its own has it added to their figures (status definition 45).
#[derive(Default)]
struct OwnFigures {
    /// Shares of which both numbers are the sums: no accident.
    shares: Vec<Finding>,
    /// Amounts that are the sums.
    amounts: Vec<Finding>,
    /// Whether some figure is another than the sum, so that an amount may be it by chance.
    differs: bool,
}

impl OwnFigures {
    fn add(&mut self, of_day: &DayFigures<'_, '_>, figure: &DayFigure<'_>) {
        if figure.below != Some(figure.own) {
            self.differs = true;
            return;
        }
        let own = figure.own;
        let (findings, sum) = match own.of {
            Some(_) => (&mut self.shares, own.done),
            None => {
                let parts = figure.parts.iter().map(|&part| &of_day.figures[part]);
                let parts = parts.map(|part| part.own.done);
                (&mut self.amounts, without_common_zeros(own.done, &parts))
            }
        };
        if sum >= LEAST_SUM {
            findings.push(sum_as_own(of_day, figure));
        }
    }

    fn doubled(self) -> impl Iterator<Item = Finding> {
        let amounts = self.amounts.into_iter();
        let differs = self.differs;
        self.shares
            .into_iter()
            .chain(amounts.filter(move |_| !differs))
    }
}

/// A sum in the unit in which people counted: 3 million of 1 million and 2 million is no more than a 3.
fn without_common_zeros(sum: Decimal, parts: &(impl Iterator<Item = Decimal> + Clone)) -> Decimal {
    let mut unit = Decimal::ONE;
    while !sum.is_zero() {
        let larger = unit.saturating_mul(Decimal::TEN);
        let is_round = |number: Decimal| (number % larger).is_zero();
        if !is_round(sum) || !parts.clone().all(is_round) {
            break;
        }
        unit = larger;
    }
    sum / unit
}

fn sum_as_own(of_day: &DayFigures<'_, '_>, figure: &DayFigure<'_>) -> Finding {
    let item = of_day.item;
    let message = message!(
        "double-count.headline-sum",
        item = item.id,
        figure = item.text(figure.own),
    );
    let mut finding = DOUBLE_COUNT.finding(figure.place(), message);
    for &part in figure.parts.iter().take(MOST_SHOWN) {
        let part = of_day.figures[part].place();
        finding = finding.related(part, message!("double-count.part"));
    }
    if let Some(covers) = &figure.filed.report().covers {
        finding = finding.related(figure.filed.at(covers.span), message!("double-count.self"));
    }
    finding.help(message!("double-count.help-sum"))
}

type Entry<'w> = (Filed<'w>, ReportedFigure<'w>, Numbers);

/// Two figures of one unit for one item and day. The later document counts (status definition 68); nothing else says
/// that it is meant to take the place of the other.
fn reported_twice(workspace: &Workspace, on_plan: &PlanReports<'_>, findings: &mut Vec<Finding>) {
    let items = CountedItems::of(workspace, on_plan.plan);
    for reports in on_plan.by_unit().values() {
        for of_day in reports.chunk_by(|one, other| one.as_of.value == other.as_of.value) {
            if of_day.len() == 1 {
                continue;
            }
            let mut known: HashMap<&str, Entry<'_>> = HashMap::default();
            for &filed in of_day {
                for reported in figures(filed.report()) {
                    let item = items.find(&reported);
                    let numbers = item.and_then(|item| item.numbers(reported.figure));
                    let (Some(item), Some(numbers)) = (item, numbers) else {
                        continue;
                    };
                    let entry = (filed, reported, numbers);
                    if let Some(before) = known.insert(item.id, entry)
                        && is_contradicted(&before, &entry)
                    {
                        findings.push(twice(workspace, item.id, &before, &entry));
                    }
                }
            }
        }
    }
}

/// Whether the later of two figures is neither the same nor a correction: one that arrived later, or says in a remark
/// why it differs.
fn is_contradicted(before: &Entry<'_>, after: &Entry<'_>) -> bool {
    let (before, _, numbers) = before;
    let (after, reported, other) = after;
    let is_same = numbers == other && before.report().covers() == after.report().covers();
    let arrived_later = before.received().value < after.received().value;
    !is_same && !arrived_later && reported.figure.note.is_none()
}

fn twice(workspace: &Workspace, item: &str, before: &Entry<'_>, after: &Entry<'_>) -> Finding {
    let (filed, reported, _) = after;
    let unit = &workspace.register.unit(filed.unit).id;
    let place = filed.at(reported.figure.span);
    let (first, first_reported, _) = before;
    let message = message!(
        "double-count.headline-twice",
        unit = &**unit,
        item,
        day = filed.as_of.value,
    );
    DOUBLE_COUNT
        .finding(place, message)
        .related(
            first.at(first_reported.figure.span),
            message!("double-count.first"),
        )
        .help(message!("double-count.help-twice"))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    const UNITS: &str = "units: [{id: a, name: A, units: [{id: b, name: B, units: [{id: c, name: C}, {id: d, name: D}]}]}]\n";

    const PLAN: &str = "\
plan: p
title: t
issuer: a
objectives:
  - id: o
    text: t
    targets:
      - {id: homes, text: t, value: 90%, of: {people: homes, count: 90}}
      - {id: bags, text: t, value: 90 bags}
";

    fn texts(reports: &[&str]) -> [(&'static str, String); 3] {
        let report = |report: &&str| format!("---\n{{report: p, {report}}}\n");
        let reports = reports.iter().map(report).collect();
        [
            ("a.units.yaml", UNITS.to_owned()),
            ("p.plan.yaml", PLAN.to_owned()),
            ("r.report.yaml", reports),
        ]
    }

    fn check(reports: &[&str]) -> Vec<String> {
        let texts = texts(reports);
        let texts = texts.each_ref().map(|(name, text)| (*name, &**text));
        headlines("double-count", &texts)
    }

    const PARTS: [&str; 2] = [
        "unit: c, as-of: 2024-03-31, targets: {homes: 30/40, bags: 2}",
        "unit: d, as-of: 2024-03-31, targets: {homes: 20/40, bags: 3}",
    ];

    #[test]
    fn an_amount_may_be_a_sum_by_chance() {
        let town = |c: &str, d: &str, b: &str| {
            let report = |unit: &str, figures: &str| {
                format!("unit: {unit}, as-of: 2024-03-31, targets: {{{figures}}}")
            };
            let reports = [report("c", c), report("d", d), report("b", b)];
            check(&reports.each_ref().map(|report| &**report)).len()
        };
        assert_eq!(town("bags: 1_400", "bags: 1_600", "bags: 3_000"), 1);
        assert_eq!(town("bags: 1_000", "bags: 2_000", "bags: 3_000"), 0);
        assert_eq!(town("bags: 0", "bags: 0", "bags: 0"), 0);
        let [c, d] = ["homes: 30/40, bags: 1_400", "homes: 20/40, bags: 1_600"];
        assert_eq!(town(c, d, "homes: 50/80, bags: 3_000"), 2);
        assert_eq!(town(c, d, "homes: 51/80, bags: 3_000"), 0);
        assert_eq!(town(c, d, "homes: 50/80, bags: 3_001"), 1);
    }

    fn with_town(report: &str) -> Vec<String> {
        check(&[
            PARTS[0],
            PARTS[1],
            &format!("unit: b, as-of: 2024-03-31, {report}"),
        ])
    }

    #[test]
    fn the_sum_of_others_is_no_figure_of_ones_own() {
        let said = [
            "`50/80` for `homes` is just the sum of the figures below, and would be added to them",
        ];
        assert_eq!(with_town("targets: {homes: 50/80}"), said);
        assert_eq!(with_town("covers: self, targets: {homes: 50/80}"), said);
        assert!(with_town("covers: subtree, targets: {homes: 50/80}").is_empty());
        assert!(with_town("targets: {homes: 51/80}").is_empty());
        // Small numbers meet by chance.
        assert!(with_town("targets: {bags: 5}").is_empty());
        assert!(
            check(&[
                PARTS[0],
                "unit: b, as-of: 2024-03-31, targets: {homes: 30/40}"
            ])
            .is_empty()
        );
    }

    #[test]
    fn the_figures_and_the_coverage_are_marked() {
        let town = "unit: b, as-of: 2024-03-31, covers: self, targets: {homes: 50/80}";
        let texts = texts(&[PARTS[0], PARTS[1], town]);
        let texts = texts.each_ref().map(|(name, text)| (*name, &**text));
        assert_eq!(
            marked("double-count", &texts),
            [["50/80", "30/40", "20/40", "self"]]
        );
    }

    fn twice(first: &str, second: &str) -> usize {
        let report = |rest| format!("unit: b, as-of: 2024-03-31, {rest}");
        check(&[&report(first), &report(second)]).len()
    }

    #[test]
    fn two_figures_of_one_day_contradict_each_other() {
        assert_eq!(
            check(&[
                PARTS[0],
                "unit: c, as-of: 2024-03-31, targets: {homes: 31/40}"
            ]),
            ["`c` reports `homes` twice as of 2024-03-31, and not alike"]
        );
        let homes = "targets: {homes: 30/40}";
        assert_eq!(twice(homes, "covers: subtree, targets: {homes: 30/40}"), 1);
        assert_eq!(twice(homes, "targets: {p#homes: {done: 30, of: 40}}"), 0);
        assert_eq!(twice(homes, "targets: {bags: 5}"), 0);
    }

    #[test]
    fn a_correction_comes_later_or_says_why() {
        let first = "received: 2024-04-02, targets: {homes: 30/40}";
        let second = "targets: {homes: 29/40}";
        assert_eq!(twice(first, &format!("received: 2024-04-02, {second}")), 1);
        assert_eq!(twice(first, &format!("received: 2024-04-05, {second}")), 0);
        assert_eq!(
            twice(
                first,
                "targets: {homes: {done: 29, of: 40, note: one twice}}"
            ),
            0
        );
    }
}
