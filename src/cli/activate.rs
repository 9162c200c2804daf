//! `plan activate` and `plan deactivate`: which scenario is in force, written into the report of the unit that declares
//! it.

use std::cell::RefCell;

use clap::Args;

use super::Outcome;
use super::args::date;
use super::context::Context;
use super::edit::{EditArgs, carry_out};
use super::error::CliError;
use super::record::{drafted, unit_id};
use crate::edit::Record;
use crate::messages::message;
use crate::model::Date;
use crate::query::{Filter, Items, Kind, find_plan, find_unit, query};
use crate::status::scenario_view;
use crate::words::{and_list, nearest};
use crate::workspace::{PlanRecord, Workspace};
use crate::yaml::Value;

/// Declare a scenario in force, for a unit and all below it
#[derive(Debug, Args)]
pub(super) struct ActivateArgs {
    /// The plan's id
    #[arg(value_name = "PLAN")]
    plan: String,

    /// The scenario
    #[arg(value_name = "SCENARIO")]
    scenario: String,

    /// The unit for which it holds, with all below [default: the plan's issuer]
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// The day from which on it holds [default: the day of --as-of, or today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    since: Option<Date>,

    /// The decision that declares it
    #[arg(long, value_name = "TEXT")]
    decision: Option<String>,

    /// The unit that decided
    #[arg(long, value_name = "UNIT")]
    by: Option<String>,

    #[command(flatten)]
    edit: EditArgs,
}

/// Declare that no scenario is in force any more, for a unit and all below it
#[derive(Debug, Args)]
pub(super) struct DeactivateArgs {
    /// The plan's id
    #[arg(value_name = "PLAN")]
    plan: String,

    /// The unit for which it holds, with all below [default: the plan's issuer]
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// The day from which on it holds [default: the day of --as-of, or today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    since: Option<Date>,

    /// The decision that declares it
    #[arg(long, value_name = "TEXT")]
    decision: Option<String>,

    #[command(flatten)]
    edit: EditArgs,
}

/// What a unit declares.
struct Declaration<'a> {
    plan: &'a str,
    /// `None` if none is in force any more.
    scenario: Option<&'a str>,
    /// The unit as the user names it; the issuer if he does not.
    unit: Option<&'a str>,
    since: Date,
    decision: Option<&'a str>,
    by: Option<&'a str>,
    edit: &'a EditArgs,
}

pub(super) fn activate(context: &Context, arguments: &ActivateArgs) -> Result<Outcome, CliError> {
    let declaration = Declaration {
        plan: &arguments.plan,
        scenario: Some(&arguments.scenario),
        unit: arguments.unit.as_deref(),
        since: arguments.since.unwrap_or(context.as_of()),
        decision: arguments.decision.as_deref(),
        by: arguments.by.as_deref(),
        edit: &arguments.edit,
    };
    declaration.carry_out(context)
}

pub(super) fn deactivate(
    context: &Context,
    arguments: &DeactivateArgs,
) -> Result<Outcome, CliError> {
    let declaration = Declaration {
        plan: &arguments.plan,
        scenario: None,
        unit: arguments.unit.as_deref(),
        since: arguments.since.unwrap_or(context.as_of()),
        decision: arguments.decision.as_deref(),
        by: None,
        edit: &arguments.edit,
    };
    declaration.carry_out(context)
}

/// What a declaration is told by, once it is written.
struct Before {
    unit: String,
    in_force: Vec<String>,
}

