//! The canonical layout of a file: keys in their order, two columns a step, no two blank lines on end. Every comment stays with
//! what it stands above, behind or below; texts and what stands in brackets over several lines are moved as they are.
//!
//! Only whole lines move. The text that comes out is read again and has to say the same, with the same comments.

use std::ops::Range;

use crate::edit::edited::{ends_like_windows, values, with_tree};
use crate::edit::places::File;
use crate::model::begins_document;
use crate::model::keys_at;
use crate::yaml::{Key, Kind, NodeId, Path, Tree, Value, comments};

/// How far what belongs to something stands behind it.
const STEP: usize = 2;

/// Keys that a user has added begin so.
const OWN_KEY: &str = "x-";

/// Why a file keeps its layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LayoutError {
    /// The file has faults of its own.
    #[error("the file cannot be read without faults")]
    Unreadable,
    /// A document in it does not begin like one of ours, so that nobody knows the order of its keys.
    #[error(
        "it holds a document that does not begin like a plan, a report, a register or settings"
    )]
    UnknownDocument,
    /// Something in it is written as plans hardly ever are, such as a key behind a question mark.
    #[error("the file is written in a way that only a person can lay out")]
    ByHand,
}

/// The text in canonical layout.
///
/// # Errors
///
/// If the text is not plain YAML, or is written in a way that does not keep its meaning.
pub fn laid_out(text: &str) -> Result<String, LayoutError> {
    let (mark, body) = match text.strip_prefix('\u{feff}') {
        Some(body) => ("\u{feff}", body),
        None => ("", text),
    };
    let body = body.replace("\r\n", "\n");
    let (before, new) = with_tree(&body, |tree| {
        let layout = Layout::new(&body, tree);
        let new = if !holds_known_documents(tree) {
            Err(LayoutError::UnknownDocument)
        } else if layout.has_plain_keys() {
            Ok(layout.file())
        } else {
            Err(LayoutError::ByHand)
        };
        (meaning(&body, tree), new)
    })
    .ok_or(LayoutError::Unreadable)?;
    let new = new?;
    let after = with_tree(&new, |tree| meaning(&new, tree));
    if after != Some(before) {
        return Err(LayoutError::ByHand);
    }
    let new = if ends_like_windows(text) {
        new.replace('\n', "\r\n")
    } else {
        new
    };
    Ok(format!("{mark}{new}"))
}

/// Whether each document says by its first key which one it is, or nothing at all.
fn holds_known_documents(tree: &Tree<'_>) -> bool {
    let roots = tree.documents().iter().map(|document| document.root);
    let mut firsts = roots.map(|root| (root, tree.entries(root).next()));
    firsts.all(|(root, first)| match first {
        Some((key, _)) => begins_document(tree.text(key)),
        None => tree.node(root).kind == Kind::Null,
    })
}

/// What must not change: what the documents say, and the comments, in whatever order.
fn meaning(text: &str, tree: &Tree<'_>) -> (Vec<Value>, Vec<String>) {
    let comments = comments(text, tree).into_iter();
    let mut comments: Vec<_> = comments.map(|span| text[span.range()].to_owned()).collect();
    comments.sort_unstable();
    (values(tree), comments)
}

/// A text by its lines.
struct Layout<'t> {
    file: File<'t>,
    lines: Vec<&'t str>,
    /// Where they begin.
    starts: Vec<usize>,
}

/// An entry or item of a block collection. Lines are counted from 0.
struct Part {
    /// The key; `None` for an item of a list.
    key: Option<NodeId>,
    /// Where the key or dash stands.
    head: usize,
    value: NodeId,
    place: Path,
    /// Its place in the order of keys.
    rank: usize,
    /// The line of its head.
    first: usize,
    /// Behind the last line of its value.
    behind: usize,
    /// Comments and blank lines above it.
    lead: Range<usize>,
    /// Behind the last comment that belongs to it.
    end: usize,
}

