//! `team-size-mismatch`: a team into which its parts do not fit, or that they do not fill.

use std::collections::BTreeSet;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Plan, Range, ScenarioMode, Team};
use crate::rules::extensions::Extensions;
use crate::rules::range_sums::Sum;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::workspace::{PlanRecord, teams};

/// A team into which its parts do not fit, or that they do not fill.
pub(in crate::rules) static TEAM_SIZE_MISMATCH: Rule = Rule {
    name: "team-size-mismatch",
    group: Group::Means,
    level: Level::Error,
    page: include_str!("team_size_mismatch.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    let extensions = Extensions::new(&plan.document);
    let teams = teams(&plan.document.teams);
    let found = teams.into_iter();
    findings.extend(found.filter_map(|team| judge(plan, &extensions, team)));
}

/// Parts of a team that stand at the same time.
struct Together<'p> {
    /// The scenario in which they do, if it matters.
    scenario: Option<&'p str>,
    parts: Vec<&'p Team>,
}

fn judge(plan: &PlanRecord, extensions: &Extensions<'_>, team: &Team) -> Option<Finding> {
    let whole = team.size.as_ref()?;
    let together = standing_together(&plan.document, extensions, team);
    let with_sum = |together| {
        let sum = sum(&whole.value, together)?;
        Some((together, sum))
    };
    let sums: Vec<_> = together.iter().filter_map(with_sum).collect();
    let exceeds = |(_, sum): &&(_, Sum)| sum.exceeds(&whole.value);
    let falls_short = |(_, sum): &(_, Sum)| sum.falls_short_of(&whole.value);
    // It is enough that the team is filled in one of the scenarios.
    let is_never_filled = sums.len() == together.len() && sums.iter().all(falls_short);
    let (together, sum) = match sums.iter().find(exceeds) {
        Some(found) => found,
        None if is_never_filled => sums.iter().max_by_key(|(_, sum)| sum.most)?,
        None => return None,
    };
    let (team, size) = (team.id.as_str(), whole.value.to_string());
    let is_more = sum.exceeds(&whole.value);
    let sum = sum.text(whole.value.unit.as_deref());
    let message = match (together.scenario, is_more) {
        (None, true) => message!("team-size-mismatch.headline-more", team, size, sum),
        (None, false) => message!("team-size-mismatch.headline-fewer", team, size, sum),
        (Some(scenario), true) => {
            message!(
                "team-size-mismatch.headline-more-in",
                scenario,
                team,
                size,
                sum
            )
        }
        (Some(scenario), false) => {
            message!(
                "team-size-mismatch.headline-fewer-in",
                scenario,
                team,
                size,
                sum
            )
        }
    };
    let mut finding = TEAM_SIZE_MISMATCH.finding(plan.at(whole.span), message);
    for part in together.parts.iter().filter_map(|part| part.size.as_ref()) {
        finding = finding.related(plan.at(part.span), message!("team-size-mismatch.part"));
    }
    Some(finding.help(message!("team-size-mismatch.help")))
}

fn sum(whole: &Range, together: &Together<'_>) -> Option<Sum> {
    let sizes = together.parts.iter().map(|part| part.size.as_ref());
    Sum::of(whole, sizes.map(|size| size.map(|size| &size.value)))
}

/// The parts scenario by scenario, where at most one is in force at a place: those of other scenarios stay at home. With
/// a scenario that nobody knows there is no telling.
fn standing_together<'p>(
    plan: &'p Plan,
    extensions: &Extensions<'_>,
    team: &'p Team,
) -> Vec<Together<'p>> {
    let all = Together {
        scenario: None,
        parts: team.teams.iter().collect(),
    };
    let mode = plan.scenario_mode.as_ref().map(|mode| mode.value);
    let mut scenarios = BTreeSet::new();
    for scenario in team.teams.iter().filter_map(|part| part.scenario.as_ref()) {
        match extensions.position(scenario) {
            Some(position) => scenarios.insert(position),
            None => return Vec::new(),
        };
    }
    if scenarios.is_empty() || mode == Some(ScenarioMode::Parallel) {
        return vec![all];
    }
    let in_scenario = |position: usize| {
        let mut in_force = extensions.of(position);
        in_force.insert(position);
        let stands = |part: &&Team| {
            let scenario = part.scenario.as_ref();
            let scenario = scenario.and_then(|scenario| extensions.position(scenario));
            scenario.is_none_or(|position| in_force.contains(&position))
        };
        Together {
            scenario: Some(plan.scenarios[position].id.as_str()),
            parts: team.teams.iter().filter(stands).collect(),
        }
    };
    scenarios.into_iter().map(in_scenario).collect()
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::headlines;

    fn team(size: &str, parts: &str) -> Vec<String> {
        let text = format!(
            "plan: p\ntitle: t\nissuer: u\nteams: [{{id: all, name: A, size: {size}, teams: [{parts}]}}]\n"
        );
        headlines("team-size-mismatch", &[("p.plan.yaml", &text)])
    }

    #[test]
    fn parts_fit_into_the_team_and_fill_it() {
        let two = "{id: a, name: A, size: 20 người}, {id: b, name: B, size: 15 người}";
        assert!(team("30..40 người", two).is_empty());
        assert_eq!(
            team("30 người", two),
            ["the parts of `all` come to 35 người, more than its 30 người"]
        );
        assert_eq!(
            team("40 người", two),
            ["the parts of `all` come to 35 người, fewer than its 40 người"]
        );
    }

    #[test]
    fn a_part_without_a_size_may_fill_the_rest() {
        let one = "{id: a, name: A, size: 20 người}, {id: b, name: B}";
        assert!(team("40 người", one).is_empty());
        assert_eq!(team("10 người", one).len(), 1);
    }

    #[test]
    fn parts_of_two_scenarios_stand_together_only_where_these_do() {
        let sized = |mode: &str, size: &str, second: &str| {
            let text = format!(
                "plan: p\ntitle: t\nissuer: u\nscenario-mode: {mode}\nscenarios: [{{id: s1}}, {{id: s2{second}}}]\n\
                 teams: [{{id: all, name: A, size: {size}, teams: [{{id: a, name: A, size: 30 người, scenario: s1}}, {{id: b, name: B, size: 60 người, scenario: p#s2}}]}}]\n"
            );
            headlines("team-size-mismatch", &[("p.plan.yaml", &text)])
        };
        assert!(sized("exclusive", "60 người", "").is_empty());
        assert_eq!(
            sized("exclusive", "50 người", ""),
            ["in the scenario `s2` the parts of `all` come to 60 người, more than its 50 người"]
        );
        assert_eq!(
            sized("exclusive", "70 người", ""),
            [
                "even in the scenario `s2` the parts of `all` come to 60 người, fewer than its 70 người"
            ]
        );
        let extending = ", extends: s1";
        assert!(sized("escalating", "90 người", extending).is_empty());
        assert_eq!(sized("escalating", "60 người", extending).len(), 1);
        assert_eq!(
            sized("parallel", "60 người", ""),
            ["the parts of `all` come to 90 người, more than its 60 người"]
        );
        assert!(sized("exclusive", "10 người, scenario: s1", ", extends: nothing").len() == 1);
    }
}
