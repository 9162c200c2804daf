//! `stale-parent`: a parent plan that says something else than when it was seen.

use std::collections::BTreeSet;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Reference;
use crate::rules::basis_reference::parent_role;
use crate::rules::{Check, Group, Rule};
use crate::workspace::{Fingerprints, PlanRecord, Workspace};
use crate::yaml::{Spanned, Text};

/// A parent plan that says something else than when it was seen.
pub(in crate::rules) static STALE_PARENT: Rule = Rule {
    name: "stale-parent",
    group: Group::Header,
    level: Level::Warning,
    page: include_str!("stale_parent.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let mut fingerprints = Fingerprints::new(workspace);
    for plan in &workspace.plans {
        let mut linked = BTreeSet::new();
        for reference in &plan.document.basis {
            let Some(seen) = &reference.seen else {
                continue;
            };
            if !is_fingerprint(seen) {
                findings.push(malformed(
                    workspace,
                    plan,
                    reference,
                    seen,
                    &mut fingerprints,
                ));
                continue;
            }
            // A parent that is named twice makes one link, with the first `seen` (status definition 81).
            if let Some(id) = &reference.plan
                && parent_role(reference).is_some()
                && linked.insert(id.as_str())
            {
                let parent = workspace.plans.find(id);
                findings
                    .extend(parent.and_then(|parent| stale(plan, parent, seen, &mut fingerprints)));
            }
        }
    }
}

/// Whether the text could be the fingerprint of any plan.
fn is_fingerprint(seen: &str) -> bool {
    (8..=64).contains(&seen.len()) && seen.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn malformed(
    workspace: &Workspace,
    plan: &PlanRecord,
    reference: &Reference,
    seen: &Spanned<Text>,
    fingerprints: &mut Fingerprints<'_>,
) -> Finding {
    let message = message!("stale-parent.headline-malformed", seen = seen.as_str());
    let finding = STALE_PARENT.finding(plan.at(seen.span), message);
    let parent = reference
        .plan
        .as_ref()
        .and_then(|id| workspace.plans.find(id));
    match parent.and_then(|parent| fingerprints.of(parent)) {
        Some(now) => {
            let now = now.to_string();
            finding
                .help(message!("stale-parent.help-malformed", now = &now))
                .replace_with(now, false)
        }
        None => finding.help(message!("stale-parent.help-digits")),
    }
}

fn stale<'w>(
    plan: &PlanRecord,
    parent: &'w PlanRecord,
    seen: &Spanned<Text>,
    fingerprints: &mut Fingerprints<'w>,
) -> Option<Finding> {
    let now = fingerprints.of(parent)?;
    if now.is_written(seen) {
        return None;
    }
    let now = now.to_string();
    let id = &parent.document.id;
    let message = message!("stale-parent.headline", parent = id.as_str());
    Some(
        STALE_PARENT
            .finding(plan.at(seen.span), message)
            .related(parent.at(id.span), message!("stale-parent.parent"))
            .help(message!("stale-parent.help", now = &now))
            .replace_with(now, false),
    )
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, helps, marked};
    use crate::workspace::{Fingerprints, Workspace};

    const PARENT: (&str, &str) = ("q.plan.yaml", "plan: q\ntitle: t\nissuer: a\n");

    fn child(basis: &str) -> String {
        format!("plan: p\ntitle: t\nissuer: u\nbasis: [{basis}]\n")
    }

    fn now() -> String {
        let (workspace, _) = Workspace::from_texts(&[PARENT]);
        let parent = workspace.plans.find("q").unwrap();
        Fingerprints::new(&workspace)
            .of(parent)
            .unwrap()
            .to_string()
    }

    #[test]
    fn a_parent_that_has_changed_is_shown_with_what_it_is_now() {
        let child = child("{role: parent, plan: q, seen: 5f3a9c1e}");
        let texts = [("p.plan.yaml", &*child), PARENT];
        assert_eq!(
            headlines("stale-parent", &texts),
            ["the parent plan `q` has changed since it was seen"]
        );
        assert_eq!(marked("stale-parent", &texts), [["5f3a9c1e", "q"]]);
        assert!(helps("stale-parent", &texts)[0].ends_with(&format!("`seen: {}`", now())));
    }

    #[test]
    fn what_was_seen_is_what_counts() {
        let count = |basis: &str| {
            let child = child(basis);
            headlines("stale-parent", &[("p.plan.yaml", &child), PARENT]).len()
        };
        let now = now();
        assert_eq!(
            count(&format!(
                "{{role: parent, plan: q, seen: {}}}",
                now.to_uppercase()
            )),
            0
        );
        assert_eq!(count("{role: parent, plan: q}"), 0);
        assert_eq!(count("{role: basis, plan: q, seen: 5f3a9c1e}"), 0);
        assert_eq!(count("{role: parent, plan: x, seen: 5f3a9c1e}"), 0);
        let twice = format!(
            "{{role: parent, plan: q, seen: {now}}}, {{role: parent, plan: q, seen: 5f3a9c1e}}"
        );
        assert_eq!(count(&twice), 0);
    }

    #[test]
    fn what_can_be_no_fingerprint_is_said_to_be_none() {
        let help = |basis: &str| {
            let child = child(basis);
            helps("stale-parent", &[("p.plan.yaml", &child), PARENT])
        };
        assert_eq!(
            help("{role: parent, plan: q, seen: 5f3a}"),
            [format!(
                "hold this plan against its parent, then write `seen: {}`",
                now()
            )]
        );
        assert_eq!(
            help("{role: cited, seen: 2021-08-09}"),
            ["write the 8 or more digits, 0 to 9 and a to f, that `plan cascade` shows"]
        );
    }

    #[test]
    fn a_parent_that_breaks_off_says_nobody_knows_what() {
        let child = child("{role: parent, plan: q, seen: 5f3a9c1e}");
        let broken = ("q.plan.yaml", "plan: q\ntitle: t\nissuer: \"a\n");
        assert!(headlines("stale-parent", &[("p.plan.yaml", &child), broken]).is_empty());
    }
}