impl<'t> Layout<'t> {
    fn new(text: &'t str, tree: &'t Tree<'t>) -> Self {
        let lines: Vec<_> = text.split('\n').collect();
        let starts = lines.iter().scan(0, |next, line| {
            let start = *next;
            *next += line.len() + 1;
            Some(start)
        });
        Self {
            starts: starts.collect(),
            file: File { text, tree },
            lines,
        }
    }

    /// Whether each key of a block mapping stands before its colon on one line, and not behind a question mark.
    fn has_plain_keys(&self) -> bool {
        let documents = self.file.tree.documents().iter();
        let mut nodes: Vec<_> = documents.map(|document| document.root).collect();
        while let Some(node) = nodes.pop() {
            for (key, value) in self.file.tree.entries(node) {
                let start = self.file.range(key).start;
                let colon = self.file.behind_colon(key);
                let is_plain =
                    colon.is_some_and(|colon| self.line_of(colon - 1) == self.line_of(start));
                if self.is_block(node) && !is_plain {
                    return false;
                }
                nodes.push(value);
            }
            nodes.extend(self.file.tree.items(node));
        }
        true
    }

    /// The whole file. What is no block collection stays as it is.
    fn file(&self) -> String {
        let mut written = Vec::new();
        let mut next = 0;
        for document in self.file.tree.documents() {
            let root = document.root;
            let first = self.line_of(self.file.range(root).start);
            if !self.is_block(root) {
                let behind = self.behind(root, first);
                if behind > next {
                    written.extend(self.lines[next..behind].iter().map(ToString::to_string));
                    next = behind;
                }
                continue;
            }
            let marker = (next..first).rfind(|&line| self.is_marker(line));
            let start = marker.map_or(next, |marker| marker + 1);
            let behind = self.behind(root, first);
            let end = (behind..self.lines.len()).find(|&line| self.is_marker(line));
            let end = end.unwrap_or(self.lines.len());
            self.write_gap(next..start, 0, &mut written);
            written.extend(self.block(root, 0, start..end, &Path::default()));
            next = end;
        }
        let blank = self.lines[next..].iter().rev();
        let blank = blank.take_while(|line| line.trim().is_empty()).count();
        self.write_gap(next..self.lines.len() - blank, 0, &mut written);
        written.into_iter().map(|line| line + "\n").collect()
    }

    /// A block collection at a column, with the comments and blank lines that these lines hold.
    fn block(&self, node: NodeId, indent: usize, lines: Range<usize>, place: &Path) -> Vec<String> {
        let parts = self.ordered(self.parts(node, &lines, place), place);
        let mut written = Vec::new();
        for part in &parts {
            self.write_gap(part.lead.clone(), indent, &mut written);
            written.extend(self.part(part, indent));
        }
        let behind = parts.iter().map(|part| part.end).max();
        let rest = behind.unwrap_or(lines.start)..lines.end;
        let is_blank = |&line: &usize| self.lines[line].trim().is_empty();
        let blank = rest.clone().rev().take_while(is_blank).count();
        self.write_gap(rest.start..rest.end - blank, indent, &mut written);
        written
    }

    // --- what belongs to what

    /// The entries or items in the order of the text, with their comments.
    fn parts(&self, node: NodeId, lines: &Range<usize>, place: &Path) -> Vec<Part> {
        let mut parts = match self.file.kind(node) {
            Kind::Mapping => self.entries(node, place),
            _ => self.items(node, place),
        };
        let Some(column) = parts.first().map(|part| self.file.column(part.head)) else {
            return parts;
        };
        let mut above = lines.start;
        for position in 0..parts.len() {
            let next = parts.get(position + 1).map_or(lines.end, |next| next.first);
            let part = &mut parts[position];
            part.lead = above..part.first;
            part.end = self.end_of_comments(part.behind..next, column);
            above = part.end;
        }
        parts
    }