impl Declaration<'_> {
    /// Writes it into the report of the unit, and says what comes of it.
    fn carry_out(&self, context: &Context) -> Result<Outcome, CliError> {
        let told = RefCell::new(None);
        let outcome = carry_out(context, self.edit, |workspace, _| {
            let plan = find_plan(workspace, self.plan)?;
            if let Some(scenario) = self.scenario {
                refuse_unknown(plan, scenario)?;
            }
            let unit = self.unit(workspace, plan)?;
            *told.borrow_mut() = Some(Before {
                in_force: self.in_force(workspace, plan, &unit),
                unit: unit.clone(),
            });
            let record = Record {
                plan,
                unit: &unit,
                as_of: context.as_of(),
                fields: vec![("scenario", self.value())],
                entries: Vec::new(),
                texts: Vec::new(),
            };
            let (name, day) = (plan.document.id.as_str(), self.since);
            let unit = record.unit;
            let said = match self.scenario {
                Some(scenario) => message!("edit.in-force", unit, scenario, day, plan = name),
                None => message!("edit.none-in-force", unit, day, plan = name),
            };
            drafted(workspace, &record, said)
        })?;
        let told = told.into_inner().filter(|_| !self.edit.is_dry_run());
        if let Some(before) = told {
            self.tell(context, &before)?;
        }
        Ok(outcome)
    }

    /// Says which scenarios end by it, and how much is in force with it.
    fn tell(&self, context: &Context, before: &Before) -> Result<(), CliError> {
        let loaded = context.load(&[])?;
        let workspace = &loaded.workspace;
        let language = context.page(Some(workspace)).language;
        let plan = find_plan(workspace, self.plan)?;
        let now = self.in_force(workspace, plan, &before.unit);
        let ended = before.in_force.iter().filter(|was| !now.contains(was));
        let mut said: Vec<_> = ended
            .map(|scenario| message!("edit.ended", scenario = scenario.as_str()))
            .collect();
        let filter = Filter {
            plan: vec![plan.document.id.as_str().to_owned()],
            ..Filter::default()
        };
        let scenarios = query(workspace, Kind::Scenarios, &filter, self.since)?;
        if let (Some(declared), Items::Scenarios(rows)) = (self.scenario, scenarios)
            && let Some(row) = rows.iter().find(|row| row.id.as_deref() == Some(declared))
        {
            let tasks = row.fields.tasks_in_force;
            said.push(message!("edit.tasks-with-it", tasks));
        }
        for said in said {
            context.print(&format!("{}\n", said.text(language)))?;
        }
        Ok(())
    }

    /// The id of the unit that declares it.
    fn unit(&self, workspace: &Workspace, plan: &PlanRecord) -> Result<String, CliError> {
        let issuer = plan.document.issuer.as_ref().map(|issuer| issuer.as_str());
        let unit = self.unit.or(issuer).ok_or_else(|| {
            CliError::new("the plan does not say who issued it").hint("name the unit with `--unit`")
        })?;
        Ok(unit_id(workspace, unit)?)
    }

    /// The scenarios in force for a unit on the day from which the declaration holds.
    fn in_force(&self, workspace: &Workspace, plan: &PlanRecord, unit: &str) -> Vec<String> {
        let Ok(unit) = find_unit(&workspace.register, unit) else {
            return Vec::new();
        };
        let view = scenario_view(workspace, plan, self.since, Some(unit));
        let there = view.unit.into_iter().flat_map(|unit| unit.in_force);
        there.map(|there| there.scenario.to_owned()).collect()
    }

    fn value(&self) -> Value {
        let in_force = Value::word(self.scenario.unwrap_or("none"));
        let entries = [
            ("in-force", Some(in_force)),
            ("since", Some(Value::word(self.since.to_string()))),
            ("decision", self.decision.map(Value::text)),
            ("by", self.by.map(Value::word)),
        ];
        let entries = entries.into_iter();
        let entries = entries.filter_map(|(key, value)| Some((key.to_owned(), value?)));
        Value::Mapping(entries.collect())
    }
}

/// A scenario that the plan does not have cannot be in force.
fn refuse_unknown(plan: &PlanRecord, scenario: &str) -> Result<(), CliError> {
    let scenarios = plan.document.scenarios.iter();
    let known: Vec<_> = scenarios.map(|scenario| scenario.id.as_str()).collect();
    if known.contains(&scenario) {
        return Ok(());
    }
    let id = plan.document.id.as_str();
    let error = CliError::new(format!("the plan `{id}` has no scenario `{scenario}`"));
    Err(match nearest(scenario, known.iter().copied()) {
        Some(near) => error.hint(format!("did you mean `{near}`?")),
        None if known.is_empty() => error.hint("it has no scenarios at all"),
        None => error.hint(format!("it has {}", and_list(&known))),
    })
}
