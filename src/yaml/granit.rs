//! The front end that knows all of YAML: fills the tree from the events of `granit-parser`.
//!
//! It goes on after a syntax error with the next document of the stream, and it reports the parts of YAML that plan
//! files do without: anchors, aliases, merge keys, tags, directives, and keys that are not plain words.

use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, StrInput};

use super::collector::Collector;
use super::tree::{Kind, Tree, TreeBuilder, is_null};
use super::{MAX_DEPTH, syntax_error};
use crate::diagnostic::Finding;
use crate::messages::{Message, message};
use crate::source::{FileId, Span};

/// Reads `text`, which is `source` with refused characters blanked out; both have the same offsets.
pub(super) fn read<'s>(
    file: FileId,
    source: &'s str,
    text: &str,
    findings: &mut Collector,
) -> Tree<'s> {
    let mut reader = Reader {
        file,
        text,
        builder: TreeBuilder::new(source),
        findings,
        document_start: 0,
    };
    let mut parser = Parser::new_from_str_with_options(text, options(true));
    while reader.read_document(&mut parser) {}
    reader.builder.finish()
}

/// Strict about the indentation of lines within brackets and quotes, as the standard is, or lenient.
fn options(strict_indentation: bool) -> Options {
    granit_parser::options! {
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        strict_indentation: strict_indentation,
        disallow_directives: true,
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
    }
}

struct Reader<'r, 's> {
    file: FileId,
    text: &'r str,
    builder: TreeBuilder<'s>,
    findings: &'r mut Collector,
    /// Where the document being read begins.
    document_start: usize,
}

