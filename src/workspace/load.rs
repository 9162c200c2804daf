//! Reads and decodes the files of a workspace, each on its own and in parallel.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use rayon::prelude::*;

use super::discover::{FoundFile, reason};
use super::misread::{Misread, misread};
use super::progress::Progress;
use crate::diagnostic::Finding;
use crate::messages::{Message, message};
use crate::model::Document;
use crate::source::{FileId, SourceFile, Sources, Span};
use crate::yaml::{BareScalar, Decoder, FromNode, MAX_BYTES, read};

/// A document with its place.
#[derive(Debug)]
pub struct Located<T> {
    /// The file it stands in.
    pub file: FileId,
    /// Which document of its file it is, from 0.
    pub position: usize,
    /// Its bytes.
    pub span: Span,
    /// Whether it was read to its end.
    pub complete: bool,
    /// The keys whose values were not understood, wholly or in part.
    pub misread: Vec<Misread>,
    /// What it says.
    pub document: T,
}

impl<T> Located<T> {
    /// Whether an entry of one of these keys was left out.
    #[must_use]
    pub fn lost(&self, keys: &[&str]) -> bool {
        let mut misread = self.misread.iter();
        misread.any(|misread| misread.is_own && keys.contains(&&*misread.key))
    }

    /// The same place with another value.
    pub(super) fn with<U>(self, make: impl FnOnce(T) -> U) -> Located<U> {
        Located {
            file: self.file,
            position: self.position,
            span: self.span,
            complete: self.complete,
            misread: self.misread,
            document: make(self.document),
        }
    }
}

/// Reads the text of a file. What keeps it from being read is part of the result, with an empty text.
pub(super) fn read_text(found: &FoundFile) -> (SourceFile, Option<Unreadable>) {
    let file = |text: String| SourceFile::new(&*found.path, &*found.shown, text);
    match &found.problem {
        Some(problem) => (
            file(String::new()),
            Some(Unreadable::missing(problem.clone())),
        ),
        None => match bytes(found) {
            Ok(bytes) => {
                let (text, unreadable) = decode_utf8(bytes);
                let is_stored = found.is_stored && unreadable.is_none();
                let place = is_stored.then(|| found.place.clone());
                let mut file = file(text);
                file.place = place;
                (file, unreadable)
            }
            Err(unreadable) => (file(String::new()), Some(unreadable)),
        },
    }
}

/// The bytes of a file: those that it brings along, else those of its place.
fn bytes(found: &FoundFile) -> Result<Vec<u8>, Unreadable> {
    match &found.bytes {
        None => read_bytes(&found.place),
        Some(bytes) if bytes.len() as u64 > MAX_BYTES => Err(too_large()),
        Some(bytes) => Ok(bytes.clone()),
    }
}

/// Why a file, or a part of it, could not be read.
pub(super) struct Unreadable {
    rule: &'static str,
    span: Span,
    message: Message,
    help: Message,
}

impl Unreadable {
    fn missing(problem: Message) -> Self {
        Self {
            rule: "unreadable-file",
            span: Span::default(),
            message: message!("unreadable-file.headline", problem),
            help: message!("unreadable-file.help"),
        }
    }

    pub(super) fn finding(self, file: FileId) -> Finding {
        Finding::error(self.rule, self.span.in_file(file), self.message).help(self.help)
    }
}

/// Reads a file, but never more of it than is allowed: a device or pipe may have no end.
fn read_bytes(place: &Path) -> Result<Vec<u8>, Unreadable> {
    let unreadable = |error: std::io::Error| Unreadable::missing(reason(&error));
    let file = File::open(place).map_err(unreadable)?;
    let size = file.metadata().map_err(unreadable)?.len();
    if size > MAX_BYTES {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    file.take(MAX_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(too_large());
    }
    Ok(bytes)
}

/// A file that no plan has any need to be.
pub(super) fn too_large() -> Unreadable {
    let mebibytes = (MAX_BYTES >> 20).to_string();
    Unreadable {
        rule: "over-limit",
        span: Span::default(),
        message: message!("over-limit.headline-size", mebibytes),
        help: message!("over-limit.help-size"),
    }
}

/// The bytes as text. Bytes that are not UTF-8 become question marks, so that places stay right and the rest is read.
pub(super) fn decode_utf8(bytes: Vec<u8>) -> (String, Option<Unreadable>) {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        let unreadable = Unreadable {
            rule: "bad-encoding",
            span: Span::default(),
            message: message!("bad-encoding.headline-utf-16"),
            help: message!("bad-encoding.help"),
        };
        return (String::new(), Some(unreadable));
    }
    let mut bytes = match String::from_utf8(bytes) {
        Ok(text) => return (text, None),
        Err(error) => error.into_bytes(),
    };
    let mut first = None;
    let mut bad = 0;
    let mut start = 0;
    while let Err(error) = std::str::from_utf8(&bytes[start..]) {
        let begin = start + error.valid_up_to();
        let end = error
            .error_len()
            .map_or(bytes.len(), |length| begin + length);
        first.get_or_insert(begin..end);
        bytes[begin..end].fill(b'?');
        bad += end - begin;
        start = end;
    }
    let text = String::from_utf8(bytes).expect("every bad byte was replaced");
    let unreadable = first.map(|range| Unreadable {
        rule: "bad-encoding",
        span: Span::new(range.start, range.end),
        message: message!("bad-encoding.headline", bytes = bad),
        help: message!("bad-encoding.help"),
    });
    (text, unreadable)
}

