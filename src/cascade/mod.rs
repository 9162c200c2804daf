//! Plans below plans: the tree of plans and of the units that still owe one, whether each plan has seen the present
//! state of the plan above, and which targets and tasks of that plan it takes up.
//!
//! [`cascade`] is a pure function of a workspace and a day, and its result plain data. Who has issued a plan, when and
//! how late, is taken from `status`; what this module adds are the definitions 79 to 82 of `docs/status.md`.

mod asked;
mod branch;
mod counts;
mod links;
mod matrix;
mod tree;

pub use counts::Counts;
pub use links::{Link, LinkState};
pub use matrix::{Matrix, MatrixCell, MatrixItem, MatrixPlan, Trace};
pub use tree::Node;

use crate::model::Date;
use crate::workspace::{Fingerprints, PlanRecord, UnitId, UnitTree, Workspace};

/// Plans with those below them.
#[derive(Debug)]
pub struct Cascade<'w> {
    /// The day as of which it holds.
    pub as_of: Date,
    /// The trees: each plan or unit before those below it.
    pub nodes: Vec<Node<'w>>,
    /// The links of these plans to the plans above them.
    pub links: Vec<Link<'w>>,
    /// What is taken up, for each plan of the trees that has plans below it.
    pub matrices: Vec<Matrix<'w>>,
}

/// The tree of a plan; without one, of every selected plan that has no selected plan above it. With a unit only its
/// branch: what it and the units below it issued or owe, and the plans on the way there.
#[must_use]
pub fn cascade<'w>(
    workspace: &'w Workspace,
    plan: Option<&'w PlanRecord>,
    unit: Option<UnitId>,
    as_of: Date,
) -> Cascade<'w> {
    let units = UnitTree::on(&workspace.register, as_of);
    let mut nodes = tree::tree(workspace, plan, as_of);
    if let Some(unit) = unit {
        nodes = branch::branch(nodes, &units, unit);
    }
    let mut fingerprints = Fingerprints::new(workspace);
    links::add_fingerprints(&mut nodes, &mut fingerprints);
    Cascade {
        as_of,
        links: links::links(workspace, &nodes, &mut fingerprints),
        matrices: matrix::matrices(&nodes, &units),
        nodes,
    }
}

#[cfg(test)]
mod fixture;