impl Reader<'_, '_> {
    /// Reads up to the end of a document, or to a syntax error in it. `false` at the end of the stream.
    fn read_document<'i>(&mut self, parser: &mut Parser<'i, StrInput<'i>>) -> bool {
        while let Some(event) = parser.next_event() {
            match event {
                Ok((Event::DocumentEnd, _)) => {
                    self.builder.end_document(true);
                    return true;
                }
                Ok((event, span)) if self.builder.depth() < MAX_DEPTH || !opens(&event) => {
                    self.event(event, span);
                }
                Ok((_, span)) => {
                    self.findings.push(syntax_error::too_deep(
                        self.at(span.start).in_file(self.file),
                    ));
                    return self.skip_document(parser);
                }
                Err(error) => {
                    let finding = match error.kind() {
                        ErrorKind::RecursionLimitExceeded => {
                            syntax_error::too_deep(self.at(*error.marker()).in_file(self.file))
                        }
                        _ => {
                            let (error, offset) = self.cause(error);
                            self.document_start = self.next_document(offset);
                            let (kind, info) = (error.kind(), error.info());
                            syntax_error::finding(self.file, self.text, kind, &info, offset)
                        }
                    };
                    self.findings.push(finding);
                    return self.skip_document(parser);
                }
            }
        }
        false
    }

    /// The error that explains another one. A bracket or quote that is not closed shows first as a line that is not
    /// indented; whoever reads on without minding that finds where it was opened.
    /// Gives it with its offset.
    fn cause(&self, error: ScanError) -> (ScanError, usize) {
        let seen = offset(*error.marker(), self.text);
        let start = self.document_start.min(seen);
        // Only this document is read again: a stream may hold thousands of broken ones.
        let part = &self.text[start..];
        let mut parser = Parser::new_from_str_with_options(part, options(false));
        loop {
            match parser.next_event() {
                Some(Ok((Event::DocumentEnd, span))) if start + offset(span.end, part) >= seen => {
                    return (error, seen);
                }
                Some(Ok(_)) => {}
                Some(Err(cause)) => {
                    let offset = start + offset(*cause.marker(), part);
                    return (cause, offset);
                }
                None => return (error, seen),
            }
        }
    }

    /// Where the document behind a syntax error begins.
    fn next_document(&self, error: usize) -> usize {
        let before = self.text[..error].trim_end_matches(['\n', '\r']).len();
        let marker = self.text[before..].find("\n---");
        marker.map_or(self.text.len(), |distance| before + distance + 1)
    }

    fn skip_document<'i>(&mut self, parser: &mut Parser<'i, StrInput<'i>>) -> bool {
        self.builder.end_document(false);
        parser.proceed_next_document().unwrap_or(false)
    }

    fn event(&mut self, event: Event<'_>, span: granit_parser::Span) {
        let bytes = self.span(span);
        self.refuse_tag(&event, span);
        match event {
            Event::Scalar(text, ScalarStyle::Plain, ..) if is_null(&text) => {
                if self.builder.expects_key() {
                    self.refuse(
                        bytes,
                        message!("refused-construct.empty-key"),
                        message!("refused-construct.help-empty-key"),
                    );
                }
                self.leaf(Kind::Null, bytes);
            }
            Event::Scalar(text, style, ..) => {
                if text == "<<" && style == ScalarStyle::Plain && self.builder.expects_key() {
                    self.refuse(
                        bytes,
                        message!("refused-construct.merge-key"),
                        message!("refused-construct.help-merge-key"),
                    );
                    self.leaf(Kind::Refused, bytes);
                    return;
                }
                let kind = match style {
                    ScalarStyle::Plain => Kind::Plain,
                    ScalarStyle::SingleQuoted => Kind::SingleQuoted,
                    ScalarStyle::DoubleQuoted => Kind::DoubleQuoted,
                    ScalarStyle::Literal => Kind::Literal,
                    ScalarStyle::Folded => Kind::Folded,
                };
                self.scalar(kind, self.trimmed(bytes), &text);
            }
            Event::SequenceStart(..) => self.open(Kind::Sequence, bytes),
            Event::MappingStart(..) => self.open(Kind::Mapping, bytes),
            Event::SequenceEnd | Event::MappingEnd => {
                let closed = self.text[bytes.range()].ends_with([']', '}']);
                self.builder.close(closed.then_some(bytes.end));
            }
            Event::Anchor(_, name) => {
                self.refuse(
                    bytes,
                    message!("refused-construct.anchor", name = name.to_string()),
                    message!("refused-construct.help-value"),
                );
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                let name = &self.text[bytes.range()];
                self.refuse(
                    bytes,
                    message!("refused-construct.alias", name),
                    message!("refused-construct.help-value"),
                );
                self.leaf(Kind::Refused, bytes);
            }
            Event::DocumentStart(..) => self.document_start = bytes.start as usize,
            // These carry nothing; the enum may grow.
            _ => {}
        }
    }

    fn open(&mut self, kind: Kind, span: Span) {
        if self.builder.expects_key() {
            self.refuse(
                span,
                message!("refused-construct.collection-key"),
                message!("refused-construct.help-collection-key"),
            );
        }
        let start = match kind {
            Kind::Sequence => self.first_dash(span.start as usize),
            _ => span.start as usize,
        };
        let span = self.builder.within_parent(Span::new(start, start));
        self.builder.open(kind, span);
    }

    fn leaf(&mut self, kind: Kind, span: Span) {
        let span = self.builder.within_parent(span);
        self.builder.leaf(kind, span);
    }

    /// Adds a scalar. Its text is kept only where it differs from how it is written.
    fn scalar(&mut self, kind: Kind, span: Span, text: &str) {
        let span = self.builder.within_parent(span);
        let differs = text != self.builder.written(kind, span);
        let place = differs.then(|| {
            let texts = self.builder.texts();
            let start = texts.len();
            texts.push_str(text);
            self.builder.text_from(start)
        });
        self.builder.scalar(kind, span, place);
    }

    /// Where a list begins. Of one whose dashes stand right below their key, the parser gives a place behind the first
    /// dash.
    fn first_dash(&self, start: usize) -> usize {
        if !self.builder.expects_value() {
            return start;
        }
        let before = &self.text[..start];
        let line = before.rsplit(['\n', '\r']).next().unwrap_or(before);
        let from_dash = line.trim_start_matches(' ');
        // Before a list in brackets stands its key.
        let behind_dash = from_dash.trim_start_matches(['-', ' ', '\t']);
        let is_dash = behind_dash.is_empty() || behind_dash.starts_with('#');
        if from_dash.starts_with('-') && is_dash {
            start - from_dash.len()
        } else {
            start
        }
    }

    fn refuse_tag(&mut self, event: &Event<'_>, span: granit_parser::Span) {
        let Some(start) = event.tag().and(span.tag_start) else {
            return;
        };
        let tag = self.at(start);
        let rest = &self.text[tag.start as usize..];
        let end = match rest.starts_with("!<") {
            true => rest.find('>').map(|end| end + 1),
            false => rest.find([' ', '\t', '\n', '\r', ',', '[', ']', '{', '}']),
        };
        let text = rest[..end.unwrap_or(rest.len())].to_owned();
        let tag = Span {
            start: tag.start,
            end: tag.start + Span::new(text.len(), 0).start,
        };
        self.refuse(
            tag,
            message!("refused-construct.tag", name = text),
            message!("refused-construct.help-tag"),
        );
    }

    fn refuse(&mut self, span: Span, what: Message, help: Message) {
        let message = message!("refused-construct.headline", what);
        self.findings
            .push(Finding::error("refused-construct", span.in_file(self.file), message).help(help));
    }

    /// A scalar's span without the line breaks and blanks behind its last line.
    fn trimmed(&self, span: Span) -> Span {
        // A no-break space and the like are part of the text.
        let text = self.text[span.range()].trim_end_matches([' ', '\t', '\n', '\r']);
        Span {
            start: span.start,
            end: span.start + Span::new(text.len(), 0).start,
        }
    }

    fn span(&self, span: granit_parser::Span) -> Span {
        let [start, end] = [span.start, span.end].map(|marker| offset(marker, self.text));
        Span::new(start, end.max(start))
    }

    /// The character at a marker.
    fn at(&self, marker: granit_parser::Marker) -> Span {
        let start = offset(marker, self.text);
        let length = self.text[start..].chars().next().map_or(0, char::len_utf8);
        Span::new(start, start + length)
    }
}

