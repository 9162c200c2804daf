//! Another id for a plan or an item, wherever it is named.

use std::collections::BTreeMap;

use super::replace::Replacements;
use crate::source::{FileId, Span};
use crate::workspace::{
    ItemReference, PlanRecord, Workspace, fund_references, item_references, report_references,
};

/// A new text for each place of each file that names the plan, or its item.
pub type Renamed = BTreeMap<FileId, Replacements>;

/// Finds all places that name a plan, or one of its items, and gives them the new id. Nothing else of them changes.
#[must_use]
pub fn rename(workspace: &Workspace, plan: &PlanRecord, item: Option<&str>, new: &str) -> Renamed {
    let mut renaming = Renaming {
        workspace,
        plan: plan.document.id.as_str(),
        item,
        new,
        found: Renamed::new(),
    };
    let own = match item {
        None => Some(plan.document.id.span),
        Some(item) => plan.item(item).map(|(_, span)| span),
    };
    if let Some(span) = own {
        renaming.write(plan.file, span, new.to_owned());
    }
    for other in &workspace.plans {
        if item.is_none() {
            let named = other.document.basis.iter();
            let named = named.filter_map(|reference| reference.plan.as_ref());
            let old = renaming.plan;
            for id in named.filter(|id| id.as_str() == old) {
                renaming.write(other.file, id.span, new.to_owned());
            }
        }
        let id = other.document.id.as_str();
        let references = item_references(&other.document);
        let funds = fund_references(&other.document);
        renaming.references(other.file, id, references.iter().chain(&funds));
        renaming.indicators(other);
    }
    for report in &workspace.reports {
        let on = &report.document.plan;
        if item.is_none() && on.as_str() == renaming.plan {
            renaming.write(report.file, on.span, new.to_owned());
        }
        let references = report_references(&report.document);
        renaming.references(report.file, on.as_str(), references.iter());
    }
    renaming.found
}

struct Renaming<'w> {
    workspace: &'w Workspace,
    plan: &'w str,
    item: Option<&'w str>,
    new: &'w str,
    found: Renamed,
}

impl Renaming<'_> {
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
        if plan.unwrap_or(own) != self.plan {
            return;
        }
        match (self.item, plan) {
            (None, Some(_)) => self.write(file, span, format!("{}#{item}", self.new)),
            (Some(renamed), Some(plan)) if renamed == item => {
                self.write(file, span, format!("{plan}#{}", self.new));
            }
            (Some(renamed), None) if renamed == item => self.write(file, span, self.new.to_owned()),
            (None, None) | (Some(_), _) => {}
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

    /// A text in the place of another one, in its quotes.
    fn write(&mut self, file: FileId, span: Span, text: String) {
        let written = &self.workspace.sources.file(file).text[span.range()];
        let quote = written
            .chars()
            .next()
            .filter(|quote| "'\"".contains(*quote));
        let text = match quote {
            Some(quote) => format!("{quote}{text}{quote}"),
            None => text,
        };
        self.found.entry(file).or_default().add(span, text);
    }
}