/// What decoding gives.
#[derive(Default)]
pub(super) struct Decoded {
    /// The documents, in the order of files and streams.
    pub(super) documents: Vec<Located<Document>>,
    /// The scalars without quotes that other readers of YAML take for something else, in the order of files.
    pub(super) bare: Vec<(FileId, BareScalar)>,
    /// What was found wrong.
    pub(super) findings: Vec<Finding>,
}

/// Decodes the documents of all files. This is what takes time, so it is what counts as progress.
pub(super) fn decode(sources: &Sources, progress: &Progress) -> Decoded {
    let files: Vec<_> = sources.iter().collect();
    progress.expect(files.len());
    let of_files: Vec<_> = files
        .par_iter()
        .map(|&(id, file)| {
            let decoded = decode_file(id, file);
            progress.count_one();
            decoded
        })
        .collect();
    let mut decoded = Decoded::default();
    for mut of_file in of_files {
        decoded.documents.append(&mut of_file.documents);
        decoded.bare.append(&mut of_file.bare);
        decoded.findings.append(&mut of_file.findings);
    }
    decoded
}

fn decode_file(id: FileId, file: &SourceFile) -> Decoded {
    let (tree, findings) = read(id, file);
    let of_reading = findings.len();
    let mut decoded = Decoded {
        findings,
        ..Decoded::default()
    };
    for (position, part) in tree.documents().iter().enumerate() {
        let mut decoder = Decoder::new(id, &tree);
        let before = decoded.findings.len();
        let document = Document::from_node(part.root, &mut decoder);
        if part.complete {
            let (mut findings, bare) = decoder.finish();
            decoded.findings.append(&mut findings);
            decoded.bare.extend(bare.into_iter().map(|bare| (id, bare)));
        }
        decoded.documents.extend(document.map(|document| Located {
            file: id,
            position,
            span: tree.node(part.root).span,
            complete: part.complete,
            misread: misread(
                &tree,
                part.root,
                &[&decoded.findings[..of_reading], &decoded.findings[before..]],
            ),
            document,
        }));
    }
    decoded
}

/// Whether the file holds nothing but blanks and comments.
pub(super) fn is_blank(file: &SourceFile) -> bool {
    let text = file.text.trim_start_matches('\u{feff}');
    text.lines().all(|line| {
        let line = line.trim();
        line.is_empty() || line.starts_with('#') || line == "---" || line == "..."
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text of some bytes, and what is said about them.
    fn read_bytes_as_text(bytes: &[u8]) -> (String, Option<(String, std::ops::Range<usize>)>) {
        let (text, unreadable) = decode_utf8(bytes.to_vec());
        (
            text,
            unreadable.map(|fault| (fault.message.to_string(), fault.span.range())),
        )
    }

    #[test]
    fn utf_8_is_kept_byte_for_byte() {
        let text = "\u{feff}a: ke\u{302}\u{301}\r\n";
        assert_eq!(read_bytes_as_text(text.as_bytes()), (text.to_owned(), None));
    }

    #[test]
    fn utf_16_is_named() {
        for bytes in [&[0xff, 0xfe, b'a', 0][..], &[0xfe, 0xff, 0, b'a']] {
            let message = "this file is UTF-16, not UTF-8".to_owned();
            assert_eq!(
                read_bytes_as_text(bytes),
                (String::new(), Some((message, 0..0)))
            );
        }
    }

    #[test]
    fn bytes_that_are_no_text_become_question_marks_in_their_places() {
        let fault = |bytes, range| {
            let message = format!("this file is not UTF-8: {bytes} cannot be read");
            Some((message, range))
        };
        assert_eq!(
            read_bytes_as_text(b"a: \xffb\xe1\xbb: c"),
            ("a: ?b??: c".into(), fault("3 bytes", 3..4))
        );
        assert_eq!(
            read_bytes_as_text(b"a\xc3"),
            ("a?".into(), fault("1 byte", 1..2))
        );
    }

    #[test]
    fn a_file_that_is_too_large_is_not_read() {
        let fault = too_large();
        assert_eq!(
            (fault.rule, &*fault.message.to_string()),
            (
                "over-limit",
                "this file is larger than 16 MiB, the most that is read"
            )
        );
    }

    /// For each document its position and whether it is complete, and the rules of the findings.
    fn decoded(text: &str) -> (Vec<(usize, bool)>, Vec<&'static str>) {
        let mut sources = Sources::default();
        sources.add(SourceFile::new("a", "a", text));
        let progress = Progress::default();
        let Decoded {
            documents,
            findings,
            ..
        } = decode(&sources, &progress);
        assert_eq!((progress.read(), progress.files()), (1, 1));
        let documents = documents
            .iter()
            .map(|located| (located.position, located.complete));
        (
            documents.collect(),
            findings.iter().map(|finding| finding.rule).collect(),
        )
    }

    #[test]
    fn documents_know_their_position_in_the_stream() {
        let text = "units: []\n---\n---\nplan: a\ntitle: b\nissuer: c\n";
        assert_eq!(decoded(text), (vec![(0, true), (2, true)], vec![]));
    }

    #[test]
    fn what_a_broken_document_lacks_is_not_reported() {
        assert_eq!(
            decoded("plan: a\ntitle: [\n"),
            (vec![(0, false)], vec!["syntax"])
        );
    }

    #[test]
    fn blanks_and_comments_hold_nothing() {
        for (text, blank) in [
            ("", true),
            ("\u{feff}\n# c\r\n---\n...\n", true),
            ("a", false),
            ("[]\n", false),
        ] {
            assert_eq!(
                is_blank(&SourceFile::new("a", "a", text)),
                blank,
                "{text:?}"
            );
        }
    }
}
