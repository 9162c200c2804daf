//! What flows up and down: reporting duties, own plans, recipients.

pub(super) mod child_copies_parent;
