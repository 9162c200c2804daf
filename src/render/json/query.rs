//! `plan query KIND --format json`.

mod reported;

use schemars::JsonSchema;
use serde::Serialize;

use self::reported::{DutyJson, FigureJson, ReportJson, ResourceJson};
use super::VERSION;
use super::units::{BriefJson, briefs};
use super::values::{PopulationJson, TriggerJson, ValueJson, day};
use crate::model::{Cycle, PlanType, Purpose, Role};
use crate::query::{
    Items, PlanFields, RecipientFields, ReferenceFields, Row, ScenarioFields, TargetFields,
    TaskFields, UnitFields,
};

/// The items of a query.
#[derive(JsonSchema, Serialize)]
pub struct QueryOutput<'a> {
    version: u32,
    kind: &'static str,
    items: Vec<ItemJson<'a>>,
}

/// What every row has, and the fields of its kind.
#[derive(JsonSchema, Serialize)]
struct ItemJson<'a> {
    plan: Option<&'a str>,
    id: Option<&'a str>,
    r#ref: Option<&'a str>,
    text: Option<&'a str>,
    file: Option<&'a str>,
    line: Option<usize>,
    #[serde(flatten)]
    fields: FieldsJson<'a>,
}

#[derive(JsonSchema, Serialize)]
#[serde(untagged)]
enum FieldsJson<'a> {
    Plan(PlanJson<'a>),
    Unit(UnitJson<'a>),
    Task(TaskJson<'a>),
    Target(TargetJson<'a>),
    Scenario(ScenarioJson<'a>),
    Reference(ReferenceJson<'a>),
    Recipient(RecipientJson),
    Resource(ResourceJson<'a>),
    Duty(DutyJson<'a>),
    Report(ReportJson<'a>),
    Figure(FigureJson<'a>),
}

#[derive(JsonSchema, Serialize)]
struct PlanJson<'a> {
    number: Option<&'a str>,
    title: Option<&'a str>,
    r#type: Option<&'static str>,
    state: &'static str,
    issuer: Option<&'a str>,
    issued: Option<String>,
    period: PeriodJson,
    targets: usize,
    scenarios: usize,
    tasks: usize,
    references: usize,
    recipients: usize,
}

#[derive(JsonSchema, Serialize)]
struct PeriodJson {
    from: Option<String>,
    to: Option<String>,
}

#[derive(JsonSchema, Serialize)]
struct UnitJson<'a> {
    name: Option<&'a str>,
    short: Option<&'a str>,
    kind: Option<&'a str>,
    level: Option<u8>,
    parent: Option<&'a str>,
    depth: usize,
    members: Option<u32>,
    valid: bool,
}

#[derive(JsonSchema, Serialize)]
struct TaskJson<'a> {
    lead: Vec<BriefJson>,
    /// Null where the task names its lead itself.
    lead_from: Option<&'static str>,
    with: Vec<BriefJson>,
    area: Option<&'a str>,
    scenario: Option<&'a str>,
    parent: Option<&'a str>,
    by: Option<String>,
    every: Option<&'static str>,
    within: Option<String>,
    output: Option<&'a str>,
}

#[derive(JsonSchema, Serialize)]
struct TargetJson<'a> {
    objective: &'a str,
    value: Option<ValueJson>,
    measured: &'static str,
    task: Option<&'a str>,
    of: Option<PopulationJson<BriefJson>>,
    owner: Vec<BriefJson>,
    by: Option<String>,
    scenario: Option<&'a str>,
}

#[derive(JsonSchema, Serialize)]
struct ScenarioJson<'a> {
    title: Option<&'a str>,
    extends: Option<&'a str>,
    when: Option<TriggerJson<'a>>,
    ends: Option<TriggerJson<'a>>,
    own_tasks: usize,
    tasks_in_force: usize,
}

#[derive(JsonSchema, Serialize)]
struct ReferenceJson<'a> {
    number: Option<&'a str>,
    date: Option<String>,
    role: Option<&'static str>,
    issuer: Vec<BriefJson>,
    /// The plan that the document is; `plan` is the one that refers to it.
    refers_to: Option<&'a str>,
}

#[derive(JsonSchema, Serialize)]
struct RecipientJson {
    to: Vec<BriefJson>,
    r#for: Option<&'static str>,
}

impl<'a> QueryOutput<'a> {
    /// The output for what a query found.
    #[must_use]
    pub fn new(items: &'a Items) -> Self {
        let kind = items.kind().word();
        let items = match items {
            Items::Plans(rows) => rows_json(rows, |row| FieldsJson::Plan(plan(row))),
            Items::Units(rows) => rows_json(rows, |row| FieldsJson::Unit(unit(row))),
            Items::Tasks(rows) => rows_json(rows, |row| FieldsJson::Task(task(row))),
            Items::Targets(rows) => rows_json(rows, |row| FieldsJson::Target(target(row))),
            Items::Scenarios(rows) => rows_json(rows, |row| FieldsJson::Scenario(scenario(row))),
            Items::References(rows) => rows_json(rows, |row| FieldsJson::Reference(reference(row))),
            Items::Recipients(rows) => rows_json(rows, |row| FieldsJson::Recipient(recipient(row))),
            Items::Resources(rows) => {
                rows_json(rows, |row| FieldsJson::Resource(ResourceJson::new(row)))
            }
            Items::Duties(rows) => rows_json(rows, |row| FieldsJson::Duty(DutyJson::new(row))),
            Items::Reports(rows) => rows_json(rows, |row| FieldsJson::Report(ReportJson::new(row))),
            Items::Figures(rows) => rows_json(rows, |row| FieldsJson::Figure(FigureJson::new(row))),
        };
        Self {
            version: VERSION,
            kind,
            items,
        }
    }
}

fn rows_json<'a, F>(
    rows: &'a [Row<F>],
    fields: impl Fn(&'a F) -> FieldsJson<'a>,
) -> Vec<ItemJson<'a>> {
    let item = |row: &'a Row<F>| ItemJson {
        plan: row.plan.as_deref(),
        id: row.id.as_deref(),
        r#ref: row.reference.as_deref(),
        text: row.text.as_deref(),
        file: row.place.as_ref().map(|place| place.file.as_str()),
        line: row.place.as_ref().map(|place| place.line),
        fields: fields(&row.fields),
    };
    rows.iter().map(item).collect()
}

fn plan(fields: &PlanFields) -> PlanJson<'_> {
    PlanJson {
        number: fields.number.as_deref(),
        title: fields.title.as_deref(),
        r#type: fields.plan_type.map(PlanType::word),
        state: fields.state.word(),
        issuer: fields.issuer.as_ref().map(|issuer| issuer.id.as_str()),
        issued: day(fields.issued),
        period: PeriodJson {
            from: day(fields.from),
            to: day(fields.to),
        },
        targets: fields.counts.targets,
        scenarios: fields.counts.scenarios,
        tasks: fields.counts.tasks,
        references: fields.counts.references,
        recipients: fields.counts.recipients,
    }
}

