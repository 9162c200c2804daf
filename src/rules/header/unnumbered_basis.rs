//! `unnumbered-basis`: documents of the basis without a number.

use super::{is_known_otherwise, lacking};
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Reference;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// Documents of the basis without a number.
pub(in crate::rules) static UNNUMBERED_BASIS: Rule = Rule {
    name: "unnumbered-basis",
    group: Group::Header,
    level: Level::Info,
    page: include_str!("unnumbered_basis.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let Some(lacking) = lacking(plan, is_unnumbered) else {
        return;
    };
    let message = message!(
        "unnumbered-basis.headline",
        name = lacking.first.name,
        more = lacking.more,
    );
    let mut finding = UNNUMBERED_BASIS.finding(plan.at(lacking.first.span), message);
    for other in lacking.others {
        finding = finding.related(plan.at(other.span), message!("unnumbered-basis.other"));
    }
    findings.push(finding.help(message!("unnumbered-basis.help")));
}

fn is_unnumbered(reference: &Reference) -> bool {
    reference.number.is_none() && !is_known_otherwise(reference)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn text(basis: &str) -> String {
        format!("plan: p\ntitle: t\nissuer: u\nbasis: [{basis}]\n")
    }

    #[test]
    fn a_plan_has_one_finding_for_all_of_them() {
        let text = text(
            "{role: basis, id: a, text: Orders}, {role: parent, number: 2/KH-A}, {role: basis, text: Chủ trương của Tỉnh ủy, date: 2021-01-01}",
        );
        let texts = [("p.plan.yaml", &*text)];
        assert_eq!(
            headlines("unnumbered-basis", &texts),
            ["`a` in the basis and one more document have no number"]
        );
        assert_eq!(
            marked("unnumbered-basis", &texts),
            [["a", "Chủ trương của Tỉnh ủy"]]
        );
    }

    #[test]
    fn some_documents_have_no_number() {
        for words in [
            "Điều lệ Công đoàn Việt Nam",
            "LUẬT CÔNG ĐOÀN",
            "Tình hình thực tế của đơn vị",
            "Civil Contingencies Act 2004",
        ] {
            let text = text(&format!("{{role: basis, text: {words}}}"));
            assert!(
                headlines("unnumbered-basis", &[("p.plan.yaml", &text)]).is_empty(),
                "{words}"
            );
        }
        let text = text("{role: basis, text: Luật sư đoàn tỉnh}, {role: basis, text: Actions}");
        assert_eq!(
            headlines("unnumbered-basis", &[("p.plan.yaml", &text)]).len(),
            1
        );
    }
}
