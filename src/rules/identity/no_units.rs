//! `no-units`: plans without a register of units.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, Rule};
use crate::workspace::Workspace;

/// Plans without a register of units.
pub(in crate::rules) static NO_UNITS: Rule = Rule {
    name: "no-units",
    group: Group::Identity,
    level: Level::Warning,
    page: include_str!("no_units.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    if !workspace.register.is_implied() {
        return;
    }
    // Once is enough: of the plans that the user asked about, the first.
    let mut plans = workspace.plans.iter();
    let Some(plan) = plans.find(|plan| workspace.is_selected(plan.file())) else {
        return;
    };
    let issuer = plan.document.issuer.as_ref().map(|issuer| issuer.span);
    let place = plan.at(issuer.unwrap_or(plan.document.id.span));
    findings.push(
        NO_UNITS
            .finding(place, message!("no-units.headline"))
            .note(message!("no-units.note"))
            .help(message!("no-units.help")),
    );
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    #[test]
    fn one_workspace_is_told_once() {
        let plan = |id: &str| format!("plan: {id}\ntitle: t\nissuer: town\n");
        let (one, other) = (plan("a"), plan("b"));
        let texts = [("a.plan.yaml", &*one), ("b.plan.yaml", &*other)];
        assert_eq!(marked("no-units", &texts), [["town"]]);
        assert!(headlines("unknown-unit", &texts).is_empty());
    }
}
