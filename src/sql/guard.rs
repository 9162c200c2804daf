//! What a statement may do, which tables it reads, and how long it may take.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Instant;

use rusqlite::hooks::{AuthAction, AuthContext, Authorization};

/// What SQLite asks while it prepares and runs a statement; shared with the functions that it calls.
#[derive(Clone, Debug, Default)]
pub(super) struct Guard(Arc<Mutex<State>>);

/// What is known of the statement at hand.
#[derive(Debug, Default)]
pub(super) struct State {
    /// Whether the statement is ours: one that makes or fills tables.
    is_own: bool,
    /// The columns that it reads of each table. A table can be read without any.
    pub(super) read: BTreeMap<String, BTreeSet<String>>,
    /// What it may not do, if it tried to.
    pub(super) denied: Option<Denied>,
    /// When it has to have ended.
    deadline: Option<Instant>,
    /// Whether it had not.
    pub(super) is_late: bool,
}

/// What a statement may not do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Denied {
    /// To write, or to reach a file.
    Writing,
    /// To call this function.
    Function(String),
}

/// Questions about the tables themselves.
const HARMLESS_PRAGMAS: [&str; 7] = [
    "table_info",
    "table_xinfo",
    "table_list",
    "function_list",
    "collation_list",
    "database_list",
    "pragma_list",
];

/// Functions that reach beyond the tables.
const HARMFUL_FUNCTIONS: [&str; 2] = ["load_extension", "fts3_tokenizer"];

impl Guard {
    /// What is known of the statement at hand.
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().expect("nobody panics while he looks")
    }

    /// A statement of ours comes next, which may do anything.
    pub(super) fn expect_own(&self) {
        *self.state() = State {
            is_own: true,
            ..State::default()
        };
    }

    /// A statement of the user comes next.
    pub(super) fn expect_query(&self) {
        *self.state() = State::default();
    }

    /// It may run until then.
    pub(super) fn run_until(&self, deadline: Instant) {
        self.state().deadline = Some(deadline);
    }

    /// Whether the statement has to end now.
    pub(super) fn is_over(&self) -> bool {
        let mut state = self.state();
        let is_over = state
            .deadline
            .is_some_and(|deadline| Instant::now() > deadline);
        state.is_late |= is_over;
        is_over
    }

    /// Whether a statement may do that.
    pub(super) fn judge(&self, context: &AuthContext<'_>) -> Authorization {
        let mut state = self.state();
        if state.is_own {
            return Authorization::Allow;
        }
        match context.action {
            AuthAction::Select | AuthAction::Recursive => Authorization::Allow,
            AuthAction::Read {
                table_name,
                column_name,
            } => {
                let columns = state.read.entry(table_name.to_owned()).or_default();
                columns.insert(column_name.to_owned());
                Authorization::Allow
            }
            AuthAction::Function { function_name } => {
                let is_it = |name: &&str| name.eq_ignore_ascii_case(function_name);
                if !HARMFUL_FUNCTIONS.iter().any(is_it) {
                    return Authorization::Allow;
                }
                state.denied = Some(Denied::Function(function_name.to_owned()));
                Authorization::Deny
            }
            AuthAction::Pragma { pragma_name, .. }
                if HARMLESS_PRAGMAS
                    .iter()
                    .any(|name| name.eq_ignore_ascii_case(pragma_name)) =>
            {
                Authorization::Allow
            }
            _ => {
                state.denied = Some(Denied::Writing);
                Authorization::Deny
            }
        }
    }
}
