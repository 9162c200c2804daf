//! `missing-signatory`: an issued plan that does not say who signed it.

use super::{because_issued, is_issued};
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Signature;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::source::Span;

/// An issued plan that does not say who signed it.
pub(in crate::rules) static MISSING_SIGNATORY: Rule = Rule {
    name: "missing-signatory",
    group: Group::Header,
    level: Level::Warning,
    page: include_str!("missing_signatory.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !is_issued(plan) {
        return;
    }
    let signature = plan.document.signed.as_ref();
    if signature.is_some_and(|signature| signature.name.is_some()) {
        return;
    }
    let id = &plan.document.id;
    let message = message!("missing-signatory.headline", plan = id.as_str());
    let finding = MISSING_SIGNATORY.finding(plan.at(id.span), message);
    findings.push(match signature.and_then(place) {
        Some(place) => finding
            .related(plan.at(place), message!("missing-signatory.signature"))
            .help(message!("missing-signatory.help-name")),
        None => because_issued(finding, plan).help(message!("missing-signatory.help")),
    });
}

/// Where a signature without a name says something else.
fn place(signature: &Signature) -> Option<Span> {
    let Signature {
        name: _,
        title,
        capacity,
        organ,
    } = signature;
    let mut parts = [title, capacity, organ].into_iter().flatten();
    parts.next().map(|part| part.span)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{helps, marked};

    fn text(lines: &str) -> String {
        format!("plan: p\ntitle: t\nissuer: u\nstate: issued\n{lines}\n")
    }

    #[test]
    fn a_signature_has_a_name() {
        let plan = |lines| marked("missing-signatory", &[("p.plan.yaml", &text(lines))]);
        assert_eq!(plan(""), [["p", "issued"]]);
        assert_eq!(plan("signed: {capacity: TM, organ: O}"), [["p", "TM"]]);
        assert!(plan("signed: {name: N}").is_empty());
        assert!(plan("signed: Nguyễn Văn A").is_empty());
    }

    #[test]
    fn the_help_says_what_is_left_to_add() {
        let help = |lines| helps("missing-signatory", &[("p.plan.yaml", &text(lines))]);
        assert_eq!(
            help("signed: {title: Mayor}"),
            ["add the name to `signed`, as `name: …`"]
        );
        assert_eq!(
            help(""),
            ["add the signatory, as `signed: {name: …, title: …}`"]
        );
    }
}
