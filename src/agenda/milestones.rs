//! Days to which a whole plan works: of its targets, its phases, its end (86).

use super::due::{Due, DueKind, DueState};
use crate::model::{Date, Target};
use crate::status::{Outlook, Verdict};
use crate::workspace::UnitTree;

/// The targets with a day that are in force and not met, once for each unit that answers for them. `tree` holds the units
/// of the day.
pub(super) fn targets<'w>(outlook: &Outlook<'w>, tree: &UnitTree<'w>, as_of: Date) -> Vec<Due<'w>> {
    let document = &outlook.plan.document;
    let targets = document
        .objectives
        .iter()
        .flat_map(|objective| &objective.targets);
    let mut dues = Vec::new();
    for target in targets {
        let reference = outlook.plan.reference(target.id.as_str());
        let (Some(by), Some(verdict)) = (&target.by, verdict(outlook, &reference)) else {
            continue;
        };
        if !is_wanting(verdict) {
            continue;
        }
        for unit in owners(outlook, target, tree) {
            dues.push(Due {
                plan: outlook.status.id,
                reference: reference.clone(),
                kind: DueKind::Target,
                unit,
                text: target.text.as_ref().map(|text| text.as_str()),
                due: Some(by.value),
                days: Some(by.value.days_since(as_of)),
                state: Some(DueState::Target(verdict)),
                scenario: target.scenario.as_ref().map(|scenario| scenario.as_str()),
                every: None,
                period: None,
                next: None,
                last: None,
            });
        }
    }
    dues
}

/// The ends of phases and of the plan that are not past.
pub(super) fn ends<'w>(outlook: &Outlook<'w>, as_of: Date) -> Vec<Due<'w>> {
    let (document, status) = (&outlook.plan.document, &outlook.status);
    let end = status.end;
    let phases = document.period.iter().flat_map(|period| &period.phases);
    let phases = phases.filter_map(|phase| {
        let to = phase.to.as_ref()?.value;
        let name = phase.name.as_ref().map(|name| name.as_str());
        let reference = outlook.plan.reference(phase.id.as_str());
        // A plan that was ended early takes its phases with it.
        let is_reached = end.is_none_or(|end| to <= end);
        is_reached.then_some((DueKind::PhaseEnd, reference, name, to))
    });
    let plan = end.map(|end| (DueKind::PlanEnd, status.id.to_owned(), status.title, end));
    let days = phases.chain(plan).filter(|&(_, _, _, day)| as_of <= day);
    let dues = days.map(|(kind, reference, text, day)| Due {
        plan: status.id,
        reference,
        kind,
        unit: status.issuer,
        text,
        due: Some(day),
        days: Some(day.days_since(as_of)),
        state: None,
        scenario: None,
        every: None,
        period: None,
        next: None,
        last: None,
    });
    dues.collect()
}

fn verdict(outlook: &Outlook<'_>, reference: &str) -> Option<Verdict> {
    let status = &outlook.status;
    let shares = status.targets.iter();
    let shares = shares.map(|target| (&target.reference, target.verdict));
    let quantities = status.quantities.iter();
    let quantities = quantities.map(|quantity| (&quantity.reference, quantity.verdict));
    let mut verdicts = shares.chain(quantities);
    let found = verdicts.find(|(known, _)| *known == reference);
    found.map(|(_, verdict)| verdict)
}

const fn is_wanting(verdict: Verdict) -> bool {
    match verdict {
        Verdict::NotMet
        | Verdict::Missed
        | Verdict::NoData
        | Verdict::Incomplete
        | Verdict::Part => true,
        Verdict::Met | Verdict::Standby => false,
    }
}

/// The units that answer for a target: its owners on the day, else the issuer.
fn owners<'w>(outlook: &Outlook<'w>, target: &Target, tree: &UnitTree<'w>) -> Vec<Option<&'w str>> {
    let register = tree.register();
    let issuer = outlook.status.issuer;
    let owners = target.owner.as_ref().map_or_else(Vec::new, |owner| {
        let issuer = issuer.and_then(|issuer| register.find(issuer));
        tree.resolve(owner, issuer)
    });
    if owners.is_empty() {
        return vec![issuer];
    }
    let ids = owners.into_iter().map(|unit| &*register.unit(unit).id);
    ids.map(Some).collect()
}

#[cfg(test)]
mod tests {
    use crate::agenda::fixture::falling_due;

    const UNITS: &str = "
units: [{id: a, name: A, units: [{id: b, name: B, kind: town}, {id: c, name: C, kind: town}]}]
---
";

    #[test]
    fn targets_are_due_from_their_owners_until_they_are_met() {
        let yaml = format!(
            "{UNITS}
plan: p
title: P
issuer: a
scenarios: [{{id: s}}]
objectives:
  - id: o
    text: O
    targets:
      - {{id: t, text: T, value: 5 bags, owner: {{all: town}}, by: 2024-07-01}}
      - {{id: u, text: U, value: 50%, by: 2024-06-01}}
      - {{id: v, text: V, value: 50%, by: 2024-06-01, scenario: s}}
      - {{id: w, text: W, value: 50%}}
"
        );
        assert_eq!(
            falling_due(&yaml, "2024-06-30", None, ""),
            "\
2024-06-01 -29 target p#u a no-data
2024-07-01 +1 target p#t b no-data
2024-07-01 +1 target p#t c no-data"
        );
        let met = format!(
            "{yaml}---\n{{report: p, unit: a, as-of: 2024-06-01, covers: subtree, targets: {{t: 5 bags, u: 1/4}}}}"
        );
        assert_eq!(
            falling_due(&met, "2024-06-30", None, ""),
            "2024-06-01 -29 target p#u a missed"
        );
    }

    #[test]
    fn phases_and_plans_end_up_to_the_day_on_which_the_plan_ended() {
        let yaml = format!(
            "{UNITS}
plan: p
title: P
issuer: a
period: {{from: 2024-01-01, to: 2024-12-31, phases: [{{id: one, to: 2024-06-29}}, {{id: two, name: Two, to: 2024-06-30}}, {{id: three, to: 2024-12-31}}]}}
"
        );
        assert_eq!(
            falling_due(&yaml, "2024-06-30", None, ""),
            "\
2024-06-30 +0 phase-end p#two a
2024-12-31 +184 phase-end p#three a
2024-12-31 +184 plan-end p a"
        );
        let ended =
            format!("{yaml}---\n{{report: p, unit: a, as-of: 2024-06-01, ended: 2024-07-15}}");
        assert_eq!(
            falling_due(&ended, "2024-06-30", None, ""),
            "2024-06-30 +0 phase-end p#two a\n2024-07-15 +15 plan-end p a"
        );
        assert_eq!(falling_due(&ended, "2024-07-16", None, ""), "");
    }
}