fn opens(event: &Event<'_>) -> bool {
    matches!(event, Event::SequenceStart(..) | Event::MappingStart(..))
}

fn offset(marker: granit_parser::Marker, text: &str) -> usize {
    let offset = marker
        .byte_offset()
        .expect("a text in memory has byte offsets");
    text.floor_char_boundary(offset)
}

#[cfg(test)]
mod tests {
    use crate::yaml::Kind;
    use crate::yaml::testing::{read_as, reading_faults};

    /// The kinds of the values of a mapping.
    fn values(text: &str) -> Vec<Kind> {
        let (values, findings) = read_as(text, |tree| {
            let root = tree.documents()[0].root;
            let values = tree.entries(root).map(|(_, value)| tree.node(value).kind);
            values.collect()
        });
        assert!(findings.is_empty(), "{findings:?}");
        values
    }

    /// The one finding of a text: the place and what is refused there.
    fn check_refused(text: &str, refused: &str) {
        let message = "is a part of YAML that plan files do without";
        assert_eq!(
            reading_faults(text),
            [format!("refused-construct at {refused} {message}")],
            "{text:?}"
        );
    }

    #[test]
    fn a_key_without_a_value_has_no_value() {
        for text in [
            "a:\n",
            "a:",
            "a: \n",
            "a:\n\n",
            "a: # later\n",
            "{a: }\n",
            "a:\n---\n",
        ] {
            assert_eq!(values(text), [Kind::Null], "{text:?}");
        }
        assert_eq!(values("a:\nb: \"\"\n"), [Kind::Null, Kind::DoubleQuoted]);
    }

    #[test]
    fn anchors_and_aliases_are_refused_each_in_its_place() {
        check_refused("a: &x b\n", "`&x`: the anchor `&x`");
        check_refused("a: &x\n  b: c\n", "`&x`: the anchor `&x`");
        check_refused("- *x\n", "`*x`: the alias `*x`");
        check_refused("a: [*tên, b]\n", "`*tên`: the alias `*tên`");
        check_refused("*x : b\n", "`*x`: the alias `*x`");
    }

