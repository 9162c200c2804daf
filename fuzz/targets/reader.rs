//! Any text: no reader of YAML panics, and where the fast one accepts, its tree is that of the other, byte by byte.
#![no_main]

#[path = "../../tests/common/same_tree.rs"]
mod same_tree;

use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Corpus::Reject;
    };
    if same_tree::check(text).is_err() {
        same_tree::authority(text);
    }
    Corpus::Keep
});
