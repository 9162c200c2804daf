//! `odd-number`: a Vietnamese number that is written as no office writes one.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Plan;
use crate::rules::document_number::{Form, Number, mended, names_type};
use crate::rules::plan_language::plan_language;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::source::Location;
use crate::words::{Language, nfc};
use crate::yaml::{Spanned, Text};

/// A Vietnamese number that is written as no office writes one.
pub(in crate::rules) static ODD_NUMBER: Rule = Rule {
    name: "odd-number",
    group: Group::Header,
    level: Level::Warning,
    page: include_str!("odd_number.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    // Offices of other countries number their plans as they please.
    if plan_language(plan.workspace, plan) != Language::Vi {
        return;
    }
    if let Some(number) = &plan.document.number {
        findings.extend(own_number(&plan.document, number, plan.at(number.span)));
    }
    for number in plan
        .document
        .basis
        .iter()
        .filter_map(|basis| basis.number.as_ref())
    {
        findings.extend(cited_number(number, plan.at(number.span)));
    }
}

/// What is odd about the number of a plan.
fn own_number(plan: &Plan, number: &Spanned<Text>, place: Location) -> Option<Finding> {
    let text = mended(number);
    let Some(parts) = Number::read(&text) else {
        if !lacks_serial(&text) {
            return Some(unreadable(number, place));
        }
        // The clerk fills in the serial when a draft is issued.
        let message = message!("odd-number.headline-serial", number = number.as_str());
        let finding = ODD_NUMBER.finding(place, message);
        let is_issued = plan.state().is_issued();
        return is_issued.then(|| finding.help(message!("odd-number.help-serial")));
    };
    if parts.lacks_issuer() {
        let message = message!("odd-number.headline-issuer", number = number.as_str());
        let finding = ODD_NUMBER.finding(place, message);
        return Some(finding.help(message!("odd-number.help-issuer")));
    }
    match parts.form() {
        Form::State | Form::Party => slip(number, &text, place),
        Form::Mixed => {
            let state = parts.in_state_form();
            Some(match parts.in_party_form() {
                Some(party) => {
                    odd(number, place).help(message!("odd-number.help-forms", state, party))
                }
                None => odd(number, place).help(message!("odd-number.help", number = state)),
            })
        }
    }
}

/// Whether the place of the serial is still open, as in `…/KH-LĐLĐ` and `xx/KH-LĐLĐ`.
fn lacks_serial(number: &str) -> bool {
    let is_digit = |letter: char| letter.is_ascii_digit();
    !number.starts_with(char::is_alphanumeric) || !number.contains(is_digit)
}

/// What is odd about the number of a document that a plan refers to. Another office chose it: only what looks like a
/// slip in copying it is reported.
fn cited_number(number: &Spanned<Text>, place: Location) -> Option<Finding> {
    let text = mended(number);
    match Number::read(&text) {
        Some(parts) if parts.has_type() => slip(number, &text, place),
        None if names_type(&text) => Some(unreadable(number, place)),
        Some(_) | None => None,
    }
}

/// A number that is right but for slips of the pen.
fn slip(number: &Spanned<Text>, mended: &str, place: Location) -> Option<Finding> {
    if nfc(number) == mended {
        return None;
    }
    let help = message!("odd-number.help", number = mended);
    Some(odd(number, place).help(help).replace_with(mended, true))
}

fn unreadable(number: &Spanned<Text>, place: Location) -> Finding {
    odd(number, place).help(message!("odd-number.help-parts"))
}

fn odd(number: &Spanned<Text>, place: Location) -> Finding {
    let message = message!("odd-number.headline", number = number.as_str());
    ODD_NUMBER.finding(place, message)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, helps};

    fn plan(number: &str, lines: &str) -> String {
        format!("plan: p\ntitle: Kế hoạch ứng phó\nissuer: u\nnumber: \"{number}\"\n{lines}\n")
    }

    fn help(number: &str) -> Vec<String> {
        let text = plan(number, "state: issued");
        helps("odd-number", &[("p.plan.yaml", &text)])
    }

    fn cited(number: &str) -> usize {
        let basis = format!("basis: [{{role: cited, number: \"{number}\"}}]");
        headlines("odd-number", &[("p.plan.yaml", &plan("1/KH-A", &basis))]).len()
    }

    #[test]
    fn the_forms_of_state_and_party_are_left_alone() {
        for number in [
            "265/KH-LĐLĐ",
            "279-TB/TU",
            "09/KHPH-MTTQ-CTĐ",
            "12a/2021/KH-A",
        ] {
            assert_eq!(help(number), [""; 0], "{number}");
        }
    }

    #[test]
    fn slips_get_a_proposal() {
        for number in [
            "Số: 265/KH-LĐLĐ",
            "265 /KH - LĐLĐ",
            "265/KH–LĐLĐ",
            "265/KH-LÐLÐ",
        ] {
            assert_eq!(help(number), ["write `265/KH-LĐLĐ`"], "{number}");
        }
        assert_eq!(
            help("05/KH/CĐCS"),
            ["write `05/KH-CĐCS`, or in the party `05-KH/CĐCS`"]
        );
    }

    #[test]
    fn parts_that_lack_are_named() {
        let headline = |number, state| {
            let text = plan(number, &format!("state: {state}"));
            headlines("odd-number", &[("p.plan.yaml", &text)])
        };
        assert_eq!(
            headline("265/KH", "issued"),
            ["the number `265/KH` does not say who issued the plan"]
        );
        assert_eq!(
            headline("…/KH-LĐLĐ", "issued"),
            ["the number `…/KH-LĐLĐ` has no serial"]
        );
        for open in ["…/KH-LĐLĐ", "Số:    /KH-BCĐ389", "xx/KH-LĐLĐ"] {
            assert!(headline(open, "draft").is_empty(), "{open}");
        }
        assert_eq!(headline("265/kh-lđlđ", "draft").len(), 1);
    }

    #[test]
    fn of_cited_numbers_only_slips_are_reported() {
        for number in [
            "05/KH/CĐCS",
            "145/QĐ",
            "59/2020/QH14",
            "75-CP",
            "A/RES/70/1",
            "145",
        ] {
            assert_eq!(cited(number), 0, "{number}");
        }
        for number in [
            "QĐ 145",
            "145/QĐ–BCĐ",
            "145/QĐ-BCĐ ngày 29/7/2021",
            "145QĐ-BCĐ",
            "145/qđ-bcđ",
        ] {
            assert_eq!(cited(number), 1, "{number}");
        }
    }

    #[test]
    fn numbers_of_other_countries_are_not_judged() {
        let text = "plan: p\ntitle: Flood plan\nissuer: u\nnumber: Ref 2024.17\n";
        let plan = ("p.plan.yaml", text);
        assert!(headlines("odd-number", &[plan]).is_empty());
        let settings = ("workspace.yaml", "workspace: w\nlanguage: vi\n");
        assert_eq!(headlines("odd-number", &[plan, settings]).len(), 1);
    }
}
