//! What happened: reports and their figures.
