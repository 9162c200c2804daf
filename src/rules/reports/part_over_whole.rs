//! `part-over-whole`: a part of a figure is larger than the whole.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Figure, Quantity};
use crate::rules::report_figures::{are_of_one_unit, figures};
use crate::rules::{Check, Group, Rule};
use crate::workspace::Workspace;
use crate::yaml::Spanned;

/// A part of a figure is larger than the whole.
pub(in crate::rules) static PART_OVER_WHOLE: Rule = Rule {
    name: "part-over-whole",
    group: Group::Reports,
    level: Level::Error,
    page: include_str!("part_over_whole.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for report in &workspace.reports {
        for reported in figures(&report.document) {
            let Some(whole) = &reported.figure.done else {
                continue;
            };
            for (name, part) in parts(reported.figure) {
                if part.amount <= whole.amount || !are_of_one_unit(part, whole) {
                    continue;
                }
                let message = message!(
                    "part-over-whole.headline",
                    part = name,
                    amount = part.to_string(),
                    whole = whole.to_string(),
                );
                findings.push(
                    PART_OVER_WHOLE
                        .finding(part.span.in_file(report.file), message)
                        .related(
                            whole.span.in_file(report.file),
                            message!("part-over-whole.whole"),
                        )
                        .help(message!("part-over-whole.help")),
                );
            }
        }
    }
}

/// What a figure says of a part of it. Several parts may overlap, so each is held against the whole alone.
fn parts(figure: &Figure) -> impl Iterator<Item = (&str, &Spanned<Quantity>)> {
    let verified = figure.verified.iter().map(|part| ("verified", part));
    let named = figure.of_which.iter();
    verified.chain(named.map(|(name, part)| (name.as_str(), part)))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn report(figure: &str) -> String {
        format!("report: p\nunit: u\nas-of: 2021-01-31\nresources: {{r: {figure}}}\n")
    }

    fn check(figure: &str) -> Vec<String> {
        headlines("part-over-whole", &[("r.report.yaml", &report(figure))])
    }

    #[test]
    fn every_part_is_held_against_the_whole() {
        assert_eq!(
            check("{done: 38, of: 40, verified: 39, of-which: {women: 38, new: 41}}"),
            [
                "the part `verified` is `39`, more than the whole of `38`",
                "the part `new` is `41`, more than the whole of `38`",
            ]
        );
        // A unit may be checked for both.
        assert!(check("{done: 38, of: 40, of-which: {women: 30, new: 30}}").is_empty());
    }

    #[test]
    fn amounts_are_compared_and_not_their_words() {
        assert!(check("{done: 1 tỷ VND, of-which: {town: 900 triệu VND}}").is_empty());
        assert!(check("{done: 2 tonnes, of-which: {rice: 500 kg}}").is_empty());
        let decomposed = "{done: 3 người, of-which: {x: 4 ngu\u{31b}o\u{31b}\u{300}i}}";
        assert_eq!(check(decomposed).len(), 1);
    }

    #[test]
    fn the_part_and_the_whole_are_marked() {
        let report = report("{done: 38 people, verified: 40}");
        let texts = [("r.report.yaml", &*report)];
        assert_eq!(marked("part-over-whole", &texts), [["40", "38 people"]]);
    }
}
