//! `plan show PLAN --format json`: the whole document, with its references resolved and inherited fields filled in.

mod duties;
mod header;
mod means;
mod objectives;
mod tasks;

use schemars::JsonSchema;
use serde::Serialize;

use self::duties::{CascadeJson, RecipientJson, ReportingJson};
use self::header::{PeriodJson, ReferenceJson, ScopeJson, SignatureJson};
pub(super) use self::means::TeamJson;
use self::means::{ContactJson, FundJson, ResourceJson};
use self::objectives::ObjectiveJson;
pub(super) use self::objectives::TargetJson;
pub(super) use self::tasks::TaskJson;
use self::tasks::{AreaJson, AssignmentJson, InForceJson, ScenarioJson};
use super::units::NamedJson;
use super::values::{day, text, texts};
use super::{VERSION, each};
use crate::model::{Indicator, Shortcoming};
use crate::query::ResolvedPlan;

/// What becomes of the persons to turn to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contacts {
    /// Names and telephone numbers are left out.
    Masked,
    /// Everything is shown.
    Shown,
}

/// A plan as a whole.
#[derive(JsonSchema, Serialize)]
pub struct ShowOutput<'a> {
    version: u32,
    plan: PlanJson<'a>,
}

#[derive(JsonSchema, Serialize)]
struct PlanJson<'a> {
    id: &'a str,
    file: &'a str,
    line: usize,
    number: Option<&'a str>,
    title: Option<&'a str>,
    r#type: Option<&'static str>,
    state: &'static str,
    issuer: Option<NamedJson>,
    issued: Option<String>,
    place: Option<&'a str>,
    signed: Option<SignatureJson<'a>>,
    basis: Vec<ReferenceJson<'a>>,
    period: Option<PeriodJson<'a>>,
    scope: Option<ScopeJson<'a>>,
    purposes: Vec<&'a str>,
    requirements: Vec<&'a str>,
    objectives: Vec<ObjectiveJson<'a>>,
    shortcomings: Vec<ShortcomingJson<'a>>,
    areas: Vec<AreaJson<'a>>,
    indicators: Vec<IndicatorJson<'a>>,
    scenario_mode: Option<&'static str>,
    scenarios: Vec<ScenarioJson<'a>>,
    /// What the scenario that was asked for brings into force.
    in_force: Option<InForceJson<'a>>,
    assignments: Vec<AssignmentJson<'a>>,
    teams: Vec<TeamJson<'a>>,
    funds: Vec<FundJson<'a>>,
    resources: Vec<ResourceJson<'a>>,
    contacts: Vec<ContactJson<'a>>,
    reporting: Vec<ReportingJson<'a>>,
    cascade: Vec<CascadeJson<'a>>,
    recipients: Vec<RecipientJson>,
}

#[derive(JsonSchema, Serialize)]
struct ShortcomingJson<'a> {
    id: &'a str,
    r#ref: String,
    text: Option<&'a str>,
}

#[derive(JsonSchema, Serialize)]
struct IndicatorJson<'a> {
    id: &'a str,
    r#ref: String,
    name: Option<&'a str>,
    unit: Option<&'a str>,
}

impl<'a> ShowOutput<'a> {
    /// The output for a plan.
    #[must_use]
    pub fn new(resolved: &'a ResolvedPlan<'a>, contacts: Contacts) -> Self {
        Self {
            version: VERSION,
            plan: PlanJson::new(resolved, contacts),
        }
    }
}

