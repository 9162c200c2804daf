//! `published-contact`: private telephone numbers in a file that is passed on with the plan.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::phone_numbers::{is_private, numbers};
use crate::rules::plan_language::plan_language;
use crate::rules::{Check, Group, PlanFacts, Rule};

/// Private telephone numbers in a file that is passed on with the plan.
pub(in crate::rules) static PUBLISHED_CONTACT: Rule = Rule {
    name: "published-contact",
    group: Group::Means,
    level: Level::Info,
    page: include_str!("published_contact.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    let language = plan_language(plan.workspace, plan);
    let phones = plan
        .document
        .contacts
        .iter()
        .filter_map(|contact| contact.phone.as_ref());
    let private = phones.filter(|phone| {
        let numbers = numbers(phone);
        numbers.iter().any(|number| is_private(number, language))
    });
    let places: Vec<_> = private.map(|phone| plan.at(phone.span)).collect();
    // Once for each plan: the others are mended with the first.
    if let Some(first) = places.first() {
        let message = message!("published-contact.headline", numbers = places.len());
        findings.push(
            PUBLISHED_CONTACT
                .finding(*first, message)
                .help(message!("published-contact.help")),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::headlines;

    fn contacts(contacts: &str) -> Vec<String> {
        let settings = ("workspace.yaml", "workspace: W\nlanguage: vi\n");
        let plan = format!("plan: p\ntitle: t\nissuer: u\ncontacts: [{contacts}]\n");
        headlines("published-contact", &[settings, ("p.plan.yaml", &plan)])
    }

    #[test]
    fn the_numbers_of_a_vietnamese_plan_are_vietnamese_without_settings() {
        let check = |title: &str| {
            let plan = format!(
                "plan: p\ntitle: {title}\nissuer: u\ncontacts: [{{name: A, phone: '0256 3822 222'}}]\n"
            );
            headlines("published-contact", &[("p.plan.yaml", &plan)]).len()
        };
        assert_eq!(check("Kế hoạch ứng phó"), 0);
        assert_eq!(check("Flood plan"), 1);
    }

    #[test]
    fn private_numbers_are_counted_once_for_a_plan() {
        let two =
            "{name: A, phone: '0900 000 001'}, {name: B, phone: '0256 3822 222 / 0900 000 002'}";
        assert_eq!(
            contacts(two),
            ["2 private telephone numbers stand in this file"]
        );
        assert_eq!(
            contacts("{name: A, phone: '0256 3822 222'}, {name: B}"),
            [""; 0]
        );
    }
}
