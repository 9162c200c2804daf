//! How a text is written down.
