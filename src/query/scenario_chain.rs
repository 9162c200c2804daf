//! The scenarios of a plan and what each takes over from those it extends.

use foldhash::{HashMap, HashSet};

use super::filter::{FilterName, QueryError};
use crate::model::{Plan, Scenario};

/// The scenarios of a plan, by id.
pub(super) struct Scenarios<'p> {
    plan: &'p Plan,
    by_id: HashMap<&'p str, &'p Scenario>,
}

impl<'p> Scenarios<'p> {
    pub(super) fn new(plan: &'p Plan) -> Self {
        let mut by_id = HashMap::default();
        for scenario in &plan.scenarios {
            by_id.entry(scenario.id.as_str()).or_insert(scenario);
        }
        Self { plan, by_id }
    }

    /// The scenario of that name; of several the first.
    pub(super) fn find(&self, name: &str) -> Option<&'p Scenario> {
        self.by_id.get(local_id(self.plan, name)).copied()
    }

    /// The scenario of that name, which a user gave.
    pub(super) fn named(&self, name: &str) -> Result<&'p Scenario, QueryError> {
        self.find(name).ok_or_else(|| {
            let known = self.plan.scenarios.iter();
            let known: Vec<_> = known.map(|scenario| scenario.id.as_str()).collect();
            QueryError::unknown(FilterName::Scenario, name, &known)
        })
    }

    /// The scenarios whose tasks are in force with this one, from the one that extends none to this one (status
    /// definition 21). A circle, which a rule reports, is cut open where it would close.
    pub(super) fn chain(&self, scenario: &'p Scenario) -> Vec<&'p Scenario> {
        let mut chain = Vec::new();
        let mut seen = HashSet::default();
        let mut next = Some(scenario);
        while let Some(scenario) = next.filter(|scenario| seen.insert(scenario.id.as_str())) {
            chain.push(scenario);
            let extended = scenario.extends.as_ref();
            next = extended.and_then(|extended| self.find(extended));
        }
        chain.reverse();
        chain
    }
}

/// The name of an item within its plan: a plan may name its own items in full.
pub(super) fn local_id<'t>(plan: &Plan, name: &'t str) -> &'t str {
    match name.split_once('#') {
        Some((named, item)) if named == plan.id.as_str() => item,
        Some(_) | None => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Workspace;

    fn chain(scenarios: &str, of: &str) -> String {
        let text = format!("plan: p\ntitle: T\nissuer: u\nscenarios: [{scenarios}]\n");
        let (workspace, _) = Workspace::from_texts(&[("p.plan.yaml", &text)]);
        let plan = &workspace.plans.find("p").unwrap().document;
        let scenarios = Scenarios::new(plan);
        let chain = scenarios.chain(scenarios.find(of).unwrap());
        let ids: Vec<_> = chain.iter().map(|scenario| scenario.id.as_str()).collect();
        ids.join(" ")
    }

    #[test]
    fn a_chain_begins_with_the_scenario_that_extends_none() {
        let scenarios = "{id: c, extends: b}, {id: a}, {id: b, extends: p#a}";
        assert_eq!(chain(scenarios, "c"), "a b c");
        assert_eq!(chain(scenarios, "p#b"), "a b");
    }

    #[test]
    fn a_circle_ends_where_it_would_close() {
        assert_eq!(
            chain("{id: a, extends: b}, {id: b, extends: a}", "a"),
            "b a"
        );
        assert_eq!(chain("{id: a, extends: a}", "a"), "a");
    }

    #[test]
    fn an_unknown_scenario_extends_nothing() {
        assert_eq!(chain("{id: a, extends: other#b}", "a"), "a");
    }
}
