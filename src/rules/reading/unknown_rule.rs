//! `unknown-rule`: a setting for a rule that does not exist or cannot be set.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, Rule, all, find};
use crate::words::{nearest, only_near};
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
                let message = message!("unknown-rule.headline-reading", rule = name.as_str());
                let help = message!("unknown-rule.help-reading");
                findings.push(UNKNOWN_RULE.finding(place, message).help(help));
                continue;
            }
            Some(_) => continue,
            None => {}
        }
        let message = message!("unknown-rule.headline", rule = name.as_str());
        let finding = UNKNOWN_RULE.finding(place, message);
        let names = || all().iter().map(|rule| rule.name);
        findings.push(match nearest(name, names()) {
            Some(near) => finding
                .help(message!("help.nearest", near))
                .replace_with(near, only_near(name, names()).is_some()),
            None => finding.help(message!("unknown-rule.help")),
        });
    }
}
