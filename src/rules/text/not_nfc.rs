//! `not-nfc`: words that are not in the composed form of Unicode.

use rayon::prelude::*;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::text::respelling;
use crate::rules::{Check, Group, Rule};
use crate::source::{FileId, SourceFile, Span};
use crate::words::{is_plainly_composed, nfc};
use crate::workspace::Workspace;

/// Words that are not in the composed form of Unicode.
pub(in crate::rules) static NOT_NFC: Rule = Rule {
    name: "not-nfc",
    group: Group::Text,
    level: Level::Info,
    page: include_str!("not_nfc.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let files: Vec<_> = workspace.documents_files().collect();
    let found = files
        .par_iter()
        .filter_map(|&(file, source)| look(file, source));
    findings.par_extend(found);
}

fn look(file: FileId, source: &SourceFile) -> Option<Finding> {
    if source.text.chars().all(is_plainly_composed) {
        return None;
    }
    let words = source.text.split_whitespace().filter_map(|word| {
        let composed = nfc(word);
        (composed != word).then(|| {
            let start = word.as_ptr().addr() - source.text.as_ptr().addr();
            (Span::new(start, start + word.len()), composed.into_owned())
        })
    });
    let words: Vec<_> = words.collect();
    let (place, first) = words.first()?;
    let message = message!(
        "not-nfc.headline",
        words = words.len(),
        first = first.trim_matches(is_mark)
    );
    let finding = NOT_NFC
        .finding(place.in_file(file), message)
        .note(message!("not-nfc.note"))
        .help(message!("not-nfc.help"));
    let fix = Some(respelling(file, source, words));
    Some(Finding { fix, ..finding })
}

/// What stands around a word and does not belong to it.
fn is_mark(letter: char) -> bool {
    letter.is_ascii_punctuation()
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use crate::rules::testing::{headlines, marked};

    const PLAN: &str = "plan: p\ntitle: Kế hoạch phòng, chống dịch\nissuer: u\n";

    #[test]
    fn a_file_is_reported_once_at_its_first_word() {
        let apart: String = PLAN.nfd().collect();
        let texts = [("a.plan.yaml", &*apart)];
        assert_eq!(
            headlines("not-nfc", &texts),
            ["5 words are not in the composed form of Unicode (NFC), the first is `Kế`"]
        );
        let first: String = "Kế".nfd().collect();
        assert_eq!(marked("not-nfc", &texts), [[first]]);
    }

    #[test]
    fn comments_and_broken_files_count_too() {
        let text = "# (Ke\u{302}\u{301}).\nplan: [\n";
        assert_eq!(
            headlines("not-nfc", &[("a.plan.yaml", text)]),
            ["`Kế` is not in the composed form of Unicode (NFC)"]
        );
    }

    #[test]
    fn composed_text_of_any_script_is_left_alone() {
        let text = "plan: p\ntitle: “Kế hoạch” – Ĳ Å Ω 計画 गाँव ไทย 한국 🙂…\nissuer: u\n";
        assert!(headlines("not-nfc", &[("a.plan.yaml", text)]).is_empty());
        let escaped = "plan: p\ntitle: \"Ke\\u0302\\u0301\"\nissuer: u\n";
        assert!(headlines("not-nfc", &[("a.plan.yaml", escaped)]).is_empty());
    }
}
