//! Scenarios: one row for each, with what it brings into force.

use super::plans::owned;
use super::row::Row;
use super::scenario_chain::{Scenarios, local_id};
use super::search::Search;
use crate::model::{Scenario, Task, Trigger};
use crate::workspace::PlanRecord;

/// The fields of a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioFields {
    /// Its title.
    pub title: Option<String>,
    /// The id of the scenario whose tasks go on in it.
    pub extends: Option<String>,
    /// When it begins.
    pub when: Option<Trigger>,
    /// When it ends.
    pub ends: Option<Trigger>,
    /// How many tasks and steps stand in it.
    pub own_tasks: usize,
    /// How many are in force with it: its own, and those of the scenarios it extends.
    pub tasks_in_force: usize,
}

/// The rows of the query.
pub(super) fn rows(search: &Search<'_>) -> Vec<Row<ScenarioFields>> {
    let mut rows = Vec::new();
    for &record in &search.plans {
        let scenarios = Scenarios::new(&record.document);
        for scenario in &record.document.scenarios {
            let trigger = |trigger: &'_ Option<Trigger>| {
                trigger.as_ref().and_then(|trigger| trigger.text.clone())
            };
            let triggers = [trigger(&scenario.when), trigger(&scenario.ends)];
            let mut texts = vec![scenario.title.as_ref().map(|title| title.as_str())];
            texts.extend(
                triggers
                    .iter()
                    .map(|text| text.as_ref().map(|text| text.as_str())),
            );
            if search.wants_text(texts) {
                rows.push(row(search, record, &scenarios, scenario));
            }
        }
    }
    rows
}

fn row<'w>(
    search: &Search<'w>,
    record: &'w PlanRecord,
    scenarios: &Scenarios<'w>,
    scenario: &'w Scenario,
) -> Row<ScenarioFields> {
    let plan = &record.document;
    let chain = scenarios.chain(scenario).into_iter();
    let extends = scenario.extends.as_ref();
    let title = owned(scenario.title.as_ref());
    let fields = ScenarioFields {
        title: title.clone(),
        extends: extends.map(|extends| local_id(plan, extends).to_owned()),
        when: scenario.when.clone(),
        ends: scenario.ends.clone(),
        own_tasks: count(&scenario.tasks),
        tasks_in_force: chain.map(|scenario| count(&scenario.tasks)).sum(),
    };
    Row::of_item(search.workspace, record, &scenario.id, title, fields)
}

/// How many tasks there are with all their steps.
fn count(tasks: &[Task]) -> usize {
    tasks.iter().map(|task| 1 + count(&task.tasks)).sum()
}
