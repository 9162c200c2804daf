//! Findings with the lines they are about, as a compiler shows them.

use annotate_snippets::{AnnotationKind, Group, Level as SnippetLevel, Origin, Renderer, Snippet};

use super::Page;
use super::wording::wording;
use super::wrapping::unhyphenated;
use crate::diagnostic::{Annotation, Finding, Level};
use crate::messages::Message;
use crate::model::Language;
use crate::source::{FileId, SourceFile, Sources};

/// Related places this near to the primary one (in lines) are shown in one piece with it.
const NEAR: usize = 30;

/// What stands before the text of a note or help beside its name, where lines have up to five digits.
const LEADER: usize = "      = : ".len();

/// A place that spans more lines than this is shown by its first line.
const TALL: usize = 4;

/// Lines of more bytes than this, all together, are named and not shown: nobody has written them by hand, and thousands
/// of findings in one line would each have to look through all of it.
const LONGEST: usize = 16_384;

/// One finding: headline, lines, notes and helps. Ends with a line break.
#[must_use]
pub fn snippet(finding: &Finding, sources: &Sources, page: Page) -> String {
    let language = page.language;
    let words = &wording(language).findings;
    let level = match finding.level {
        Level::Error => SnippetLevel::ERROR,
        Level::Warning => SnippetLevel::WARNING,
        Level::Info => SnippetLevel::INFO,
    };
    let level = level.with_name((words.level_name)(finding.level));
    let mut group = Group::with_title(
        level
            .primary_title(finding.message.text(language))
            .id(finding.rule),
    );
    let place = sources.file(finding.primary.location.file);
    if place.text.is_empty() {
        // There is no line to show.
        group = group.element(Origin::path(&*place.shown));
    } else {
        for piece in pieces(finding, sources) {
            group = match piece.text(sources) {
                Some((start, text)) => group.element(piece.snippet(start, text, sources, language)),
                None => group.element(piece.origin(sources)),
            };
        }
    }
    let wrapped = |name: &str, message: &Message| {
        let leader = LEADER + name.chars().count();
        let room = usize::from(page.width).saturating_sub(leader);
        textwrap::fill(&message.text(language), unhyphenated(room))
    };
    let (note_level, help_level) = (
        SnippetLevel::NOTE.with_name(words.note),
        SnippetLevel::HELP.with_name(words.help),
    );
    for note in &finding.notes {
        let text = wrapped(words.note, note);
        group = group.element(note_level.clone().message(text));
    }
    for help in &finding.helps {
        let text = wrapped(words.help, help);
        group = group.element(help_level.clone().message(text));
    }
    let renderer = if page.is_painted {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.term_width(page.width.into());
    renderer.render(&[group]) + "\n"
}

/// Lines of one file with the places marked in them. Only these lines are handed on, so that a large file costs no
/// more than a small one.
struct Piece<'f> {
    file: FileId,
    first_line: usize,
    last_line: usize,
    marks: Vec<(AnnotationKind, &'f Annotation)>,
}

/// The primary place first, related ones with it where they are near, else after it in their order.
fn pieces<'f>(finding: &'f Finding, sources: &Sources) -> Vec<Piece<'f>> {
    let mut pieces = vec![Piece::new(
        AnnotationKind::Primary,
        &finding.primary,
        sources,
    )];
    for annotation in &finding.related {
        let piece = Piece::new(AnnotationKind::Context, annotation, sources);
        match pieces.iter_mut().find(|other| other.is_near(&piece)) {
            Some(other) => other.join(piece),
            None => pieces.push(piece),
        }
    }
    pieces
}

impl<'f> Piece<'f> {
    fn new(kind: AnnotationKind, annotation: &'f Annotation, sources: &Sources) -> Self {
        let first_line = sources.start(annotation.location).line;
        let last_line = sources.end(annotation.location).line;
        Self {
            file: annotation.location.file,
            first_line,
            last_line: if last_line - first_line < TALL {
                last_line
            } else {
                first_line
            },
            marks: vec![(kind, annotation)],
        }
    }

