//! `unknown-rule`: a setting for a rule that does not exist.

use crate::diagnostic::{Finding, Level};
use crate::rules::{Check, Group, Rule, all, find};
use crate::words::nearest;
use crate::workspace::Workspace;

/// A setting for a rule that does not exist.
pub(in crate::rules) static UNKNOWN_RULE: Rule = Rule {
    name: "unknown-rule",
    group: Group::Reading,
    level: Level::Error,
    summary: "The settings of the workspace name a rule that does not exist",
    page: include_str!("unknown_rule.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let Some(settings) = &workspace.settings else {
        return;
    };
    let names = settings.document.rules.iter().map(|(name, _)| name);
    for name in names.filter(|name| find(name).is_none()) {
        let message = format!("there is no rule `{}`", name.value);
        let finding = UNKNOWN_RULE.finding(name.span.in_file(settings.file), message);
        findings.push(match nearest(name, all().iter().map(|rule| rule.name)) {
            Some(near) => finding
                .help(format!("did you mean `{near}`?"))
                .replace_with(near, false),
            None => {
                finding.help("remove the line; the rule that a finding breaks stands beside it")
            }
        });
    }
}
