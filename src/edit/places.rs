//! Where things stand in the text of a tree: lines, columns, colons and dashes.

use std::ops::Range;

use crate::yaml::{Kind, NodeId, Tree};

/// A text of plain YAML with its tree.
pub(super) struct File<'t> {
    pub(super) text: &'t str,
    pub(super) tree: &'t Tree<'t>,
}

impl File<'_> {
    /// Its bytes.
    pub(super) fn range(&self, node: NodeId) -> Range<usize> {
        self.tree.node(node).span.range()
    }

    /// What it is.
    pub(super) fn kind(&self, node: NodeId) -> Kind {
        self.tree.node(node).kind
    }

    /// Whether it is a collection between brackets or braces.
    pub(super) fn is_flow(&self, node: NodeId) -> bool {
        let is_collection = matches!(self.kind(node), Kind::Mapping | Kind::Sequence);
        is_collection && self.text[self.range(node).start..].starts_with(['{', '['])
    }

    /// Where an entry ends: behind its value, or behind the colon if there is none.
    pub(super) fn entry_end(&self, key: NodeId, value: NodeId) -> Option<usize> {
        let colon = self.behind_colon(key)?;
        Some(self.range(value).end.max(colon))
    }

    /// The place behind a key's colon.
    pub(super) fn behind_colon(&self, key: NodeId) -> Option<usize> {
        let end = self.range(key).end;
        let rest = &self.text[end..];
        let colon = rest.find(|letter: char| !letter.is_whitespace())?;
        rest[colon..].starts_with(':').then_some(end + colon + 1)
    }

    /// The dash of a block list's item: the last one before it as far to the right as the first.
    pub(super) fn dash_before(&self, list: NodeId, item: usize) -> Option<usize> {
        let first = self.range(list).start;
        let column = self.column(first);
        let dashes = self.text[first..item.max(first + 1)].match_indices('-');
        let mut dashes = dashes.map(|(offset, _)| first + offset).filter(|&dash| {
            let line = self.line_start(dash);
            self.column(dash) == column
                && (dash == first || self.text[line..dash].trim().is_empty())
        });
        dashes.next_back()
    }

    /// Where the line of a place begins.
    pub(super) fn line_start(&self, at: usize) -> usize {
        self.text[..at]
            .rfind('\n')
            .map_or(0, |line_break| line_break + 1)
    }

    /// Behind the line break of the line on which something ends. What ends with a line break ends on the line before.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let at = if self.text[..at].ends_with('\n') {
            at - 1
        } else {
            at
        };
        self.text[at..]
            .find('\n')
            .map_or(self.text.len(), |length| at + length + 1)
    }

    /// The line break of the line on which a place is, or the end of the text.
    pub(super) fn line_break(&self, at: usize) -> usize {
        let rest = &self.text[at..];
        at + rest.find(['\r', '\n']).unwrap_or(rest.len())
    }

    /// How many columns stand before a place on its line.
    pub(super) fn column(&self, at: usize) -> usize {
        let line = &self.text[self.line_start(at)..at];
        line.trim_start_matches('\u{feff}').chars().count()
    }
}
