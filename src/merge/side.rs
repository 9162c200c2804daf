//! One of the three texts, taken apart into the bytes that belong to each document, entry and item: with the comments
//! above it, and without a gap between one and the next.

use std::ops::Range;

use crate::yaml::{Kind, NodeId, Tree, Value, writing};

/// A text with its tree.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side<'t> {
    pub(super) text: &'t str,
    pub(super) tree: &'t Tree<'t>,
}

/// A node of one of the texts.
#[derive(Clone, Copy, Debug)]
pub(super) struct At<'t> {
    pub(super) side: &'t Side<'t>,
    pub(super) node: NodeId,
}

/// An entry of a mapping, an item of a list, or a document of a file, with the text that belongs to it.
#[derive(Clone, Debug)]
pub(super) struct Part<'t> {
    /// What it is called among its neighbours.
    pub(super) key: String,
    /// Its value.
    pub(super) value: At<'t>,
    /// The lines of comments above it; between brackets what stands before it.
    pub(super) lead: &'t str,
    /// Its own text, without the indentation before it, up to the end of its last line.
    pub(super) body: Range<usize>,
}

/// How a collection is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// Without anything in it: nothing, or brackets with nothing between them.
    Empty,
    /// Between brackets or braces.
    Flow,
    /// In lines that begin at that column; the first one perhaps behind a dash.
    Block { column: usize, behind_dash: bool },
}

impl<'t> Part<'t> {
    pub(super) fn body(&self) -> &'t str {
        &self.value.side.text[self.body.clone()]
    }

    /// The comments above it, whatever stands around them.
    pub(super) fn comments_above(&self) -> impl Iterator<Item = &'t str> + use<'t> {
        let lines = self.lead.lines().map(str::trim);
        lines.filter(|line| line.starts_with('#'))
    }

    /// Whether both are the same text, apart from empty lines above it.
    pub(super) fn is_written_like(&self, other: &Part<'_>) -> bool {
        self.body() == other.body() && self.comments_above().eq(other.comments_above())
    }

    /// Whether both say the same, with the same comments.
    pub(super) fn says_what(&self, other: &Part<'_>) -> bool {
        self.value.value() == other.value.value()
            && self.comments_above().eq(other.comments_above())
            && self.comments_within() == other.comments_within()
    }

    /// What follows `#` in its text outside of scalars.
    fn comments_within(&self) -> Vec<&'t str> {
        let Side { text, tree } = *self.value.side;
        let mut found = Vec::new();
        let mut behind = self.body.start;
        let scalars = tree.scalars().map(|node| node.span.range());
        let end = self.body.end..self.body.end;
        let inside = scalars.filter(|scalar| self.body.contains(&scalar.start));
        for scalar in inside.chain([end]) {
            let gap = &text[behind..scalar.start.max(behind)];
            let comments = gap
                .lines()
                .filter_map(|line| Some(&line[line.find('#')?..]));
            found.extend(comments.map(str::trim_end));
            behind = scalar.end.max(behind);
        }
        found
    }
}

impl<'t> At<'t> {
    pub(super) fn kind(self) -> Kind {
        self.side.tree.node(self.node).kind
    }

    pub(super) fn range(self) -> Range<usize> {
        self.side.tree.node(self.node).span.range()
    }

