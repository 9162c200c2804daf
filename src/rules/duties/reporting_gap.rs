//! `reporting-gap`: units with tasks that the issuer never hears of.

use foldhash::HashSet;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Plan, Reporting, UnitRef};
use crate::rules::executors::executors;
use crate::rules::few::few;
use crate::rules::plan_units::{PlanUnits, with_units};
use crate::rules::{Check, Group, Rule};
use crate::workspace::{UnitId, Workspace};

/// Units with tasks that the issuer never hears of.
pub(in crate::rules) static REPORTING_GAP: Rule = Rule {
    name: "reporting-gap",
    group: Group::Duties,
    level: Level::Warning,
    page: include_str!("reporting_gap.md"),
    check: Check::Workspace(check),
};

/// Once for each plan. In a plan without reporting duties that is the fault, and not each unit without one.
fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let wanted = |plan: &Plan| !plan.reporting.is_empty();
    with_units(workspace, wanted, |units| {
        let duties = &units.plan.document.reporting;
        let mut senders = duties.iter().flat_map(|duty| &duty.from);
        if senders.any(|from| units.has_unknown(from)) {
            return;
        }
        let mut silent = executors(units);
        silent.retain(|executor| owes_a_report(units, executor.unit));
        if silent.is_empty() {
            return;
        }
        let heard = heard(units, duties);
        silent.retain(|executor| !is_heard(units, &heard, executor.unit));
        let Some(first) = silent.first() else {
            return;
        };
        let ids: Vec<_> = silent
            .iter()
            .map(|executor| units.id(executor.unit))
            .collect();
        let (count, issuer) = (ids.len(), units.id(units.issuer));
        let message = message!("reporting-gap.headline", count, units = few(&ids), issuer);
        findings.push(
            REPORTING_GAP
                .finding(units.plan.at(first.place), message)
                .help(message!("reporting-gap.help", count)),
        );
    });
}

/// The issuer and its offices need not report to themselves, nor the units above it. That an outside body leads a task
/// is the finding of another rule.
fn owes_a_report(units: &PlanUnits<'_, '_>, unit: UnitId) -> bool {
    let mut above = units.tree.way_up(units.issuer);
    !units.is_of_issuer(unit) && !units.is_external(unit) && above.all(|above| above != unit)
}

/// The units whose reports reach the issuer, straight or through units that report in their turn.
fn heard(units: &PlanUnits<'_, '_>, duties: &[Reporting]) -> HashSet<UnitId> {
    let mut heard = HashSet::default();
    let mut waiting: Vec<_> = duties.iter().collect();
    loop {
        let before = waiting.len();
        waiting.retain(|duty| {
            let arrives = arrives(units, duty, &heard);
            if arrives {
                let senders = duty.from.iter().flat_map(|from| units.resolve(from));
                heard.extend(senders);
            }
            !arrives
        });
        if waiting.len() == before {
            return heard;
        }
    }
}

/// Whether reports arrive where the issuer hears of them: with the issuer, or with a unit below it that is heard itself.
/// What goes outside or to nobody is not said to be lost.
fn arrives(units: &PlanUnits<'_, '_>, duty: &Reporting, heard: &HashSet<UnitId>) -> bool {
    let Some(to) = &duty.to else {
        return true;
    };
    let mut references = to.0.iter();
    let goes_outside = references.any(|to| matches!(to.value, UnitRef::Body(_)));
    let receivers = units.resolve(to);
    goes_outside
        || receivers.is_empty()
        || receivers.into_iter().any(|receiver| {
            let stands_below = units.tree.way_up(receiver).any(|unit| unit == units.issuer);
            !stands_below || units.is_of_issuer(receiver) || is_heard(units, heard, receiver)
        })
}

/// Whether the unit reports, or some unit above it that stands below the issuer.
fn is_heard(units: &PlanUnits<'_, '_>, heard: &HashSet<UnitId>, unit: UnitId) -> bool {
    units.way_to_issuer(unit).any(|unit| heard.contains(&unit))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    const UNITS: &str = "
units:
  - id: top
    name: Top
    kind: county
    units:
      - {id: office, name: Office, kind: organ}
      - {id: north, name: North, kind: town, units: [{id: n1, name: N1, kind: base}, {id: desk, name: Desk, kind: organ}]}
      - {id: south, name: South, kind: town}
  - {id: brigade, name: Brigade, kind: external}
kinds:
  - {id: county, level: 1}
  - {id: town, level: 2}
  - {id: base, level: 3}
  - {id: organ}
  - {id: external, external: true}
";

    fn plan(lead: &str, duties: &str) -> String {
        let tasks = format!("[{{id: x, text: X, tasks: [{{id: y, text: Y, lead: {lead}}}]}}]");
        format!(
            "plan: p\ntitle: P\nissuer: top\nareas: [{{id: a, title: A, tasks: {tasks}}}]\nreporting: [{duties}]\n"
        )
    }

    fn reported(lead: &str, duties: &str) -> String {
        let plan = plan(lead, duties);
        headlines(
            "reporting-gap",
            &[("a.units.yaml", UNITS), ("p.plan.yaml", &plan)],
        )
        .join("; ")
    }

    #[test]
    fn who_leads_a_task_has_to_report() {
        let duty = "{id: r, from: north, to: top}";
        assert_eq!(
            reported("{all: town}", duty),
            "`south` leads tasks, and no line of reports goes from it to `top`"
        );
        assert_eq!(
            reported("[n1, south]", "{id: r, from: office, to: top}"),
            "`n1` and `south` lead tasks, and no line of reports goes from them to `top`"
        );
        assert_eq!(
            reported("{all: town}", "{id: r, from: {all: town}, to: top}"),
            ""
        );
    }

    #[test]
    fn a_unit_above_reports_for_those_below() {
        assert_eq!(reported("[n1, desk]", "{id: r, from: north, to: top}"), "");
        assert_ne!(
            reported("n1", "{id: r, from: top, to: {name: Ministry}}"),
            ""
        );
    }

    #[test]
    fn the_issuer_and_its_offices_need_no_report() {
        let duty = "{id: r, from: north, to: top}";
        assert_eq!(reported("[top, office]", duty), "");
        assert_eq!(reported("[brigade, {name: Somebody}, nobody]", duty), "");
    }

    #[test]
    fn a_line_that_ends_on_its_way_is_none() {
        let base = "{id: r, from: n1, to: north}";
        assert_ne!(reported("n1", base), "");
        let up = |to: &str| format!("{base}, {{id: s, from: north, to: {to}}}");
        assert_eq!(reported("n1", &up("top")), "");
        assert_eq!(reported("n1", &up("office")), "");
        assert_eq!(reported("n1", "{id: r, from: n1}"), "");
        assert_eq!(
            reported("n1", "{id: r, from: n1, to: {name: Somebody}}"),
            ""
        );
    }

    #[test]
    fn a_plan_without_duties_or_with_unknown_senders_is_left_to_other_rules() {
        assert_eq!(reported("north", ""), "");
        assert_eq!(reported("north", "{id: r, from: nroth, to: top}"), "");
    }

    #[test]
    fn the_first_lead_is_marked() {
        let plan = plan(
            "[north, {all: base}, south]",
            "{id: r, from: north, to: top}",
        );
        let texts = [("a.units.yaml", UNITS), ("p.plan.yaml", &plan)];
        assert_eq!(marked("reporting-gap", &texts), [["south"]]);
        assert!(headlines("reporting-gap", &[("p.plan.yaml", &plan)]).is_empty());
    }
}
