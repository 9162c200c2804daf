//! What flows up and down: reporting duties, own plans, recipients.
