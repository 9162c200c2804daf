//! Where plans stand, as a page: first the sentence for who has no time, then what needs attention, then the tables.
//! Several plans make one page together, with a row for each.

mod breakdown;
mod cascade;
mod overdue;
mod overview;
mod quantities;
mod reporting;
mod scenarios;
mod targets;
mod tasks;

pub(super) use breakdown::{count_columns, counts};

use std::fmt;

use super::sheet::Sheet;
use super::wording::{Wording, wording};
use super::written::local;
use super::written::written;
use super::{Cell, Page, Paper, Role, headline};
use crate::model::Date;
use crate::status::{Attention, Breakdown, PlanStatus, Status, Verdict, attention};
use crate::workspace::{PlanRecord, Workspace};

/// At most this many units or reports are listed; how many more there are is said.
const LISTED: usize = 12;

/// The page of one plan, or of several together.
#[must_use]
pub fn status_page(status: &Status<'_>, workspace: &Workspace, page: Page) -> String {
    match status.plans.as_slice() {
        [] => format!("{}\n", wording(page.language).no_plans),
        [plan] => {
            let mut paper = Paper::new(page.width);
            let mut writer = Writer::new(plan, status.as_of, workspace, page, &mut paper);
            writer.header();
            writer.standing();
            paper.finish()
        }
        _ => overview::overview(status, workspace, page),
    }
}

/// Writes how a plan stands, without saying which plan it is.
pub(super) fn write_status(
    plan: &PlanStatus<'_>,
    as_of: Date,
    workspace: &Workspace,
    page: Page,
    paper: &mut dyn Sheet,
) {
    paper.aside(&(wording(page.language).as_of)(as_of));
    paper.plain(&headline(plan, page.language));
    Writer::new(plan, as_of, workspace, page, paper).standing();
}

/// The pages of plans in parts, a breakdown for each plan of the status.
#[must_use]
pub fn breakdown_page(
    status: &Status<'_>,
    breakdowns: &[Breakdown<'_>],
    workspace: &Workspace,
    page: Page,
) -> String {
    let plans = status.plans.iter().zip(breakdowns);
    let pages = plans.map(|(plan, breakdown)| {
        let mut paper = Paper::new(page.width);
        let mut writer = Writer::new(plan, status.as_of, workspace, page, &mut paper);
        writer.header();
        writer.breakdown(breakdown);
        paper.finish()
    });
    pages.collect::<Vec<_>>().join("\n\n")
}

struct Writer<'p, 'w> {
    plan: &'p PlanStatus<'w>,
    record: Option<&'w PlanRecord>,
    as_of: Date,
    workspace: &'w Workspace,
    words: &'static Wording,
    paper: &'p mut dyn Sheet,
    page: Page,
}

impl<'p, 'w> Writer<'p, 'w> {
    fn new(
        plan: &'p PlanStatus<'w>,
        as_of: Date,
        workspace: &'w Workspace,
        page: Page,
        paper: &'p mut dyn Sheet,
    ) -> Self {
        Self {
            plan,
            record: workspace.plans.find(plan.id),
            as_of,
            workspace,
            words: wording(page.language),
            paper,
            page,
        }
    }

    fn standing(&mut self) {
        self.attention();
        self.scenarios();
        self.tasks();
        self.targets();
        self.quantities();
        self.reporting();
        self.cascade();
    }

    fn header(&mut self) {
        let plan = self.plan;
        self.paper.title(plan.title.unwrap_or(plan.id));
        let mut about = vec![plan.id.to_owned()];
        about.extend(plan.issuer.map(|issuer| self.unit(issuer)));
        let view = plan.unit.map(|unit| self.unit(unit));
        about.extend(view.map(|unit| (self.words.status.unit_and_below)(&unit)));
        about.push((self.words.as_of)(self.as_of));
        self.paper.aside(&about.join(" · "));
        self.paper.blank();
        self.paper.plain(&headline(plan, self.page.language));
    }

    fn attention(&mut self) {
        let facts = attention(self.plan);
        if facts.is_empty() {
            return;
        }
        self.paper.heading(self.words.attention);
        for fact in facts {
            let text = (self.words.attention_to)(&fact, &|id| self.unit(id));
            self.paper.bullet(0, role(&fact), &text);
        }
    }

    fn unit(&self, id: &str) -> String {
        let register = &self.workspace.register;
        register.title_on(id, self.as_of).to_owned()
    }

    /// The title of a scenario of the plan.
    fn scenario_title(&self, id: &str) -> String {
        let scenarios = self.record.iter().flat_map(|plan| &plan.document.scenarios);
        let mut named = scenarios.filter(|scenario| scenario.id.as_str() == id);
        written(named.next().and_then(|scenario| scenario.title.as_ref()))
    }

    fn verdict(&self, verdict: Verdict) -> Cell {
        Cell::new(role_of_verdict(verdict), (self.words.verdict_name)(verdict))
    }

    /// `homes-visited, sandbags: no figure from Kingsholt`: what is missing from whom, each list of units once.
    fn missing<'u>(
        &mut self,
        items: impl Iterator<Item = (&'u str, Vec<&'u str>)>,
        sentence: fn(items: &str, units: &str) -> String,
    ) {
        for (items, units) in by_units(items) {
            let named = units.iter().take(LISTED).map(|unit| self.unit(unit));
            let mut names = named.collect::<Vec<_>>().join(", ");
            if units.len() > LISTED {
                names.push(' ');
                names.push_str(&(self.words.and_more_units)(units.len() - LISTED));
            }
            let text = sentence(&items.join(", "), &names);
            self.paper.bullet(0, Role::Aside, &text);
        }
    }
}