    fn is_near(&self, other: &Self) -> bool {
        self.file == other.file
            && other.first_line < self.last_line + NEAR
            && self.first_line < other.last_line + NEAR
    }

    fn join(&mut self, other: Self) {
        self.first_line = self.first_line.min(other.first_line);
        self.last_line = self.last_line.max(other.last_line);
        self.marks.extend(other.marks);
    }

    /// Its lines with the byte at which they begin, if they are not too long.
    fn text<'s>(&self, sources: &'s Sources) -> Option<(usize, &'s str)> {
        let file = sources.file(self.file);
        let start = file.line_start(self.first_line);
        let text = lines(file, self.first_line, self.last_line);
        (text.len() <= LONGEST).then_some((start, text))
    }

    /// The place alone.
    fn origin<'s>(&self, sources: &'s Sources) -> Origin<'s> {
        let origin = Origin::path(&*sources.file(self.file).shown);
        match self.marks.first() {
            Some((_, annotation)) => {
                let start = sources.start(annotation.location);
                origin.line(start.line).char_column(start.column)
            }
            None => origin.line(self.first_line),
        }
    }

    fn snippet<'s>(
        &self,
        start: usize,
        text: &'s str,
        sources: &'s Sources,
        language: Language,
    ) -> Snippet<'s, annotate_snippets::Annotation<'s>>
    where
        'f: 's,
    {
        let file: &SourceFile = sources.file(self.file);
        let annotation = |&(kind, annotation): &(AnnotationKind, &'f Annotation)| {
            let range = annotation.location.span.range();
            // A place that was cut to its first line ends with that line.
            let end = if range.end > start + text.len() {
                let line = sources.start(annotation.location).line;
                file.line_start(line) + lines(file, line, line).len()
            } else {
                range.end
            };
            let label = annotation.label.as_ref().map(|label| label.text(language));
            kind.span(range.start - start..end.max(range.start) - start)
                .label(label)
        };
        Snippet::source(text)
            .line_start(self.first_line)
            .path(&*file.shown)
            .annotations(self.marks.iter().map(annotation))
    }
}

/// From one line to another, without the line break behind them.
fn lines(file: &SourceFile, first: usize, last: usize) -> &str {
    let lines = &file.text[file.line_start(first)..file.line_start(last + 1)];
    let lines = lines.strip_suffix('\n').unwrap_or(lines);
    lines.strip_suffix('\r').unwrap_or(lines)
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::snippet;
    use crate::diagnostic::Finding;
    use crate::messages::message;
    use crate::model::Language;
    use crate::render::Page;
    use crate::source::{SourceFile, Sources, Span};

    /// The snippet of a place in a text, with another place that belongs to it.
    fn shown(text: &str, primary: Range<usize>, related: Range<usize>) -> String {
        let mut sources = Sources::default();
        let file = sources.add(SourceFile::new("a", "a", text));
        let place = |range: Range<usize>| Span::new(range.start, range.end).in_file(file);
        let message = || message!("control-character.nul");
        let finding = Finding::error("a-rule", place(primary), message());
        let finding = finding.related(place(related), message());
        let page = Page {
            language: Language::En,
            width: 80,
            is_painted: true,
        };
        snippet(&finding, &sources, page)
    }

    #[test]
    fn a_tall_place_whose_first_line_ends_with_a_carriage_return_alone_ends_with_that_line() {
        let shown = shown("one\rtwo\nthree\nfour\nfive\nsix\n", 0..24, 0..1);
        assert!(shown.contains("one") && !shown.contains("three"), "{shown}");
    }

    #[test]
    fn a_place_in_the_last_of_several_blank_lines_is_shown() {
        let shown = shown("one\n\n\n\n\n", 0..3, 6..6);
        assert!(shown.contains("one"), "{shown}");
    }
}
