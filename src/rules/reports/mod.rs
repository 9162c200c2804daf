//! What happened: reports and their figures.

pub(super) mod bare_share;
pub(super) mod falling_total;
pub(super) mod figure_over_population;
pub(super) mod part_over_whole;
pub(super) mod two_scenarios_in_force;
