//! Plans as code.
//!
//! An organisation's plans are YAML documents in git: who there is (`*.units.yaml`), what was promised
//! (`*.plan.yaml`), what happened (`*.report.yaml`). This crate reads, checks, follows up and shows them; the `plan`
//! program is a thin shell around [`cli::main`].
//!
//! Data flows one way, and each module uses only those listed before it:
//!
//! 1. [`source`], [`diagnostic`], [`messages`], [`words`]: text with places, findings as data, what they say, small grammar.
//! 2. [`yaml`]: a spanned tree, and values decoded from it; [`git`]: files as they were, or as they are staged.
//! 3. [`model`]: the documents, one file for each type of value; [`workspace`]: all documents of a folder, found,
//!    decoded, indexed and resolved.
//! 4. [`rules`], [`status`], [`query`], [`agenda`], [`cascade`], [`arrears`], [`periodic_report`],
//!    [`trend`], [`history`], [`find`], [`tables`], [`sql`], [`edit`], [`merge`], [`drafts`]: the work that is done on a workspace.
//! 5. [`render`]: results as tables, pages, findings with snippets, JSON, letters and reports.
//! 6. [`cli`]: the only place that knows of a terminal, a clock, an environment and a current directory.

pub mod agenda;
pub mod arrears;
pub mod cascade;
pub mod cli;
pub mod diagnostic;
pub mod drafts;
pub mod edit;
pub mod find;
pub mod git;
pub mod history;
pub mod merge;
pub mod messages;
pub mod model;
pub mod periodic_report;
pub mod query;
pub mod render;
pub mod rules;
pub mod source;
pub mod sql;
pub mod status;
pub mod tables;
pub mod trend;
pub mod words;
pub mod workspace;
pub mod yaml;
