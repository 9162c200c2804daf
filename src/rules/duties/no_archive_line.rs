//! `no-archive-line`: a plan that everybody receives and nobody keeps.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Purpose, Recipient, UnitRef};
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::words::fold;

/// A plan that everybody receives and nobody keeps.
pub(in crate::rules) static NO_ARCHIVE_LINE: Rule = Rule {
    name: "no-archive-line",
    group: Group::Duties,
    level: Level::Info,
    page: include_str!("no_archive_line.md"),
    check: Check::Plan(check),
};

/// A plan without recipients is not yet ready to be sent: its archive line is not the next thing to think of.
fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let recipients = &plan.document.recipients;
    if recipients.is_empty() || recipients.iter().any(keeps_it) {
        return;
    }
    let id = &plan.document.id;
    let message = message!("no-archive-line.headline", plan = id.as_str());
    findings.push(
        NO_ARCHIVE_LINE
            .finding(plan.at(id.span), message)
            .help(message!("no-archive-line.help")),
    );
}

/// A line for the archive, by its purpose or, where none is given, by its words: `Lưu: VT`.
fn keeps_it(recipient: &Recipient) -> bool {
    if let Some(purpose) = &recipient.r#for {
        return purpose.value == Purpose::Archive;
    }
    let mut references = recipient.to.iter().flat_map(|to| &to.0);
    references.any(|reference| match &reference.value {
        UnitRef::Body(name) => {
            let name = fold(name);
            let mut words = name.split(|letter: char| !letter.is_alphanumeric());
            words.any(|word| matches!(word, "luu" | "vt" | "archive"))
        }
        UnitRef::Unit(_) | UnitRef::Class(_) => false,
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::marked;

    fn reported(recipients: &str) -> bool {
        let text = format!("plan: p\ntitle: P\nissuer: u\nrecipients: [{recipients}]\n");
        let marked = marked("no-archive-line", &[("p.plan.yaml", &text)]);
        assert!(marked.is_empty() || marked == [["p"]]);
        !marked.is_empty()
    }

    #[test]
    fn one_line_for_the_archive_is_enough() {
        assert!(reported("{to: a, for: report}"));
        assert!(!reported(
            "{to: a, for: report}, {to: {name: VT}, for: archive}"
        ));
        assert!(!reported(""));
    }

    #[test]
    fn a_line_without_a_purpose_may_say_in_words_that_it_is_for_the_archive() {
        for name in ["'Lưu: VT, VP'", "'LƯU VP'", "VT", "County Archive"] {
            assert!(!reported(&format!("{{to: {{name: {name}}}}}")), "{name}");
        }
        assert!(reported("{to: {name: Lưu Văn phòng}, for: information}"));
        assert!(reported("{to: {name: Văn phòng}}"));
    }

    #[test]
    fn accents_may_stand_apart_from_their_letters() {
        assert!(!reported("{to: {name: 'Lu\u{31b}u: VT'}}"));
    }
}
