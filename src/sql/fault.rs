//! Why a query could not be answered, and where in its text.

use std::ops::Range;

use rusqlite::ErrorCode;
use rusqlite::ffi::Error as Code;

use super::guard::{Denied, State};
use super::statements::{names, piece_at, place_of};
use crate::messages::{Message, message};
use crate::tables::TABLES;
use crate::words::nearest;

/// Why a query could not be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub message: Message,
    /// The bytes of the text that would have to change.
    pub place: Range<usize>,
    /// What to do.
    pub helps: Vec<Message>,
}

impl Fault {
    pub(super) fn new(place: Range<usize>, message: Message) -> Self {
        Self {
            message,
            place,
            helps: Vec::new(),
        }
    }

    pub(super) fn help(mut self, help: Message) -> Self {
        self.helps.push(help);
        self
    }

    /// What SQLite says of a statement that stands in the text at that place.
    pub(super) fn of(
        error: rusqlite::Error,
        text: &str,
        place: Range<usize>,
        state: &State,
    ) -> Self {
        let (code, said, offset) = match error {
            rusqlite::Error::SqlInputError {
                error, msg, offset, ..
            } => (Some(error), msg, usize::try_from(offset).ok()),
            rusqlite::Error::SqliteFailure(error, said) => {
                (Some(error), said.unwrap_or_else(|| error.to_string()), None)
            }
            other => (None, other.to_string(), None),
        };
        if let Some(fault) = of_limits(code, &place, state) {
            return fault;
        }
        let marked = offset.map(|offset| piece_at(text, place.start + offset));
        if let Some(denied) = &state.denied {
            return denied_fault(denied, text, place);
        }
        named_fault(&said, text, &place, marked.as_ref()).unwrap_or_else(|| {
            Self::new(marked.unwrap_or(place), message!("sql.fault", error = said))
        })
    }

    /// That it would take more memory than it may.
    pub(super) fn memory(place: Range<usize>) -> Self {
        Self::new(place, message!("sql.memory")).help(message!("sql.memory-help"))
    }
}

/// The fault of a statement that takes too much.
fn of_limits(code: Option<Code>, place: &Range<usize>, state: &State) -> Option<Fault> {
    if state.is_late {
        let fault = Fault::new(place.clone(), message!("sql.time"));
        return Some(fault.help(message!("sql.time-help")));
    }
    match code?.code {
        ErrorCode::OutOfMemory => Some(Fault::memory(place.clone())),
        ErrorCode::TooBig => Some(Fault::new(place.clone(), message!("sql.too-long"))),
        _ => None,
    }
}

fn denied_fault(denied: &Denied, text: &str, place: Range<usize>) -> Fault {
    match denied {
        Denied::Writing => {
            let verb = piece_at(text, place.start);
            Fault::new(verb, message!("sql.only-reads")).help(message!("sql.only-reads-help"))
        }
        Denied::Function(name) => {
            let call = place_of(text, name).unwrap_or(place);
            Fault::new(call, message!("sql.function", name = name.as_str()))
        }
    }
}

/// The fault, if it is one of those that people make all the time.
fn named_fault(
    said: &str,
    text: &str,
    place: &Range<usize>,
    marked: Option<&Range<usize>>,
) -> Option<Fault> {
    let statement = &text[place.clone()];
    let found = |name: &str| {
        let last = name.rsplit('.').next().unwrap_or(name);
        let found = place_of(statement, last);
        found.map(|found| place.start + found.start..place.start + found.end)
    };
    let at = |name: &str| {
        let marked = marked.cloned();
        found(name).or(marked).unwrap_or_else(|| place.clone())
    };
    if let Some(name) = said.strip_prefix("no such table: ") {
        let fault = Fault::new(at(name), message!("sql.no-table", name));
        let near = nearest(name, TABLES.iter().map(|table| table.name));
        return Some(fault.help(proposal(near, message!("sql.tables-help"))));
    }
    if let Some(rest) = said.strip_prefix("no such column: ") {
        let name = rest.split(" - should this be").next().unwrap_or(rest);
        let name = name.trim_matches('"');
        let last = name.rsplit('.').next().unwrap_or(name);
        // SQLite marks the first part of `table.column`.
        let place = marked.filter(|marked| text[(*marked).clone()].trim_matches('"') == last);
        let place = place.cloned().unwrap_or_else(|| at(name));
        let is_quoted = text[place.clone()].starts_with('"');
        let fault = Fault::new(place, message!("sql.no-column", name));
        let near = nearest(last, columns(statement));
        return Some(fault.help(match near {
            None if is_quoted => message!("sql.quotes-help", name),
            _ => proposal(near, message!("sql.columns-help")),
        }));
    }
    if let Some(name) = said.strip_prefix("no such function: ") {
        return Some(Fault::new(at(name), message!("sql.no-function", name)));
    }
    if let Some(name) = said.strip_prefix("ambiguous column name: ") {
        let fault = Fault::new(at(name), message!("sql.ambiguous", name));
        return Some(fault.help(message!("sql.ambiguous-help", name)));
    }
    if said == "LIKE or GLOB pattern too complex" {
        return Some(Fault::new(place.clone(), message!("sql.too-long")));
    }
    if said == "incomplete input" {
        let end = place.end..place.end;
        return Some(Fault::new(end, message!("sql.incomplete")));
    }
    if said.ends_with(": syntax error") {
        let marked = marked.cloned().unwrap_or_else(|| place.clone());
        let word = text[marked.clone()].to_owned();
        return Some(Fault::new(marked, message!("sql.syntax", word)));
    }
    None
}

/// The columns of the tables that a statement names; of all, if it names none.
fn columns(statement: &str) -> Vec<&'static str> {
    let is_named =
        |table: &&crate::tables::Table| names(statement).any(|(name, _)| name == table.name);
    let named: Vec<_> = TABLES.into_iter().filter(is_named).collect();
    let tables = if named.is_empty() {
        TABLES.to_vec()
    } else {
        named
    };
    let columns = tables.iter().flat_map(|table| table.columns);
    columns.map(|column| column.name).collect()
}

fn proposal(near: Option<&str>, otherwise: Message) -> Message {
    near.map_or(otherwise, |near| message!("sql.near-help", near))
}
