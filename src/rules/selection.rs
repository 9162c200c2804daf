//! Which findings are asked for, and how grave they count: the command line over the workspace's settings over the
//! rules' own levels.

use super::text::unused_allow::UNUSED_ALLOW;
use super::{Group, Rule, find};
use crate::diagnostic::{Finding, Level};
use crate::model::LevelSetting;
use crate::workspace::Workspace;

/// What is asked for on top of the workspace's settings. Nothing by default. What could not be read is always reported
/// as an error: left aside, it would take documents away without a trace.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Rules that are not reported.
    pub allow: Vec<&'static Rule>,
    /// Rules that are reported as errors.
    pub deny: Vec<&'static Rule>,
    /// If not empty, the only rules that are reported.
    pub only: Vec<&'static Rule>,
    /// The lightest level that is reported; all if `None`.
    pub min_level: Option<Level>,
}

impl Selection {
    /// The finding with the level that counts; `None` if it is not asked for.
    pub(super) fn select(&self, workspace: &Workspace, mut finding: Finding) -> Option<Finding> {
        finding.level = self.level(workspace, finding.rule, finding.level)?;
        Some(finding)
    }

    /// Whether findings of a rule can be reported at all. What is not asked for need not be looked for, unless comments
    /// are held against it.
    pub(super) fn needs(&self, workspace: &Workspace, rule: &Rule) -> bool {
        let asked = |rule: &Rule| self.level(workspace, rule.name, rule.level).is_some();
        asked(rule) || asked(&UNUSED_ALLOW)
    }

    /// The level of a finding that counts, from the one that it has; `None` if it is not asked for.
    fn level(&self, workspace: &Workspace, rule: &str, own: Level) -> Option<Level> {
        let named = |rules: &[&Rule]| rules.iter().any(|named| named.name == rule);
        let mut level = own;
        if !is_fixed(rule) {
            if named(&self.allow) || !(self.only.is_empty() || named(&self.only)) {
                return None;
            }
            if named(&self.deny) {
                level = Level::Error;
            } else if let Some(setting) = setting(workspace, rule) {
                // Who asks for a rule by its name wants to see it, even if the workspace has it switched off.
                level = match setting.level() {
                    None if named(&self.only) => own,
                    level => level?,
                };
            }
        }
        let is_grave = self.min_level.is_none_or(|least| level >= least);
        is_grave.then_some(level)
    }
}

/// Whether nobody can change the level of a rule.
pub(super) fn is_fixed(rule: &str) -> bool {
    find(rule).is_some_and(|rule| rule.group == Group::Reading)
}

fn setting(workspace: &Workspace, rule: &str) -> Option<LevelSetting> {
    let settings = workspace.settings.as_ref()?;
    let mut rules = settings.document.rules.iter();
    rules
        .find(|(name, _)| name.as_str() == rule)
        .map(|(_, level)| level.value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::judge;

    /// Of this plan there is one finding of each level: a missing period, an undated end, a reversed phase.
    const PLAN: &str = "\
plan: p
title: t
issuer: u
period: {from: 2021-01-01, phases: [{id: a, from: 2021-03-01, to: 2021-02-01}]}
bogus: 1
";

    fn selected(settings: &str, selection: &Selection) -> Vec<(&'static str, Level)> {
        let settings = format!("workspace: w\nrules: {settings}\n");
        let texts = [("p.plan.yaml", PLAN), ("workspace.yaml", &*settings)];
        let (workspace, reading) = Workspace::from_texts(&texts);
        let findings = judge(&workspace, reading, selection).findings;
        let watched = ["ends-before-start", "open-ended-period", "unknown-key"];
        let levels = findings.iter().map(|finding| (finding.rule, finding.level));
        levels.filter(|(rule, _)| watched.contains(rule)).collect()
    }

    fn rules(name: &str) -> Vec<&'static Rule> {
        vec![find(name).unwrap()]
    }

    const FIXED: (&str, Level) = ("unknown-key", Level::Error);

    #[test]
    fn nothing_asked_is_everything() {
        let expected = [
            ("open-ended-period", Level::Info),
            ("ends-before-start", Level::Error),
            FIXED,
        ];
        assert_eq!(selected("{}", &Selection::default()), expected);
    }

    #[test]
    fn the_command_line_counts_before_the_settings() {
        let mut selection = Selection {
            allow: rules("ends-before-start"),
            deny: rules("open-ended-period"),
            ..Selection::default()
        };
        let expected = [("open-ended-period", Level::Error), FIXED];
        assert_eq!(selected("{open-ended-period: off}", &selection), expected);
        selection.deny.clear();
        assert_eq!(selected("{open-ended-period: off}", &selection), [FIXED]);
    }

    #[test]
    fn only_leaves_what_could_not_be_read() {
        let selection = Selection {
            only: rules("open-ended-period"),
            ..Selection::default()
        };
        let expected = [("open-ended-period", Level::Info), FIXED];
        assert_eq!(selected("{open-ended-period: off}", &selection), expected);
    }

    #[test]
    fn the_least_level_is_held_against_the_level_that_counts() {
        let selection = Selection {
            min_level: Some(Level::Warning),
            ..Selection::default()
        };
        let expected = [
            ("open-ended-period", Level::Warning),
            ("ends-before-start", Level::Warning),
            FIXED,
        ];
        let settings = "{open-ended-period: warning, ends-before-start: warning, unknown-key: off}";
        assert_eq!(selected(settings, &selection), expected);
        assert_eq!(selected("{ends-before-start: info}", &selection), [FIXED]);
    }
}
