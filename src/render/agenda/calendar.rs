//! What falls due as a calendar file (RFC 5545): one event of a whole day for each item, a series for what is repeated.
//!
//! The file depends on nothing but the plans and the as-of date, so that the same input gives the same bytes. What an
//! event is called for ever, its UID, is made of the names of the item, its period and the unit that was asked about:
//! whoever reads the file again gets the event changed, not a second one.

use chrono::{NaiveTime, TimeZone, Utc};
use icalendar::{Calendar, Component, Event, EventLike, Property};

use super::Phrases;
use super::due::DueScope;
use super::folding::folded;
use crate::agenda::{Due, DueItem, DueKind, items};
use crate::model::{CalendarPeriod, Cycle, Date};
use crate::render::Page;
use crate::render::wording::wording;
use crate::workspace::Workspace;

/// So many units are named in what is said about an event.
const NAMED_UNITS: usize = 40;

/// The calendar file of what falls due. What is overdue is not in it, as its day is past; a task that is repeated is
/// there from its next day on.
#[must_use]
pub fn calendar_file(
    dues: &[Due<'_>],
    scope: DueScope<'_>,
    workspace: &Workspace,
    page: Page,
) -> String {
    let words = wording(page.language);
    let phrases = Phrases {
        workspace,
        as_of: scope.as_of,
        words,
        one_plan: false,
    };
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//plan//plan due//EN"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    let unit = scope.unit.map(|unit| phrases.unit(unit));
    calendar.name(&clean(&(words.agenda.calendar)(unit.as_deref())));
    let (series, once): (Vec<_>, Vec<_>) = dues
        .iter()
        .cloned()
        .partition(|due| due.kind == DueKind::Task && due.every.is_some());
    let is_ahead = |item: &&DueItem<'_, '_>| item.first.days.is_some_and(|days| days >= 0);
    for item in items(&once).iter().filter(is_ahead) {
        if let Some(day) = item.first.due {
            calendar.push(event(&phrases, scope, item, day));
        }
    }
    for (item, first) in series_of(&series, scope.until) {
        let mut event = event(&phrases, scope, &item, first);
        if let Some(rule) = rule(item.first, first, scope.until) {
            event.append_property(("RRULE", &*rule));
        }
        calendar.push(event);
    }
    folded(&calendar.to_string())
}

/// The repeated tasks by item, each with the first day that any unit has to keep.
fn series_of<'d, 'w>(dues: &'d [Due<'w>], until: Option<Date>) -> Vec<(DueItem<'d, 'w>, Date)> {
    let mut series: Vec<(DueItem<'d, 'w>, Date)> = Vec::new();
    for due in dues {
        let Some(next) = due
            .next
            .filter(|&next| until.is_none_or(|until| next <= until))
        else {
            continue;
        };
        let mut known = series.iter_mut();
        match known.find(|(item, _)| item.first.reference == due.reference) {
            Some((item, first)) => {
                item.all.push(due);
                *first = next.min(*first);
            }
            None => series.push((
                DueItem {
                    first: due,
                    all: vec![due],
                },
                next,
            )),
        }
    }
    series
}

fn event(phrases: &Phrases<'_>, scope: DueScope<'_>, item: &DueItem<'_, '_>, day: Date) -> Event {
    let due = item.first;
    let midnight = scope.as_of.to_chrono().and_time(NaiveTime::MIN);
    Event::new()
        .uid(&uid(due, scope.unit))
        .timestamp(Utc.from_utc_datetime(&midnight))
        .starts(day.to_chrono())
        .ends(day.plus_days(1).to_chrono())
        .summary(&scope.told(&clean(&summary(phrases, scope, item))))
        .description(&scope.told(&description(phrases, item)))
        .categories([(phrases.words.agenda.kind_name)(due.kind)])
        // The day is not taken up by it.
        .append_property(Property::new("TRANSP", "TRANSPARENT"))
        .done()
}

/// The name of the event for ever. A task of a scenario is due anew each time that the scenario comes into force, and
/// not on the same day everywhere.
fn uid(due: &Due<'_>, unit: Option<&str>) -> String {
    let mut parts = vec![due.reference.clone()];
    if due.kind == DueKind::PlanEnd {
        parts.push("end".to_owned());
    }
    parts.extend(due.period.clone());
    let day = due
        .due
        .filter(|_| due.scenario.is_some() && due.every.is_none());
    parts.extend(day.map(|day| day.to_string()));
    parts.extend(unit.map(str::to_owned));
    format!("{}@plan", parts.join("/"))
}

fn summary(phrases: &Phrases<'_>, scope: DueScope<'_>, item: &DueItem<'_, '_>) -> String {
    let mut summary = phrases.text(item.first);
    if let Some(period) = phrases.period(item.first) {
        summary.push_str(&format!(", {period}"));
    }
    let is_of_others = item.all.iter().any(|due| due.unit != scope.unit);
    let units = phrases.units(item, 1);
    if is_of_others && !units.is_empty() {
        summary.push_str(&format!(" ({units})"));
    }
    summary
}

fn description(phrases: &Phrases<'_>, item: &DueItem<'_, '_>) -> String {
    let (words, due) = (phrases.words, item.first);
    let plan = phrases.workspace.plans.find(due.plan);
    let title = plan.and_then(|plan| plan.document.title.as_ref());
    let title = title.map_or(due.plan, |title| title.as_str());
    let lines = [
        (words.plan, title.to_owned()),
        ((words.agenda.kind_name)(due.kind), due.reference.clone()),
        (words.unit, phrases.units(item, NAMED_UNITS)),
        (
            words.scenario,
            due.scenario
                .map(|scenario| phrases.scenario(due.plan, scenario))
                .unwrap_or_default(),
        ),
        (words.cycle, due.every.map(words.every).unwrap_or_default()),
        (words.state, phrases.states(item)),
    ];
    let lines = lines.into_iter().filter(|(_, text)| !text.is_empty());
    let lines = lines.map(|(label, text)| format!("{label}: {}", clean(&text)));
    lines.collect::<Vec<_>>().join("\n")
}

/// When the task comes again after its first day; `None` if it does not.
fn rule(due: &Due<'_>, first: Date, until: Option<Date>) -> Option<String> {
    let every = due.every?;
    let last = due.last.into_iter().chain(until).min();
    let second = CalendarPeriod::holding(every, first).next().last();
    if last.is_some_and(|last| last < second) {
        return None;
    }
    let rule = match every {
        Cycle::Day => "FREQ=DAILY",
        Cycle::Week => "FREQ=WEEKLY",
        // The last day of the month, however long it is.
        Cycle::Month => "FREQ=MONTHLY;BYMONTHDAY=-1",
        Cycle::Quarter => "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1",
        Cycle::HalfYear => "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1",
        Cycle::Year => "FREQ=YEARLY",
    };
    let last = last.map(|last| format!(";UNTIL={}", last.to_chrono().format("%Y%m%d")));
    Some(format!("{rule}{}", last.unwrap_or_default()))
}

/// Text on one line, without characters that no calendar file may hold.
fn clean(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
