//! What happened: reports and their figures.

pub(super) mod bare_share;
pub(super) mod done_without_evidence;
pub(super) mod double_count;
pub(super) mod falling_total;
pub(super) mod figure_over_population;
pub(super) mod late_report;
pub(super) mod mixed_dates;
pub(super) mod other_unit;
pub(super) mod part_over_whole;
pub(super) mod report_from_outsider;
pub(super) mod report_outside_period;
pub(super) mod sum_mismatch;
pub(super) mod two_scenarios_in_force;
