//! `trigger-gap`: a situation for which the plan has no scenario, although it has one for a milder situation.

use super::is_countable;
use crate::diagnostic::{Finding, Level};
use crate::messages::{Message, all_of, message};
use crate::model::{Plan, ScenarioMode};
use crate::rules::trigger_cells::{Block, Worse, gaps};
use crate::rules::triggers::{Asked, TriggerCase, Triggers};
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::workspace::PlanRecord;

/// A situation for which the plan has no scenario, although it has one for a milder situation.
pub(in crate::rules) static TRIGGER_GAP: Rule = Rule {
    name: "trigger-gap",
    group: Group::Scenarios,
    level: Level::Warning,
    page: include_str!("trigger_gap.md"),
    check: Check::Plan(check),
};

/// How many gaps of one plan are shown.
const MOST_SHOWN: usize = 3;

/// How many cells are looked at, counted once for each case. Only a plan that mixes many indicators has more.
const MOST_CELLS: usize = 1_000_000;

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    if expects_scenarios_without_gaps(&plan.document) {
        check_plan(plan, findings);
    }
}

/// Scenarios in parallel answer different dangers; and where one has no figures, nobody can say what it leaves out.
fn expects_scenarios_without_gaps(plan: &Plan) -> bool {
    let mode = plan.scenario_mode.as_ref().map(|mode| mode.value);
    let mut triggers = plan.scenarios.iter().map(|scenario| &scenario.when);
    mode != Some(ScenarioMode::Parallel)
        && !plan.scenarios.is_empty()
        && triggers.all(|when| when.as_ref().is_some_and(is_countable))
}

fn check_plan(plan: &PlanRecord, findings: &mut Vec<Finding>) {
    let Some(triggers) = Triggers::of(&plan.document) else {
        return;
    };
    let axes = triggers.dimensions.iter();
    let axes: Vec<_> = axes
        .map(|dimension| (dimension.axis.cells(), dimension.worse))
        .collect();
    let cells = axes
        .iter()
        .try_fold(triggers.cases.len(), |cells, (of_axis, _)| {
            cells.checked_mul(*of_axis)
        });
    if cells.is_none_or(|cells| cells > MOST_CELLS) {
        return;
    }
    let blocks: Vec<_> = triggers
        .cases
        .iter()
        .map(|case| case.block.clone())
        .collect();
    let gaps = gaps(&axes, &blocks, MOST_SHOWN);
    let last = gaps.blocks.len().saturating_sub(1);
    for (index, gap) in gaps.blocks.iter().enumerate() {
        let mut neighbours = neighbours(&triggers, gap).into_iter();
        let Some(nearest) = neighbours.next() else {
            continue;
        };
        let situation = all_of(triggers.describe(gap));
        let message = message!("trigger-gap.headline", situation);
        let mut finding = TRIGGER_GAP
            .finding(plan.at(nearest.asked.span), message)
            .label(nearest.label())
            .note(message!("trigger.example", figures = triggers.example(gap)));
        for neighbour in neighbours {
            finding = finding.related(plan.at(neighbour.asked.span), neighbour.label());
        }
        if gaps.more && index == last {
            finding = finding.note(message!("trigger-gap.note-more"));
        }
        findings.push(finding.help(message!("trigger-gap.help")));
    }
}

/// A case that ends where a gap begins, or begins where it ends.
struct Neighbour<'t, 'p> {
    case: &'t TriggerCase<'p>,
    /// The condition that ends there.
    asked: Asked,
}

impl Neighbour<'_, '_> {
    fn label(&self) -> Message {
        message!("trigger.of", scenario = self.case.scenario.id.as_str())
    }
}

/// The neighbours of a gap: one on its milder side, then one on its worse side.
fn neighbours<'t, 'p>(triggers: &'t Triggers<'p>, gap: &Block) -> Vec<Neighbour<'t, 'p>> {
    let milder = triggers
        .dimensions
        .iter()
        .enumerate()
        .filter_map(|(axis, dimension)| neighbour(triggers, gap, axis, dimension.worse));
    let milder = milder.max_by_key(|found| found.case.position);
    let worse = triggers
        .dimensions
        .iter()
        .enumerate()
        .filter_map(|(axis, dimension)| neighbour(triggers, gap, axis, dimension.worse.turned()));
    let worse = worse.min_by_key(|found| found.case.position);
    milder.into_iter().chain(worse).collect()
}

