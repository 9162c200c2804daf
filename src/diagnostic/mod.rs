//! Findings as data: what is wrong, where, how grave, and what to do. How they are shown is for `render` to decide.

mod finding;
mod level;

pub use finding::{Annotation, Finding, Fix, Replacement};
pub use level::Level;
