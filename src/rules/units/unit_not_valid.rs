//! `unit-not-valid`: a unit that is spoken of at a time at which it does not exist.

use foldhash::HashSet;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Date, UnitRef};
use crate::rules::plan_period::{first_day, last_day};
use crate::rules::units::{first, is_valid_between, last};
use crate::rules::{Check, Group, Rule};
use crate::source::Location;
use crate::workspace::{Register, UnitRecord, Workspace, unit_references};

/// A unit that is spoken of at a time at which it does not exist.
pub(in crate::rules) static UNIT_NOT_VALID: Rule = Rule {
    name: "unit-not-valid",
    group: Group::Units,
    level: Level::Warning,
    page: include_str!("unit_not_valid.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let register = &workspace.register;
    let mut judge = |id: &str, place: Location, from: Option<Date>, to: Option<Date>| {
        if let Some(unit) = gone(register, id, from, to) {
            findings.push(finding(unit, place, from, to));
        }
    };
    for plan in &workspace.plans {
        let document = &plan.document;
        let first = first_day(document).map(|first| first.value);
        let Some(from) = document.issued().or(first) else {
            continue;
        };
        let to = last_day(document).map(|last| last.value);
        if let Some(issuer) = &document.issuer {
            judge(issuer, plan.at(issuer.span), Some(from), Some(from));
        }
        // A basis may have been issued by a unit that is no more.
        let past: HashSet<_> = document
            .basis
            .iter()
            .filter_map(|basis| basis.issuer.as_ref())
            .flat_map(|issuers| issuers.0.iter().map(|issuer| issuer.span))
            .collect();
        for reference in unit_references(document) {
            if let UnitRef::Unit(id) = &reference.value
                && !past.contains(&reference.span)
            {
                judge(id, plan.at(reference.span), Some(from), to);
            }
        }
    }
    for report in &workspace.reports {
        let as_of = report.document.as_of.as_ref().map(|as_of| as_of.value);
        if let (Some(unit), Some(as_of)) = (&report.document.unit, as_of) {
            let place = unit.span.in_file(report.file);
            judge(unit, place, Some(as_of), Some(as_of));
        }
    }
    for entry in register.iter().flat_map(|(_, unit)| &unit.entries) {
        let from = entry.from.as_ref().map(|from| from.value);
        let to = entry.to.as_ref().map(|to| to.value);
        if let Some(parent) = &entry.parent {
            judge(parent, parent.span.in_file(entry.file), from, to);
        }
    }
}

/// The unit of that id, if it exists on no day of the stretch.
fn gone<'r>(
    register: &'r Register,
    id: &str,
    from: Option<Date>,
    to: Option<Date>,
) -> Option<&'r UnitRecord> {
    let unit = register.unit(register.find(id)?);
    let mut entries = unit.entries.iter();
    let exists = unit.entries.is_empty() || entries.any(|entry| is_valid_between(entry, from, to));
    (!exists).then_some(unit)
}

