//! Values of fields in words: lists by what came and went, parties by their names.

use foldhash::HashMap;

use crate::history::Statements;
use crate::model::{Date, Language, Purpose};
use crate::render::wording::wording;
use crate::yaml::{FromText, Value, writing};

/// The names of units, kinds and bodies, by their ids.
#[derive(Default)]
pub(super) struct Names<'s>(HashMap<&'s str, &'s str>);

impl<'s> Names<'s> {
    pub(super) fn of(said: &'s Statements) -> Self {
        let mut names = HashMap::default();
        for (subject, fields) in &said.subjects {
            let Some((_, id)) = subject
                .item
                .as_ref()
                .filter(|_| subject.document == "units")
            else {
                continue;
            };
            let name = |wanted| fields.iter().find(|(field, _)| field == wanted);
            if let Some((_, name)) = name("short").or_else(|| name("name")) {
                names.insert(id.as_str(), name.as_str());
            }
        }
        Self(names)
    }

    fn name<'t>(&self, id: &'t str) -> &'t str
    where
        's: 't,
    {
        self.0.get(id).copied().unwrap_or(id)
    }
}

/// What came into a list and what went, each in words; `None` if these are not two lists, or differ in order alone.
pub(super) fn list_change(
    before: &str,
    after: &str,
    names: &Names<'_>,
    language: Language,
) -> Option<(Vec<String>, Vec<String>)> {
    let items = |text: &str| match collection(text)? {
        Value::List(items) => Some(items),
        Value::Null | Value::Scalar(_) | Value::Mapping(_) => None,
    };
    let words = |items: Vec<Value>| -> Vec<String> {
        let items = items.iter();
        items.map(|item| said(item, names, language)).collect()
    };
    let (mut gone, mut new) = (words(items(before)?), Vec::new());
    for item in words(items(after)?) {
        match gone.iter().position(|other| *other == item) {
            Some(position) => {
                gone.remove(position);
            }
            None => new.push(item),
        }
    }
    (!gone.is_empty() || !new.is_empty()).then_some((gone, new))
}

/// A value in words. What is neither a list nor a mapping stays as it is.
pub(super) fn in_words(text: &str, names: &Names<'_>, language: Language) -> String {
    match collection(text) {
        Some(value) => said(&value, names, language),
        None => scalar(text, names, language),
    }
}

/// The list or mapping that a text stands for.
fn collection(text: &str) -> Option<Value> {
    text.starts_with(['[', '{'])
        .then(|| Value::read(text))
        .flatten()
        .filter(Value::is_collection)
}

fn said(value: &Value, names: &Names<'_>, language: Language) -> String {
    let words = wording(language);
    let inner = |value: &Value| said(value, names, language);
    match value {
        Value::Null => String::new(),
        Value::Scalar(letters) => scalar(&letters.text, names, language),
        Value::List(items) => {
            let items: Vec<_> = items.iter().map(inner).collect();
            items.join(", ")
        }
        Value::Mapping(entries) => {
            let entry = |key: &str| entries.iter().find(|(name, _)| name == key);
            let purpose = |purpose: &Value| {
                let Value::Scalar(purpose) = purpose else {
                    return inner(purpose);
                };
                let known = PURPOSES.iter().find(|(key, _)| *key == purpose.text);
                known
                    .map_or(purpose.text.as_str(), |(_, known)| {
                        (words.purpose_name)(*known)
                    })
                    .to_owned()
            };
            let (party, others) = match (entry("to"), entry("name"), entry("all")) {
                (Some((_, to)), _, _) => (inner(to), entry("for").map(|(_, of)| purpose(of))),
                (None, Some((_, Value::Scalar(name))), _) => (name.text.clone(), None),
                (None, None, Some((_, kind))) => ((words.history.all_of)(&inner(kind)), None),
                _ => return writing::on_line(value),
            };
            match others {
                Some(others) => format!("{party} ({others})"),
                None => party,
            }
        }
    }
}

/// What a plan is sent for, by its keys.
const PURPOSES: [(&str, Purpose); 5] = [
    ("report", Purpose::Report),
    ("execution", Purpose::Execution),
    ("information", Purpose::Information),
    ("coordination", Purpose::Coordination),
    ("archive", Purpose::Archive),
];

fn scalar(text: &str, names: &Names<'_>, language: Language) -> String {
    match Date::from_text(text) {
        Ok(day) => (wording(language).document.date)(day),
        Err(_) => names.name(text).to_owned(),
    }
}
