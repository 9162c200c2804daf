//! The front end that knows all of YAML: fills the tree from the events of `granit-parser`.
//!
//! It goes on after a syntax error with the next document of the stream, and it reports the parts of YAML that plan
//! files do without: anchors, aliases, merge keys, tags, directives, and keys that are not plain words.

use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, StrInput};

use super::collector::Collector;
use super::tree::{Kind, Tree, TreeBuilder};
use super::{MAX_DEPTH, syntax_error};
use crate::diagnostic::Finding;
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
                        kind => {
                            let seen = || {
                                let place = offset(*error.marker(), self.text);
                                (kind.clone(), error.info(), place)
                            };
                            let (kind, info, place) = self.cause(&error).unwrap_or_else(seen);
                            syntax_error::finding(self.file, self.text, &kind, &info, place)
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
    fn cause(&self, error: &ScanError) -> Option<(ErrorKind, String, usize)> {
        // Only this document is read again, so that many broken documents cost no more than their length.
        let start = self.document_start;
        let text = &self.text[start..];
        let seen = offset(*error.marker(), self.text) - start;
        let mut parser = Parser::new_from_str_with_options(text, options(false));
        loop {
            match parser.next_event()? {
                Ok((Event::DocumentEnd, span)) if offset(span.end, text) >= seen => return None,
                Ok(_) => {}
                Err(cause) => {
                    let place = start + offset(*cause.marker(), text);
                    return Some((cause.kind().clone(), cause.info(), place));
                }
            }
        }
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
                        "an empty key",
                        "write the key's name before the colon",
                    );
                }
                self.builder.leaf(Kind::Null, bytes);
            }
            Event::Scalar(text, style, ..) => {
                if text == "<<" && style == ScalarStyle::Plain && self.builder.expects_key() {
                    let help = "write the keys out where they are meant";
                    self.refuse(bytes, "the merge key `<<`", help);
                    self.builder.leaf(Kind::Refused, bytes);
                    return;
                }
                let kind = match style {
                    ScalarStyle::Plain => Kind::Plain,
                    ScalarStyle::SingleQuoted => Kind::SingleQuoted,
                    ScalarStyle::DoubleQuoted => Kind::DoubleQuoted,
                    ScalarStyle::Literal => Kind::Literal,
                    ScalarStyle::Folded => Kind::Folded,
                };
                self.builder.scalar(kind, self.trimmed(bytes), text);
            }
            Event::SequenceStart(..) => self.open(Kind::Sequence, bytes),
            Event::MappingStart(..) => self.open(Kind::Mapping, bytes),
            Event::SequenceEnd | Event::MappingEnd => {
                let closed = self.text[bytes.range()].ends_with([']', '}']);
                self.builder.close(closed.then_some(bytes.end));
            }
            Event::Anchor(_, name) => {
                let help = "write the value out in each place where it is meant";
                self.refuse(bytes, &format!("the anchor `&{name}`"), help);
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                let name = &self.text[bytes.range()];
                let help = "write the value out in each place where it is meant";
                self.refuse(bytes, &format!("the alias `{name}`"), help);
                self.builder.leaf(Kind::Refused, bytes);
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
                "a list or mapping as a key",
                "use a plain word as the key",
            );
        }
        self.builder.open(
            kind,
            Span {
                start: span.start,
                end: span.start,
            },
        );
    }

    fn refuse_tag(&mut self, event: &Event<'_>, span: granit_parser::Span) {
        let Some(start) = event.tag().and(span.tag_start) else {
            return;
        };
        let tag = self.at(start);
        let text = self.text[tag.start as usize..]
            .split([' ', '\t', '\n', '\r', ','])
            .next();
        let text = text.unwrap_or_default().to_owned();
        let tag = Span {
            start: tag.start,
            end: tag.start + Span::new(text.len(), 0).start,
        };
        self.refuse(
            tag,
            &format!("the tag `{text}`"),
            "remove it; a value's type comes from its key",
        );
    }

    fn refuse(&mut self, span: Span, what: &str, help: &str) {
        let message = format!("{what} is a part of YAML that plan files do without");
        self.findings
            .push(Finding::error("refused-construct", span.in_file(self.file), message).help(help));
    }

    /// A block scalar's span without the line breaks and blanks behind its last line.
    fn trimmed(&self, span: Span) -> Span {
        let text = self.text[span.range()].trim_end();
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

/// The ways in which the core schema of YAML 1.2 writes nothing.
fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
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
    use crate::source::{SourceFile, Sources};
    use crate::yaml::{Kind, read};

    /// The kinds of the values of a mapping.
    fn values(text: &str) -> Vec<Kind> {
        let mut sources = Sources::default();
        let id = sources.add(SourceFile::new("a", "a", text));
        let (tree, findings) = read(id, sources.file(id));
        assert!(findings.is_empty(), "{findings:?}");
        let root = tree.documents()[0].root;
        let values = tree.entries(root).map(|(_, value)| tree.node(value).kind);
        values.collect()
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
}
