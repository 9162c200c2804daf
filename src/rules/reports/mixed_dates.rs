//! `mixed-dates`: figures are added up that speak of days too far apart.

use std::collections::BTreeMap;

use foldhash::HashMap;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Covers, Cycle, Date};
use crate::rules::report_figures::{CountedItems, Numbers, figures};
use crate::rules::report_index::{Filed, PlanReports, reports_by_plan};
use crate::rules::tree_stretches::TreeStretches;
use crate::rules::{Check, Group, Rule};
use crate::workspace::{PlanRecord, UnitId, UnitTree, Workspace};

/// Figures are added up that speak of days too far apart.
pub(in crate::rules) static MIXED_DATES: Rule = Rule {
    name: "mixed-dates",
    group: Group::Reports,
    level: Level::Info,
    page: include_str!("mixed_dates.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    if workspace.register.is_implied() || workspace.units_incomplete {
        return;
    }
    let plans = reports_by_plan(workspace);
    let mut stretches = TreeStretches::new(&workspace.register);
    for on_plan in &plans {
        let cycles = longest_cycles(on_plan.plan);
        if let Some(latest) = on_plan.reports.last().filter(|_| !cycles.is_empty()) {
            stretches.add(latest.as_of.value, (on_plan, cycles));
        }
    }
    stretches.each(|tree, plans| {
        for (on_plan, cycles) in plans {
            findings.extend(oldest(workspace, tree, on_plan, &cycles));
        }
    });
}

/// The items that periodic reports carry, each with the longest cycle of these reports.
fn longest_cycles(plan: &PlanRecord) -> HashMap<&str, i64> {
    let mut cycles: HashMap<_, i64> = HashMap::default();
    for duty in &plan.document.reporting {
        let Some(cycle) = &duty.every else {
            continue;
        };
        for item in &duty.carries {
            let is_own = item
                .plan
                .as_deref()
                .is_none_or(|named| named == plan.document.id.as_str());
            if is_own {
                let longest = cycles.entry(&*item.item).or_default();
                *longest = (*longest).max(days(cycle.value));
            }
        }
    }
    cycles
}

/// The most days that lie between the last days of two periods that follow each other.
const fn days(cycle: Cycle) -> i64 {
    match cycle {
        Cycle::Day => 1,
        Cycle::Week => 7,
        Cycle::Month => 31,
        Cycle::Quarter => 92,
        Cycle::HalfYear => 184,
        Cycle::Year => 366,
    }
}

/// A figure that counts in the sum of the plan.
#[derive(Clone, Copy)]
struct Entry<'w> {
    filed: Filed<'w>,
    item: &'w str,
    numbers: Numbers,
}

/// The oldest of the figures that are too old, told once for each plan: who has stopped reporting has stopped for all
/// items.
fn oldest(
    workspace: &Workspace,
    tree: &UnitTree<'_>,
    on_plan: &PlanReports<'_>,
    cycles: &HashMap<&str, i64>,
) -> Option<Finding> {
    let issuer = on_plan.plan.document.issuer.as_ref()?;
    let issuer = workspace.register.find(issuer)?;
    let last_reports: HashMap<UnitId, Date> = on_plan
        .reports
        .iter()
        .map(|filed| (filed.unit, filed.as_of.value))
        .collect();
    let mut too_old = Vec::new();
    for (item, entries) in latest(workspace, on_plan, cycles) {
        let counted = counted(tree, issuer, entries);
        let Some(newest) = counted.iter().max_by_key(|entry| entry.filed.as_of.value) else {
            continue;
        };
        // A unit that reports on, without naming the item, says that nothing has changed (status definition 3).
        let is_too_old = |entry: &&Entry<'_>| {
            let last = last_reports[&entry.filed.unit];
            let days = newest.filed.as_of.value.days_since(last);
            days > cycles[item] && !is_finished(entry)
        };
        let of_item = counted.iter().filter(is_too_old);
        too_old.extend(of_item.map(|entry| (*entry, *newest)));
    }
    let (oldest, newest) = too_old.iter().min_by_key(|(entry, _)| {
        (
            entry.filed.as_of.value,
            entry.filed.at(entry.filed.as_of.span),
        )
    })?;
    let mut others: Vec<_> = too_old.iter().map(|(entry, _)| entry.filed.unit).collect();
    others.sort_unstable();
    others.dedup();
    let finding = finding(workspace, oldest, newest);
    Some(match others.len() - 1 {
        0 => finding,
        others => finding.note(message!("mixed-dates.note", others)),
    })
}

/// The latest figure of each unit, by item. Of two entries of one day the later document counts.
fn latest<'w>(
    workspace: &'w Workspace,
    on_plan: &PlanReports<'w>,
    cycles: &HashMap<&str, i64>,
) -> BTreeMap<&'w str, BTreeMap<UnitId, Entry<'w>>> {
    let items = CountedItems::of(workspace, on_plan.plan);
    let mut latest: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
    for &filed in &on_plan.reports {
        for reported in figures(filed.report()) {
            let Some(item) = items.find(&reported) else {
                continue;
            };
            let is_followed_up = item.is_reported && cycles.contains_key(item.id);
            let numbers = item.numbers(reported.figure).filter(|_| is_followed_up);
            let Some(numbers) = numbers else {
                continue;
            };
            let item = item.id;
            let entry = Entry {
                filed,
                item,
                numbers,
            };
            let entries = latest.entry(item).or_default();
            entries.insert(filed.unit, entry);
        }
    }
    latest
}

