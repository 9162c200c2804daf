//! Small grammar: counts and lists in sentences, the nearest of several names, text compared without accents.

mod count;
mod fold;
mod list;
mod nearest;

pub use count::count;
pub use fold::{fold, nfc};
pub use list::{and_list, or_list};
pub use nearest::nearest;
