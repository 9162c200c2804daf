//! Several plans on one page: what they come to together, what needs attention in any of them, a row for each.

use super::{LISTED, out_of, role};
use crate::model::TaskState;
use crate::render::wording::{Wording, wording};
use crate::render::{Cell, Column, Page, Paper, Role, Table, headline_of_all};
use crate::status::{PlanStatus, QuantityKind, Status, Verdict, attention_of_all};
use crate::workspace::Workspace;

/// From this width on a table has room for the titles of plans beside their ids.
const ROOMY: u16 = 100;

pub(super) fn overview(status: &Status<'_>, workspace: &Workspace, page: Page) -> String {
    let words = wording(page.language);
    let register = &workspace.register;
    let name = |unit: &str| register.title_on(unit, status.as_of).to_owned();
    let mut paper = Paper::new(page.width);
    paper.title(title(workspace).unwrap_or(words.status.plans));
    let view = status.plans.iter().find_map(|plan| plan.unit);
    let view = view.map(|unit| (words.status.unit_and_below)(&name(unit)));
    let about: Vec<_> = view
        .into_iter()
        .chain([(words.as_of)(status.as_of)])
        .collect();
    paper.aside(&about.join(" · "));
    paper.blank();
    paper.plain(&headline_of_all(status, page.language));
    let facts = attention_of_all(&status.plans);
    if !facts.is_empty() {
        paper.heading(words.attention);
    }
    for (plan, fact) in facts.iter().take(LISTED) {
        let text = (words.attention_to)(fact, &name);
        paper.bullet(0, role(fact), &format!("{plan}: {text}"));
    }
    if facts.len() > LISTED {
        let more = (words.status.and_more_attention)(facts.len() - LISTED);
        paper.bullet(0, Role::Aside, &more);
    }
    let is_roomy = page.width >= ROOMY;
    paper.table_section(words.status.plans, &plans(&status.plans, words, is_roomy));
    if !is_roomy {
        for plan in &status.plans {
            let title = plan.title.unwrap_or_default();
            paper.bullet(0, Role::Aside, &format!("{}: {title}", plan.id));
        }
    }
    paper.blank();
    paper.aside(words.status.one_plan);
    paper.finish()
}

/// What the workspace is called.
fn title(workspace: &Workspace) -> Option<&str> {
    let settings = workspace.settings.as_ref()?;
    Some(settings.document.title.as_str())
}

/// A row for each plan, with its title if the table has room for it.
fn plans(plans: &[PlanStatus<'_>], words: &Wording, is_roomy: bool) -> Table {
    let mut table = Table::new([
        Column::word(words.plan),
        Column::text(words.title),
        Column::word(words.in_force),
        Column::number(words.status.tasks),
        Column::count((words.task_state_name)(TaskState::Done)),
        Column::count(words.overdue),
        Column::number(words.status.targets_met),
        Column::number(words.status.own_plans),
        Column::count(words.status.missing_reports),
    ]);
    for plan in plans {
        let title = plan.title.filter(|_| is_roomy);
        let missing: usize = plan.reporting.iter().map(|duty| duty.missing).sum();
        table.row([
            Cell::new(Role::Name, plan.id),
            title.unwrap_or_default().into(),
            plan.scenarios.applying.join(", ").into(),
            plan.tasks.counts.total.into(),
            Cell::new(Role::Good, plan.tasks.counts.done),
            Cell::new(Role::Bad, plan.tasks.counts.overdue),
            part_of(targets_met(plan)),
            part_of(own_plans(plan)),
            Cell::new(Role::Bad, missing),
        ]);
    }
    table
}

/// How many of the targets are met. Those that wait for a scenario are not counted, nor what is a part of a whole.
fn targets_met(plan: &PlanStatus<'_>) -> (usize, usize) {
    let shares = plan.targets.iter().map(|target| target.verdict);
    let quantities = plan.quantities.iter();
    let quantities = quantities.filter(|quantity| quantity.kind == QuantityKind::Target);
    let quantities = quantities.map(|quantity| quantity.verdict);
    let verdicts = shares.chain(quantities);
    let counted: Vec<_> = verdicts
        .filter(|&verdict| !matches!(verdict, Verdict::Standby | Verdict::Part))
        .collect();
    let met = counted.iter().filter(|&&verdict| verdict == Verdict::Met);
    (met.count(), counted.len())
}

/// How many of the units that must have issued a plan of their own.
fn own_plans(plan: &PlanStatus<'_>) -> (usize, usize) {
    let issued = plan.cascade.iter().map(|duty| duty.issued).sum();
    (issued, plan.cascade.iter().map(|duty| duty.expected).sum())
}

fn part_of((part, whole): (usize, usize)) -> Cell {
    match whole {
        0 => "".into(),
        _ if part == whole => Cell::new(Role::Good, out_of(&part, &whole)),
        _ => out_of(&part, &whole).into(),
    }
}
