//! Holds the sentences of findings, in each language, against each other and against the code that says them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a language: name and text.
fn catalogue(language: &str) -> BTreeMap<String, String> {
    let folder = root().join("src/messages").join(language);
    let files = fs::read_dir(folder).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        (name, fs::read_to_string(&path).unwrap())
    });
    files.collect()
}

/// The entries of a catalogue with the arguments that each of them mentions. Attributes are `ENTRY.ATTRIBUTE`.
fn entries(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut entries: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, file) in catalogue(language) {
        let (mut entry, mut key) = (String::new(), String::new());
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            let text = line.trim_start();
            if let Some((name, value)) = text.split_once(" =").filter(|(name, _)| is_name(name)) {
                let is_attribute = name.starts_with('.');
                if is_attribute {
                    key = format!("{entry}{name}");
                } else {
                    name.clone_into(&mut entry);
                    name.clone_into(&mut key);
                }
                if is_attribute || !value.is_empty() {
                    let double = entries.insert(key.clone(), BTreeSet::new());
                    assert_eq!(double, None, "`{key}` is given twice");
                }
            }
            for argument in text.split('$').skip(1) {
                let name =
                    argument.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
                let name = name.take(1).collect::<String>();
                entries.entry(key.clone()).or_default().insert(name);
            }
        }
    }
    entries
}

fn is_name(text: &str) -> bool {
    let letters = text.strip_prefix('.').unwrap_or(text);
    !letters.is_empty()
        && letters
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'-' || byte.is_ascii_digit())
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let below = fs::read_dir(folder).unwrap().flat_map(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path)
        } else {
            vec![path]
        }
    });
    below
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

/// The calls of the macro in the code: key, argument names, file.
fn calls() -> Vec<(String, BTreeSet<String>, PathBuf)> {
    let files = sources(&root().join("src"))
        .into_iter()
        .chain(sources(&root().join("derive")));
    let files = files.filter(|path| !path.ends_with("messages/message.rs"));
    let calls = files.flat_map(|path| {
        let text = fs::read_to_string(&path).unwrap();
        let calls = text.split("message!(").skip(1).map(|rest| {
            let parts = arguments(rest);
            let key = parts[0].trim().trim_matches('"').to_owned();
            let names = parts[1..]
                .iter()
                .map(|part| part.split('=').next().unwrap().trim().to_owned());
            (
                key,
                names.filter(|name| !name.is_empty()).collect(),
                path.clone(),
            )
        });
        calls.collect::<Vec<_>>()
    });
    calls.collect()
}

/// The arguments of a call, of which the text begins behind the opening bracket.
fn arguments(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let (mut depth, mut in_text, mut escaped) = (0, false, false);
    for letter in text.chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if in_text => escaped = true,
            '"' => in_text = !in_text,
            _ if in_text => {}
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut().unwrap().push(letter);
    }
    parts
}

#[test]
fn every_catalogue_can_be_read_and_is() {
    let reader = fs::read_to_string(root().join("src/messages/catalogue.rs")).unwrap();
    for language in ["en", "vi"] {
        for (name, text) in catalogue(language) {
            assert!(
                reader.contains(&format!("\"/{name}\"")),
                "{name} is not read"
            );
            if let Err((_, faults)) = FluentResource::try_new(text) {
                panic!("{faults:?} in {language}/{name}");
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_entries() {
    let (english, vietnamese) = (entries("en"), entries("vi"));
    let keys = |entries: &BTreeMap<String, _>| entries.keys().cloned().collect::<BTreeSet<_>>();
    let (english, vietnamese) = (keys(&english), keys(&vietnamese));
    let missing: Vec<_> = english.symmetric_difference(&vietnamese).collect();
    assert!(missing.is_empty(), "in one language only: {missing:#?}");
}

#[test]
fn every_message_of_the_code_is_in_the_catalogues_with_its_arguments() {
    let calls = calls();
    assert!(calls.len() > 100, "only {} calls are seen", calls.len());
    for (key, given, path) in calls {
        for entries in [entries("en"), entries("vi")] {
            let Some(wanted) = entries.get(&key) else {
                panic!("no entry `{key}`, which {} says", path.display());
            };
            let missing: Vec<_> = wanted.difference(&given).collect();
            assert!(
                missing.is_empty(),
                "`{key}` in {} lacks {missing:?}",
                path.display()
            );
        }
    }
}

#[test]
fn every_entry_is_said_somewhere() {
    let mut said: BTreeSet<_> = calls().into_iter().map(|(key, ..)| key).collect();
    said.extend(plan::rules::all().iter().map(|rule| rule.name.to_owned()));
    said.extend(["list.and".to_owned(), "list.or".to_owned()]);
    let entries = entries("en");
    let unused: Vec<_> = entries.keys().filter(|key| !said.contains(*key)).collect();
    assert!(unused.is_empty(), "never said: {unused:#?}");
}

/// An argument that the English sentence mentions and the Vietnamese does not is probably forgotten.
#[test]
fn both_languages_mention_the_same_arguments() {
    /// What only English says, for a reason.
    const ENGLISH_ONLY: [&str; 1] = ["missing-key.help"];
    let vietnamese = entries("vi");
    for (key, arguments) in entries("en") {
        if !ENGLISH_ONLY.contains(&key.as_str()) {
            assert_eq!(Some(&arguments), vietnamese.get(&key), "{key}");
        }
    }
}
