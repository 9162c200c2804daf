//! What is promised: objectives and targets.
