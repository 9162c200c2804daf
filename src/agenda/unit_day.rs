//! What a unit has to do on a day, over all plans.

use foldhash::HashMap;

use super::due::{Due, When, sort};
use super::units::in_order_of_the_tree;
use super::{NEXT_DAYS, duties, tasks};
use crate::model::{Date, TaskState};
use crate::status::{InForce, Outlook};
use crate::workspace::{Register, UnitId, UnitTree};

/// The day of a unit.
#[derive(Debug)]
pub struct UnitDay<'w> {
    /// The id of the unit.
    pub unit: &'w str,
    /// Which scenarios are in force for it, in each plan with scenarios that concerns it.
    pub scenarios: Vec<PlanScenarios<'w>>,
    /// How many tasks are in force for it.
    pub total: usize,
    /// How many of them are done.
    pub done: usize,
    /// How many of them are given up.
    pub dropped: usize,
    /// Its tasks that are neither done nor dropped, the most urgent first.
    pub tasks: Vec<Due<'w>>,
    /// The reports that it owes, and its own plans.
    pub owed: Vec<Due<'w>>,
}

/// The scenarios of one plan that are in force for a unit.
#[derive(Debug)]
pub struct PlanScenarios<'w> {
    /// The plan's id.
    pub plan: &'w str,
    /// The scenarios, as the nearest declaration on the way up names them.
    pub in_force: Vec<InForce<'w>>,
}

/// The day of each unit that has something to do, in the order of the tree; of one unit alone, whatever it has to do.
/// Reports and own plans are there if they are owed or fall due within the next days.
#[must_use]
pub fn to_do<'w>(
    outlooks: &[Outlook<'w>],
    register: &'w Register,
    unit: Option<UnitId>,
    as_of: Date,
) -> Vec<UnitDay<'w>> {
    let tree = UnitTree::on(register, as_of);
    let units = match unit {
        Some(unit) => vec![unit],
        None => in_order_of_the_tree(&tree),
    };
    let mut days = Days::of_units(register, units);
    for (number, outlook) in outlooks.iter().enumerate() {
        for line in &outlook.status.tasks.lines {
            if let Some(day) = days.asked_by(number, line.unit) {
                day.total += 1;
                day.done += usize::from(line.state == TaskState::Done);
                day.dropped += usize::from(line.state == TaskState::Dropped);
            }
        }
        for due in tasks::open(outlook, register, as_of) {
            if let Some(day) = days.asked_by(number, due.unit.unwrap_or_default()) {
                day.tasks.push(due);
            }
        }
        let mut owed = duties::reports(outlook, as_of);
        owed.extend(duties::own_plans(outlook, as_of));
        for due in owed {
            if let Some(day) = days.asked_by(number, due.unit.unwrap_or_default()) {
                day.owed.push(due);
            }
        }
    }
    let issued = issued(outlooks, register);
    let mut finished = Vec::new();
    for (mut day, asking) in days.days.into_iter().zip(days.asking) {
        if unit.is_some() || day.has_something() {
            day.scenarios = scenarios(outlooks, &tree, &issued, &day, asking);
            sort(&mut day.tasks);
            sort(&mut day.owed);
            finished.push(day);
        }
    }
    finished
}

impl<'w> UnitDay<'w> {
    fn empty(register: &'w Register, unit: UnitId) -> Self {
        Self {
            unit: &register.unit(unit).id,
            scenarios: Vec::new(),
            total: 0,
            done: 0,
            dropped: 0,
            tasks: Vec::new(),
            owed: Vec::new(),
        }
    }

    /// Whether there is anything to do.
    #[must_use]
    pub fn has_something(&self) -> bool {
        !self.tasks.is_empty() || !self.owed.is_empty()
    }

    /// The tasks that are due then.
    pub fn tasks_due(&self, when: When) -> impl Iterator<Item = &Due<'w>> {
        let tasks = self.tasks.iter();
        tasks.filter(move |due| due.when(NEXT_DAYS) == when)
    }
}

/// The days of units, found by the unit.
struct Days<'w> {
    days: Vec<UnitDay<'w>>,
    places: HashMap<&'w str, usize>,
    /// For each day the numbers of the outlooks that ask something of its unit, in their order.
    asking: Vec<Vec<usize>>,
}

impl<'w> Days<'w> {
    fn of_units(register: &'w Register, units: Vec<UnitId>) -> Self {
        let days = units.into_iter().map(|unit| UnitDay::empty(register, unit));
        let days: Vec<_> = days.collect();
        let numbered = days.iter().enumerate();
        Self {
            places: numbered.map(|(place, day)| (day.unit, place)).collect(),
            asking: vec![Vec::new(); days.len()],
            days,
        }
    }

