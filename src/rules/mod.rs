//! The rule book: every fault that the program knows, and the run that looks for all of them.
//!
//! A rule is one static value and one function, with its page beside it; [`all`] lists the rules, sorted by name. Rules
//! only state what they find. Levels, order, doubles and the choice of files are the business of the sink, once for
//! all rules. How to write a rule is told in `README.md` beside this file.

mod absence;
mod allowance;
mod basis_reference;
mod checks;
mod circle;
mod document_number;
mod duties;
mod executors;
mod extensions;
mod few;
mod header;
mod identity;
mod means;
mod phone_numbers;
mod plan_facts;
mod plan_language;
mod plan_period;
mod plan_units;
mod population;
mod range_sums;
mod reading;
mod registry;
mod report_figures;
mod report_index;
mod report_sums;
mod reports;
mod rule;
mod scenarios;
mod selection;
mod since;
mod sink;
mod suggestions;
mod superiors;
mod targets;
mod tasks;
#[cfg(test)]
mod testing;
mod text;
mod time;
mod tree_stretches;
mod trigger_cells;
mod triggers;
mod unit_names;
mod units;

use rayon::prelude::*;

pub use checks::own_checks;
pub use plan_facts::PlanFacts;
pub use registry::{all, find, version};
pub use rule::{Check, Group, Rule};
pub use selection::Selection;
pub use since::since;

use crate::diagnostic::Finding;
use crate::workspace::Workspace;

/// Checks a workspace by all rules. `reading` holds what was found while it was read.
///
/// The result holds what the user asked to see, with the levels of the workspace's settings, in the order of files and
/// places.
#[must_use]
pub fn check(workspace: &Workspace, reading: Vec<Finding>) -> Vec<Finding> {
    judge(workspace, reading, &Selection::default()).findings
}

/// What the rule book says of a workspace.
#[derive(Debug)]
pub struct Verdict {
    /// What was found, in the order of files and places.
    pub findings: Vec<Finding>,
    /// How many more findings are allowed by comments.
    pub allowed: usize,
    /// If only a change was asked about, how many files it touched.
    pub changed_files: Option<usize>,
}

/// The same, of what is asked for.
#[must_use]
pub fn judge(workspace: &Workspace, reading: Vec<Finding>, selection: &Selection) -> Verdict {
    let mut of_workspace = Vec::new();
    let mut of_plan = Vec::new();
    for rule in all() {
        match rule.check {
            _ if !selection.needs(workspace, rule) => {}
            Check::Reading | Check::Allowing | Check::Asking => {}
            Check::Workspace(check) => of_workspace.push(check),
            Check::Plan(check) => of_plan.push(check),
        }
    }
    let of_workspace = || -> Vec<_> {
        let found = of_workspace.par_iter().flat_map_iter(|check| {
            let mut findings = Vec::new();
            check(workspace, &mut findings);
            findings
        });
        found.collect()
    };
    // Each plan is looked at by all rules in turn: what one of them has brought near the processor serves the next.
    let of_plans = || -> Vec<_> {
        let plans = workspace.plans.as_slice().par_iter();
        let found = plans.flat_map_iter(|plan| {
            let mut findings = Vec::new();
            let plan = PlanFacts::new(workspace, plan);
            of_plan.iter().for_each(|check| check(&plan, &mut findings));
            findings
        });
        found.collect()
    };
    let (mut found, mut found_in_plans) = rayon::join(of_workspace, of_plans);
    let mut findings = reading;
    findings.append(&mut found);
    findings.append(&mut found_in_plans);
    sink::settle(workspace, findings, selection)
}
