//! The register of units.
