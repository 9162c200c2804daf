//! When a situation worsens: scenarios and their triggers.

pub(super) mod copied_task;
