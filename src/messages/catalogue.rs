//! The sentences of each language, and how a message becomes one of them.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::message::{Argument, Conjunction, Message};
use crate::words::{Language, is_invisible};

type Catalogue = FluentBundle<FluentResource>;

/// The files of a language. Each group of rules has one; `shared.ftl` has what several use.
macro_rules! files {
    ($language:literal) => {
        [
            include_str!(concat!($language, "/shared.ftl")),
            include_str!(concat!($language, "/edit.ftl")),
            include_str!(concat!($language, "/reading.ftl")),
            include_str!(concat!($language, "/identity.ftl")),
            include_str!(concat!($language, "/header.ftl")),
            include_str!(concat!($language, "/time.ftl")),
            include_str!(concat!($language, "/population.ftl")),
            include_str!(concat!($language, "/targets.ftl")),
            include_str!(concat!($language, "/scenarios.ftl")),
            include_str!(concat!($language, "/tasks.ftl")),
            include_str!(concat!($language, "/units.ftl")),
            include_str!(concat!($language, "/means.ftl")),
            include_str!(concat!($language, "/duties.ftl")),
            include_str!(concat!($language, "/reports.ftl")),
            include_str!(concat!($language, "/text.ftl")),
            include_str!(concat!($language, "/checks.ftl")),
            include_str!(concat!($language, "/sql.ftl")),
        ]
    };
}

const ENGLISH: &[&str] = &files!("en");
const VIETNAMESE: &[&str] = &files!("vi");

/// The sentence of a message. Of a key that the language lacks, which a test rules out, the key itself.
pub(super) fn say(message: &Message, language: Language) -> String {
    let catalogue = catalogue(language);
    let mut arguments = FluentArgs::with_capacity(message.arguments.len());
    for (name, argument) in &message.arguments {
        arguments.set(*name, value(argument, language));
    }
    let (entry, attribute) = match message.key.split_once('.') {
        Some((entry, attribute)) => (entry, Some(attribute)),
        None => (message.key, None),
    };
    let pattern = catalogue
        .get_message(entry)
        .and_then(|entry| match attribute {
            Some(attribute) => Some(entry.get_attribute(attribute)?.value()),
            None => entry.value(),
        });
    let Some(pattern) = pattern else {
        debug_assert!(false, "no sentence for `{}`", message.key);
        return message.key.to_owned();
    };
    let mut faults = Vec::new();
    let sentence = catalogue.format_pattern(pattern, Some(&arguments), &mut faults);
    debug_assert!(faults.is_empty(), "{}: {faults:?}", message.key);
    sentence.into_owned()
}

fn catalogue(language: Language) -> &'static Catalogue {
    static OF_ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| read(Language::En, ENGLISH));
    static OF_VIETNAMESE: LazyLock<Catalogue> = LazyLock::new(|| read(Language::Vi, VIETNAMESE));
    match language {
        Language::En => &OF_ENGLISH,
        Language::Vi => &OF_VIETNAMESE,
    }
}

fn read(language: Language, files: &[&str]) -> Catalogue {
    // The codes are well-formed; another one would only count in the way of no language.
    let identifier = language.code().parse().unwrap_or_default();
    let mut catalogue = Catalogue::new_concurrent(vec![identifier]);
    // Marks that isolate the direction of an argument are noise in a terminal.
    catalogue.set_use_isolating(false);
    for &file in files {
        // A test reads the files for faults and doubles.
        let resource = match FluentResource::try_new(file.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        catalogue.add_resource_overriding(resource);
    }
    catalogue
}

fn value(argument: &Argument, language: Language) -> FluentValue<'_> {
    match argument {
        Argument::Text(text) => FluentValue::from(visible(text)),
        Argument::Count(count) => FluentValue::from(*count),
        Argument::Message(message) => FluentValue::from(say(message, language)),
        Argument::List(conjunction, items) => {
            FluentValue::from(list(*conjunction, items, language))
        }
    }
}

/// A text of the user as it is shown: on one line, and without what a terminal or a log would take for a command.
fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(|letter: char| letter.is_control() || is_invisible(letter)) {
        return text.into();
    }
    let shown = text.chars().map(|letter| match letter {
        '\t'..='\r' | '\u{85}' => ' ',
        _ if letter.is_control() || is_invisible(letter) => '\u{fffd}',
        _ => letter,
    });
    shown.collect()
}

/// "a, b and c".
fn list(conjunction: Conjunction, items: &[Argument], language: Language) -> String {
    let words = items.iter().map(|item| match item {
        Argument::Text(text) => visible(text).into_owned(),
        Argument::Count(count) => count.to_string(),
        Argument::Message(message) => say(message, language),
        Argument::List(conjunction, items) => list(*conjunction, items, language),
    });
    let words: Vec<_> = words.collect();
    let joint = match conjunction {
        Conjunction::And => Message::new("list.and"),
        Conjunction::Or => Message::new("list.or"),
    };
    match words.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            let joint = say(&joint, language);
            format!("{} {joint} {last}", first.join(", "))
        }
    }
}
