//! Who does what by when: tasks.
