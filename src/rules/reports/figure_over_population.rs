//! `figure-over-population`: more were reached than there are.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::report_figures::{Asked, CountedItems, are_of_one_unit, figures};
use crate::rules::report_index::reports_by_plan;
use crate::rules::{Check, Group, Rule};
use crate::workspace::Workspace;

/// More were reached than there are.
pub(in crate::rules) static FIGURE_OVER_POPULATION: Rule = Rule {
    name: "figure-over-population",
    group: Group::Reports,
    level: Level::Error,
    page: include_str!("figure_over_population.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for on_plan in reports_by_plan(workspace) {
        let items = CountedItems::of(workspace, on_plan.plan);
        for filed in &on_plan.reports {
            for reported in figures(filed.report()) {
                // More sandbags than were asked for are no mistake; more homes than there are, are one.
                let item = items.find(&reported);
                if !item.is_some_and(|item| matches!(item.asked, Asked::Share(_))) {
                    continue;
                }
                let figure = reported.figure;
                let (Some(done), Some(of)) = (&figure.done, &figure.of) else {
                    continue;
                };
                if done.amount <= of.amount || !are_of_one_unit(done, of) {
                    continue;
                }
                let message = message!(
                    "figure-over-population.headline",
                    item = reported.key.as_str(),
                    done = done.to_string(),
                    of = of.to_string(),
                );
                let mut finding = FIGURE_OVER_POPULATION.finding(filed.at(done.span), message);
                if of.span != done.span {
                    let label = message!("figure-over-population.of");
                    finding = finding.related(filed.at(of.span), label);
                }
                findings.push(finding.help(message!("figure-over-population.help")));
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
      - {id: bags, text: t, value: 90 bags}
resources: [{id: money, text: t}]
";

    fn texts(figures: &str) -> [(&'static str, String); 2] {
        let report = format!("report: p\nunit: u\nas-of: 2021-01-31\n{figures}\n");
        [("p.plan.yaml", PLAN.to_owned()), ("r.report.yaml", report)]
    }

    fn check(figures: &str) -> Vec<String> {
        let texts = texts(figures);
        headlines(
            "figure-over-population",
            &texts.each_ref().map(|(name, text)| (*name, &**text)),
        )
    }

    #[test]
    fn a_share_cannot_be_more_than_all() {
        assert_eq!(
            check("targets: {share: 410/400}"),
            ["`share` is reported for `410` of only `400`"]
        );
        assert!(check("targets: {share: 400/400}").is_empty());
        assert!(check("targets: {share: 0/0}").is_empty());
    }

    #[test]
    fn the_two_numbers_are_marked() {
        let texts = texts("targets: {share: {done: 410 homes, of: 400}}");
        let texts = texts.each_ref().map(|(name, text)| (*name, &**text));
        assert_eq!(
            marked("figure-over-population", &texts),
            [["410 homes", "400"]]
        );
    }

    #[test]
    fn amounts_may_be_more_than_was_asked_for() {
        assert!(check("targets: {bags: 100/90}\nresources: {money: 5/4}").is_empty());
        assert!(check("targets: {nothing: 5/4}").is_empty());
    }
}
