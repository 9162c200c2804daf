//! The documents of a workspace, typed: what `docs/format.md` describes, one file for each sort of value.
//!
//! A document is decoded alone. What needs other documents (what a reference refers to, which units a class holds,
//! what a task inherits) is the business of `workspace`. Ids, dates, quantities and words are checked here; whether
//! they make sense together is for `rules`.

mod basis;
mod calendar;
mod condition;
mod date;
mod document;
mod duty;
mod figure;
mod id;
mod item_ref;
mod keys;
mod number;
mod one_or_many;
mod period;
mod plan;
mod quantity;
mod report;
mod saved_query;
mod scenario;
mod settings;
mod share;
mod target;
mod task;
mod team;
mod unit_ref;
mod units;
mod within;

pub use basis::{Reference, Role};
pub use calendar::{CalendarPeriod, Cycle};
pub use condition::{Bound, Case, Condition, Interval, Observation, Trigger};
pub use date::Date;
pub use document::{Document, begins_document};
pub use duty::{Cascade, Occasion, Purpose, Recipient, ReportDay, Reporting};
pub use figure::Figure;
pub use id::Id;
pub use item_ref::ItemRef;
pub use keys::keys_at;
pub use one_or_many::OneOrMany;
pub use period::{Period, Phase, Start, Until};
pub use plan::{Area, Assignment, Plan, PlanState, PlanType, Scope, Shortcoming, Signature};
pub use quantity::{Bounds, Quantity, Range};
pub use report::{Covers, Declaration, Declarations, OwnPlan, Report, TaskEntry, TaskState};
pub use saved_query::{ItemState, ListKind, SavedQuery};
pub use scenario::{Indicator, Scenario, ScenarioMode};
pub use settings::{Language, LevelSetting, Settings};
pub use share::{ShareBound, TargetValue};
pub use target::{Baseline, Measured, Objective, People, Population, Target};
pub use task::Task;
pub use team::{Contact, Fund, Resource, Team};
pub use unit_ref::{Class, Kinds, UnitRef, UnitRefs};
pub use units::{Unit, UnitKind, Units};
pub use within::Within;
