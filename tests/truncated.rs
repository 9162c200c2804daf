//! Documents that break off anywhere: nothing panics, and every finding can be said in both languages.
//!
//! Small files are cut behind every byte; of larger ones a part of the places is tried. `TRUNCATE=everywhere cargo test
//! --release --test truncated` tries all of them.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::root;
use plan::model::Language;
use plan::render::{Page, findings_page};
use plan::rules::{Selection, all, judge};
use plan::workspace::{Discovery, Extra, Workspace};
use rayon::prelude::*;

/// How far the cuts in large files lie apart: a prime, so that they fall on places of every kind.
const APART: usize = 307;

type File = (String, Vec<u8>);

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let found = entries.flat_map(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path)
        } else {
            vec![path]
        }
    });
    let mut found: Vec<_> = found
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "yaml")
        })
        .collect();
    found.sort();
    found
}

/// Reads, judges and shows a workspace in which one file breaks off.
fn cut(files: &[File], index: usize, length: usize) {
    let extra = |(place, (name, bytes)): (usize, &File)| Extra {
        name: name.clone(),
        bytes: if place == index {
            bytes[..length].to_vec()
        } else {
            bytes.clone()
        },
    };
    let extra = files.iter().enumerate().map(extra).collect();
    let (workspace, reading) = Workspace::load(Discovery::nowhere(), extra);
    let verdict = judge(&workspace, reading, &Selection::default());
    for language in [Language::En, Language::Vi] {
        let page = Page {
            language,
            width: 80,
            is_painted: true,
        };
        assert!(findings_page(&verdict, &workspace, page).all(|part| !part.is_empty()));
    }
}

/// Cuts every file of a workspace, `apart` bytes from cut to cut.
fn cut_everywhere(files: &[File], apart: usize) -> usize {
    let everywhere = std::env::var_os("TRUNCATE").is_some();
    let apart = if everywhere { 1 } else { apart };
    let places = files.iter().enumerate().flat_map(|(index, (_, bytes))| {
        (0..=bytes.len())
            .step_by(apart)
            .map(move |length| (index, length))
    });
    let places: Vec<_> = places.collect();
    places
        .par_iter()
        .for_each(|&(index, length)| cut(files, index, length));
    places.len()
}

#[test]
fn plans_and_examples_may_break_off_anywhere() {
    let mut cuts = 0;
    for folder in ["plans", "examples/flood", "examples/broken"] {
        for path in files(&root().join(folder)) {
            let bytes = fs::read(&path).unwrap();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            let apart = if bytes.len() < 400 { 1 } else { APART };
            cuts += cut_everywhere(&[(name, bytes)], apart);
        }
    }
    assert!(cuts > 1_500, "{cuts}");
}

#[test]
fn the_examples_of_the_rule_book_may_break_off_anywhere() {
    let mut cuts = 0;
    for rule in all() {
        for section in rule.page.split("\n## ") {
            let blocks = section.split("```yaml file=").skip(1);
            let blocks = blocks.map(|block| {
                let (name, text) = block.split_once('\n').unwrap();
                let text = text.split("```").next().unwrap();
                (name.to_owned(), text.as_bytes().to_vec())
            });
            let files: Vec<_> = blocks.collect();
            cuts += cut_everywhere(&files, 97);
        }
    }
    assert!(cuts > 1_000, "{cuts}");
}
