//! `unknown-item`: a reference to an item that is not there, or is something else.

use foldhash::HashMap;

use crate::diagnostic::{Finding, Level};
use crate::messages::{Argument, message, one_of};
use crate::model::Plan;
use crate::rules::suggestions::{Suggestions, is_one_slip};
use crate::rules::{Check, Group, Rule};
use crate::source::Location;
use crate::workspace::{
    ItemKind, ItemReference, PlanRecord, Workspace, item_references, items, report_references,
};

/// A reference to an item that is not there, or is something else.
pub(in crate::rules) static UNKNOWN_ITEM: Rule = Rule {
    name: "unknown-item",
    group: Group::Identity,
    level: Level::Error,
    page: include_str!("unknown_item.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let mut judge = Judge {
        workspace,
        suggestions: Suggestions::new(),
        ids: HashMap::default(),
    };
    for plan in &workspace.plans {
        for reference in item_references(&plan.document) {
            let place = plan.at(reference.span);
            let own_only = !crosses_plans(reference.allowed);
            findings.extend(match other_plan(&reference, plan.document.id.as_str()) {
                Some(_) if own_only => Some(out_of_reach(&reference, place)),
                Some(other) => {
                    let other = workspace.plans.find(other);
                    other.and_then(|other| judge.judge(other, &reference, place))
                }
                None => judge.judge(plan, &reference, place),
            });
        }
    }
    for report in &workspace.reports {
        let id = report.document.plan.as_str();
        let plan = workspace.plans.find(id);
        for reference in report_references(&report.document) {
            let place = reference.span.in_file(report.file);
            findings.extend(match other_plan(&reference, id) {
                Some(_) => Some(out_of_reach(&reference, place)),
                None => plan.and_then(|plan| judge.judge(plan, &reference, place)),
            });
        }
    }
}

/// The plan that a reference names, if it is not the one at hand.
fn other_plan<'d>(reference: &ItemReference<'d>, own: &str) -> Option<&'d str> {
    reference.plan.filter(|&plan| plan != own)
}

/// Scenarios and areas are a plan's own; other items may be referred to from other plans.
fn crosses_plans(allowed: &[ItemKind]) -> bool {
    !allowed.contains(&ItemKind::Scenario) && !allowed.contains(&ItemKind::Area)
}

fn out_of_reach(reference: &ItemReference<'_>, place: Location) -> Finding {
    let ItemReference { item, allowed, .. } = *reference;
    let plan = reference.plan.unwrap_or_default();
    let message = message!("unknown-item.headline-out-of-reach", plan, item);
    let help = message!("unknown-item.help-out-of-reach", wanted = nouns(allowed));
    UNKNOWN_ITEM.finding(place, message).help(help)
}

struct Judge<'w> {
    workspace: &'w Workspace,
    suggestions: Suggestions,
    /// The ids that plans have for items of these kinds, once somebody looks for a near one.
    ids: HashMap<(&'w str, &'static [ItemKind]), Vec<&'w str>>,
}

impl<'w> Judge<'w> {
    /// Whether the plan `owner` has what the reference names. Of a plan that was not read to its end, or in which an id
    /// was not understood, nobody knows.
    fn judge(
        &mut self,
        owner: &'w PlanRecord,
        reference: &ItemReference<'_>,
        place: Location,
    ) -> Option<Finding> {
        let ItemReference { item, allowed, .. } = *reference;
        let wanted = nouns(allowed);
        let finding = match owner.item(item) {
            Some((kind, _)) if allowed.contains(&kind) => return None,
            _ if !owner.complete || owner.lost(&["id"]) => return None,
            Some((kind, span)) => {
                let what = kind.noun();
                let label = message!("unknown-item.other", what = what.clone());
                let message = message!("unknown-item.headline-other", item, what, wanted);
                let finding = UNKNOWN_ITEM.finding(place, message);
                finding.related(owner.at(span), label)
            }
            None => {
                let plan = owner.document.id.as_str();
                let message = message!("unknown-item.headline", item, wanted, plan);
                UNKNOWN_ITEM.finding(place, message)
            }
        };
        Some(self.suggest(finding, owner, reference))
    }

    /// Names the item that is probably meant: the nearest that can stand there, else one of that name in another plan.
    fn suggest(
        &mut self,
        finding: Finding,
        owner: &'w PlanRecord,
        reference: &ItemReference<'_>,
    ) -> Finding {
        let ItemReference { item, allowed, .. } = *reference;
        let key = (owner.document.id.as_str(), allowed);
        let names = self.ids.entry(key);
        let names = names.or_insert_with(|| ids(&owner.document, allowed));
        let slip = self.suggestions.only(item, names, is_one_slip);
        if let Some(near) = slip.or_else(|| self.suggestions.nearest(item, names)) {
            let whole = match reference.plan {
                Some(plan) => format!("{plan}#{near}"),
                None => near.to_owned(),
            };
            return finding
                .help(message!("help.nearest", near))
                .replace_with(whole, slip.is_some());
        }
        let mut plans = self.workspace.plans.iter();
        let elsewhere = plans.find(|plan| {
            let found = plan.item(item);
            found.is_some_and(|(kind, _)| allowed.contains(&kind))
        });
        finding.help(match elsewhere {
            Some(plan) if crosses_plans(allowed) => {
                let whole = plan.reference(item);
                message!("unknown-item.help-elsewhere", whole)
            }
            Some(_) | None => message!("unknown-item.help", wanted = nouns(allowed)),
        })
    }
}

