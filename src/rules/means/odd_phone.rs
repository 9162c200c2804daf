//! `odd-phone`: a telephone number that nobody can dial.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::phone_numbers::{Oddity, numbers, oddity};
use crate::rules::plan_language::plan_language;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// A telephone number that nobody can dial.
pub(in crate::rules) static ODD_PHONE: Rule = Rule {
    name: "odd-phone",
    group: Group::Means,
    level: Level::Warning,
    page: include_str!("odd_phone.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    for contact in &plan.document.contacts {
        let Some(phone) = &contact.phone else {
            continue;
        };
        let language = plan_language(plan.workspace, plan);
        let odd = numbers(phone)
            .iter()
            .find_map(|number| oddity(number, language));
        // What is said never repeats the number: findings are passed on where numbers should not be.
        let (message, help) = match odd {
            None => continue,
            Some(Oddity::Digits(digits)) => (
                message!("odd-phone.headline-digits", digits),
                message!("odd-phone.help"),
            ),
            Some(Oddity::Letter(letter)) => (
                message!("odd-phone.headline-letter", letter),
                message!("odd-phone.help"),
            ),
            Some(Oddity::MissingZero) => (
                message!("odd-phone.headline-zero"),
                message!("odd-phone.help-zero"),
            ),
        };
        findings.push(ODD_PHONE.finding(plan.at(phone.span), message).help(help));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::headlines;

    #[test]
    fn the_number_itself_is_not_repeated() {
        let settings = ("workspace.yaml", "workspace: W\nlanguage: vi\n");
        let plan = "plan: p\ntitle: t\nissuer: u\ncontacts: [{name: A, phone: '0900 000 00'}, {name: B, phone: '0900 000 001'}, {name: C}]\n";
        assert_eq!(
            headlines("odd-phone", &[settings, ("p.plan.yaml", plan)]),
            ["a telephone number of 9 digits cannot be dialled"]
        );
    }
}
