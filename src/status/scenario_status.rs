//! The part of a status that tells about scenarios: which are in force by whose word, and which the figures ask for.

use super::facts::Facts;
use super::indicated::{Indicated, indicated};
use super::view::View;
use crate::model::{Date, ScenarioMode};

/// The scenarios of a plan.
#[derive(Debug)]
pub struct ScenarioStatus<'w> {
    /// How the scenarios relate, as written.
    pub mode: Option<ScenarioMode>,
    /// What units declared in force; inherited scenarios make no row (22).
    pub in_force: Vec<InForce<'w>>,
    /// The scenarios declared for the unit of the view, else for the issuer, by itself or by the nearest above.
    pub applying: Vec<&'w str>,
    /// The scenario that the latest situation figures ask for.
    pub indicated: Option<Indicated<'w>>,
    /// Whether a scenario is indicated that the issuer has not declared in force (26).
    pub drift: bool,
}

/// A scenario that a unit declared in force.
#[derive(Clone, Copy, Debug)]
pub struct InForce<'w> {
    /// The scenario's id.
    pub scenario: &'w str,
    /// The id of the unit.
    pub unit: &'w str,
    /// Since when.
    pub since: Date,
    /// The decision that put it in force.
    pub decision: Option<&'w str>,
}

/// The scenarios of a plan: declared, indicated, and whether the two differ. The view of a unit shows what applies to
/// it, wherever that was declared, and what was declared below it (73).
pub(super) fn scenario_status<'w>(facts: &Facts<'_, 'w>, view: &View) -> ScenarioStatus<'w> {
    let looking = view.unit().or(facts.units.issuer());
    let declaring = looking.and_then(|unit| facts.scenarios.applying_to(unit, &facts.units));
    let mut applying = Vec::new();
    let mut in_force = Vec::new();
    let mut of_issuer = &[][..];
    for (&unit, declarations) in &facts.scenarios.declarations {
        let declared = declarations.last().map_or(&[][..], |last| &last.scenarios);
        if Some(unit) == declaring {
            applying.extend(declared.iter().map(|declared| declared.scenario));
        }
        if view.holds(unit) || Some(unit) == declaring {
            in_force.extend(declared.iter().map(|declared| InForce {
                scenario: declared.scenario,
                unit: facts.units.id(unit),
                since: declared.since,
                decision: declared.decision,
            }));
        }
        if Some(unit) == facts.units.issuer() {
            of_issuer = declared;
        }
    }
    let indicated = indicated(facts);
    let drift = indicated.as_ref().is_some_and(|indicated| {
        !of_issuer
            .iter()
            .any(|declared| declared.scenario == indicated.scenario)
    });
    let mode = &facts.plan.document.scenario_mode;
    ScenarioStatus {
        mode: mode.as_ref().map(|mode| mode.value),
        in_force,
        applying,
        indicated,
        drift,
    }
}