fn unit(fields: &UnitFields) -> UnitJson<'_> {
    UnitJson {
        name: fields.name.as_deref(),
        short: fields.short.as_deref(),
        kind: fields.kind.as_deref(),
        level: fields.level,
        parent: fields.parent.as_deref(),
        depth: fields.depth,
        members: fields.members,
        valid: fields.valid,
    }
}

fn task(fields: &TaskFields) -> TaskJson<'_> {
    TaskJson {
        lead: briefs(&fields.lead),
        lead_from: fields.lead_source.inherited_from(),
        with: briefs(&fields.with),
        area: fields.area.as_deref(),
        scenario: fields.scenario.as_deref(),
        parent: fields.parent.as_deref(),
        by: day(fields.by),
        every: fields.every.map(Cycle::word),
        within: fields.within.map(|within| within.to_string()),
        output: fields.output.as_deref(),
    }
}

fn target(fields: &TargetFields) -> TargetJson<'_> {
    let of = fields.of.as_ref();
    TargetJson {
        objective: &fields.objective,
        value: fields.value.as_ref().map(ValueJson::new),
        measured: fields.measured.word(),
        task: fields.task.as_deref(),
        of: of.map(|population| PopulationJson::new(population, briefs)),
        owner: briefs(&fields.owner),
        by: day(fields.by),
        scenario: fields.scenario.as_deref(),
    }
}

