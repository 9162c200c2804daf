//! Any plan file: it is read, judged by all rules, and what they find is shown, without a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use plan::render::{Page, findings_page};
use plan::rules::{self, Selection};
use plan::words::Language;
use plan::workspace::{Discovery, Extra, Workspace};

fuzz_target!(|bytes: &[u8]| {
    let file = Extra {
        name: "a.plan.yaml".to_owned(),
        bytes: bytes.to_vec(),
    };
    let (workspace, reading) = Workspace::load(Discovery::nowhere(), vec![file]);
    let verdict = rules::judge(&workspace, reading, &Selection::default());
    let page = Page {
        language: Language::Vi,
        width: 100,
        is_painted: true,
    };
    let _ = findings_page(&verdict, &workspace, page).count();
});