fn ids<'p>(plan: &'p Plan, kinds: &[ItemKind]) -> Vec<&'p str> {
    let items = items(plan).into_iter();
    let allowed = items.filter(|item| kinds.contains(&item.kind));
    allowed.map(|item| item.id.value.as_str()).collect()
}

/// "a team, a resource or a task".
fn nouns(kinds: &[ItemKind]) -> Argument {
    one_of(kinds.iter().map(|kind| kind.noun()))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, helps, marked};

    const PLAN: &str = "\
plan: p
title: t
issuer: u
objectives: [{id: goal, text: t}]
areas:
  - id: area
    title: t
    tasks:
      - {id: visit, text: t, serves: [%], answers: []}
";

    fn plan(serves: &str) -> String {
        PLAN.replace('%', serves)
    }

    #[test]
    fn a_mistyped_item_gets_the_nearest_that_can_stand_there() {
        let text = plan("gaol");
        let texts = [("p.plan.yaml", &*text)];
        assert_eq!(
            headlines("unknown-item", &texts),
            ["`gaol` is not a target or an objective of the plan `p`"]
        );
        assert_eq!(helps("unknown-item", &texts), ["did you mean `goal`?"]);
    }

    #[test]
    fn an_item_of_another_kind_is_called_what_it_is() {
        let text = plan("area");
        let texts = [("p.plan.yaml", &*text)];
        assert_eq!(
            headlines("unknown-item", &texts),
            ["`area` is an area, not a target or an objective"]
        );
        assert_eq!(marked("unknown-item", &texts), [["area", "area"]]);
    }

    #[test]
    fn an_item_whose_id_was_not_understood_may_be_the_one() {
        let text = plan("goal").replace("id: goal", "id: Goal 1");
        assert!(headlines("unknown-item", &[("p.plan.yaml", &text)]).is_empty());
    }

    #[test]
    fn an_item_of_another_plan_is_recognised() {
        let parent = "plan: q\ntitle: t\nissuer: u\nobjectives: [{id: survive, text: t}]\n";
        let text = plan("survive");
        let texts = [("p.plan.yaml", &*text), ("q.plan.yaml", parent)];
        assert_eq!(
            helps("unknown-item", &texts),
            ["another plan has an item of this id: write `q#survive` if it is meant"]
        );
        let text = plan("q#survive");
        let texts = [("p.plan.yaml", &*text), ("q.plan.yaml", parent)];
        assert!(headlines("unknown-item", &texts).is_empty());
    }

    #[test]
    fn a_task_serves_a_task_of_another_plan_only() {
        let parent = "plan: q\ntitle: t\nissuer: u\nareas: [{id: a, title: t, tasks: [{id: call, text: t}]}]\n";
        let check = |serves| {
            let text = plan(serves);
            headlines(
                "unknown-item",
                &[("p.plan.yaml", &*text), ("q.plan.yaml", parent)],
            )
        };
        assert!(check("q#call").is_empty());
        let own = ["`visit` is a task, not a target or an objective"];
        assert_eq!(check("visit"), own);
        assert_eq!(check("p#visit"), own);
        assert_eq!(
            check("q#a"),
            ["`a` is an area, not a target, an objective or a task"]
        );
    }

    #[test]
    fn a_report_and_a_scenario_stay_within_their_plan() {
        let parent = "plan: q\ntitle: t\nissuer: u\nscenarios: [{id: flood}]\n";
        let text = format!(
            "{}scenarios: [{{id: alert, extends: q#flood}}]\n",
            plan("goal")
        );
        let report =
            "report: p\nunit: u\nas-of: 2021-01-01\nscenario: q#flood\ntasks: {p#visit: done}\n";
        let texts = [
            ("p.plan.yaml", &*text),
            ("q.plan.yaml", parent),
            ("r.report.yaml", report),
        ];
        let expected = "`q#flood` is in another plan";
        assert_eq!(headlines("unknown-item", &texts), [expected, expected]);
    }

    #[test]
    fn items_of_a_plan_that_breaks_off_are_not_judged() {
        let text = format!("{}funds: [{{id: \"x", plan("later"));
        let texts = [("p.plan.yaml", &*text)];
        assert!(headlines("unknown-item", &texts).is_empty());
        assert_eq!(headlines("syntax", &texts).len(), 1);
    }

    #[test]
    fn the_keys_of_a_report_are_references() {
        let text = plan("goal");
        let report = "report: p\nunit: u\nas-of: 2021-01-01\ntasks: {visit: done, vist: done}\nscenario: none\n";
        let texts = [("p.plan.yaml", &*text), ("r.report.yaml", report)];
        assert_eq!(
            headlines("unknown-item", &texts),
            ["`vist` is not a task of the plan `p`"]
        );
    }
}
