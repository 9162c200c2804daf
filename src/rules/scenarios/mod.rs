//! When a situation worsens: scenarios and their triggers.