    fn entries(&self, mapping: NodeId, place: &Path) -> Vec<Part> {
        let keys = self.keys(mapping, place);
        let mut rank = 0;
        let entries = self.file.tree.entries(mapping).map(|(key, value)| {
            let name = self.file.tree.text(key);
            // An unknown key stays behind the one before it.
            if let Some(own) = keys.iter().position(|key| key.name == name) {
                rank = own + 1;
            }
            let head = self.file.range(key).start;
            Part {
                place: place.key(name),
                rank,
                ..self.part_at(Some(key), head, value)
            }
        });
        entries.collect()
    }

    fn items(&self, list: NodeId, place: &Path) -> Vec<Part> {
        let mut next = None;
        let items = self.file.tree.items(list).enumerate();
        let items = items.map(|(position, value)| {
            let head = match next {
                None => self.file.range(list).start,
                // What stands between items is blank or a comment.
                Some(next) => self.first_dash(next),
            };
            let part = Part {
                place: place.item(position),
                ..self.part_at(None, head, value)
            };
            next = Some(part.behind);
            part
        });
        items.collect()
    }

    fn part_at(&self, key: Option<NodeId>, head: usize, value: NodeId) -> Part {
        let first = self.line_of(head);
        Part {
            key,
            head,
            value,
            place: Path::default(),
            rank: 0,
            first,
            behind: self.behind(value, first),
            lead: first..first,
            end: first,
        }
    }

