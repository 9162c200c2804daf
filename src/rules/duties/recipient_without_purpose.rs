//! `recipient-without-purpose`: recipients who cannot tell whether they are to act or to know.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// Recipients who cannot tell whether they are to act or to know.
pub(in crate::rules) static RECIPIENT_WITHOUT_PURPOSE: Rule = Rule {
    name: "recipient-without-purpose",
    group: Group::Duties,
    level: Level::Info,
    page: include_str!("recipient_without_purpose.md"),
    check: Check::Plan(check),
};

/// Once for each plan: whoever leaves out purposes tends to leave out many.
fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let recipients = &plan.document.recipients;
    let mut without = recipients
        .iter()
        .filter(|recipient| recipient.r#for.is_none());
    let Some(first) = without.next() else {
        return;
    };
    let count = 1 + without.count();
    let to = first.to.as_ref().and_then(|to| to.0.first());
    let place = to.map_or(plan.document.id.span, |to| to.span);
    let total = recipients.len();
    let message = message!("recipient-without-purpose.headline", count, total);
    findings.push(
        RECIPIENT_WITHOUT_PURPOSE
            .finding(plan.at(place), message)
            .help(message!("recipient-without-purpose.help")),
    );
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn plan(recipients: &str) -> String {
        format!("plan: p\ntitle: P\nissuer: u\nrecipients: [{recipients}]\n")
    }

    #[test]
    fn a_plan_is_reported_once_at_the_first_of_them() {
        let text = plan("{to: a, for: report}, {to: [b, c]}, {to: {name: D}}");
        let texts = [("p.plan.yaml", &*text)];
        assert_eq!(
            headlines("recipient-without-purpose", &texts),
            ["nothing says what 2 of 3 recipients receive the plan for"]
        );
        assert_eq!(marked("recipient-without-purpose", &texts), [["b"]]);
        let text = plan("{to: a}");
        assert_eq!(
            headlines("recipient-without-purpose", &[("p.plan.yaml", &text)]),
            ["nothing says what the only recipient receives the plan for"]
        );
    }

    #[test]
    fn every_purpose_will_do() {
        for purpose in [
            "report",
            "execution",
            "information",
            "coordination",
            "archive",
        ] {
            let text = plan(&format!("{{to: a, for: {purpose}}}"));
            let found = headlines("recipient-without-purpose", &[("p.plan.yaml", &text)]);
            assert!(found.is_empty(), "{purpose}");
        }
    }
}