    /// The day of a unit of which that outlook asks something.
    fn asked_by(&mut self, outlook: usize, unit: &str) -> Option<&mut UnitDay<'w>> {
        let &place = self.places.get(unit)?;
        let asking = &mut self.asking[place];
        if asking.last() != Some(&outlook) {
            asking.push(outlook);
        }
        Some(&mut self.days[place])
    }
}

/// For each unit the numbers of the outlooks of its plans.
fn issued(outlooks: &[Outlook<'_>], register: &Register) -> HashMap<UnitId, Vec<usize>> {
    let mut issued: HashMap<_, Vec<_>> = HashMap::default();
    for (number, outlook) in outlooks.iter().enumerate() {
        let issuer = outlook.status.issuer;
        if let Some(issuer) = issuer.and_then(|issuer| register.find(issuer)) {
            issued.entry(issuer).or_default().push(number);
        }
    }
    issued
}

/// What is in force for the unit, in the plans with scenarios that ask something of it or whose issuer stands above it.
fn scenarios<'w>(
    outlooks: &[Outlook<'w>],
    tree: &UnitTree<'w>,
    issued: &HashMap<UnitId, Vec<usize>>,
    day: &UnitDay<'w>,
    asking: Vec<usize>,
) -> Vec<PlanScenarios<'w>> {
    let Some(unit) = tree.register().find(day.unit) else {
        return Vec::new();
    };
    let from_above = tree.way_up(unit).filter_map(|above| issued.get(&above));
    let mut concerning = asking;
    concerning.extend(from_above.flatten());
    concerning.sort_unstable();
    concerning.dedup();
    let concerning = concerning.into_iter().map(|number| &outlooks[number]);
    let with_scenarios = concerning.filter(|outlook| !outlook.plan.document.scenarios.is_empty());
    let scenarios = with_scenarios.map(|outlook| PlanScenarios {
        plan: outlook.status.id,
        in_force: outlook.applying.to(unit).to_vec(),
    });
    scenarios.collect()
}

#[cfg(test)]
mod tests {
    use crate::agenda::fixture::days;

    const YAML: &str = "
units:
  - {id: x, name: X}
  - {id: a, name: A, units: [{id: b, name: B, kind: town, units: [{id: d, name: D}]}, {id: c, name: C, kind: town}]}
---
plan: p
title: P
issuer: a
issued: 2024-06-01
areas:
  - id: z
    title: Z
    tasks:
      - {id: late, text: T, lead: {all: town}, by: 2024-06-20}
      - {id: now, text: T, lead: b, by: 2024-06-30}
      - {id: soon, text: T, lead: b, by: 2024-07-14}
      - {id: later, text: T, lead: b, by: 2024-07-15}
      - {id: some-day, text: T, lead: b}
scenarios: [{id: s, tasks: [{id: alarm, text: T, lead: {all: town}, within: 1d}]}]
reporting: [{id: r, from: {all: town}, every: month, by: 10}]
cascade: [{id: e, units: b}]
---
{report: p, unit: c, as-of: 2024-06-25, tasks: {late: done}}
---
{report: p, unit: b, as-of: 2024-05-31, scenario: {in-force: s, since: 2024-05-31, decision: 7/B}}
";

    #[test]
    fn the_tasks_of_a_unit_are_grouped_by_how_urgent_they_are() {
        assert_eq!(
            days(YAML, "2024-06-30", Some("b")),
            "\
b: 0 of 6 done; p: s by b since 2024-05-31
  Overdue: p#alarm -29, p#late -10
  Today: p#now +0
  Soon: p#soon +14
  Later: p#later +15
  Undated: p#some-day
  owed: p#r +10, p#e"
        );
    }

    #[test]
    fn units_that_have_something_come_in_the_order_of_the_tree() {
        let heads = |as_of| {
            let days = days(YAML, as_of, None);
            let heads = days.lines().filter(|line| !line.starts_with(' '));
            heads.map(str::to_owned).collect::<Vec<_>>()
        };
        let b = "b: 0 of 6 done; p: s by b since 2024-05-31";
        assert_eq!(heads("2024-06-20"), [b, "c: 0 of 1 done; p: -"]);
        // The town that has done everything is left out.
        assert_eq!(heads("2024-06-25"), [b]);
    }

    #[test]
    fn a_unit_with_nothing_to_do_has_a_day_if_it_is_named() {
        assert_eq!(
            days(YAML, "2024-06-25", Some("d")),
            "d: 0 of 0 done; p: s by b since 2024-05-31"
        );
        assert_eq!(days(YAML, "2024-06-25", Some("x")), "x: 0 of 0 done");
        assert_eq!(days(YAML, "2024-06-25", Some("c")), "c: 1 of 1 done; p: -");
    }
}
