//! Who issued a plan, when, and what it rests on.
