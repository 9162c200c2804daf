//! What findings say, in each language.
//!
//! A [`Message`] is a key with its arguments; it becomes a sentence only where it is shown, in the language asked for.
//! The sentences stand in `en/*.ftl` and `vi/*.ftl`, in the syntax of Project Fluent, under the same keys. The value of
//! a rule's entry is its summary; the entry's attributes are what its findings say. A test holds both languages and
//! the keys in the code against each other, see `tests/messages.rs`.

mod catalogue;
mod message;

pub(crate) use message::message;
pub use message::{Argument, Message, all_of, and_list, one_of, or_list};