impl<'a> PlanJson<'a> {
    fn new(resolved: &'a ResolvedPlan<'a>, contacts: Contacts) -> Self {
        let plan = resolved.document;
        let period = plan.period.as_ref();
        Self {
            id: plan.id.as_str(),
            file: &resolved.place.file,
            line: resolved.place.line,
            number: text(&plan.number),
            title: text(&plan.title),
            r#type: plan.r#type.as_ref().map(|sort| sort.word()),
            state: plan.state().word(),
            issuer: resolved.issuer.as_ref().map(NamedJson::new),
            issued: day(plan.issued()),
            place: text(&plan.place),
            signed: plan.signed.as_ref().map(SignatureJson::new),
            basis: each(&plan.basis, |one| ReferenceJson::new(resolved, one)),
            period: period.map(|period| PeriodJson::new(resolved, period)),
            scope: plan.scope.as_ref().map(ScopeJson::new),
            purposes: texts(&plan.purposes),
            requirements: texts(&plan.requirements),
            objectives: each(&plan.objectives, |one| ObjectiveJson::new(resolved, one)),
            shortcomings: each(&plan.shortcomings, |one| {
                ShortcomingJson::new(resolved, one)
            }),
            areas: each(&resolved.areas, |one| AreaJson::new(resolved, one)),
            indicators: each(&plan.indicators, |one| IndicatorJson::new(resolved, one)),
            scenario_mode: plan.scenario_mode.as_ref().map(|mode| mode.word()),
            scenarios: each(&resolved.scenarios, |one| ScenarioJson::new(resolved, one)),
            in_force: resolved
                .in_force
                .as_ref()
                .map(|one| InForceJson::new(resolved, one)),
            assignments: each(&resolved.assignments, |one| {
                AssignmentJson::new(resolved, one)
            }),
            teams: each(&plan.teams, |one| TeamJson::new(resolved, one)),
            funds: each(&plan.funds, |one| FundJson::new(resolved, one)),
            resources: each(&plan.resources, |one| ResourceJson::new(resolved, one)),
            contacts: each(&plan.contacts, |one| {
                ContactJson::new(resolved, one, contacts)
            }),
            reporting: each(&plan.reporting, |one| ReportingJson::new(resolved, one)),
            cascade: each(&plan.cascade, |one| CascadeJson::new(resolved, one)),
            recipients: each(&plan.recipients, |one| RecipientJson::new(resolved, one)),
        }
    }
}

impl<'a> ShortcomingJson<'a> {
    fn new(resolved: &ResolvedPlan<'_>, shortcoming: &'a Shortcoming) -> Self {
        Self {
            id: shortcoming.id.as_str(),
            r#ref: resolved.reference(shortcoming.id.as_str()),
            text: text(&shortcoming.text),
        }
    }
}

