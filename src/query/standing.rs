//! How items stand, for queries that ask for it.

use foldhash::HashSet;

use super::filter::Filter;
use crate::model::Date;
use crate::status::{CascadeState, RowState, Verdict, status_of};
use crate::workspace::{PlanRecord, Workspace};

/// The items that stand as a query asks, each as `plan#item`.
pub(super) struct Standing(HashSet<String>);

impl Standing {
    /// The items of the plans that are late or in the states that the filter asks for, with one of the units if there
    /// are any. `None` if the filter asks for neither.
    pub(super) fn asked(
        workspace: &Workspace,
        plans: &[&PlanRecord],
        filter: &Filter,
        as_of: Date,
        units: Option<&[bool]>,
    ) -> Option<Self> {
        if !filter.overdue && filter.task_state.is_empty() {
            return None;
        }
        let is_asked = |unit: &str| {
            let unit = workspace.register.find(unit);
            units.is_none_or(|units| unit.is_some_and(|unit| units[unit.index()]))
        };
        let status = status_of(workspace, plans.iter().copied(), as_of, None);
        let mut found = HashSet::default();
        for plan in status.plans {
            let lines = plan.tasks.lines.into_iter().filter(|line| {
                let states = &filter.task_state;
                (!filter.overdue || line.overdue_days > 0)
                    && (states.is_empty() || states.contains(&line.state))
                    && is_asked(line.unit)
            });
            found.extend(lines.map(|line| line.reference));
            let targets = plan.targets.into_iter();
            let targets = targets.map(|target| (target.reference, target.verdict));
            let quantities = plan.quantities.into_iter();
            let quantities = quantities.map(|quantity| (quantity.reference, quantity.verdict));
            let missed = targets.chain(quantities);
            found.extend(
                missed.filter_map(|(item, verdict)| (verdict == Verdict::Missed).then_some(item)),
            );
            for duty in plan.reporting {
                let mut rows = duty.rows.iter();
                if rows.any(|row| row.state == RowState::Missing && is_asked(row.unit)) {
                    found.insert(duty.reference);
                }
            }
            for duty in plan.cascade {
                let mut rows = duty.rows.iter();
                let is_open = |state| state != CascadeState::Issued;
                if rows.any(|row| row.late && is_open(row.state) && is_asked(row.unit)) {
                    found.insert(duty.reference);
                }
            }
        }
        Some(Self(found))
    }

    pub(super) fn has(&self, reference: &str) -> bool {
        self.0.contains(reference)
    }
}
