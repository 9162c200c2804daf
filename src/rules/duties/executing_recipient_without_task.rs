//! `executing-recipient-without-task`: units that receive the plan to carry it out, and are not in it.

use std::collections::BTreeSet;

use foldhash::HashSet;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Class, Plan, Purpose, Recipient, UnitRef};
use crate::rules::executors::executors;
use crate::rules::few::few;
use crate::rules::plan_units::{PlanUnits, with_units};
use crate::rules::{Check, Group, Rule};
use crate::source::Span;
use crate::workspace::{UnitId, Workspace, tasks, unit_references};

/// Units that receive the plan to carry it out, and are not in it.
pub(in crate::rules) static EXECUTING_RECIPIENT_WITHOUT_TASK: Rule = Rule {
    name: "executing-recipient-without-task",
    group: Group::Duties,
    level: Level::Info,
    page: include_str!("executing_recipient_without_task.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let wanted = |plan: &Plan| plan.recipients.iter().any(is_for_execution);
    with_units(workspace, wanted, |units| {
        // Where no task says who leads it, that is the fault.
        if executors(units).is_empty() {
            return;
        }
        let busy = Busy::of(units);
        let recipients = units.plan.document.recipients.iter();
        let executing = recipients.filter(|recipient| is_for_execution(recipient));
        for reference in executing
            .flat_map(|recipient| &recipient.to)
            .flat_map(|to| &to.0)
        {
            let named = units.units_of(&reference.value).into_iter();
            let idle = named.filter(|&unit| !busy.holds(units, unit));
            let ids: Vec<_> = idle.map(|unit| units.id(unit)).collect();
            if ids.is_empty() {
                continue;
            }
            let count = ids.len();
            let message = message!(
                "executing-recipient-without-task.headline",
                count,
                units = few(&ids),
            );
            findings.push(
                EXECUTING_RECIPIENT_WITHOUT_TASK
                    .finding(units.plan.at(reference.span), message)
                    .help(message!("executing-recipient-without-task.help", count)),
            );
        }
    });
}

fn is_for_execution(recipient: &Recipient) -> bool {
    let purpose = recipient.r#for.as_ref().map(|purpose| purpose.value);
    purpose == Some(Purpose::Execution)
}

/// The units that have something to do in a plan.
struct Busy {
    /// Those that it names outside of its basis and its recipients.
    named: BTreeSet<UnitId>,
    /// Those with everything that stands above them.
    above: HashSet<UnitId>,
}

impl Busy {
    fn of(units: &PlanUnits<'_, '_>) -> Self {
        let plan = &units.plan.document;
        let issuers = plan.basis.iter().filter_map(|basis| basis.issuer.as_ref());
        let recipients = plan
            .recipients
            .iter()
            .filter_map(|recipient| recipient.to.as_ref());
        let others = issuers.chain(recipients).flat_map(|list| &list.0);
        let others: HashSet<Span> = others.map(|reference| reference.span).collect();
        let mut named = BTreeSet::new();
        let mut classes: HashSet<&Class> = HashSet::default();
        for reference in unit_references(plan) {
            if others.contains(&reference.span) {
                continue;
            }
            // Many tasks name the same class, which may have all units of a province.
            if let UnitRef::Class(class) = &reference.value
                && !classes.insert(class)
            {
                continue;
            }
            named.extend(units.units_of(&reference.value));
        }
        if tasks(plan).iter().any(|placed| placed.lead.is_none()) {
            named.insert(units.issuer);
        }
        let mut above = HashSet::default();
        for &unit in &named {
            for unit in units.tree.way_up(unit) {
                if !above.insert(unit) {
                    break;
                }
            }
        }
        Self { named, above }
    }

    /// Whether the unit has something to do, or one of its own has, or one above it whose part it is.
    fn holds(&self, units: &PlanUnits<'_, '_>, unit: UnitId) -> bool {
        let mut way_up = units.way_to_issuer(unit);
        let of_busy_issuer = || units.is_of_issuer(unit) && self.named.contains(&units.issuer);
        self.above.contains(&unit)
            || way_up.any(|above| self.named.contains(&above))
            || of_busy_issuer()
    }
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
      - {id: north, name: North, kind: town, units: [{id: n1, name: N1, kind: base}]}
      - {id: south, name: South, kind: town, units: [{id: s1, name: S1, kind: base}]}
kinds:
  - {id: county, level: 1}
  - {id: town, level: 2}
  - {id: base, level: 3}
  - {id: organ}
";

    fn plan(sections: &str, recipients: &str) -> String {
        format!("plan: p\ntitle: P\nissuer: top\n{sections}\nrecipients: [{recipients}]\n")
    }

    fn reported(sections: &str, recipients: &str) -> String {
        let plan = plan(sections, recipients);
        let texts = [("a.units.yaml", UNITS), ("p.plan.yaml", &*plan)];
        headlines("executing-recipient-without-task", &texts).join("; ")
    }

    fn task(lines: &str) -> String {
        format!("areas: [{{id: a, title: A, tasks: [{{id: x, text: X, {lines}}}]}}]")
    }

    const TOWNS: &str = "{to: {all: town}, for: execution}";

    #[test]
    fn who_is_to_carry_out_a_plan_has_something_to_do_in_it() {
        assert_eq!(
            reported(&task("lead: north"), TOWNS),
            "`south` receives the plan for execution, and nothing in it is for this unit to do"
        );
        assert_eq!(
            reported(&task("lead: top"), TOWNS),
            "`north` and `south` receive the plan for execution, and nothing in it is for these units to do"
        );
        assert_eq!(
            reported(&task("lead: north"), "{to: south, for: information}"),
            ""
        );
        assert_eq!(
            reported(&task("lead: north"), "{to: {name: South}, for: execution}"),
            ""
        );
    }

    #[test]
    fn any_part_in_the_plan_will_do() {
        assert_eq!(reported(&task("lead: north, with: south"), TOWNS), "");
        let lead = task("lead: north");
        for section in [
            "cascade: [{id: c, units: south}]",
            "reporting: [{id: r, from: south}]",
            "teams: [{id: t, name: T, from: south}]",
            "objectives: [{id: o, text: O, targets: [{id: t, text: T, value: 9%, of: {all: town}}]}]",
        ] {
            assert_eq!(
                reported(&format!("{lead}\n{section}"), TOWNS),
                "",
                "{section}"
            );
        }
        let basis = "basis: [{role: parent, issuer: south}]";
        assert_ne!(reported(&format!("{lead}\n{basis}"), TOWNS), "");
    }

    #[test]
    fn a_unit_acts_through_those_below_it_and_for_the_one_above() {
        assert_eq!(reported(&task("lead: [n1, s1]"), TOWNS), "");
        let bases = "{to: {all: base}, for: execution}";
        assert_eq!(reported(&task("lead: {all: town}"), bases), "");
        assert_ne!(reported(&task("lead: top"), bases), "");
    }

    #[test]
    fn an_office_acts_for_the_issuer() {
        let office = "{to: office, for: execution}";
        assert_eq!(reported(&task("lead: top"), office), "");
        assert_ne!(reported(&task("lead: north"), office), "");
        let both =
            "areas: [{id: a, title: A, tasks: [{id: x, text: X, lead: north}, {id: y, text: Y}]}]";
        assert_eq!(reported(both, office), "");
    }

    #[test]
    fn a_plan_whose_tasks_name_nobody_is_left_to_other_rules() {
        assert_eq!(
            reported(
                "areas: [{id: a, title: A, tasks: [{id: x, text: X}]}]",
                TOWNS
            ),
            ""
        );
        assert_eq!(reported("", TOWNS), "");
    }

    #[test]
    fn each_reference_is_marked() {
        let plan = plan(
            &task("lead: top"),
            "{to: [north, {all: base}, south], for: execution}",
        );
        let texts = [("a.units.yaml", UNITS), ("p.plan.yaml", &*plan)];
        assert_eq!(
            marked("executing-recipient-without-task", &texts),
            [["north"], ["{all: base}"], ["south"]]
        );
    }
}
