//! How a text is written down.

pub(super) mod bad_allow;
pub(super) mod unused_allow;