    #[test]
    fn tags_are_refused_without_what_stands_behind_them() {
        check_refused("a: !!str b\n", "`!!str`: the tag `!!str`");
        check_refused("a: !x\n  - b\n", "`!x`: the tag `!x`");
        check_refused("[!x , b]\n", "`!x`: the tag `!x`");
        check_refused("[!x]\n", "`!x`: the tag `!x`");
        check_refused("{a: !x}\n", "`!x`: the tag `!x`");
        check_refused(
            "a: !<tag:yaml.org,2002:str> b\n",
            "`!<tag:yaml.org,2002:str>`: the tag `!<tag:yaml.org,2002:str>`",
        );
    }

    #[test]
    fn keys_that_are_no_plain_words_are_refused() {
        check_refused("a: {<<: {b: c}}\n", "`<<`: the merge key `<<`");
        check_refused("? [a, b]\n: c\n", "`[`: a list or mapping as a key");
        check_refused("{[a]: c}\n", "`[`: a list or mapping as a key");
        check_refused("? - a\n: c\n", "``: a list or mapping as a key");
        check_refused("a:\n  : b\n", "``: an empty key");
        check_refused("~: b\n", "`~`: an empty key");
        assert_eq!(values("'<<': b\n"), [Kind::Plain]);
    }

    #[test]
    fn a_directive_is_refused_and_its_document_read() {
        let text = "%YAML 1.2\n---\na: b\n";
        assert_eq!(
            reading_faults(text),
            ["refused-construct at `%`: a directive is a part of YAML that plan files do without"]
        );
    }

    /// For each document whether it is complete, and its keys.
    fn documents(text: &str) -> Vec<(bool, Vec<String>)> {
        read_as(text, |tree| {
            let document = |document: &crate::yaml::Document| {
                let keys = tree.entries(document.root);
                let keys = keys.map(|(key, _)| tree.text(key).to_owned());
                (document.complete, keys.collect())
            };
            tree.documents().iter().map(document).collect()
        })
        .0
    }

    #[test]
    fn the_documents_around_a_broken_one_are_read() {
        let text = "a: 1\n---\nb: 2\nc: [3\n---\nd: 4\n...\n---\ne: 5\n";
        let keys = |keys: &[&str]| keys.iter().map(|&key| key.to_owned()).collect::<Vec<_>>();
        assert_eq!(
            documents(text),
            [
                (true, keys(&["a"])),
                (false, keys(&["b", "c"])),
                (true, keys(&["d"])),
                (true, keys(&["e"])),
            ]
        );
        assert_eq!(
            reading_faults(text),
            ["syntax at `[`: a list in `[…]` is not closed"]
        );
    }

    #[test]
    fn an_entry_that_breaks_off_has_a_value_that_was_reported() {
        let text = "a: 1\nb: \"c\n";
        let (kinds, findings) = read_as(text, |tree| {
            let root = tree.documents()[0].root;
            tree.entries(root)
                .map(|(_, value)| tree.node(value).kind)
                .collect::<Vec<_>>()
        });
        assert_eq!(kinds, [Kind::Plain, Kind::Refused]);
        assert_eq!(findings.len(), 1);
    }

    #[test]
    fn nesting_has_a_limit() {
        let nested = |depth: usize| reading_faults(&("[".repeat(depth) + &"]".repeat(depth)));
        assert_eq!(nested(64), [""; 0]);
        assert_eq!(
            nested(65),
            ["over-limit at `[`: lists and mappings are nested more than 64 deep"]
        );
    }

    #[test]
    fn each_broken_document_is_blamed_for_its_own_fault() {
        let text = "a: [\n---\nb: {\n---\n]\n---\n\"c\n";
        assert_eq!(
            reading_faults(text)
                .iter()
                .map(|fault| &fault[..13])
                .collect::<Vec<_>>(),
            [
                "syntax at `[`",
                "syntax at `{`",
                "syntax at `]`",
                "syntax at `\"`"
            ]
        );
    }

    #[test]
    fn thousands_of_broken_documents_do_not_take_a_walk_through_the_file_each() {
        let (documents, findings) =
            read_as(&"---\na: [\n".repeat(5_000), |tree| tree.documents().len());
        assert_eq!((documents, findings.len()), (5_000, 50));
    }
}
