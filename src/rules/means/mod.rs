//! What a plan disposes of: teams, resources, funds, contacts.

pub(super) mod odd_phone;
pub(super) mod published_contact;
pub(super) mod range_upside_down;
pub(super) mod team_size_mismatch;
pub(super) mod team_without_size;
pub(super) mod total_mismatch;
pub(super) mod undeclared_fund;