    /// The keys that can stand in a mapping.
    fn keys(&self, mapping: NodeId, place: &Path) -> &'static [Key] {
        let documents = self.file.tree.documents();
        let behind = documents.partition_point(|document| document.root <= mapping);
        let Some(document) = documents[..behind].last() else {
            return &[];
        };
        let root = document.root;
        let mut keys = self.file.tree.entries(root);
        let first = keys.find_map(|(key, _)| {
            let name = self.file.tree.text(key);
            (!name.starts_with(OWN_KEY)).then_some(name)
        });
        keys_at(first.unwrap_or_default(), place)
    }

    /// The parts in the order in which they are written. What introduces a document stays at its head.
    fn ordered(&self, mut parts: Vec<Part>, place: &Path) -> Vec<Part> {
        let first = parts.first().map(|part| part.head);
        parts.sort_by_key(|part| part.rank);
        let moved = parts.iter().position(|part| Some(part.head) == first);
        if let (true, Some(moved @ 1..)) = (place.0.is_empty(), moved) {
            let lead = parts[moved].lead.clone();
            let blank = lead
                .clone()
                .rfind(|&line| self.lines[line].trim().is_empty());
            if let Some(blank) = blank {
                parts[moved].lead = blank + 1..lead.end;
                parts[0].lead = lead.start..blank + 1;
            }
        }
        parts
    }

    /// Behind the last of the comments below a part that stand further to the right than it.
    fn end_of_comments(&self, lines: Range<usize>, column: usize) -> usize {
        let mut end = lines.start;
        for line in lines {
            let text = self.lines[line];
            let comment = text.trim_start();
            if comment.is_empty() {
                continue;
            }
            if text.len() - comment.len() <= column {
                break;
            }
            end = line + 1;
        }
        end
    }

    // --- writing

    /// Comments at a column; of several blank lines one, and none at the beginning.
    fn write_gap(&self, lines: Range<usize>, indent: usize, written: &mut Vec<String>) {
        for line in lines {
            let text = self.lines[line].trim();
            if !text.is_empty() {
                written.push(format!("{:indent$}{text}", ""));
            } else if written.last().is_some_and(|last| !last.is_empty()) {
                written.push(String::new());
            }
        }
    }

    fn part(&self, part: &Part, indent: usize) -> Vec<String> {
        if !self.is_block(part.value) {
            return self.lines_of(part, indent);
        }
        let inner = |lines| self.block(part.value, indent + STEP, lines, &part.place);
        let below = self.line_of(self.file.range(part.value).start);
        if below == part.first {
            return behind_dash(inner(part.first..part.end), indent);
        }
        let lines = part.first + 1..part.end;
        let head = self.lines[part.first].trim();
        if head == "-" {
            return behind_dash(inner(lines), indent);
        }
        let mut written = vec![format!("{:indent$}{}", "", self.head(part))];
        written.extend(inner(lines));
        written
    }

    /// A part whose value is a scalar, or stands in brackets.
    fn lines_of(&self, part: &Part, indent: usize) -> Vec<String> {
        let mut written = vec![format!("{:indent$}{}", "", self.head(part))];
        let lines = self
            .lines
            .get(part.first + 1..part.behind)
            .unwrap_or_default();
        written.extend(match self.file.kind(part.value) {
            Kind::Literal | Kind::Folded => self.block_scalar(part, lines, indent),
            _ => continued(lines, self.file.column(part.head), indent),
        });
        self.write_gap(part.behind..part.end, indent + STEP, &mut written);
        written
    }

    /// The key or dash, and what stands behind it on its line.
    fn head(&self, part: &Part) -> String {
        let (name, behind) = match part.key {
            Some(key) => {
                let range = self.file.range(key);
                let behind = self.file.behind_colon(key).unwrap_or(range.end);
                (format!("{}:", self.piece(range.start, range.end)), behind)
            }
            None => ("-".to_owned(), part.head + 1),
        };
        let end = self.starts[part.first] + self.lines[part.first].len();
        let Range { start, end: close } = self.file.range(part.value);
        let rest = if self.file.is_flow(part.value) && close <= end {
            let inner = self.flow(part.value, &part.place);
            [self.piece(behind, start), &inner, self.piece(close, end)].concat()
        } else {
            self.piece(behind, end).to_owned()
        };
        // A text that goes on below keeps what stands at the end of its line.
        let goes_on = part.behind > part.first + 1 && start < end;
        let rest = if goes_on { &*rest } else { rest.trim_end() };
        match rest.trim_start() {
            "" => name,
            rest => format!("{name} {rest}"),
        }
    }

    /// What stands between brackets on one line, its keys in their order.
    fn flow(&self, node: NodeId, place: &Path) -> String {
        let tree = self.file.tree;
        let Range { start, end } = self.file.range(node);
        let mut parts: Vec<(usize, Range<usize>, String)> = match self.file.kind(node) {
            Kind::Mapping => {
                let entries = self.entries(node, place).into_iter();
                let entries = entries.map(|part| {
                    let value = self.file.range(part.value);
                    let key = part.key.map(|key| self.file.entry_end(key, part.value));
                    let end = key.flatten().unwrap_or(value.end.max(part.head));
                    let inner = self.flow(part.value, &part.place);
                    let before = self.piece(part.head, value.start.clamp(part.head, end));
                    let behind = self.piece(value.end.clamp(part.head, end), end);
                    let written = [before, &inner, behind].concat();
                    (part.rank, part.head..end, written)
                });
                entries.collect()
            }
            Kind::Sequence => {
                let items = tree.items(node).enumerate();
                let items = items.map(|(position, item)| {
                    let inner = self.flow(item, &place.item(position));
                    (0, self.file.range(item), inner)
                });
                items.collect()
            }
            _ => return self.piece(start, end).to_owned(),
        };
        let places: Vec<_> = parts.iter().map(|(_, range, _)| range.clone()).collect();
        parts.sort_by_key(|&(rank, ..)| rank);
        let mut written = String::new();
        let mut next = start;
        for (place, (.., part)) in places.into_iter().zip(parts) {
            written.push_str(self.piece(next, place.start));
            written.push_str(&part);
            next = place.end;
        }
        written + self.piece(next, end)
    }

    /// The lines below `|` or `>`: what they say begins at their common column.
    fn block_scalar(&self, part: &Part, lines: &[&str], indent: usize) -> Vec<String> {
        let header = &self.lines[part.first];
        let start = self.file.range(part.value).start;
        let header = &header[..start
            .saturating_sub(self.starts[part.first])
            .min(header.len())];
        let header = header.split('#').next().unwrap_or_default().trim_end();
        let is_fixed = header
            .trim_end_matches(['+', '-'])
            .ends_with(|last: char| last.is_ascii_digit());
        let mut filled = lines.iter().filter(|line| !line.trim().is_empty());
        let column = if is_fixed {
            self.file.column(part.head)
        } else {
            filled.next().map_or(0, |line| margin(line))
        };
        let indent = if is_fixed { indent } else { indent + STEP };
        let moved = lines.iter().map(|line| {
            let is_blank = line.trim().is_empty();
            if is_blank && margin(line) <= column {
                String::new()
            } else {
                format!("{:indent$}{}", "", &line[column.min(margin(line))..])
            }
        });
        moved.collect()
    }

    // --- places in the text

    /// A piece of the text; nothing where there is none, which the comparison at the end does not let pass.
    fn piece(&self, from: usize, to: usize) -> &'t str {
        self.file.text.get(from..to).unwrap_or_default()
    }

    fn is_block(&self, node: NodeId) -> bool {
        let is_collection = matches!(self.file.kind(node), Kind::Mapping | Kind::Sequence);
        is_collection && !self.file.is_flow(node)
    }

    fn is_marker(&self, line: usize) -> bool {
        self.lines[line].starts_with("---") || self.lines[line].starts_with("...")
    }

    fn line_of(&self, at: usize) -> usize {
        self.starts
            .partition_point(|&start| start <= at)
            .saturating_sub(1)
    }

    /// Behind the last line of a value whose key or dash stands on that line.
    fn behind(&self, value: NodeId, first: usize) -> usize {
        let range = self.file.range(value);
        // What is empty has no line of its own, wherever readers put it.
        let last = if range.is_empty() {
            first
        } else {
            self.line_of(range.end - 1).max(first)
        };
        let is_blank = |line: usize| self.lines[line].trim().is_empty();
        let mut behind = last + 1;
        if matches!(self.file.kind(value), Kind::Literal | Kind::Folded) {
            if self.file.tree.text(value).ends_with("\n\n") {
                // Blank lines at its end belong to it.
                while behind + 1 < self.lines.len() && is_blank(behind) {
                    behind += 1;
                }
            } else {
                while behind > first + 1 && is_blank(behind - 1) {
                    behind -= 1;
                }
            }
        }
        behind
    }

    /// The first dash from a line on.
    fn first_dash(&self, line: usize) -> usize {
        let mut lines = (line..self.lines.len()).map(|line| (self.starts[line], self.lines[line]));
        let found = lines.find(|(_, line)| line.trim_start().starts_with('-'));
        found.map_or(self.file.text.len(), |(start, line)| start + margin(line))
    }
}