    pub(super) fn text(self) -> &'t str {
        &self.side.text[self.range()]
    }

    pub(super) fn value(self) -> Value {
        Value::of(self.side.tree, self.node)
    }

    fn with(self, node: NodeId) -> Self {
        Self {
            side: self.side,
            node,
        }
    }

    pub(super) fn items(self) -> impl Iterator<Item = Self> {
        self.side
            .tree
            .items(self.node)
            .map(move |item| self.with(item))
    }

    /// The value of a key.
    pub(super) fn get(self, key: &str) -> Option<Self> {
        let tree = self.side.tree;
        let mut entries = tree.entries(self.node);
        let (_, value) = entries.find(|&(name, _)| tree.text(name) == key)?;
        Some(self.with(value))
    }

    /// What the scalar under a key says.
    pub(super) fn word(self, key: &str) -> Option<&'t str> {
        let value = self.get(key)?;
        let is_scalar = value.kind().is_scalar();
        is_scalar.then(|| value.side.tree.text(value.node))
    }

    /// What a node says, on one line.
    pub(super) fn on_line(self) -> String {
        writing::on_line(&self.value())
    }

    /// How a collection is written; `None` for scalars.
    pub(super) fn layout(self) -> Option<Layout> {
        let tree = self.side.tree;
        let is_empty =
            tree.items(self.node).next().is_none() && tree.entries(self.node).next().is_none();
        match self.kind() {
            Kind::Null => Some(Layout::Empty),
            Kind::Sequence | Kind::Mapping if is_empty => Some(Layout::Empty),
            Kind::Sequence | Kind::Mapping if self.text().starts_with(['{', '[']) => {
                Some(Layout::Flow)
            }
            Kind::Sequence | Kind::Mapping => {
                let start = self.range().start;
                let before = &self.side.text[self.side.line_start(start)..start];
                Some(Layout::Block {
                    column: before.chars().count(),
                    behind_dash: !before.trim().is_empty(),
                })
            }
            _ => None,
        }
    }

    /// Entries or items in block style, with the lines that belong to them. Items get no key here.
    pub(super) fn lines(self) -> Option<Vec<Part<'t>>> {
        let side = self.side;
        let mut parts: Vec<Part<'t>> = Vec::new();
        let start = self.range().start;
        let line = side.line_start(start);
        let behind_dash = !side.text[line..start].trim().is_empty();
        // The comments above the first one stand below what the collection belongs to.
        let mut end = if behind_dash {
            start
        } else {
            side.comments_before(line)
        };
        for (key, value) in self.children() {
            let first = if parts.is_empty() && behind_dash {
                start
            } else {
                side.behind_comments(end)
            };
            let lead = &side.text[end..side.line_start(first).max(end)];
            let own = match key {
                // A key that does not stand where the next line begins is written in a way of its own.
                Some(key) if self.with(key).range().start != first => return None,
                Some(key) => side.behind_colon(self.with(key).range().end)?,
                None if !side.text[first..].starts_with('-') => return None,
                None => first + 1,
            };
            let value = self.with(value);
            end = side.line_end(value.range().end.max(own));
            parts.push(Part {
                key: key.map_or_else(String::new, |key| side.tree.text(key).to_owned()),
                value,
                lead,
                body: first..end,
            });
        }
        Some(parts)
    }

    /// Entries or items between brackets, if there are no comments among them.
    pub(super) fn pieces(self) -> Option<Vec<Part<'t>>> {
        let side = self.side;
        let mut parts: Vec<Part<'t>> = Vec::new();
        let mut end = self.range().start + 1;
        for (key, value) in self.children() {
            let value = self.with(value);
            let body = match key {
                Some(key) => {
                    let key = self.with(key).range();
                    let own = side.behind_colon(key.end)?;
                    key.start..value.range().end.max(own)
                }
                None => value.range(),
            };
            let lead = side.text.get(end..body.start)?;
            if lead.contains(|letter: char| letter != ',' && !letter.is_whitespace()) {
                return None;
            }
            end = body.end;
            parts.push(Part {
                key: key.map_or_else(String::new, |key| side.tree.text(key).to_owned()),
                value,
                lead,
                body,
            });
        }
        let rest = side.text.get(end..self.range().end)?;
        (!rest.contains('#')).then_some(parts)
    }

    /// The values and items directly within it.
    pub(super) fn inner(self) -> impl Iterator<Item = Self> {
        let children = self.children().into_iter();
        children.map(move |(_, value)| self.with(value))
    }

    fn children(self) -> Vec<(Option<NodeId>, NodeId)> {
        let tree = self.side.tree;
        if self.kind() == Kind::Mapping {
            let entries = tree.entries(self.node);
            entries.map(|(key, value)| (Some(key), value)).collect()
        } else {
            tree.items(self.node).map(|item| (None, item)).collect()
        }
    }
}

impl Side<'_> {
    pub(super) fn line_start(&self, at: usize) -> usize {
        let before = self.text[..at].rfind('\n');
        before.map_or(0, |line_break| line_break + 1)
    }

    /// Behind the line break of the line on which something ends. What ends with a line break ends on the line before.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let at = if self.text[..at].ends_with('\n') {
            at - 1
        } else {
            at
        };
        let rest = &self.text[at..];
        rest.find('\n')
            .map_or(self.text.len(), |length| at + length + 1)
    }

    /// Where the comments and empty lines begin that stand directly above a line.
    pub(super) fn comments_before(&self, line: usize) -> usize {
        let mut start = line;
        while let Some(before) = start.checked_sub(1) {
            let above = self.line_start(before);
            if !is_comment(&self.text[above..before]) {
                break;
            }
            start = above;
        }
        start
    }

    /// The first letter behind the comments and empty lines that begin with a line.
    fn behind_comments(&self, line: usize) -> usize {
        let mut at = line;
        for line in self.text[line..].split_inclusive('\n') {
            if !is_comment(line) {
                return at + line.len() - line.trim_start_matches(' ').len();
            }
            at += line.len();
        }
        at
    }

    fn behind_colon(&self, key_end: usize) -> Option<usize> {
        let rest = &self.text[key_end..];
        let colon = rest.find(|letter: char| !letter.is_whitespace())?;
        rest[colon..]
            .starts_with(':')
            .then_some(key_end + colon + 1)
    }
}

/// Whether a line is empty or a comment alone.
pub(super) fn is_comment(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#')
}
