//! The tasks of a plan with what they inherit from where they stand.

use crate::model::{Assignment, Plan, Scenario, Task, UnitRefs};

/// A task or step in its place.
#[derive(Clone, Copy, Debug)]
pub struct PlacedTask<'p> {
    /// The task.
    pub task: &'p Task,
    /// The task that it is a step of.
    pub parent: Option<&'p Task>,
    /// How many tasks it is a step of, outwards.
    pub depth: usize,
    /// The section it stands in.
    pub place: Place<'p>,
    /// Its content area: its own, else that of the task it is a step of, else the area it stands in.
    pub area: Option<&'p str>,
    /// Who leads it: its own lead, else that of the task it is a step of, else the assignment's unit (status
    /// definition 29, but for the issuer, who stands in where this is `None`).
    pub lead: Option<&'p UnitRefs>,
}

/// The section of a plan in which a task stands.
#[derive(Clone, Copy, Debug)]
pub enum Place<'p> {
    /// A content area.
    Area(&'p str),
    /// A scenario.
    Scenario(&'p Scenario),
    /// An assignment.
    Assignment(&'p Assignment),
}

impl<'p> PlacedTask<'p> {
    /// The scenario that has to be in force for it.
    #[must_use]
    pub fn scenario(&self) -> Option<&'p Scenario> {
        match self.place {
            Place::Scenario(scenario) => Some(scenario),
            Place::Area(_) | Place::Assignment(_) => None,
        }
    }
}

/// All tasks of a plan, steps after the task they belong to: areas, then scenarios, then assignments.
#[must_use]
pub fn tasks(plan: &Plan) -> Vec<PlacedTask<'_>> {
    let mut placed = Vec::new();
    for area in &plan.areas {
        let id = area.id.as_str();
        let outer = Outer {
            place: Place::Area(id),
            area: Some(id),
            lead: None,
            parent: None,
            depth: 0,
        };
        outer.add(&area.tasks, &mut placed);
    }
    for scenario in &plan.scenarios {
        let place = Place::Scenario(scenario);
        let outer = Outer {
            place,
            area: None,
            lead: None,
            parent: None,
            depth: 0,
        };
        outer.add(&scenario.tasks, &mut placed);
    }
    for assignment in &plan.assignments {
        let place = Place::Assignment(assignment);
        let lead = assignment.unit.as_ref();
        let outer = Outer {
            place,
            area: None,
            lead,
            parent: None,
            depth: 0,
        };
        outer.add(&assignment.tasks, &mut placed);
    }
    placed
}

/// What a list of tasks inherits.
struct Outer<'p> {
    place: Place<'p>,
    area: Option<&'p str>,
    lead: Option<&'p UnitRefs>,
    parent: Option<&'p Task>,
    depth: usize,
}

impl<'p> Outer<'p> {
    fn add(&self, tasks: &'p [Task], placed: &mut Vec<PlacedTask<'p>>) {
        for task in tasks {
            let area = task.area.as_ref().map(|area| area.as_str()).or(self.area);
            let lead = task.lead.as_ref().or(self.lead);
            let Self {
                place,
                parent,
                depth,
                ..
            } = *self;
            placed.push(PlacedTask {
                task,
                parent,
                depth,
                place,
                area,
                lead,
            });
            let inner = Outer {
                place,
                area,
                lead,
                parent: Some(task),
                depth: depth + 1,
            };
            inner.add(&task.tasks, placed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::tasks;
    use crate::model::Plan;
    use crate::yaml::testing::value;

    /// Each task of a plan with these sections: id, depth, area, lead, scenario.
    fn check(sections: &str, expected: &[&str]) {
        let plan: Plan = value(&format!("plan: p\ntitle: P\nissuer: top\n{sections}"));
        let placed: Vec<_> = tasks(&plan)
            .iter()
            .map(|placed| {
                let lead = placed.lead.and_then(|lead| lead.ids().next());
                let lead = lead.map_or("-", |lead| lead.as_str());
                let scenario = placed
                    .scenario()
                    .map_or("-", |scenario| scenario.id.as_str());
                let (id, depth, area) = (&placed.task.id, placed.depth, placed.area.unwrap_or("-"));
                format!("{id} {depth} {area} {lead} {scenario}")
            })
            .collect();
        assert_eq!(placed, expected);
    }

    #[test]
    fn a_step_takes_lead_and_area_from_its_task() {
        check(
            "areas:
- id: x
  title: X
  tasks:
  - {id: a, text: A, lead: u, tasks: [{id: b, text: B}, {id: c, text: C, lead: v, area: y, tasks: [{id: d, text: D}]}]}
  - {id: e, text: E}
",
            &["a 0 x u -", "b 1 x u -", "c 1 y v -", "d 2 y v -", "e 0 x - -"],
        );
    }

    #[test]
    fn an_assignment_gives_the_lead_and_no_area() {
        check(
            "assignments: [{unit: u, tasks: [{id: a, text: A}, {id: b, text: B, lead: v, area: x}]}]\n",
            &["a 0 - u -", "b 0 x v -"],
        );
    }

    #[test]
    fn areas_come_before_scenarios_and_assignments() {
        check(
            "assignments: [{unit: u, tasks: [{id: c, text: C}]}]
scenarios: [{id: s, tasks: [{id: b, text: B, tasks: [{id: step, text: S}]}]}]
areas: [{id: x, title: X, tasks: [{id: a, text: A}]}]
",
            &["a 0 x - -", "b 0 - - s", "step 1 - - s", "c 0 - u -"],
        );
    }
}
