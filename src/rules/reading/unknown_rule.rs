//! `unknown-rule`: a setting for a rule that does not exist or cannot be set.

use crate::diagnostic::{Finding, Level};
use crate::rules::{Check, Group, Rule, all, find};
use crate::words::nearest;
use crate::workspace::Workspace;

/// A setting for a rule that does not exist.
pub(in crate::rules) static UNKNOWN_RULE: Rule = Rule {
    name: "unknown-rule",
    group: Group::Reading,
    level: Level::Error,
    page: include_str!("unknown_rule.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let Some(settings) = &workspace.settings else {
        return;
    };
    for (name, _) in settings.document.rules.iter() {
        let place = name.span.in_file(settings.file);
        match find(name).map(|rule| rule.group) {
            Some(Group::Reading) => {
                let message = format!("`{}` is always an error", name.value);
                let help = "remove the line; what cannot be read cannot be left aside";
                findings.push(UNKNOWN_RULE.finding(place, message).help(help));
                continue;
            }
            Some(_) => continue,
            None => {}
        }
        let message = format!("there is no rule `{}`", name.value);
        let finding = UNKNOWN_RULE.finding(place, message);
        findings.push(match nearest(name, all().iter().map(|rule| rule.name)) {
            Some(near) => finding
                .help(format!("did you mean `{near}`?"))
                .replace_with(near, false),
            None => finding.help("remove the line; `plan explain` lists all rules"),
        });
    }
}
