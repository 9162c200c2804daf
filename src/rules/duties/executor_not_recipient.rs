//! `executor-not-recipient`: units that have tasks and are not sent the plan.

use foldhash::HashSet;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Plan, Purpose, Recipient, UnitRef, UnitRefs};
use crate::rules::executors::executors;
use crate::rules::few::few;
use crate::rules::plan_units::{PlanUnits, with_units};
use crate::rules::{Check, Group, Rule};
use crate::words::fold;
use crate::workspace::{UnitId, Workspace};

/// Units that have tasks and are not sent the plan.
pub(in crate::rules) static EXECUTOR_NOT_RECIPIENT: Rule = Rule {
    name: "executor-not-recipient",
    group: Group::Duties,
    level: Level::Warning,
    page: include_str!("executor_not_recipient.md"),
    check: Check::Workspace(check),
};

/// Once for each plan. A plan without recipients says nothing about who receives it.
fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let wanted =
        |plan: &Plan| !plan.recipients.is_empty() && !plan.recipients.iter().any(may_mean_anybody);
    with_units(workspace, wanted, |units| {
        let lists = units.plan.document.recipients.iter();
        let lists: Vec<_> = lists
            .filter_map(|recipient| recipient.to.as_ref())
            .collect();
        if lists.iter().any(|to| units.has_unknown(to)) {
            return;
        }
        let mut without = executors(units);
        without.retain(|executor| !units.is_of_issuer(executor.unit));
        if without.is_empty() {
            return;
        }
        let Received { received, bodies } = Received::of(units, &lists);
        without.retain(|executor| {
            let mut way_up = units.way_to_issuer(executor.unit);
            let by_unit = way_up.any(|unit| received.contains(&unit));
            let mut names = names(units, executor.unit);
            !by_unit && (bodies.is_empty() || !names.any(|name| bodies.contains(&name)))
        });
        let Some(first) = without.first() else {
            return;
        };
        let ids: Vec<_> = without
            .iter()
            .map(|executor| units.id(executor.unit))
            .collect();
        let count = ids.len();
        let message = message!("executor-not-recipient.headline", count, units = few(&ids));
        findings.push(
            EXECUTOR_NOT_RECIPIENT
                .finding(units.plan.at(first.place), message)
                .help(message!("executor-not-recipient.help", count)),
        );
    });
}

/// Words such as "all units below", for execution: who is meant, only people can tell.
fn may_mean_anybody(recipient: &Recipient) -> bool {
    let purpose = recipient.r#for.as_ref().map(|purpose| purpose.value);
    let mut references = recipient.to.iter().flat_map(|to| &to.0);
    let in_words = references.any(|reference| matches!(reference.value, UnitRef::Body(_)));
    purpose == Some(Purpose::Execution) && in_words
}

/// Who receives a plan.
struct Received {
    /// The units, with those whose offices receive it.
    received: HashSet<UnitId>,
    /// What bodies are called, folded. One of them may be a unit that is called by its name.
    bodies: HashSet<String>,
}

impl Received {
    fn of(units: &PlanUnits<'_, '_>, lists: &[&UnitRefs]) -> Self {
        let mut received = HashSet::default();
        let mut bodies = HashSet::default();
        for &list in lists {
            for unit in units.resolve(list) {
                received.extend([unit, units.whole(unit)]);
            }
            bodies.extend(list.0.iter().filter_map(|to| match &to.value {
                UnitRef::Body(name) => Some(fold(name)),
                UnitRef::Unit(_) | UnitRef::Class(_) => None,
            }));
        }
        Self { received, bodies }
    }
}

/// Everything that the unit is called, folded.
fn names<'w>(units: &PlanUnits<'_, 'w>, unit: UnitId) -> impl Iterator<Item = String> + use<'w> {
    let entries = units.tree.register().unit(unit).entries.iter();
    entries.flat_map(|entry| {
        let names = entry.name.iter().chain(&entry.short).chain(&entry.aliases);
        names.map(|name| fold(name))
    })
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
      - {id: north, name: Công đoàn Bắc, aliases: [CĐ Bắc], kind: town, units: [{id: n1, name: N1, kind: base}, {id: desk, name: Desk, kind: organ}]}
      - {id: south, name: South, kind: town}
  - {id: brigade, name: Brigade, kind: external}
kinds:
  - {id: county, level: 1}
  - {id: town, level: 2}
  - {id: base, level: 3}
  - {id: organ}
  - {id: external, external: true}
";

    fn plan(lead: &str, recipients: &str) -> String {
        format!(
            "plan: p\ntitle: P\nissuer: top\nassignments: [{{unit: {lead}, tasks: [{{id: x, text: X}}, {{id: y, text: Y}}]}}]\nrecipients: [{recipients}]\n"
        )
    }

    fn reported(lead: &str, recipients: &str) -> String {
        let plan = plan(lead, recipients);
        let texts = [("a.units.yaml", UNITS), ("p.plan.yaml", &*plan)];
        headlines("executor-not-recipient", &texts).join("; ")
    }

    #[test]
    fn who_leads_a_task_has_to_receive_the_plan() {
        assert_eq!(
            reported("{all: town}", "{to: north}"),
            "`south` leads tasks and is not among the recipients"
        );
        assert_eq!(
            reported("[{all: town}, brigade]", "{to: office}"),
            "`north`, `south` and `brigade` lead tasks and are not among the recipients"
        );
        assert_eq!(
            reported("{all: town}", "{to: {all: town}, for: information}"),
            ""
        );
        assert_eq!(reported("{all: town}", ""), "");
    }

    #[test]
    fn a_unit_above_passes_it_on_and_an_office_hands_it_over() {
        assert_eq!(reported("[n1, desk]", "{to: north}"), "");
        assert_eq!(reported("north", "{to: desk}"), "");
        assert_ne!(reported("north", "{to: n1}"), "");
        assert_ne!(reported("north", "{to: top}"), "");
    }

    #[test]
    fn the_issuer_and_its_offices_have_it() {
        assert_eq!(reported("[top, office]", "{to: north}"), "");
    }

    #[test]
    fn a_unit_may_receive_by_its_name() {
        for name in ["Công đoàn Bắc", "CĐ BẮC", "CĐ Ba\u{306}\u{301}c"] {
            assert_eq!(
                reported("north", &format!("{{to: {{name: {name}}}}}")),
                "",
                "{name}"
            );
        }
        assert_ne!(reported("north", "{to: {name: Somebody}}"), "");
        assert_eq!(
            reported("north", "{to: {name: All towns}, for: execution}"),
            ""
        );
    }

    #[test]
    fn unknown_recipients_are_left_to_their_own_rule() {
        assert_eq!(reported("north", "{to: nroth}"), "");
        let plan = plan("north", "{to: south}");
        assert!(headlines("executor-not-recipient", &[("p.plan.yaml", &plan)]).is_empty());
    }

    #[test]
    fn the_lead_is_marked_once() {
        let plan = plan("[north, south]", "{to: office}");
        let texts = [("a.units.yaml", UNITS), ("p.plan.yaml", &*plan)];
        assert_eq!(marked("executor-not-recipient", &texts), [["north"]]);
    }
}
