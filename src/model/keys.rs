//! The keys that can stand in a mapping, in the order in which they are written.

use super::basis::Reference;
use super::condition::Trigger;
use super::duty::{Cascade, Recipient, Reporting};
use super::period::{Period, Phase, Until};
use super::plan::{Area, Assignment, Plan, Scope, Shortcoming, Signature};
use super::report::{Declaration, OwnPlan, Report};
use super::scenario::{Indicator, Scenario};
use super::settings::Settings;
use super::target::{Baseline, Objective, Target};
use super::task::Task;
use super::team::{Contact, Fund, Resource, Team};
use super::units::{Unit, UnitKind, Units};
use crate::yaml::{Key, Path, Step};

/// The keys of the mapping at a place of a document that begins with the key `first`. Empty where the keys are ids or
/// the like, which have no order.
#[must_use]
pub fn keys_at(first: &str, path: &Path) -> &'static [Key] {
    let name = path.0.iter().rev().find_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Item(_) => None,
    });
    let is_list = matches!(path.0.last(), Some(Step::Item(_)));
    match (first, name) {
        ("plan", None) => Plan::KEYS,
        ("report", None) => Report::KEYS,
        ("units", None) => Units::KEYS,
        ("workspace", None) => Settings::KEYS,
        ("report", Some("scenario")) => Declaration::KEYS,
        ("report", Some("own-plan")) => OwnPlan::KEYS,
        ("units", Some("units")) if is_list => Unit::KEYS,
        ("units", Some("kinds")) if is_list => UnitKind::KEYS,
        ("plan", Some(name)) => keys_in_plan(name),
        _ => &[],
    }
}

fn keys_in_plan(name: &str) -> &'static [Key] {
    match name {
        "areas" => Area::KEYS,
        "assignments" => Assignment::KEYS,
        "baseline" => Baseline::KEYS,
        "basis" => Reference::KEYS,
        "cascade" => Cascade::KEYS,
        "contacts" => Contact::KEYS,
        "ends" | "when" => Trigger::KEYS,
        "funds" => Fund::KEYS,
        "indicators" => Indicator::KEYS,
        "objectives" => Objective::KEYS,
        "parts" | "resources" => Resource::KEYS,
        "period" => Period::KEYS,
        "phases" => Phase::KEYS,
        "recipients" => Recipient::KEYS,
        "reporting" => Reporting::KEYS,
        "scenarios" => Scenario::KEYS,
        "scope" => Scope::KEYS,
        "shortcomings" => Shortcoming::KEYS,
        "signed" => Signature::KEYS,
        "targets" => Target::KEYS,
        "tasks" => Task::KEYS,
        "teams" => Team::KEYS,
        "until" => Until::KEYS,
        _ => &[],
    }
}
