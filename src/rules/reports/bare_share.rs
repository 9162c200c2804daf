//! `bare-share`: a share that lacks one of its two numbers.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::report_figures::{Asked, CountedItems, figures};
use crate::rules::report_index::{reports_by_plan, written};
use crate::rules::{Check, Group, Rule};
use crate::workspace::Workspace;

/// A share that lacks one of its two numbers.
pub(in crate::rules) static BARE_SHARE: Rule = Rule {
    name: "bare-share",
    group: Group::Reports,
    level: Level::Error,
    page: include_str!("bare_share.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for report in &workspace.reports {
        for reported in figures(&report.document) {
            if let Some(share) = &reported.figure.bare_share {
                let place = share.span.in_file(report.file);
                let share = written(workspace, place);
                let message = message!("bare-share.headline", share);
                let finding = BARE_SHARE.finding(place, message);
                findings.push(finding.help(message!("bare-share.help")));
            }
        }
    }
    for on_plan in reports_by_plan(workspace) {
        let items = CountedItems::of(workspace, on_plan.plan);
        for filed in &on_plan.reports {
            for reported in figures(filed.report()) {
                let figure = reported.figure;
                let is_whole = figure.of.is_some() || figure.bare_share.is_some();
                let is_share = items
                    .find(&reported)
                    .is_some_and(|item| item.is_reported && matches!(item.asked, Asked::Share(_)));
                let Some(done) = figure.done.as_ref().filter(|_| is_share && !is_whole) else {
                    continue;
                };
                let place = filed.at(done.span);
                let number = written(workspace, place);
                let item = reported.key.as_str();
                let message = message!("bare-share.headline-one-number", item, number);
                let finding = BARE_SHARE.finding(place, message);
                findings.push(finding.help(message!("bare-share.help-one-number", number)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    const PLAN: &str = "\
plan: p
title: t
issuer: u
objectives:
  - id: o
    text: t
    targets:
      - {id: share, text: t, value: 90%, of: {people: homes, count: 400}}
      - {id: plans, text: t, value: 90%, of: {all: town}, measured: plans}
      - {id: bags, text: t, value: 90 bags}
";

    fn report(figures: &str) -> String {
        format!("report: p\nunit: u\nas-of: 2021-01-31\ntargets: {{{figures}}}\n")
    }

    #[test]
    fn a_percentage_is_marked_wherever_it_stands() {
        let report = report("share: 92%, bags: {done: 5 bags, of-which: {red: 40 %}}");
        let texts = [("r.report.yaml", &*report)];
        assert_eq!(marked("bare-share", &texts), [["92%"], ["40 %"]]);
        assert_eq!(
            headlines("bare-share", &texts),
            [
                "`92%` is a percentage where numbers are expected",
                "`40 %` is a percentage where numbers are expected",
            ]
        );
        let others = ["bad-quantity", "bad-value"].map(|rule| headlines(rule, &texts).len());
        assert_eq!(others, [0, 0]);
    }

    #[test]
    fn a_figure_of_a_share_needs_both_numbers() {
        let check = |figures: &str| {
            let texts = [("p.plan.yaml", PLAN), ("r.report.yaml", &*report(figures))];
            headlines("bare-share", &texts)
        };
        assert_eq!(
            check("share: 372"),
            ["the figure `372` of `share` does not say of how many"]
        );
        assert_eq!(check("p#share: {done: 372, note: n}").len(), 1);
        assert!(check("share: 372/400, plans: 3, bags: 372").is_empty());
        assert_eq!(check("share: {done: 372, of: 100%}").len(), 1);
    }
}
