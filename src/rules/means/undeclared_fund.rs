//! `undeclared-fund`: money that goes into a fund which the plan does not declare.

use std::collections::BTreeSet;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::suggestions::Suggestions;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::workspace::fund_references;

/// Money that goes into a fund which the plan does not declare.
pub(in crate::rules) static UNDECLARED_FUND: Rule = Rule {
    name: "undeclared-fund",
    group: Group::Means,
    level: Level::Error,
    page: include_str!("undeclared_fund.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    if !plan.complete {
        return;
    }
    let mut suggestions = Suggestions::new();
    let funds = plan.document.funds.iter().map(|fund| fund.id.as_str());
    let funds: BTreeSet<_> = funds.collect();
    let names: Vec<_> = funds.iter().copied().collect();
    for reference in fund_references(&plan.document) {
        if funds.contains(reference.item) {
            continue;
        }
        let place = plan.at(reference.span);
        let message = message!("undeclared-fund.headline", fund = reference.item);
        let finding = UNDECLARED_FUND.finding(place, message);
        findings.push(match suggestions.nearest(reference.item, &names) {
            Some(near) => finding
                .help(message!("help.nearest", near))
                .replace_with(near, false),
            None => finding.help(message!("undeclared-fund.help", fund = reference.item)),
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, helps};

    const PLAN: &str = "\
plan: p
title: t
issuer: u
funds: [{id: social, name: Social fund}]
resources: [{id: r, text: R, parts: [{id: s, text: S, fund: %}]}]
";

    fn with(fund: &str) -> (Vec<String>, Vec<String>) {
        let text = PLAN.replace('%', fund);
        let texts = [("p.plan.yaml", &*text)];
        assert!(headlines("unknown-item", &texts).is_empty());
        (
            headlines("undeclared-fund", &texts),
            helps("undeclared-fund", &texts),
        )
    }

    #[test]
    fn a_fund_that_is_not_declared_gets_the_nearest_or_is_to_be_added() {
        assert!(with("social").0.is_empty());
        let (headlines, helps) = with("socail");
        assert_eq!(headlines, ["the plan declares no fund `socail`"]);
        assert_eq!(helps, ["did you mean `social`?"]);
        assert_eq!(
            with("union-fees").1,
            ["add `{id: union-fees, name: …}` under `funds`"]
        );
    }
}