fn scenario(fields: &ScenarioFields) -> ScenarioJson<'_> {
    ScenarioJson {
        title: fields.title.as_deref(),
        extends: fields.extends.as_deref(),
        when: fields.when.as_ref().map(TriggerJson::new),
        ends: fields.ends.as_ref().map(TriggerJson::new),
        own_tasks: fields.own_tasks,
        tasks_in_force: fields.tasks_in_force,
    }
}

fn reference(fields: &ReferenceFields) -> ReferenceJson<'_> {
    ReferenceJson {
        number: fields.number.as_deref(),
        date: day(fields.date),
        role: fields.role.map(Role::word),
        issuer: briefs(&fields.issuer),
        refers_to: fields.refers_to.as_deref(),
    }
}

fn recipient(fields: &RecipientFields) -> RecipientJson {
    RecipientJson {
        to: briefs(&fields.to),
        r#for: fields.purpose.map(Purpose::word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Date;
    use crate::query::{Filter, Kind, query};
    use crate::render::json::to_json;
    use crate::workspace::Workspace;
    use crate::yaml::FromText;

    const PLAN: &str = "\
plan: p
number: 1/KH
title: T
type: campaign
issuer: u
issued: 2021-08-09
basis: [{role: cited, number: 2/CT, date: 2021-08-01, issuer: {name: Chính phủ}}]
period: {from: issued, to: 2021-12-31}
objectives:
  - {id: o, text: O, targets: [{id: t, text: X, value: 92.5%, of: {all: k, except: [w]}}, {id: q, text: Y, value: 1..2 triệu VND}]}
scenarios: [{id: s, when: {any: [{i: \">=3\", j: true}]}, tasks: [{id: x, text: X, every: half-year, with: [v, {name: B}]}]}]
recipients: [{to: v, for: archive}]
";

    fn json(kind: Kind) -> String {
        let units = "units: [{id: u, name: U, members: 9, kind: k, units: [{id: v, name: V}]}]\nkinds: [{id: k, level: 2}]\n";
        let (workspace, _) =
            Workspace::from_texts(&[("p.plan.yaml", PLAN), ("u.units.yaml", units)]);
        let day = Date::from_text("2021-08-31").unwrap();
        let items = query(&workspace, kind, &Filter::default(), day).unwrap();
        to_json(&QueryOutput::new(&items))
    }

    #[test]
    fn plans_carry_their_counts() {
        insta::assert_snapshot!(json(Kind::Plans), @r#"
        {
          "version": 1,
          "kind": "plans",
          "items": [
            {
              "plan": "p",
              "id": "p",
              "ref": "p",
              "text": "T",
              "file": "p.plan.yaml",
              "line": 1,
              "number": "1/KH",
              "title": "T",
              "type": "campaign",
              "state": "issued",
              "issuer": "u",
              "issued": "2021-08-09",
              "period": {
                "from": "2021-08-09",
                "to": "2021-12-31"
              },
              "targets": 2,
              "scenarios": 1,
              "tasks": 1,
              "references": 1,
              "recipients": 1
            }
          ]
        }
        "#);
    }

    #[test]
    fn units_carry_their_place_in_the_tree() {
        insta::assert_snapshot!(json(Kind::Units), @r#"
        {
          "version": 1,
          "kind": "units",
          "items": [
            {
              "plan": null,
              "id": "u",
              "ref": "u",
              "text": "U",
              "file": "u.units.yaml",
              "line": 1,
              "name": "U",
              "short": null,
              "kind": "k",
              "level": 2,
              "parent": null,
              "depth": 0,
              "members": 9,
              "valid": true
            },
            {
              "plan": null,
              "id": "v",
              "ref": "v",
              "text": "V",
              "file": "u.units.yaml",
              "line": 1,
              "name": "V",
              "short": null,
              "kind": null,
              "level": null,
              "parent": "u",
              "depth": 1,
              "members": null,
              "valid": true
            }
          ]
        }
        "#);
    }

    #[test]
    fn tasks_carry_their_lead_and_whence_it_comes() {
        insta::assert_snapshot!(json(Kind::Tasks), @r#"
        {
          "version": 1,
          "kind": "tasks",
          "items": [
            {
              "plan": "p",
              "id": "x",
              "ref": "p#x",
              "text": "X",
              "file": "p.plan.yaml",
              "line": 11,
              "lead": [
                "u"
              ],
              "lead_from": "issuer",
              "with": [
                "v",
                {
                  "name": "B"
                }
              ],
              "area": null,
              "scenario": "s",
              "parent": null,
              "by": null,
              "every": "half-year",
              "within": null,
              "output": null
            }
          ]
        }
        "#);
    }

    #[test]
    fn targets_carry_shares_as_fractions() {
        insta::assert_snapshot!(json(Kind::Targets), @r#"
        {
          "version": 1,
          "kind": "targets",
          "items": [
            {
              "plan": "p",
              "id": "t",
              "ref": "p#t",
              "text": "X",
              "file": "p.plan.yaml",
              "line": 10,
              "objective": "o",
              "value": {
                "kind": "share",
                "text": "92.5%",
                "min": 0.925,
                "max": null,
                "unit": null
              },
              "measured": "reports",
              "task": null,
              "of": {
                "units": [
                  {
                    "all": [
                      "k"
                    ],
                    "under": "u",
                    "direct": false,
                    "except": [
                      "w"
                    ],
                    "count": 1
                  }
                ],
                "people": null,
                "count": null,
                "as_of": null
              },
              "owner": [],
              "by": null,
              "scenario": null
            },
            {
              "plan": "p",
              "id": "q",
              "ref": "p#q",
              "text": "Y",
              "file": "p.plan.yaml",
              "line": 10,
              "objective": "o",
              "value": {
                "kind": "quantity",
                "text": "1000000..2000000 VND",
                "min": 1000000,
                "max": 2000000,
                "unit": "VND"
              },
              "measured": "reports",
              "task": null,
              "of": null,
              "owner": [],
              "by": null,
              "scenario": null
            }
          ]
        }
        "#);
    }

    #[test]
    fn scenarios_carry_their_conditions() {
        insta::assert_snapshot!(json(Kind::Scenarios), @r#"
        {
          "version": 1,
          "kind": "scenarios",
          "items": [
            {
              "plan": "p",
              "id": "s",
              "ref": "p#s",
              "text": null,
              "file": "p.plan.yaml",
              "line": 11,
              "title": null,
              "extends": null,
              "when": {
                "text": null,
                "any": [
                  [
                    {
                      "indicator": "i",
                      "condition": ">=3"
                    },
                    {
                      "indicator": "j",
                      "condition": "true"
                    }
                  ]
                ]
              },
              "ends": null,
              "own_tasks": 1,
              "tasks_in_force": 1
            }
          ]
        }
        "#);
    }

    #[test]
    fn references_without_an_id_have_a_place_all_the_same() {
        insta::assert_snapshot!(json(Kind::References), @r#"
        {
          "version": 1,
          "kind": "references",
          "items": [
            {
              "plan": "p",
              "id": null,
              "ref": null,
              "text": null,
              "file": "p.plan.yaml",
              "line": 7,
              "number": "2/CT",
              "date": "2021-08-01",
              "role": "cited",
              "issuer": [
                {
                  "name": "Chính phủ"
                }
              ],
              "refers_to": null
            }
          ]
        }
        "#);
    }

    #[test]
    fn recipients_carry_what_they_receive_the_plan_for() {
        insta::assert_snapshot!(json(Kind::Recipients), @r#"
        {
          "version": 1,
          "kind": "recipients",
          "items": [
            {
              "plan": "p",
              "id": null,
              "ref": null,
              "text": "V",
              "file": "p.plan.yaml",
              "line": 12,
              "to": [
                "v"
              ],
              "for": "archive"
            }
          ]
        }
        "#);
    }
}
