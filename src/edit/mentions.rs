//! Where plans and items are named.

use crate::source::{FileId, Span};
use crate::workspace::{
    ItemReference, PlanRecord, Workspace, fund_references, item_references, report_references,
};

/// A place that names a plan or an item.
#[derive(Debug)]
pub(super) struct Mention {
    /// The file.
    pub(super) file: FileId,
    /// The name, with its quotes.
    pub(super) span: Span,
    /// The part before `#`, if it is written.
    pub(super) plan: Option<String>,
    /// The part behind it, or all where there is none. `None` where a plan stands alone.
    pub(super) item: Option<String>,
    /// Whether a report names it.
    pub(super) is_reported: bool,
}

/// All places that name a plan, or one of its items, except where the name is given.
pub(super) fn mentions(workspace: &Workspace, plan: &str, item: Option<&str>) -> Vec<Mention> {
    let mut search = Search {
        plan,
        item,
        is_report: false,
        found: Vec::new(),
    };
    for other in &workspace.plans {
        let basis = other.document.basis.iter();
        for id in basis.filter_map(|reference| reference.plan.as_ref()) {
            search.plan_alone(other.file, id.as_str(), id.span);
        }
        let id = other.document.id.as_str();
        let references = item_references(&other.document);
        let funds = fund_references(&other.document);
        search.references(other.file, id, references.iter().chain(&funds));
        search.indicators(other);
    }
    search.is_report = true;
    for report in &workspace.reports {
        let on = &report.document.plan;
        search.plan_alone(report.file, on.as_str(), on.span);
        let references = report_references(&report.document);
        search.references(report.file, on.as_str(), references.iter());
    }
    search.found
}

struct Search<'s> {
    plan: &'s str,
    item: Option<&'s str>,
    /// Whether it has come to the reports.
    is_report: bool,
    found: Vec<Mention>,
}

impl Search<'_> {
    fn plan_alone(&mut self, file: FileId, plan: &str, span: Span) {
        if self.item.is_none() && plan == self.plan {
            self.found.push(Mention {
                file,
                span,
                plan: Some(plan.to_owned()),
                item: None,
                is_reported: self.is_report,
            });
        }
    }

    /// References in a document that belongs to the plan `own`.
    fn references<'r>(
        &mut self,
        file: FileId,
        own: &str,
        references: impl Iterator<Item = &'r ItemReference<'r>>,
    ) {
        for reference in references {
            self.reference(file, own, reference.plan, reference.item, reference.span);
        }
    }

    fn reference(&mut self, file: FileId, own: &str, plan: Option<&str>, item: &str, span: Span) {
        let is_named = match self.item {
            Some(wanted) => item == wanted,
            // A plan is named only where its id is written.
            None => plan.is_some(),
        };
        if is_named && plan.unwrap_or(own) == self.plan {
            self.found.push(Mention {
                file,
                span,
                plan: plan.map(str::to_owned),
                item: Some(item.to_owned()),
                is_reported: self.is_report,
            });
        }
    }

    /// The indicators that conditions of the plan ask about.
    fn indicators(&mut self, plan: &PlanRecord) {
        let id = plan.document.id.as_str();
        let scenarios = plan.document.scenarios.iter();
        let triggers = scenarios.flat_map(|scenario| scenario.when.iter().chain(&scenario.ends));
        for (key, _) in triggers
            .flat_map(|trigger| &trigger.any)
            .flat_map(|case| case.iter())
        {
            let (named, item) = match key.split_once('#') {
                Some((plan, item)) => (Some(plan), item),
                None => (None, key.as_str()),
            };
            self.reference(plan.file, id, named, item, key.span);
        }
    }
}
