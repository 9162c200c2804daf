//! `trigger-overlap`: a situation that calls for two scenarios, of which only one can be in force.

use std::collections::BTreeSet;

use crate::diagnostic::{Finding, Level};
use crate::messages::{all_of, message};
use crate::model::ScenarioMode;
use crate::rules::extensions::Extensions;
use crate::rules::trigger_cells::{Block, intersection};
use crate::rules::triggers::{Asked, TriggerCase, Triggers};
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::workspace::PlanRecord;

/// A situation that calls for two scenarios, of which only one can be in force.
pub(in crate::rules) static TRIGGER_OVERLAP: Rule = Rule {
    name: "trigger-overlap",
    group: Group::Scenarios,
    level: Level::Warning,
    page: include_str!("trigger_overlap.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    let mode = plan.document.scenario_mode.as_ref().map(|mode| mode.value);
    if let Some(mode @ (ScenarioMode::Escalating | ScenarioMode::Exclusive)) = mode {
        check_plan(plan, mode, findings);
    }
}

fn check_plan(plan: &PlanRecord, mode: ScenarioMode, findings: &mut Vec<Finding>) {
    let Some(triggers) = Triggers::of(&plan.document) else {
        return;
    };
    let extensions = Extensions::new(&plan.document);
    let mut told = BTreeSet::new();
    for (index, later) in triggers.cases.iter().enumerate() {
        let lower = extensions.of(later.position);
        for earlier in &triggers.cases[..index] {
            let pair = (earlier.position, later.position);
            let is_step = mode == ScenarioMode::Escalating || lower.contains(&earlier.position);
            if earlier.position == later.position
                || told.contains(&pair)
                || is_step && is_clear_step(earlier, later)
            {
                continue;
            }
            if let Some(shared) = intersection(&earlier.block, &later.block) {
                told.insert(pair);
                findings.extend(finding(plan, &triggers, earlier, later, &shared));
            }
        }
    }
}

/// Whether it is clear that the later of two scenarios, which is the graver one, takes over where both cases hold. It
/// is where the later case asks for more, such as 10 homes where the earlier asks for 3, or for something else. It is
/// not where they only touch, as `1..3` and `3..5` do, nor where the earlier one never comes to bear.
fn is_clear_step(earlier: &TriggerCase<'_>, later: &TriggerCase<'_>) -> bool {
    let is_within = |one: &Block, other: &Block| {
        let mut ranges = one.iter().zip(other);
        ranges.all(|(one, other)| other.start <= one.start && one.end <= other.end)
    };
    if is_within(&earlier.block, &later.block) {
        return false;
    }
    let mut asked = earlier.asked.iter().zip(&later.asked);
    asked.all(|pair| match pair {
        (Some(earlier), Some(later)) => {
            let (earlier, later) = (earlier.stretch, later.stretch);
            later.is_within(earlier) || earlier.is_within(later)
        }
        (Some(_) | None, None) | (None, Some(_)) => true,
    })
}

fn finding(
    plan: &PlanRecord,
    triggers: &Triggers<'_>,
    earlier: &TriggerCase<'_>,
    later: &TriggerCase<'_>,
    shared: &Block,
) -> Option<Finding> {
    let (one, other) = (earlier.scenario.id.as_str(), later.scenario.id.as_str());
    let situation = triggers.describe(shared);
    let message = if situation.is_empty() {
        message!("trigger-overlap.headline-always", one, other)
    } else {
        message!(
            "trigger-overlap.headline",
            one,
            other,
            situation = all_of(situation)
        )
    };
    let (own, others) = meeting(earlier, later)?;
    let finding = TRIGGER_OVERLAP
        .finding(plan.at(own.span), message)
        .label(message!("trigger.of", scenario = other))
        .related(plan.at(others.span), message!("trigger.of", scenario = one));
    let figures = triggers.example(shared);
    let finding = if figures.is_empty() {
        finding
    } else {
        finding.note(message!("trigger.example", figures))
    };
    Some(finding.help(message!("trigger-overlap.help")))
}

/// The conditions of the later and of the earlier case that would have to change: those on one indicator, if there are.
fn meeting(earlier: &TriggerCase<'_>, later: &TriggerCase<'_>) -> Option<(Asked, Asked)> {
    let mut both = later.asked.iter().zip(&earlier.asked);
    let of_one = both.find_map(|(later, earlier)| Some(((*later)?, (*earlier)?)));
    let first = |case: &TriggerCase<'_>| case.asked.iter().flatten().next().copied();
    of_one.or_else(|| Some((first(later)?, first(earlier)?)))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn plan(mode: &str, scenarios: &[&str]) -> String {
        let scenarios = scenarios.iter().enumerate().map(|(index, when)| {
            format!("  - {{id: s{index}, when: {{any: [{when}]}}, tasks: [{{id: t{index}, text: t}}]}}\n")
        });
        let scenarios: String = scenarios.collect();
        format!(
            "plan: p\ntitle: t\nissuer: u\nindicators: [{{id: homes, name: n}}, {{id: level, name: n, unit: m}}, {{id: closed, name: n}}]\n{mode}\nscenarios:\n{scenarios}"
        )
    }

    fn overlaps(mode: &str, scenarios: &[&str]) -> Vec<String> {
        let text = plan(&format!("scenario-mode: {mode}"), scenarios);
        headlines("trigger-overlap", &[("p.plan.yaml", &text)])
    }

    #[test]
    fn bounds_that_touch_are_in_both() {
        for mode in ["escalating", "exclusive"] {
            assert_eq!(
                overlaps(mode, &["{homes: 1..3}", "{homes: 3..5}"]),
                ["the scenarios `s0` and `s1` both apply when `homes` is 3"]
            );
            assert!(overlaps(mode, &["{homes: 1..3}", "{homes: '>3'}"]).is_empty());
            assert!(overlaps(mode, &["{level: '<3'}", "{level: '>=3'}"]).is_empty());
            assert_eq!(
                overlaps(mode, &["{level: '<=3.5', closed: true}", "{level: '>3'}"]),
                [
                    "the scenarios `s0` and `s1` both apply when `level` is more than 3 and at most 3.5 m and `closed` is true"
                ]
            );
        }
    }

    #[test]
    fn no_whole_number_lies_between_neighbours() {
        assert!(overlaps("exclusive", &["{homes: '<4'}", "{homes: '>3'}"]).is_empty());
        assert_eq!(
            overlaps("exclusive", &["{level: '<4'}", "{level: '>3'}"]),
            [
                "the scenarios `s0` and `s1` both apply when `level` is more than 3 and less than 4 m"
            ]
        );
    }

    #[test]
    fn a_graver_scenario_takes_over_from_the_one_before() {
        let steps = ["{homes: '>=3'}", "{homes: '>=10'}"];
        assert!(overlaps("escalating", &steps).is_empty());
        assert_eq!(
            overlaps("exclusive", &steps),
            ["the scenarios `s0` and `s1` both apply when `homes` is 10 or more"]
        );
        assert!(
            overlaps(
                "escalating",
                &[
                    "{homes: 1..3}, {level: 2..3}",
                    "{homes: '>3'}, {level: '>3'}"
                ]
            )
            .is_empty()
        );
    }

    #[test]
    fn a_scenario_that_extends_another_is_graver() {
        let text = plan(
            "scenario-mode: exclusive",
            &["{homes: '>=3'}", "{homes: '>=10'}"],
        );
        let text = text.replace("{id: s1,", "{id: s1, extends: s0,");
        assert!(headlines("trigger-overlap", &[("p.plan.yaml", &text)]).is_empty());
    }

    #[test]
    fn a_scenario_that_never_comes_to_bear_is_reported() {
        assert_eq!(
            overlaps("escalating", &["{homes: '>=10'}", "{homes: '>=3'}"]),
            ["the scenarios `s0` and `s1` both apply when `homes` is 10 or more"]
        );
        assert_eq!(
            overlaps("escalating", &["{closed: true}", "{closed: true}"]),
            ["the scenarios `s0` and `s1` both apply when `closed` is true"]
        );
        assert_eq!(
            overlaps("escalating", &["{homes: '>=0'}", "{homes: '>=0'}"]),
            ["the scenarios `s0` and `s1` both apply in every situation"]
        );
    }

    #[test]
    fn two_scenarios_are_reported_once_and_others_only_where_they_exclude_each_other() {
        let scenarios = [
            "{homes: 1..3}, {level: 1..3}",
            "{homes: 2..5}, {level: 2..5}",
        ];
        assert_eq!(overlaps("escalating", &scenarios).len(), 1);
        assert!(overlaps("parallel", &scenarios).is_empty());
        let text = plan("", &scenarios);
        assert!(headlines("trigger-overlap", &[("p.plan.yaml", &text)]).is_empty());
    }

    #[test]
    fn both_conditions_are_marked() {
        let text = plan(
            "scenario-mode: exclusive",
            &["{closed: true, homes: 1..3}", "{homes: 3}"],
        );
        assert_eq!(
            marked("trigger-overlap", &[("p.plan.yaml", &text)]),
            [["3", "1..3"]]
        );
    }
}
