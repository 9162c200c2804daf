//! Results as text.

pub mod json;
