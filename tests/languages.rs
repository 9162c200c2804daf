//! Every sentence that findings say is said in Vietnamese as well as in English, and it is Vietnamese.
//!
//! The findings are those of the examples on the pages of the rules and of the documents in `examples/broken`.

mod common;

use std::path::PathBuf;

use common::rule_page::{files, section};
use common::{plan, root};
use plan::diagnostic::{Annotation, Finding};
use plan::messages::Message;
use plan::model::Language;
use plan::rules::{all, check};
use plan::workspace::{Workspace, discover};

/// Words without which hardly an English sentence does, and which no Vietnamese sentence has.
const ENGLISH_WORDS: [&str; 12] = [
    "the", "is", "are", "not", "of", "and", "or", "its", "with", "write", "add", "has",
];

/// The folder of documents with one planted fault each.
const BROKEN: &str = "examples/broken";

/// The findings of every section of every page, and of the broken documents.
fn findings() -> Vec<Finding> {
    let sections = all().iter().flat_map(|rule| {
        let titles = ["Example", "Put right", "Not reported"];
        titles.map(|title| section(rule.page, title))
    });
    let texts = sections.flatten().map(files);
    let mut workspaces: Vec<_> = texts.map(|texts| Workspace::from_texts(&texts)).collect();
    let broken = discover(root(), &[PathBuf::from(BROKEN)]).expect("the folder is there");
    workspaces.push(Workspace::load(broken, Vec::new()));
    let checked = workspaces
        .into_iter()
        .flat_map(|(workspace, reading)| check(&workspace, reading));
    checked.collect()
}

/// All that a finding says.
fn said(finding: &Finding) -> Vec<&Message> {
    let annotations = std::iter::once(&finding.primary).chain(&finding.related);
    let labels = annotations.filter_map(|Annotation { label, .. }| label.as_ref());
    std::iter::once(&finding.message)
        .chain(labels)
        .chain(&finding.notes)
        .chain(&finding.helps)
        .collect()
}

/// The words of a sentence that are its own: those outside of backticks, which are words of the document.
fn own_words(sentence: &str) -> Vec<String> {
    let own = sentence.split('`').step_by(2);
    let words = own.flat_map(|part| part.split(|letter: char| !letter.is_alphabetic()));
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

fn check_sentence(message: &Message) {
    let [english, vietnamese] = [Language::En, Language::Vi].map(|language| message.text(language));
    assert!(!english.trim().is_empty(), "{message:?}");
    assert!(!vietnamese.trim().is_empty(), "{message:?}");
    let words = own_words(&vietnamese);
    assert!(
        words.is_empty() || english != vietnamese,
        "said in both languages: {english}"
    );
    let strange = words
        .iter()
        .find(|word| ENGLISH_WORDS.contains(&word.as_str()));
    assert_eq!(strange, None, "an English word in: {vietnamese}");
}

#[test]
fn every_sentence_of_a_finding_is_vietnamese_in_vietnamese() {
    let findings = findings();
    assert!(findings.len() > 100, "only {} findings", findings.len());
    for finding in &findings {
        said(finding).into_iter().for_each(check_sentence);
    }
}

#[test]
fn every_summary_is_vietnamese_in_vietnamese() {
    for rule in all() {
        check_sentence(&rule.summary());
    }
}

#[test]
fn both_languages_find_the_same_in_the_same_order() {
    for folder in [BROKEN, "plans"] {
        let found = |language| {
            let verdict = plan(&["--lang", language, "validate", folder, "--format", "json"]);
            let mut findings = verdict.json()["findings"].take();
            let findings = findings.as_array_mut().expect("a list stands there");
            // What is said in a language.
            for finding in findings.iter_mut() {
                for key in ["message", "help", "notes", "helps", "related"] {
                    finding[key].take();
                }
            }
            findings.clone()
        };
        let english = found("en");
        assert!(!english.is_empty(), "{folder}");
        assert_eq!(english, found("vi"), "{folder}");
    }
}

#[test]
fn a_page_of_findings_is_vietnamese_throughout() {
    let page = plan(&["--lang", "vi", "validate", BROKEN]).stdout;
    for english in ["error", "warning", "info", "help", "note"] {
        let heads = page.lines().map(|line| line.trim_start_matches([' ', '=']));
        let mut heads = heads.filter(|line| {
            let rest = line.strip_prefix(english);
            rest.is_some_and(|rest| rest.starts_with(['[', ':']))
        });
        assert_eq!(heads.next(), None);
    }
    assert!(
        page.contains("\nlỗi[missing-key]: thiếu khóa `title`\n"),
        "{page}"
    );
    assert!(page.contains("ghi `title: …`, là tên gọi\n"), "{page}");
}
