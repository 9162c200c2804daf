//! Names: what is called what, and whether every name that is used is the name of something.

pub(super) mod cycle;
pub(super) mod duplicate_id;
pub(super) mod no_units;
pub(super) mod unknown_item;
pub(super) mod unknown_plan;
pub(super) mod unknown_unit;
