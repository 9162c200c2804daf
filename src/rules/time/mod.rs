//! Days, deadlines and periods: whether a plan's dates fit together.

pub(super) mod due_outside_period;
pub(super) mod ends_before_start;
pub(super) mod no_period;
pub(super) mod open_ended_period;
pub(super) mod phase_outside_period;
pub(super) mod start_before_basis;
pub(super) mod start_before_issue;
pub(super) mod undeclared_end;
pub(super) mod unresolvable_start;
