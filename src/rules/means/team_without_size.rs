//! `team-without-size`: a team of nobody knows how many.

use crate::diagnostic::{Finding, Level};
use crate::messages::{and_list, message};
use crate::model::Team;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// A team of nobody knows how many.
pub(in crate::rules) static TEAM_WITHOUT_SIZE: Rule = Rule {
    name: "team-without-size",
    group: Group::Means,
    level: Level::Info,
    page: include_str!("team_without_size.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let teams = plan.document.teams.iter();
    let teams: Vec<_> = teams.filter(|team| !is_sized(team)).collect();
    // Once for each plan, at the first team: a plan that sizes none would be full of this.
    let Some(first) = teams.first() else {
        return;
    };
    let names: Vec<_> = teams.iter().map(|team| team.id.as_str()).collect();
    let (number, names) = (names.len(), and_list(&names));
    findings.push(
        TEAM_WITHOUT_SIZE
            .finding(
                plan.at(first.id.span),
                message!("team-without-size.headline", number, names),
            )
            .help(message!("team-without-size.help")),
    );
}

/// A team has a size if it says one, or if all its parts do.
fn is_sized(team: &Team) -> bool {
    team.size.is_some() || (!team.teams.is_empty() && team.teams.iter().all(is_sized))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::headlines;

    fn teams(teams: &str) -> Vec<String> {
        let text = format!("plan: p\ntitle: t\nissuer: u\nteams: [{teams}]\n");
        headlines("team-without-size", &[("p.plan.yaml", &text)])
    }

    #[test]
    fn a_team_or_all_its_parts_say_a_size() {
        assert_eq!(teams("{id: a, name: A}"), ["the team `a` has no size"]);
        assert!(teams("{id: a, name: A, size: 5 người, teams: [{id: b, name: B}]}").is_empty());
        assert!(teams("{id: a, name: A, teams: [{id: b, name: B, size: 5}]}").is_empty());
        let half = "{id: a, name: A, teams: [{id: b, name: B, size: 5}, {id: c, name: C}]}";
        assert_eq!(teams(half).len(), 1);
        assert_eq!(
            teams("{id: a, name: A}, {id: b, name: B, size: 5}, {id: c, name: C}"),
            ["the teams `a` and `c` have no size"]
        );
    }
}