/// The items by the units that are missing from them, in the order of the first item of each list of units.
fn by_units<'u>(
    items: impl Iterator<Item = (&'u str, Vec<&'u str>)>,
) -> Vec<(Vec<&'u str>, Vec<&'u str>)> {
    let mut grouped: Vec<(Vec<&str>, Vec<&str>)> = Vec::new();
    for (reference, units) in items.filter(|(_, units)| !units.is_empty()) {
        let item = local(reference);
        match grouped.iter_mut().find(|(_, known)| *known == units) {
            Some((items, _)) => items.push(item),
            None => grouped.push((vec![item], units)),
        }
    }
    grouped
}

/// What a verdict looks like.
pub(super) const fn role_of_verdict(verdict: Verdict) -> Role {
    match verdict {
        Verdict::Met => Role::Good,
        Verdict::Missed => Role::Bad,
        Verdict::NotMet | Verdict::Incomplete => Role::Attention,
        Verdict::NoData | Verdict::Standby | Verdict::Part => Role::Aside,
    }
}

const fn role(fact: &Attention<'_>) -> Role {
    match fact {
        Attention::BlockedTasks { .. } | Attention::MissingFigures { .. } => Role::Attention,
        Attention::Drift { .. }
        | Attention::OverdueTasks { .. }
        | Attention::Missed { .. }
        | Attention::LatePlans { .. }
        | Attention::MissingReports { .. } => Role::Bad,
    }
}

/// How many of those expected have answered, unless all have.
fn answered(answered: usize, expected: usize) -> Cell {
    if answered < expected {
        Cell::new(Role::Attention, out_of(&answered, &expected))
    } else {
        "".into()
    }
}

/// `3/4`.
fn out_of(part: &impl fmt::Display, whole: &impl fmt::Display) -> String {
    format!("{part}/{whole}")
}

#[cfg(test)]
mod tests {
    use super::by_units;

    #[test]
    fn items_that_miss_the_same_units_are_named_together() {
        let items = [
            ("p#a", vec!["north", "south"]),
            ("p#b", vec![]),
            ("p#c", vec!["north"]),
            ("p#d", vec!["north", "south"]),
        ];
        assert_eq!(
            by_units(items.into_iter()),
            [
                (vec!["a", "d"], vec!["north", "south"]),
                (vec!["c"], vec!["north"])
            ]
        );
    }
}
