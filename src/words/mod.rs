//! Small grammar: counts and lists in sentences, the nearest of several names, text compared without accents,
//! telephone numbers masked, letters that nobody sees, and the phrases by which texts are understood.

mod count;
mod fold;
mod invisible;
mod language;
mod list;
mod measure;
mod nearest;
mod phone;
pub mod phrases;

pub use count::count;
pub use fold::{fold, is_plainly_composed, nfc};
pub use invisible::is_invisible;
pub use language::{Language, is_vietnamese};
pub use list::{and_list, or_list};
pub use measure::is_measure;
pub use nearest::{nearest, only_near};
pub use phone::without_phone_numbers;