/// The finding names the days between which the unit does not exist: the last one before the stretch, and the first one
/// behind it.
fn finding(unit: &UnitRecord, place: Location, from: Option<Date>, to: Option<Date>) -> Finding {
    let id = &*unit.id;
    let ends = unit
        .entries
        .iter()
        .filter_map(|entry| last(entry).map(|day| (day, entry)));
    let beginnings = unit
        .entries
        .iter()
        .filter_map(|entry| first(entry).map(|day| (day, entry)));
    let ended = ends
        .filter(|&(day, _)| from.is_some_and(|from| day < from))
        .max_by_key(|&(day, _)| day);
    let begins = beginnings
        .filter(|&(day, _)| to.is_some_and(|to| to < day))
        .min_by_key(|&(day, _)| day);
    let (message, bound) = match (ended, begins) {
        (Some((day, entry)), None) => (
            message!("unit-not-valid.headline-ended", unit = id, day),
            Some((entry, message!("unit-not-valid.ended"))),
        ),
        (None, Some((day, entry))) => (
            message!("unit-not-valid.headline-begins", unit = id, day),
            Some((entry, message!("unit-not-valid.begins"))),
        ),
        (Some((last, entry)), Some((first, _))) => (
            message!("unit-not-valid.headline-gap", unit = id, last, first),
            Some((entry, message!("unit-not-valid.ended"))),
        ),
        (None, None) => (message!("unit-not-valid.headline", unit = id), None),
    };
    let finding = UNIT_NOT_VALID.finding(place, message);
    let finding = match bound {
        Some((entry, label)) => finding.related(entry.location(), label),
        None => finding,
    };
    finding.help(message!("unit-not-valid.help"))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::headlines;

    const UNITS: &str = "\
units:
  - {id: county, name: C}
  - {id: old, name: O, to: 2021-12-31}
  - {id: new, name: N, from: 2022-01-01}
";

    fn check(name: &str, text: &str) -> Vec<String> {
        let texts = [("a.units.yaml", UNITS), (name, text)];
        headlines("unit-not-valid", &texts)
    }

    fn plan(rest: &str) -> Vec<String> {
        check("p.plan.yaml", &format!("plan: p\ntitle: t\n{rest}\n"))
    }

    #[test]
    fn a_unit_that_is_gone_or_not_yet_there_is_reported() {
        assert_eq!(
            plan(
                "issuer: county\nissued: 2022-02-01\ncascade: [{id: d, units: old, by: 2022-03-01}]"
            ),
            ["`old` does not exist then: it ended on 2021-12-31"]
        );
        assert_eq!(
            plan("issuer: new\nissued: 2021-02-01"),
            ["`new` does not exist then: it begins on 2022-01-01"]
        );
    }

    #[test]
    fn of_a_unit_with_several_times_those_around_the_stretch_are_named() {
        let of = |entries: &str, issued: &str| {
            let units = format!("units: [{entries}]\n");
            let plan = format!("plan: p\ntitle: t\nissuer: u\nissued: {issued}\n");
            let texts = [("a.units.yaml", &*units), ("p.plan.yaml", &*plan)];
            headlines("unit-not-valid", &texts)
        };
        let gap = "{id: u, name: U, from: 2022-01-01, to: 2025-12-31}, {id: u, name: U, from: 2010-01-01, to: 2015-12-31}";
        assert_eq!(
            of(gap, "2021-05-01"),
            ["`u` does not exist then: it ended on 2015-12-31 and begins again on 2022-01-01"]
        );
        assert_eq!(
            of(gap, "2026-05-01"),
            ["`u` does not exist then: it ended on 2025-12-31"]
        );
        assert_eq!(
            of(gap, "2009-05-01"),
            ["`u` does not exist then: it begins on 2010-01-01"]
        );
        let open = "{id: u, name: U, to: 2015-12-31}, {id: u, name: U, from: 2023-01-01}";
        assert_eq!(
            of(open, "2021-05-01"),
            ["`u` does not exist then: it ended on 2015-12-31 and begins again on 2023-01-01"]
        );
    }

    #[test]
    fn a_unit_that_exists_on_some_day_of_the_plan_is_left_alone() {
        let rest = "issuer: county\nissued: 2021-06-01\ncascade: [{id: d, units: [old, new]}]";
        assert!(plan(rest).is_empty());
        let short = rest.replace("\ncascade", "\nperiod: {to: 2021-12-31}\ncascade");
        assert_eq!(plan(&short).len(), 1);
    }

    #[test]
    fn a_basis_may_be_older_than_what_is_left_of_its_issuer() {
        let rest =
            "issuer: county\nissued: 2022-06-01\nbasis: [{text: B, issuer: old, date: 2021-01-01}]";
        assert!(plan(rest).is_empty());
    }

    #[test]
    fn a_report_counts_on_its_day() {
        let report = |day| {
            check(
                "r.report.yaml",
                &format!("report: p\nunit: old\nas-of: {day}\n"),
            )
        };
        assert_eq!(report("2022-01-01").len(), 1);
        assert!(report("2021-12-31").is_empty());
    }

    #[test]
    fn a_unit_under_one_that_ended_before_is_reported() {
        let text = "units: [{id: x, name: X, parent: old, from: 2023-01-01}]\n";
        assert_eq!(check("b.units.yaml", text).len(), 1);
        let text = "units: [{id: x, name: X, parent: old}]\n";
        assert!(check("b.units.yaml", text).is_empty());
    }
}
