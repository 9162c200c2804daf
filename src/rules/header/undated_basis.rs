//! `undated-basis`: documents of the basis without a date.

use super::{is_known_otherwise, lacking};
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Reference;
use crate::rules::document_number::names_year;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// Documents of the basis without a date.
pub(in crate::rules) static UNDATED_BASIS: Rule = Rule {
    name: "undated-basis",
    group: Group::Header,
    level: Level::Info,
    page: include_str!("undated_basis.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let Some(lacking) = lacking(plan, is_undated) else {
        return;
    };
    let message = message!(
        "undated-basis.headline",
        name = lacking.first.name,
        more = lacking.more,
    );
    let mut finding = UNDATED_BASIS.finding(plan.at(lacking.first.span), message);
    for other in lacking.others {
        finding = finding.related(plan.at(other.span), message!("undated-basis.other"));
    }
    findings.push(finding.help(message!("undated-basis.help")));
}

/// Whether a document has a number and no day. What has no number either is another rule's finding.
fn is_undated(reference: &Reference) -> bool {
    let number = reference.number.as_ref();
    reference.date.is_none()
        && !is_known_otherwise(reference)
        && number.is_some_and(|number| !names_year(number))
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
            "{role: cited, number: 16/CT-TTg}, {role: parent, number: 2/KH-A, date: 2021-01-01}, {role: basis, number: 3/QĐ-B}",
        );
        let texts = [("p.plan.yaml", &*text)];
        assert_eq!(
            headlines("undated-basis", &texts),
            ["`16/CT-TTg` in the basis and one more document have no date"]
        );
        assert_eq!(marked("undated-basis", &texts), [["16/CT-TTg", "3/QĐ-B"]]);
    }

    #[test]
    fn some_documents_need_no_date() {
        for basis in [
            "{role: basis, number: 59/2020/QH14}",
            "{role: basis, number: 1/L, text: Luật Công đoàn}",
            "{role: parent, number: 1/KH-A, plan: q}",
            "{role: basis, text: T}",
            "{role: basis, number: 1/KH-A, date: 9/8/2021}",
        ] {
            let text = text(basis);
            assert!(
                headlines("undated-basis", &[("p.plan.yaml", &text)]).is_empty(),
                "{basis}"
            );
        }
    }
}