impl<'a> IndicatorJson<'a> {
    fn new(resolved: &ResolvedPlan<'_>, indicator: &'a Indicator) -> Self {
        Self {
            id: indicator.id.as_str(),
            r#ref: resolved.reference(indicator.id.as_str()),
            name: text(&indicator.name),
            unit: text(&indicator.unit),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::model::Date;
    use crate::query::resolve;
    use crate::render::json::to_json;
    use crate::workspace::Workspace;
    use crate::yaml::FromText;

    fn show(text: &str, scenario: Option<&str>, contacts: Contacts) -> String {
        let (workspace, _) = Workspace::from_texts(&[("p.plan.yaml", text)]);
        let plan = workspace.plans.iter().next().unwrap();
        let day = Date::from_text("2021-08-31").unwrap();
        let resolved = resolve(&workspace, plan, scenario, day).unwrap();
        to_json(&ShowOutput::new(&resolved, contacts))
    }

    fn example() -> String {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/examples/flood/county-flood.plan.yaml"
        );
        std::fs::read_to_string(path).unwrap()
    }

    #[test]
    fn an_almost_empty_plan_has_every_key() {
        let text = "plan: p\ntitle: T\nissuer: u\n";
        insta::assert_snapshot!(show(text, None, Contacts::Masked), @r#"
        {
          "version": 1,
          "plan": {
            "id": "p",
            "file": "p.plan.yaml",
            "line": 1,
            "number": null,
            "title": "T",
            "type": null,
            "state": "draft",
            "issuer": {
              "id": "u",
              "name": null,
              "short": null
            },
            "issued": null,
            "place": null,
            "signed": null,
            "basis": [],
            "period": null,
            "scope": null,
            "purposes": [],
            "requirements": [],
            "objectives": [],
            "shortcomings": [],
            "areas": [],
            "indicators": [],
            "scenario_mode": null,
            "scenarios": [],
            "in_force": null,
            "assignments": [],
            "teams": [],
            "funds": [],
            "resources": [],
            "contacts": [],
            "reporting": [],
            "cascade": [],
            "recipients": []
          }
        }
        "#);
    }

    #[test]
    fn every_section_of_a_plan_is_there() {
        let value: Value = serde_json::from_str(&show(&example(), None, Contacts::Masked)).unwrap();
        let plan = value["plan"].as_object().unwrap();
        let empty = |value: &Value| value.is_null() || *value == Value::Array(Vec::new());
        let missing: Vec<_> = plan.keys().filter(|key| empty(&plan[*key])).collect();
        assert_eq!(missing, ["in_force"]);
    }

    #[test]
    fn a_scenario_lists_what_it_brings_into_force() {
        let text = show(&example(), Some("flood"), Contacts::Masked);
        let value: Value = serde_json::from_str(&text).unwrap();
        let in_force = &value["plan"]["in_force"];
        assert_eq!(in_force["chain"], serde_json::json!(["alert", "flood"]));
        let tasks = in_force["tasks"].as_array().unwrap().iter();
        let tasks = tasks.map(|task| format!("{} {}", task["id"], task["inherited"]));
        assert_eq!(
            tasks.collect::<Vec<_>>(),
            [
                "\"warn-streets\" true",
                "\"crews-on-call\" true",
                "\"close-roads\" false",
                "\"move-people\" false",
            ]
        );
    }

    #[test]
    fn tasks_come_with_all_that_they_refer_to() {
        let text = "\
plan: p
title: T
issuer: u
objectives: [{id: o, text: O}]
areas: [{id: a, title: A, tasks: [{id: x, text: X, within: 2w, serves: [o], tasks: [{id: y, text: Y}]}]}]
";
        let value: Value = serde_json::from_str(&show(text, None, Contacts::Masked)).unwrap();
        let task = serde_json::to_string_pretty(&value["plan"]["areas"][0]["tasks"][0]).unwrap();
        insta::assert_snapshot!(task, @r#"
        {
          "answers": [],
          "area": "a",
          "area_inherited": true,
          "by": null,
          "cites": [],
          "every": null,
          "id": "x",
          "if": null,
          "lead": [
            {
              "id": "u",
              "name": null,
              "short": null
            }
          ],
          "lead_from": "issuer",
          "needs": [],
          "output": null,
          "ref": "p#x",
          "scenario": null,
          "serves": [
            {
              "kind": "objective",
              "ref": "p#o",
              "text": "O"
            }
          ],
          "tasks": [
            {
              "answers": [],
              "area": "a",
              "area_inherited": true,
              "by": null,
              "cites": [],
              "every": null,
              "id": "y",
              "if": null,
              "lead": [
                {
                  "id": "u",
                  "name": null,
                  "short": null
                }
              ],
              "lead_from": "issuer",
              "needs": [],
              "output": null,
              "ref": "p#y",
              "scenario": null,
              "serves": [],
              "tasks": [],
              "text": "Y",
              "with": [],
              "within": null
            }
          ],
          "text": "X",
          "with": [],
          "within": "2w"
        }
        "#);
    }

    #[test]
    fn contacts_are_masked_unless_asked_for() {
        let contact = |contacts| {
            let value: Value = serde_json::from_str(&show(&example(), None, contacts)).unwrap();
            let contact = &value["plan"]["contacts"][0];
            format!(
                "{} {} {}",
                contact["name"], contact["title"], contact["phone"]
            )
        };
        assert_eq!(contact(Contacts::Masked), "null \"Emergency planner\" null");
        assert_eq!(
            contact(Contacts::Shown),
            "\"Duty officer\" \"Emergency planner\" \"01632 960101\""
        );
    }
}
