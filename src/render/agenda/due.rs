//! What falls due, day by day.

use std::borrow::Cow;

use super::Phrases;
use crate::agenda::{Due, DueItem, items};
use crate::model::Date;
use crate::render::wording::wording;
use crate::render::{Page, Paper, Role};
use crate::workspace::{Mask, Workspace};

/// Up to so many units are named; of more the number is said.
const NAMED_UNITS: usize = 4;

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct DueScope<'s> {
    /// The day from which on it falls due.
    pub as_of: Date,
    /// The last day; `None` for everything to come.
    pub until: Option<Date>,
    /// The id of the unit that it concerns, with those below.
    pub unit: Option<&'s str>,
    /// What a calendar file, which is made to be handed on, does not tell.
    pub mask: Option<&'s Mask>,
}

impl DueScope<'_> {
    /// A text without what must not be told.
    pub(super) fn told<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.mask
            .map_or(Cow::Borrowed(text), |mask| mask.text(text))
    }
}

/// The page of what falls due.
#[must_use]
pub fn due_page(
    dues: &[Due<'_>],
    scope: DueScope<'_>,
    workspace: &Workspace,
    page: Page,
) -> String {
    let words = wording(page.language);
    let mut plans: Vec<_> = dues.iter().map(|due| due.plan).collect();
    plans.sort_unstable();
    plans.dedup();
    let phrases = Phrases {
        workspace,
        as_of: scope.as_of,
        words,
        one_plan: plans.len() == 1,
    };
    let mut paper = Paper::new(page.width);
    paper.title(&(words.agenda.falling_due)(scope.as_of, scope.until));
    let mut about: Vec<_> = scope.unit.iter().map(|unit| phrases.unit(unit)).collect();
    about.extend(
        plans
            .iter()
            .filter(|_| phrases.one_plan)
            .map(|&plan| plan.to_owned()),
    );
    if !about.is_empty() {
        paper.aside(&about.join(" · "));
    }
    let items = items(dues);
    if items.is_empty() {
        paper.blank();
        paper.plain(words.agenda.nothing_falls_due);
    }
    for days_items in items.chunk_by(|one, other| heading_day(one) == heading_day(other)) {
        write_group(&mut paper, &phrases, scope, days_items);
    }
    paper.finish()
}

/// The day under whose heading an item stands; `None` for what is overdue.
fn heading_day(item: &DueItem<'_, '_>) -> Option<Date> {
    let is_ahead = item.first.days.is_some_and(|days| days >= 0);
    item.first.due.filter(|_| is_ahead)
}

fn write_group(
    paper: &mut Paper,
    phrases: &Phrases<'_>,
    scope: DueScope<'_>,
    items: &[DueItem<'_, '_>],
) {
    let words = &phrases.words.agenda;
    let Some(first) = items.first() else {
        return;
    };
    let day = heading_day(first);
    let (title, role) = match (day, first.first.days) {
        (Some(day), Some(days)) => (
            format!("{} · {}", (words.day)(day), (words.days_left)(days)),
            Role::Plain,
        ),
        _ => ((words.overdue)(items.len()), Role::Bad),
    };
    paper.heading(&title);
    for item in items {
        paper.bullet(0, role, &phrases.text(item.first));
        paper.under_bullet(0, &remarks(phrases, scope, item, day.is_none()));
    }
}

fn remarks(
    phrases: &Phrases<'_>,
    scope: DueScope<'_>,
    item: &DueItem<'_, '_>,
    is_overdue: bool,
) -> Vec<String> {
    let (words, due) = (phrases.words, item.first);
    let mut remarks = vec![phrases.item(due).to_owned()];
    remarks.push((words.agenda.kind_name)(due.kind).to_owned());
    remarks.extend(phrases.period(due));
    if let (true, Some(day), Some(days)) = (is_overdue, due.due, due.days) {
        remarks.push((words.agenda.days_left)(days));
        remarks.push((words.agenda.due_on)(day));
    }
    remarks.extend(due.every.map(words.every));
    let next = due.next.filter(|_| is_overdue);
    remarks.extend(next.map(words.agenda.next_on));
    remarks.extend(due.scenario.map(str::to_owned));
    let is_of_others = item.all.iter().any(|due| due.unit != scope.unit);
    if is_of_others {
        remarks.push(phrases.units(item, NAMED_UNITS));
    }
    remarks.push(phrases.states(item));
    remarks.retain(|remark| !remark.is_empty());
    remarks
}