/// The figures that make up the sum: those of units below the issuer that are valid, and for which no unit above them
/// answers (status definition 45).
fn counted<'w>(
    tree: &UnitTree<'_>,
    issuer: UnitId,
    entries: BTreeMap<UnitId, Entry<'w>>,
) -> Vec<Entry<'w>> {
    let below = tree.places(issuer);
    let placed = entries.into_iter().filter(|&(unit, _)| tree.is_valid(unit));
    let mut placed: Vec<_> = placed
        .map(|(unit, entry)| (tree.places(unit), entry))
        .filter(|(places, _)| below.contains(&places.start))
        .collect();
    placed.sort_by_key(|(places, _)| places.start);
    let mut answered_to = 0;
    placed.retain(|(places, entry)| {
        let is_answered = places.start < answered_to;
        if !is_answered && entry.filed.report().covers() == Covers::Subtree {
            answered_to = places.end;
        }
        !is_answered
    });
    placed.into_iter().map(|(_, entry)| entry).collect()
}

/// Whether there is nothing left to report.
fn is_finished(entry: &Entry<'_>) -> bool {
    entry.numbers.of == Some(entry.numbers.done)
}

fn finding(workspace: &Workspace, oldest: &Entry<'_>, newest: &Entry<'_>) -> Finding {
    let unit = |entry: &Entry<'_>| workspace.register.unit(entry.filed.unit).id.to_string();
    let as_of = |entry: &Entry<'_>| entry.filed.at(entry.filed.as_of.span);
    let message = message!(
        "mixed-dates.headline",
        item = oldest.item,
        unit = unit(oldest),
        day = oldest.filed.as_of.value,
        newest = newest.filed.as_of.value,
    );
    MIXED_DATES
        .finding(as_of(oldest), message)
        .related(as_of(newest), message!("mixed-dates.newest"))
        .help(message!("mixed-dates.help", unit = unit(oldest)))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    const UNITS: &str = "units: [{id: a, name: A, units: [{id: b, name: B, units: [{id: c, name: C}]}, {id: d, name: D, to: 2024-12-31}]}]\n";

    const PLAN: &str = "\
plan: p
title: t
issuer: a
issued: 2024-01-01
objectives:
  - id: o
    text: t
    targets:
      - {id: homes, text: t, value: 90%, of: {people: homes, count: 90}}
      - {id: bags, text: t, value: 90 bags}
reporting: [{id: r, from: [b, d], to: a, every: month, by: 5, carries: [homes]}]
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
        headlines("mixed-dates", &texts)
    }

    const NEW: &str = "unit: d, as-of: 2024-06-30, targets: {homes: 3/9, bags: 4}";

    #[test]
    fn figures_lie_no_further_apart_than_the_cycle_of_their_reports() {
        assert_eq!(
            check(&[NEW, "unit: b, as-of: 2024-05-29, targets: {homes: 3/9}"]),
            ["`homes` adds up the figure of `b` as of 2024-05-29 and figures as of 2024-06-30"]
        );
        assert!(check(&[NEW, "unit: b, as-of: 2024-05-30, targets: {homes: 3/9}"]).is_empty());
        // No periodic report carries it.
        assert!(check(&[NEW, "unit: b, as-of: 2024-01-30, targets: {bags: 3}"]).is_empty());
    }

    #[test]
    fn a_figure_that_has_not_changed_is_not_old() {
        let old = "unit: b, as-of: 2024-02-29, targets: {homes: 3/9}";
        assert!(check(&[NEW, old, "unit: b, as-of: 2024-06-30, obstacles: [rain]"]).is_empty());
        assert!(check(&[NEW, &old.replace("3/9", "9/9")]).is_empty());
    }

    #[test]
    fn figures_that_do_not_count_are_not_old() {
        let old = "unit: c, as-of: 2024-02-29, targets: {homes: 3/9}";
        let above = "unit: b, as-of: 2024-06-30, covers: subtree, targets: {homes: 3/9}";
        assert_eq!(check(&[NEW, old]).len(), 1);
        assert!(check(&[NEW, old, above]).is_empty());
        // By then the unit is dissolved.
        let later = "unit: b, as-of: 2025-06-30, targets: {homes: 3/9}";
        assert!(check(&[NEW, later]).is_empty());
    }

    #[test]
    fn a_plan_is_told_once_at_its_oldest_figure() {
        let reports = [
            NEW,
            "unit: b, as-of: 2024-03-31, targets: {homes: 3/9}",
            "unit: c, as-of: 2024-02-29, targets: {homes: 3/9}",
        ];
        let texts = texts(&reports);
        let texts = texts.each_ref().map(|(name, text)| (*name, &**text));
        assert_eq!(
            marked("mixed-dates", &texts),
            [["2024-02-29", "2024-06-30"]]
        );
    }
}
