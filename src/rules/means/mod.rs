//! What a plan disposes of: teams, resources, funds, contacts.
