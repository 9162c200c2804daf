//! `other-unit`: a figure in another unit of measurement than its item.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::report_figures::{Asked, CountedItems, figures};
use crate::rules::report_index::reports_by_plan;
use crate::rules::{Check, Group, Rule};
use crate::workspace::Workspace;

/// A figure in another unit of measurement than its item.
pub(in crate::rules) static OTHER_UNIT: Rule = Rule {
    name: "other-unit",
    group: Group::Reports,
    level: Level::Error,
    page: include_str!("other_unit.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for on_plan in reports_by_plan(workspace) {
        let items = CountedItems::of(workspace, on_plan.plan);
        for filed in &on_plan.reports {
            for reported in figures(filed.report()) {
                let Some(item) = items.find(&reported) else {
                    continue;
                };
                let asked = match item.asked {
                    Asked::Amount { unit, .. } => unit,
                    Asked::Share(_) => None,
                };
                let done = reported.figure.done.as_ref();
                let unit = done.and_then(|done| done.unit.as_ref());
                if let (Some(asked), Some(done), Some(unit), None) =
                    (asked, done, unit, item.numbers(reported.figure))
                {
                    let (item, unit) = (reported.key.as_str(), unit.as_str());
                    let message = message!("other-unit.headline", item, asked, unit);
                    let finding = OTHER_UNIT.finding(filed.at(done.span), message);
                    findings.push(finding.help(message!("other-unit.help", asked)));
                }
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
objectives: [{id: o, text: t, targets: [{id: bags, text: t, value: 90 bags}, {id: any, text: t, value: 90}]}]
resources: [{id: money, text: t, amount: 5 triệu VND}]
";

    fn texts(figures: &str) -> [(&'static str, String); 2] {
        let report = format!("report: p\nunit: u\nas-of: 2021-01-31\n{figures}\n");
        [("p.plan.yaml", PLAN.to_owned()), ("r.report.yaml", report)]
    }

    #[test]
    fn a_figure_has_the_unit_of_its_item_or_none() {
        let check = |figures: &str| {
            let texts = texts(figures);
            let texts = texts.each_ref().map(|(path, text)| (*path, &**text));
            headlines("other-unit", &texts)
        };
        assert_eq!(
            check("targets: {bags: 40 sandbags}"),
            ["`bags` is counted in `bags`, and this figure in `sandbags`"]
        );
        assert_eq!(check("resources: {money: 300 USD}").len(), 1);
        assert!(check("targets: {bags: 40 bags, any: 3 sandbags}").is_empty());
        assert!(check("targets: {bags: 40}\nresources: {money: 2 triệu VND}").is_empty());
    }

    #[test]
    fn the_figure_is_marked() {
        let texts = texts("targets: {bags: {done: 40 sandbags, note: n}}");
        let texts = texts.each_ref().map(|(path, text)| (*path, &**text));
        assert_eq!(marked("other-unit", &texts), [["40 sandbags"]]);
    }
}
