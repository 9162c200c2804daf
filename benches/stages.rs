//! How long each stage of a run takes, on a made-up workspace: `cargo bench`.
//!
//! The stages are those of `ARCHITECTURE.md`. Each works on what the one before it made, so that the sum of them is a
//! run without the file system.

#[path = "../examples/corpus/generate/mod.rs"]
#[allow(dead_code, reason = "the example uses all of it")]
mod generate;

use std::sync::LazyLock;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use plan::model::{Date, Document};
use plan::rules::{self, Group, Rule, Selection};
use plan::source::{FileId, SourceFile, Sources};
use plan::status;
use plan::workspace::Workspace;
use plan::yaml::{Decoder, FromNode, read, read_any, read_profile};

use crate::generate::{Wanted, generate};

fn main() {
    divan::main();
}

/// A workspace large enough to leave the caches, and small enough to be measured often.
const WANTED: Wanted = Wanted {
    seed: 1,
    units: 2_000,
    plans: 500,
    reports: 4_000,
};

/// What all stages work on.
struct Corpus {
    files: Vec<(String, String)>,
    sources: Sources,
    ids: Vec<FileId>,
    workspace: Workspace,
    as_of: Date,
}

static CORPUS: LazyLock<Corpus> = LazyLock::new(|| {
    let mut files = Vec::new();
    let contents = generate(WANTED, |path, text| {
        files.push((path.to_owned(), text.to_owned()));
        Ok(())
    });
    let mut sources = Sources::default();
    let add = |(path, text): &(String, String)| sources.add(SourceFile::new(path, path, text));
    let ids = files.iter().map(add).collect();
    Corpus {
        workspace: load(&files),
        files,
        sources,
        ids,
        as_of: contents.expect("files are only gathered").as_of,
    }
});

fn load(files: &[(String, String)]) -> Workspace {
    let texts: Vec<_> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    Workspace::from_texts(&texts).0
}

impl Corpus {
    fn bytes(&self) -> BytesCount {
        BytesCount::new(self.files.iter().map(|(_, text)| text.len()).sum::<usize>())
    }
}

/// From text to tree, by the fast reader.
#[divan::bench]
fn reader_of_the_profile(bencher: Bencher<'_, '_>) {
    bencher.counter(CORPUS.bytes()).bench(|| {
        for (_, text) in &CORPUS.files {
            let _ = black_box(read_profile(text));
        }
    });
}

/// From text to tree, by the reader that knows all of YAML.
#[divan::bench(sample_count = 10)]
fn reader_of_any_yaml(bencher: Bencher<'_, '_>) {
    bencher.counter(CORPUS.bytes()).bench(|| {
        for &id in &CORPUS.ids {
            black_box(read_any(id, CORPUS.sources.file(id)));
        }
    });
}

/// From text to documents.
#[divan::bench]
fn reader_and_decoder(bencher: Bencher<'_, '_>) {
    bencher.counter(CORPUS.bytes()).bench(|| {
        for &id in &CORPUS.ids {
            let (tree, _) = read(id, CORPUS.sources.file(id));
            for document in tree.documents() {
                let mut decoder = Decoder::new(id, &tree);
                black_box(Document::from_node(document.root, &mut decoder));
            }
        }
    });
}

/// From texts to the workspace, on all cores.
#[divan::bench]
fn workspace(bencher: Bencher<'_, '_>) {
    bencher
        .counter(CORPUS.bytes())
        .bench(|| load(&CORPUS.files));
}

/// The rules of one group, on all cores.
#[divan::bench(args = GROUPS)]
fn rules_of(bencher: Bencher<'_, '_>, group: Group) {
    let rules: Vec<&Rule> = rules::all()
        .iter()
        .copied()
        .filter(|rule| rule.group == group)
        .collect();
    let selection = Selection {
        only: rules,
        allow: rules::find("unused-allow").into_iter().collect(),
        ..Selection::default()
    };
    bencher.bench(|| rules::judge(&CORPUS.workspace, Vec::new(), &selection));
}

const GROUPS: [Group; 12] = [
    Group::Identity,
    Group::Header,
    Group::Time,
    Group::Population,
    Group::Targets,
    Group::Scenarios,
    Group::Tasks,
    Group::Units,
    Group::Means,
    Group::Duties,
    Group::Reports,
    Group::Text,
];

/// The status of all plans.
#[divan::bench(sample_count = 20)]
fn status_of_all_plans(bencher: Bencher<'_, '_>) {
    bencher.bench(|| status::status(&CORPUS.workspace, CORPUS.as_of).plans.len());
}
