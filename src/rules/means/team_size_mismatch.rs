//! `team-size-mismatch`: a team into which its parts do not fit, or that they do not fill.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Team;
use crate::rules::range_sums::Sum;
use crate::rules::{Check, Group, Rule};
use crate::workspace::{PlanRecord, Workspace, teams};

/// A team into which its parts do not fit, or that they do not fill.
pub(in crate::rules) static TEAM_SIZE_MISMATCH: Rule = Rule {
    name: "team-size-mismatch",
    group: Group::Means,
    level: Level::Error,
    page: include_str!("team_size_mismatch.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for plan in &workspace.plans {
        let teams = teams(&plan.document.teams);
        findings.extend(teams.into_iter().filter_map(|team| judge(plan, team)));
    }
}

fn judge(plan: &PlanRecord, team: &Team) -> Option<Finding> {
    let whole = team.size.as_ref()?;
    let sizes = team.teams.iter().map(|part| part.size.as_ref());
    let sum = Sum::of(
        &whole.value,
        sizes.clone().map(|size| size.map(|size| &size.value)),
    )?;
    let (id, size) = (team.id.as_str(), whole.value.to_string());
    let sum_text = sum.text(whole.value.unit.as_deref());
    let message = if sum.exceeds(&whole.value) {
        message!(
            "team-size-mismatch.headline-more",
            team = id,
            size,
            sum = sum_text
        )
    } else if sum.falls_short_of(&whole.value) {
        message!(
            "team-size-mismatch.headline-fewer",
            team = id,
            size,
            sum = sum_text
        )
    } else {
        return None;
    };
    let mut finding = TEAM_SIZE_MISMATCH.finding(plan.at(whole.span), message);
    for part in sizes.flatten() {
        finding = finding.related(plan.at(part.span), message!("team-size-mismatch.part"));
    }
    Some(finding.help(message!("team-size-mismatch.help")))
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
}
