//! `target-without-owner`: nobody answers for a target.

use super::{once_for_plan, targets};
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// Nobody answers for a target.
pub(in crate::rules) static TARGET_WITHOUT_OWNER: Rule = Rule {
    name: "target-without-owner",
    group: Group::Targets,
    level: Level::Warning,
    page: include_str!("target_without_owner.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let ownerless = targets(&plan.document).map(|(_, target)| target);
    let ownerless = ownerless.filter(|target| {
        let owner = target.owner.as_ref();
        owner.is_none_or(|owner| owner.0.is_empty())
    });
    let ownerless: Vec<_> = ownerless.collect();
    let finding = once_for_plan(
        &TARGET_WITHOUT_OWNER,
        plan,
        &ownerless,
        |count, names| match names {
            Some(targets) => message!("target-without-owner.headline", count, targets),
            None => message!("target-without-owner.headline-many", count),
        },
        &message!("target-without-owner.other"),
    );
    findings.extend(finding.map(|finding| finding.help(message!("target-without-owner.help"))));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn plan(targets: &str) -> String {
        format!(
            "plan: p\ntitle: t\nissuer: u\nobjectives: [{{id: o, text: t, targets: [{targets}]}}]\n"
        )
    }

    #[test]
    fn a_plan_is_reported_once_with_its_targets() {
        let text = plan(
            "{id: a, text: t, value: 1}, {id: b, text: t, value: 1, owner: u}, {id: c, text: t, value: 1, owner: []}",
        );
        let texts = [("p.plan.yaml", &*text)];
        assert_eq!(
            headlines("target-without-owner", &texts),
            ["nobody answers for the targets `a` and `c`"]
        );
        assert_eq!(marked("target-without-owner", &texts), [["a", "c"]]);
        let many: Vec<_> = (0..9)
            .map(|index| format!("{{id: t{index}, text: t, value: 1}}"))
            .collect();
        let text = plan(&many.join(", "));
        let texts = [("p.plan.yaml", &*text)];
        assert_eq!(
            headlines("target-without-owner", &texts),
            ["nobody answers for 9 targets of this plan"]
        );
        assert_eq!(marked("target-without-owner", &texts)[0].len(), 5);
    }

    #[test]
    fn a_plan_that_breaks_off_may_name_them_later() {
        let text = format!("{}title: \"x", plan("{id: a, text: t, value: 1}"));
        assert!(headlines("target-without-owner", &[("p.plan.yaml", &text)]).is_empty());
    }
}
