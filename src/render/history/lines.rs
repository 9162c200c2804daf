//! A difference as lines of text, for every form that shows them.

use rust_decimal::Decimal;

use super::values::{Names, list_change};
use crate::history::{Difference, FieldChange, What};
use crate::model::{Date, Language};
use crate::render::paint::Role;
use crate::render::wording::{HistoryWords, wording};
use crate::workspace::ItemKind;
use crate::yaml::FromText;

/// What the title of a report says already.
const IN_TITLE: [&str; 3] = ["report", "unit", "as-of"];

/// A line: new, gone or changed.
pub(super) struct Line {
    pub(super) sign: &'static str,
    pub(super) role: Role,
    pub(super) text: String,
}

/// What became of a subject. What is new or gone as a whole is told by what it is called, else with all that is said of
/// it.
pub(super) fn lines(difference: &Difference, language: Language) -> Vec<Line> {
    let words = &wording(language).history;
    let name = item_name(difference, language);
    let (sign, role, fields) = match &difference.what {
        What::Added(fields) => ("+", Role::Good, fields),
        What::Removed(fields) => ("-", Role::Bad, fields),
        What::Changed(changes) => {
            let changes = changes.iter().map(|change| Line {
                sign: "~",
                role: Role::Plain,
                text: changed(name.as_deref(), change, language),
            });
            return changes.collect();
        }
    };
    let line = |text| Line { sign, role, text };
    let within = fields.iter().find(|(field, _)| field == "in");
    let within = within.map(|(_, holder)| (words.within)(holder));
    let word = if sign == "+" {
        words.added
    } else {
        words.removed
    };
    let head = [name.clone().unwrap_or_else(|| word.to_owned())];
    let head: Vec<_> = head.into_iter().chain(within).collect();
    let head = head.join(" ");
    match &difference.called {
        Some(called) => vec![line(format!("{head} · {}", on_one_line(called)))],
        None if name.is_none() => {
            let fields = fields.iter();
            let fields = fields.filter(|(field, _)| !IN_TITLE.contains(&&**field));
            let lines = fields.map(|(field, value)| format!("{field}: {}", on_one_line(value)));
            lines.map(line).collect()
        }
        None => vec![line(head)],
    }
}

/// The item of a difference by its kind and id.
pub(super) fn item_name(difference: &Difference, language: Language) -> Option<String> {
    let (list, id) = difference.subject.item.as_ref()?;
    Some(match ItemKind::of_list(list) {
        Some(kind) => format!("{} {id}", kind.name().text(language)),
        None => format!("{list} {id}"),
    })
}

/// `task visit by: 2024-10-31 → 2024-11-05 (5 days later)`.
fn changed(name: Option<&str>, change: &FieldChange, language: Language) -> String {
    let words = &wording(language).history;
    let FieldChange {
        field,
        before,
        after,
    } = change;
    let value = |value: &Option<String>| match value {
        Some(text) => on_one_line(text),
        None => words.no_value.to_owned(),
    };
    let place = match name {
        Some(name) => format!("{name} {field}"),
        None => field.clone(),
    };
    let both = before.as_ref().zip(after.as_ref());
    let lists =
        both.and_then(|(before, after)| list_change(before, after, &Names::default(), language));
    if let Some((gone, new)) = lists {
        let gone = gone.iter().map(|item| format!("− {}", on_one_line(item)));
        let new = new.iter().map(|item| format!("+ {}", on_one_line(item)));
        return format!(
            "{place}: {}",
            gone.chain(new).collect::<Vec<_>>().join("; ")
        );
    }
    let way = both.and_then(|(before, after)| way_of(before, after, words));
    let way = way.map(|way| format!(" ({way})")).unwrap_or_default();
    format!("{place}: {} → {}{way}", value(before), value(after))
}

/// Which way a day or number went.
fn way_of(before: &str, after: &str, words: &HistoryWords) -> Option<String> {
    let day = |text: &str| Date::from_text(text).ok();
    if let (Some(before), Some(after)) = (day(before), day(after)) {
        return Some((words.moved)(after.days_since(before)));
    }
    let (before, after) = (share(before)?, share(after)?);
    let way = match (before.1 == after.1).then(|| after.0.cmp(&before.0))? {
        std::cmp::Ordering::Less => words.lowered,
        std::cmp::Ordering::Greater => words.raised,
        std::cmp::Ordering::Equal => return None,
    };
    Some(way.to_owned())
}

/// A number, and whether it is a percentage.
fn share(text: &str) -> Option<(Decimal, bool)> {
    let number = text.strip_suffix('%').map(str::trim_end);
    let is_share = number.is_some();
    let number = number.unwrap_or(text).parse().ok()?;
    Some((number, is_share))
}

pub(super) fn on_one_line(text: &str) -> String {
    text.lines().collect::<Vec<_>>().join(" ")
}