/// Lines whose first entry stands behind a dash; comments above it go above the dash.
fn behind_dash(mut lines: Vec<String>, indent: usize) -> Vec<String> {
    let is_entry = |line: &String| {
        let text = line.trim_start();
        !text.is_empty() && !text.starts_with('#')
    };
    let first = lines.iter().position(is_entry).unwrap_or_default();
    for (position, line) in lines.iter_mut().enumerate().take(first + 1) {
        let text = line.trim_start();
        *line = match text {
            "" => String::new(),
            _ if position == first => format!("{:indent$}- {text}", ""),
            _ => format!("{:indent$}{text}", ""),
        };
    }
    lines
}

/// The lines below the first of a text or of brackets: as far to the right of their head as they were, and at least a
/// step.
fn continued(lines: &[&str], column: usize, indent: usize) -> Vec<String> {
    let moved = lines.iter().map(|line| {
        let text = line.trim_start();
        let closes = text.starts_with([']', '}']);
        let least = if closes { indent } else { indent + STEP };
        let margin = (margin(line) + indent).saturating_sub(column).max(least);
        if text.is_empty() {
            String::new()
        } else {
            format!("{:margin$}{text}", "")
        }
    });
    moved.collect()
}

/// How far to the right a line begins.
fn margin(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

#[cfg(test)]
mod tests;
