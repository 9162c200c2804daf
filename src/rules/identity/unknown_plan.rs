//! `unknown-plan`: a reference to a plan that is not there.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::suggestions::{Suggestions, is_spelt_alike};
use crate::rules::{Check, Group, Rule};
use crate::source::Location;
use crate::words::fold;
use crate::workspace::{ItemReference, PlanIndex, Workspace, item_references, report_references};

/// A reference to a plan that is not there.
pub(in crate::rules) static UNKNOWN_PLAN: Rule = Rule {
    name: "unknown-plan",
    group: Group::Identity,
    level: Level::Error,
    page: include_str!("unknown_plan.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let plans = &workspace.plans;
    let mut suggestions = Suggestions::new();
    let mut judge = |id: &str, item: Option<&str>, place: Location| {
        if plans.find(id).is_none() {
            let finding = UNKNOWN_PLAN.finding(place, message!("unknown-plan.headline", plan = id));
            findings.push(suggest(finding, plans, id, item, &mut suggestions));
        }
    };
    for plan in plans {
        for reference in &plan.document.basis {
            if let Some(id) = &reference.plan {
                judge(id, None, plan.at(id.span));
            }
        }
        for ItemReference {
            plan: named,
            item,
            span,
            ..
        } in item_references(&plan.document)
        {
            if let Some(id) = named {
                judge(id, Some(item), plan.at(span));
            }
        }
    }
    for report in &workspace.reports {
        let id = &report.document.plan;
        judge(id.as_str(), None, id.span.in_file(report.file));
        for reference in report_references(&report.document) {
            if let Some(id) = reference.plan {
                judge(
                    id,
                    Some(reference.item),
                    reference.span.in_file(report.file),
                );
            }
        }
    }
}

/// Names the plan that is probably meant.
fn suggest(
    finding: Finding,
    plans: &PlanIndex,
    id: &str,
    item: Option<&str>,
    suggestions: &mut Suggestions,
) -> Finding {
    let whole = |plan: &str| match item {
        Some(item) => format!("{plan}#{item}"),
        None => plan.to_owned(),
    };
    if let Some(numbered) = by_number(plans, id) {
        return finding
            .help(message!(
                "unknown-plan.help-number",
                number = id,
                plan = numbered
            ))
            .replace_with(whole(numbered), false);
    }
    let ids: Vec<_> = plans.iter().map(|plan| plan.document.id.as_str()).collect();
    let alike = suggestions.only(id, &ids, is_spelt_alike);
    match alike.or_else(|| suggestions.nearest(id, &ids)) {
        Some(near) => finding
            .help(message!("help.nearest", near))
            .replace_with(whole(near), alike.is_some()),
        None => finding.help(message!("unknown-plan.help")),
    }
}

/// The plan of that number: people know plans by their numbers.
fn by_number<'w>(plans: &'w PlanIndex, number: &str) -> Option<&'w str> {
    let number = fold(number);
    let has_number = |own: &str| fold(own) == number;
    let mut plans = plans.iter().map(|plan| &plan.document);
    let plan = plans.find(|plan| plan.number.as_ref().is_some_and(|own| has_number(own)));
    plan.map(|plan| plan.id.as_str())
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, helps, marked};

    const PLAN: &str = "plan: county\nnumber: 14/PL\ntitle: t\nissuer: u\n";

    #[test]
    fn a_number_in_the_place_of_an_id_is_recognised() {
        let child = "plan: town\ntitle: t\nissuer: u\nbasis: [{role: parent, plan: 14/pl}]\n";
        let texts = [("a.plan.yaml", PLAN), ("b.plan.yaml", child)];
        assert_eq!(
            headlines("unknown-plan", &texts),
            ["there is no plan `14/pl`"]
        );
        assert_eq!(
            helps("unknown-plan", &texts),
            ["`14/pl` is the number of the plan `county`: write its id"]
        );
    }

    #[test]
    fn items_and_reports_of_unknown_plans_are_no_unknown_items() {
        let child = "plan: town\ntitle: t\nissuer: u\nareas: [{id: a, title: t, tasks: [{id: b, text: t, serves: [conty#x]}]}]\n";
        let report = "report: contry\nunit: u\nas-of: 2021-01-01\ntasks: {z: done}\n";
        let texts = [
            ("a.plan.yaml", PLAN),
            ("b.plan.yaml", child),
            ("c.report.yaml", report),
        ];
        assert_eq!(marked("unknown-plan", &texts), [["conty#x"], ["contry"]]);
        assert!(headlines("unknown-item", &texts).is_empty());
    }
}