/// The first case from which a step along the axis leads into the gap.
fn neighbour<'t, 'p>(
    triggers: &'t Triggers<'p>,
    gap: &Block,
    axis: usize,
    way: Worse,
) -> Option<Neighbour<'t, 'p>> {
    let leads_there = |case: &&TriggerCase<'_>| {
        let mut ranges = case.block.iter().zip(gap).enumerate();
        ranges.all(|(other, (range, gap))| {
            if other == axis {
                way.leads(range, gap) && !range.is_empty()
            } else {
                range.start < gap.end && gap.start < range.end
            }
        })
    };
    let case = triggers.cases.iter().find(leads_there)?;
    let asked = case.asked[axis]?;
    Some(Neighbour { case, asked })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn plan(indicators: &str, scenarios: &[&str]) -> String {
        let scenarios = scenarios.iter().enumerate().map(|(index, when)| {
            format!("  - {{id: s{index}, when: {{any: [{when}]}}, tasks: [{{id: t{index}, text: t}}]}}\n")
        });
        let scenarios: String = scenarios.collect();
        format!(
            "plan: p\ntitle: t\nissuer: u\nindicators: [{indicators}]\nscenario-mode: escalating\nscenarios:\n{scenarios}"
        )
    }

    const INDICATORS: &str = "{id: homes, name: n}, {id: level, name: n, unit: metres}, {id: closed, name: n}, {id: full, name: n, unit: '%'}";

    fn gaps(scenarios: &[&str]) -> Vec<String> {
        headlines(
            "trigger-gap",
            &[("p.plan.yaml", &plan(INDICATORS, scenarios))],
        )
    }

    #[test]
    fn holes_and_what_is_above_are_gaps_and_what_is_below_is_none() {
        assert_eq!(
            gaps(&["{homes: 2..3}", "{homes: 5..9}"]),
            [
                "no scenario applies when `homes` is 4",
                "no scenario applies when `homes` is 10 or more"
            ]
        );
        assert!(gaps(&["{homes: 2..3}", "{homes: '>=4'}"]).is_empty());
        assert!(gaps(&["{homes: '>1'}"]).is_empty());
    }

    #[test]
    fn only_what_can_be_divided_lies_between_whole_numbers() {
        let between = ["no scenario applies when `level` is more than 3 and less than 4 metres"];
        assert_eq!(gaps(&["{level: 2..3}", "{level: '>=4'}"]), between);
        assert!(gaps(&["{level: 2..3}", "{level: '>3'}"]).is_empty());
        assert_eq!(
            gaps(&["{homes: 2..3.5}", "{homes: '>=4'}"]),
            ["no scenario applies when `homes` is more than 3.5 and less than 4"]
        );
        assert_eq!(gaps(&["{level: '<=3'}", "{level: '>=4'}"]), between);
        assert_eq!(
            gaps(&["{level: '>2'}", "{level: '<2'}"]),
            ["no scenario applies when `level` is 2 metres"]
        );
    }

    #[test]
    fn a_situation_may_worsen_downwards() {
        assert!(gaps(&["{level: 2..5}", "{level: '<2'}"]).is_empty());
        assert_eq!(
            gaps(&["{level: 2..5}", "{level: 1..1.5}"]),
            [
                "no scenario applies when `level` is more than 1.5 and less than 2 metres",
                "no scenario applies when `level` is less than 1 metres"
            ]
        );
        assert!(gaps(&["{level: '<5'}"]).is_empty());
    }

    #[test]
    fn several_indicators_are_looked_at_together() {
        assert_eq!(
            gaps(&["{homes: 1..3}", "{homes: '>=4', closed: true}"]),
            ["no scenario applies when `homes` is 4 or more and `closed` is false"]
        );
        assert!(gaps(&["{homes: 1..3}, {level: '>=3', homes: 0}", "{homes: '>=4'}"]).is_empty());
        assert!(gaps(&["{homes: '>=1'}, {closed: true}"]).is_empty());
    }

    #[test]
    fn beyond_the_last_exact_figure_there_is_nothing() {
        assert!(gaps(&["{homes: 1..10}", "{homes: 11}"]).is_empty());
        assert_eq!(
            gaps(&["{homes: 1..9}", "{homes: 11}"]),
            ["no scenario applies when `homes` is 10"]
        );
        assert!(gaps(&["{full: 80..100}"]).is_empty());
        assert_eq!(
            gaps(&["{full: 50..80}", "{full: 90..100}"]),
            ["no scenario applies when `full` is more than 80 and less than 90 %"]
        );
    }

    #[test]
    fn the_conditions_on_both_sides_are_marked() {
        let text = plan(INDICATORS, &["{homes: 1..3}", "{homes: '>=5'}"]);
        assert_eq!(
            marked("trigger-gap", &[("p.plan.yaml", &text)]),
            [["1..3", "'>=5'"]]
        );
    }

    #[test]
    fn words_parallel_scenarios_and_unknown_indicators_leave_no_gap() {
        let text = plan(INDICATORS, &["{homes: 1..3}", "{homes: '>=5'}"]);
        for (from, to) in [
            ("escalating", "parallel"),
            ("{id: homes,", "{id: houses,"),
            ("when: {any: [{homes: 1..3}]}", "when: {text: some}"),
            ("when: {any: [{homes: 1..3}]}", "when: {any: [{}]}"),
        ] {
            assert!(text.contains(from));
            let text = text.replace(from, to);
            assert!(
                headlines("trigger-gap", &[("p.plan.yaml", &text)]).is_empty(),
                "{to}"
            );
        }
        let text = text.replace("{homes: 1..3}", "{p#homes: 1..3}");
        assert_eq!(headlines("trigger-gap", &[("p.plan.yaml", &text)]).len(), 1);
    }

    #[test]
    fn many_gaps_are_told_in_part_and_too_many_cells_not_at_all() {
        let cases: Vec<_> = (0..10)
            .map(|index| format!("{{homes: {}}}", index * 10))
            .collect();
        let cases: Vec<_> = cases.iter().map(String::as_str).collect();
        assert_eq!(gaps(&cases).len(), 3);
        let indicators: Vec<_> = (0..30)
            .map(|index| format!("{{id: i{index}, name: n}}"))
            .collect();
        let case: Vec<_> = (0..30).map(|index| format!("i{index}: 3..4")).collect();
        let text = plan(
            &indicators.join(", "),
            &[&format!("{{{}}}", case.join(", "))],
        );
        assert!(headlines("trigger-gap", &[("p.plan.yaml", &text)]).is_empty());
    }
}
