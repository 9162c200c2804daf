//! What falls due in the period after the one that a report is about (92): the agenda of its first day.

use super::Stretch;
use crate::agenda::{Due, DueKind, Members, falling_due};
use crate::model::Date;
use crate::status::outlooks;
use crate::workspace::{PlanRecord, UnitId, Workspace};

/// What falls due in a period.
#[derive(Clone, Debug)]
pub struct NextDue<'w> {
    /// The period.
    pub stretch: Stretch,
    /// What falls due in it, by day and kind.
    pub items: Vec<NextItem<'w>>,
}

/// Something that falls due on a day, with all units that answer for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextItem<'w> {
    /// The day.
    pub due: Date,
    /// What it is.
    pub kind: DueKind,
    /// The item anywhere: `plan-id#item-id`; the id of the plan for its end.
    pub reference: String,
    /// What it says.
    pub text: Option<&'w str>,
    /// For a report the period that it is about, such as `2021-08`, or `end`.
    pub period: Option<String>,
    /// The ids of the units.
    pub units: Vec<&'w str>,
}

/// What falls due in the period after that one, for a unit and those below it if one is named.
pub(super) fn next_due<'w>(
    workspace: &'w Workspace,
    plan: &'w PlanRecord,
    stretch: &Stretch,
    unit: Option<UnitId>,
) -> NextDue<'w> {
    let next = stretch.next();
    let register = &workspace.register;
    let outlooks = outlooks(workspace, [plan], next.first, Some(next.last));
    let members = unit.map(|unit| Members::below(register, unit, next.first));
    let members = members.as_ref();
    let mut items: Vec<NextItem<'w>> = Vec::new();
    for due in falling_due(&outlooks, register, members, next.first, Some(next.last)) {
        let Some(day) = day_in(&next, &due) else {
            continue;
        };
        let same = |item: &&mut NextItem<'_>| {
            (item.due, item.kind, &item.reference, &item.period)
                == (day, due.kind, &due.reference, &due.period)
        };
        match items.iter_mut().find(same) {
            Some(item) => item.units.extend(due.unit),
            None => items.push(NextItem {
                due: day,
                kind: due.kind,
                reference: due.reference,
                text: due.text,
                period: due.period,
                units: due.unit.into_iter().collect(),
            }),
        }
    }
    items.sort_by_key(|item| (item.due, item.kind));
    NextDue {
        stretch: next,
        items,
    }
}

/// The day of the period on which the matter is due. A repeated task that is overdue falls due again.
fn day_in(stretch: &Stretch, due: &Due<'_>) -> Option<Date> {
    let days = [due.due, due.next].into_iter().flatten();
    days.into_iter().find(|&day| stretch.holds(day))
}
