//! Lists of what a workspace holds, and whole plans with everything filled in that they take from elsewhere.
//!
//! [`query`] answers with rows of one kind: each row says where it stands and carries the fields of its kind.
//! [`resolve`] answers with one plan, [`compare`] with scenarios of one beside each other. All are plain data; how they
//! are shown is for `render` to decide. What happened to a plan, and whether it is well made, is for `status` and
//! `rules`.

mod comparison;
mod duties;
mod figures;
mod filter;
mod find_plan;
mod find_unit;
mod item_titles;
mod leads;
mod named;
mod plans;
mod recipients;
mod references;
mod reports;
mod resolved;
mod resources;
mod row;
mod scenario_chain;
mod scenarios;
mod search;
mod standing;
mod targets;
mod tasks;
mod units;

pub use comparison::{Comparison, Group, Move, Part, Side, compare};
pub use duties::{DutyFields, DutyKind};
pub use figures::FigureFields;
pub use filter::{Filter, FilterName, QueryError};
pub use find_plan::find_plan;
pub use find_unit::find_unit;
pub use item_titles::item_titles;
pub use leads::LeadSource;
pub use named::{Named, NamedClass, NamedRef, named_or_none as named_parties};
pub use plans::{Counts, PlanFields};
pub use recipients::RecipientFields;
pub use references::ReferenceFields;
pub use reports::ReportFields;
pub use resolved::{
    InForce, ResolvedItem, ResolvedPlan, ResolvedTask, Section, TaskInForce, resolve,
};
pub use resources::ResourceFields;
pub use row::{Row, RowPlace};
pub use scenarios::ScenarioFields;
pub use targets::{PopulationFields, TargetFields};
pub use tasks::TaskFields;
pub use units::UnitFields;

use self::search::Search;
use crate::model::Date;
pub use crate::model::ListKind as Kind;
use crate::workspace::Workspace;

/// The rows that a query found.
#[derive(Clone, Debug, PartialEq)]
pub enum Items {
    /// Plans.
    Plans(Vec<Row<PlanFields>>),
    /// Units of the register.
    Units(Vec<Row<UnitFields>>),
    /// Tasks and their steps.
    Tasks(Vec<Row<TaskFields>>),
    /// Targets.
    Targets(Vec<Row<TargetFields>>),
    /// Scenarios.
    Scenarios(Vec<Row<ScenarioFields>>),
    /// Documents that plans refer to.
    References(Vec<Row<ReferenceFields>>),
    /// Those who receive plans.
    Recipients(Vec<Row<RecipientFields>>),
    /// Money and goods to be raised.
    Resources(Vec<Row<ResourceFields>>),
    /// Reports and plans of their own that units owe.
    Duties(Vec<Row<DutyFields>>),
    /// Reports.
    Reports(Vec<Row<ReportFields>>),
    /// What reports say about items.
    Figures(Vec<Row<FigureFields>>),
}

/// Lists the items of that kind in the order of the documents; units in the order of the tree. Plans of files that
/// were not selected are left out. Classes of units are taken as they stand on `as_of`.
///
/// # Errors
///
/// A filter has a value that the workspace does not know, or no meaning for that kind.
pub fn query(
    workspace: &Workspace,
    kind: Kind,
    filter: &Filter,
    as_of: Date,
) -> Result<Items, QueryError> {
    let search = Search::new(workspace, kind, filter, as_of)?;
    Ok(match kind {
        Kind::Plans => Items::Plans(plans::rows(&search)),
        Kind::Units => Items::Units(units::rows(&search)),
        Kind::Tasks => Items::Tasks(tasks::rows(&search)),
        Kind::Targets => Items::Targets(targets::rows(&search)),
        Kind::Scenarios => Items::Scenarios(scenarios::rows(&search)),
        Kind::References => Items::References(references::rows(&search)),
        Kind::Recipients => Items::Recipients(recipients::rows(&search)),
        Kind::Resources => Items::Resources(resources::rows(&search)),
        Kind::Duties => Items::Duties(duties::rows(&search)),
        Kind::Reports => Items::Reports(reports::rows(&search)),
        Kind::Figures => Items::Figures(figures::rows(&search)),
    })
}

impl Items {
    /// The kind of the rows.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Plans(_) => Kind::Plans,
            Self::Units(_) => Kind::Units,
            Self::Tasks(_) => Kind::Tasks,
            Self::Targets(_) => Kind::Targets,
            Self::Scenarios(_) => Kind::Scenarios,
            Self::References(_) => Kind::References,
            Self::Recipients(_) => Kind::Recipients,
            Self::Resources(_) => Kind::Resources,
            Self::Duties(_) => Kind::Duties,
            Self::Reports(_) => Kind::Reports,
            Self::Figures(_) => Kind::Figures,
        }
    }

    /// How many rows there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        match self {
            Self::Plans(rows) => rows.len(),
            Self::Units(rows) => rows.len(),
            Self::Tasks(rows) => rows.len(),
            Self::Targets(rows) => rows.len(),
            Self::Scenarios(rows) => rows.len(),
            Self::References(rows) => rows.len(),
            Self::Recipients(rows) => rows.len(),
            Self::Resources(rows) => rows.len(),
            Self::Duties(rows) => rows.len(),
            Self::Reports(rows) => rows.len(),
            Self::Figures(rows) => rows.len(),
        }
    }

    /// Whether nothing was found.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Some of the rows, by their places, in that order.
    #[must_use]
    pub fn pick(&self, places: &[usize]) -> Self {
        fn of<F: Clone>(rows: &[Row<F>], places: &[usize]) -> Vec<Row<F>> {
            places.iter().map(|&place| rows[place].clone()).collect()
        }
        match self {
            Self::Plans(rows) => Self::Plans(of(rows, places)),
            Self::Units(rows) => Self::Units(of(rows, places)),
            Self::Tasks(rows) => Self::Tasks(of(rows, places)),
            Self::Targets(rows) => Self::Targets(of(rows, places)),
            Self::Scenarios(rows) => Self::Scenarios(of(rows, places)),
            Self::References(rows) => Self::References(of(rows, places)),
            Self::Recipients(rows) => Self::Recipients(of(rows, places)),
            Self::Resources(rows) => Self::Resources(of(rows, places)),
            Self::Duties(rows) => Self::Duties(of(rows, places)),
            Self::Reports(rows) => Self::Reports(of(rows, places)),
            Self::Figures(rows) => Self::Figures(of(rows, places)),
        }
    }

    /// Where each row's item is named: `plan#item`, a plan's or unit's id, or nothing.
    #[must_use]
    pub fn references(&self) -> Vec<Option<&str>> {
        fn of<F>(rows: &[Row<F>]) -> Vec<Option<&str>> {
            rows.iter().map(|row| row.reference.as_deref()).collect()
        }
        match self {
            Self::Plans(rows) => of(rows),
            Self::Units(rows) => of(rows),
            Self::Tasks(rows) => of(rows),
            Self::Targets(rows) => of(rows),
            Self::Scenarios(rows) => of(rows),
            Self::References(rows) => of(rows),
            Self::Recipients(rows) => of(rows),
            Self::Resources(rows) => of(rows),
            Self::Duties(rows) => of(rows),
            Self::Reports(rows) => of(rows),
            Self::Figures(rows) => of(rows),
        }
    }
}

#[cfg(test)]
mod tests;
