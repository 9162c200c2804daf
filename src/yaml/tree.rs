//! The tree: one flat list of nodes in the order of the text.
//!
//! A collection's children follow it directly; each node knows the index behind its subtree, so skipping a node is
//! one step. Scalars that read as they are written borrow their text from the source; only for those with escapes or
//! folded lines the tree keeps a text.

use std::num::NonZeroU32;

use crate::source::Span;

/// Names a node of one [`Tree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

/// What a node is, and for scalars how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing, as after `key:`.
    Null,
    /// A scalar without quotes.
    Plain,
    /// A scalar in `'single quotes'`.
    SingleQuoted,
    /// A scalar in `"double quotes"`.
    DoubleQuoted,
    /// A block scalar after `|`.
    Literal,
    /// A block scalar after `>`.
    Folded,
    /// A list.
    Sequence,
    /// A mapping; its children are keys and values in turn.
    Mapping,
    /// Something that was reported and has no value, such as an alias.
    Refused,
}

/// One node.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Its bytes: for quoted scalars with the quotes, for block scalars the lines below the `|` or `>`, for block lists
    /// from the first dash, for block mappings from the first key, both to the last child.
    pub span: Span,
    /// Index behind the node and everything in it.
    end: u32,
    /// Where its text stands in [`Tree::texts`], if it differs from how it is written.
    text: Option<NonZeroU32>,
}

/// One document of a stream.
#[derive(Clone, Copy, Debug)]
pub struct Document {
    /// Its outermost node.
    pub root: NodeId,
    /// Whether it was read to its end. After a syntax error only the part before the error is in the tree.
    pub complete: bool,
}

/// All documents of one file.
#[derive(Debug)]
pub struct Tree<'s> {
    source: &'s str,
    nodes: Vec<Node>,
    /// The texts of scalars with escapes or folded lines, one behind the other.
    texts: String,
    /// Where each of them stands. The first is not used.
    places: Vec<Span>,
    documents: Vec<Document>,
}

impl Kind {
    /// Whether the node has a text.
    #[must_use]
    pub const fn is_scalar(self) -> bool {
        match self {
            Self::Plain
            | Self::SingleQuoted
            | Self::DoubleQuoted
            | Self::Literal
            | Self::Folded => true,
            Self::Null | Self::Sequence | Self::Mapping | Self::Refused => false,
        }
    }
}

impl<'s> Tree<'s> {
    /// The documents, in the order of the stream.
    #[must_use]
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// A node.
    #[must_use]
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }

    /// A scalar's text as it is meant: without quotes, escapes resolved, lines folded. Empty for everything else.
    #[must_use]
    pub fn text(&self, id: NodeId) -> &str {
        let node = self.node(id);
        match node.text {
            Some(place) => &self.texts[self.places[place.get() as usize].range()],
            None => self.written(node.kind, node.span),
        }
    }

    /// Keys and values of a mapping, in the order of the text. Nothing for other nodes.
    pub fn entries(&self, id: NodeId) -> impl Iterator<Item = (NodeId, NodeId)> {
        let mut children = self.children(id, Kind::Mapping);
        std::iter::from_fn(move || Some((children.next()?, children.next()?)))
    }

    /// Items of a list. Nothing for other nodes.
    pub fn items(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        self.children(id, Kind::Sequence)
    }

    /// All nodes with their texts, in the order of the text.
    pub fn nodes(&self) -> impl Iterator<Item = (&Node, &str)> {
        self.ids().map(|id| (self.node(id), self.text(id)))
    }

    /// All scalars, in the order of the text.
    pub fn scalars(&self) -> impl Iterator<Item = &Node> {
        self.nodes.iter().filter(|node| node.kind.is_scalar())
    }

    /// The names of all nodes, in the order of the text.
    pub(super) fn ids(&self) -> impl Iterator<Item = NodeId> + use<> {
        (0..self.next()).map(NodeId)
    }

    fn next(&self) -> u32 {
        Span::new(self.nodes.len(), 0).start
    }

    fn children(&self, id: NodeId, kind: Kind) -> impl Iterator<Item = NodeId> {
        let node = self.node(id);
        let end = if node.kind == kind {
            node.end
        } else {
            id.0 + 1
        };
        let mut next = id.0 + 1;
        std::iter::from_fn(move || {
            let child = (next < end).then_some(NodeId(next))?;
            next = self.node(child).end;
            Some(child)
        })
    }

    /// The bytes of a scalar that would be its text if nothing in it were escaped or folded.
    fn written(&self, kind: Kind, span: Span) -> &'s str {
        match kind {
            Kind::Plain => &self.source[span.range()],
            Kind::SingleQuoted | Kind::DoubleQuoted => {
                let range = span.range();
                // An unclosed quote has no second quote to leave out.
                self.source
                    .get(range.start + 1..range.end - 1)
                    .unwrap_or_default()
            }
            Kind::Literal
            | Kind::Folded
            | Kind::Null
            | Kind::Sequence
            | Kind::Mapping
            | Kind::Refused => "",
        }
    }

    /// Whether a colon follows a key. Inside braces a key may stand without one, mostly because a text with a comma in it
    /// lacks its quotes.
    pub(super) fn has_colon(&self, key: NodeId) -> bool {
        let behind = self.node(key).span.range().end;
        self.source[behind..].trim_start().starts_with(':')
    }
}

/// The ways in which the core schema of YAML 1.2 writes nothing.
pub(super) fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// Fills a [`Tree`] from a front end's events, in the order of the text.
pub(super) struct TreeBuilder<'s> {
    tree: Tree<'s>,
    open: Vec<Open>,
    /// Where the document being read begins.
    first: u32,
}

/// A collection that is not closed yet.
struct Open {
    index: u32,
    children: usize,
    /// Where its last child ends.
    end: u32,
}

impl<'s> TreeBuilder<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        Self {
            tree: Tree {
                source,
                nodes: Vec::with_capacity(source.len() / 24),
                texts: String::new(),
                places: vec![Span::default()],
                documents: Vec::new(),
            },
            open: Vec::new(),
            first: 0,
        }
    }

    /// How many collections are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Whether the next node is a key: an even number of children stands in the innermost mapping.
    pub(super) fn expects_key(&self) -> bool {
        self.open.last().is_some_and(|open| {
            open.children % 2 == 0 && self.tree.nodes[open.index as usize].kind == Kind::Mapping
        })
    }

    /// Whether the next node is the value of a key.
    pub(super) fn expects_value(&self) -> bool {
        self.open.last().is_some_and(|open| {
            open.children % 2 == 1 && self.tree.nodes[open.index as usize].kind == Kind::Mapping
        })
    }

    /// Adds a node without text or children.
    pub(super) fn leaf(&mut self, kind: Kind, span: Span) {
        self.push(kind, span, None);
        self.child_ends_at(span.end);
    }

    /// Adds a scalar. `text` is where its text was put in [`Self::texts`], if that is not how it is written.
    pub(super) fn scalar(&mut self, kind: Kind, span: Span, text: Option<Span>) {
        let place = text.map(|place| {
            self.tree.places.push(place);
            let number = NonZeroU32::new(Span::new(self.tree.places.len() - 1, 0).start);
            number.expect("the first place is not used")
        });
        self.push(kind, span, place);
        self.child_ends_at(span.end);
    }

    /// The texts that are not what is written, for scalars to come to put theirs behind.
    pub(super) fn texts(&mut self) -> &mut String {
        &mut self.tree.texts
    }

    /// The place of the text that was put together from an offset in [`Self::texts`] on.
    pub(super) fn text_from(&self, start: usize) -> Span {
        Span::new(start, self.tree.texts.len())
    }

    /// What a scalar would say if nothing in it were escaped or folded.
    pub(super) fn written(&self, kind: Kind, span: Span) -> &'s str {
        self.tree.written(kind, span)
    }

    /// Opens a collection.
    pub(super) fn open(&mut self, kind: Kind, span: Span) {
        self.open.push(Open {
            index: self.next(),
            children: 0,
            end: span.end,
        });
        self.push(kind, span, None);
    }

    /// Closes the innermost collection. `end` is where its closing bracket ends, if it has one.
    pub(super) fn close(&mut self, end: Option<u32>) {
        let Some(open) = self.open.pop() else {
            return;
        };
        let behind = self.next();
        let node = &mut self.tree.nodes[open.index as usize];
        node.end = behind;
        node.span.end = end.unwrap_or(open.end).max(open.end);
        let end = node.span.end;
        self.child_ends_at(end);
    }

    /// Ends the document. If it broke off, closes what is open and completes the last entry.
    pub(super) fn end_document(&mut self, complete: bool) {
        while let Some(open) = self.open.last() {
            let mapping = self.tree.nodes[open.index as usize].kind == Kind::Mapping;
            if mapping && open.children % 2 == 1 {
                let end = open.end;
                self.leaf(Kind::Refused, Span { start: end, end });
            }
            self.close(None);
        }
        if self.next() > self.first {
            let root = NodeId(self.first);
            self.tree.documents.push(Document { root, complete });
        }
        self.first = self.next();
    }

    pub(super) fn finish(self) -> Tree<'s> {
        self.tree
    }

    /// The span without what would stand before the collection around it, and without parts of characters. Of
    /// well-formed text that is nothing.
    pub(super) fn within_parent(&self, span: Span) -> Span {
        let parent = self
            .open
            .last()
            .map(|open| self.tree.nodes[open.index as usize].span);
        let least = parent.map_or(0, |parent| parent.start);
        let whole = |offset: u32| self.tree.source.floor_char_boundary(offset as usize);
        let start = whole(span.start.max(least));
        Span::new(start, whole(span.end).max(start))
    }

    fn push(&mut self, kind: Kind, span: Span, text: Option<NonZeroU32>) {
        let end = self.next() + 1;
        self.tree.nodes.push(Node {
            kind,
            span,
            end,
            text,
        });
    }

    fn child_ends_at(&mut self, end: u32) {
        if let Some(parent) = self.open.last_mut() {
            parent.children += 1;
            parent.end = parent.end.max(end);
        }
    }

    fn next(&self) -> u32 {
        self.tree.next()
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;
    use crate::yaml::testing::read_as;

    /// The values of the outermost mapping: kind, bytes, text.
    fn values(text: &str) -> Vec<(Kind, &str, String)> {
        let (values, findings) = read_as(text, |tree| {
            let root = tree.documents()[0].root;
            let values = tree.entries(root).map(|(_, value)| {
                let node = tree.node(value);
                let bytes = &text[node.span.range()];
                (node.kind, bytes, tree.text(value).to_owned())
            });
            values.collect()
        });
        assert!(findings.is_empty(), "{findings:?}");
        values
    }

    fn check(text: &str, kind: Kind, bytes: &str, read: &str) {
        assert_eq!(values(text), [(kind, bytes, read.to_owned())], "{text:?}");
    }

    #[test]
    fn scalars_span_their_bytes_and_give_their_text() {
        check("a: kế hoạch  # c\n", Kind::Plain, "kế hoạch", "kế hoạch");
        check("a: one\n  two", Kind::Plain, "one\n  two", "one two");
        check(
            "a: one\r\n  two\r\n",
            Kind::Plain,
            "one\r\n  two",
            "one two",
        );
        check("a: 'it''s' # c", Kind::SingleQuoted, "'it''s'", "it's");
        check("a: ''", Kind::SingleQuoted, "''", "");
        check("a: \"b\\tc\"\r\n", Kind::DoubleQuoted, "\"b\\tc\"", "b\tc");
        check("{a: b }", Kind::Plain, "b", "b");
    }

    #[test]
    fn block_scalars_span_their_lines_up_to_the_last_letter() {
        check("a: |\n  b\n  c\n", Kind::Literal, "b\n  c", "b\nc\n");
        check("a: |-\n  b", Kind::Literal, "b", "b");
        check("a: |-\n  b\n\n\n", Kind::Literal, "b", "b");
        check("a: |+\n  b\n\n", Kind::Literal, "b", "b\n\n");
        check("a: |\n  b  \n  \n", Kind::Literal, "b", "b  \n");
        check("a: >\r\n  b\r\n  c\r\n", Kind::Folded, "b\r\n  c", "b c\n");
        check("a: >-\n  b\n\n  c\n# c\n", Kind::Folded, "b\n\n  c", "b\nc");
        check("a: |\n\n  b: [\n", Kind::Literal, "b: [", "\nb: [\n");
    }

    #[test]
    fn a_no_break_space_at_the_end_belongs_to_the_text() {
        check("a: b\u{a0}\n", Kind::Plain, "b\u{a0}", "b\u{a0}");
        check("a: |-\n  b\u{a0}\n", Kind::Literal, "b\u{a0}", "b\u{a0}");
    }

    #[test]
    fn text_is_kept_as_it_is_stored() {
        let apart = "ke\u{302}\u{301}";
        check(&format!("a: {apart}\n"), Kind::Plain, apart, apart);
        check(
            &format!("\u{feff}a: \"{apart}\""),
            Kind::DoubleQuoted,
            &format!("\"{apart}\""),
            apart,
        );
    }

    #[test]
    fn nothing_is_written_in_several_ways() {
        for (text, bytes) in [
            ("a:\n", ""),
            ("a: ~\n", "~"),
            ("a: null", "null"),
            ("a: NULL", "NULL"),
        ] {
            check(text, Kind::Null, bytes, "");
        }
        check("a: 'null'", Kind::SingleQuoted, "'null'", "null");
        check("a: nothing", Kind::Plain, "nothing", "nothing");
    }

    #[test]
    fn collections_span_from_the_first_child_to_the_last() {
        check("a:\n  - b\n  - c # c\n\n", Kind::Sequence, "- b\n  - c", "");
        check("a:\n- b\n- c", Kind::Sequence, "- b\n- c", "");
        check(
            "a:\n- - b\n  - c\n- d",
            Kind::Sequence,
            "- - b\n  - c\n- d",
            "",
        );
        check("a:\n-\n  b", Kind::Sequence, "-\n  b", "");
        check("a:\n- [b]\n- c", Kind::Sequence, "- [b]\n- c", "");
        check(
            "a: # -\n- # c - d\n  b",
            Kind::Sequence,
            "- # c - d\n  b",
            "",
        );
        check("a:\n  b: c\n  d: e\n", Kind::Mapping, "b: c\n  d: e", "");
        check("a: [b, c ] # c", Kind::Sequence, "[b, c ]", "");
        check("a: {b: {c: d}}\n", Kind::Mapping, "{b: {c: d}}", "");
    }

    #[test]
    fn entries_and_items_skip_what_is_inside() {
        let text = "a: [{x: 1}, [2, 3], 4]\nb: {y: [5]}\nc: 6\n";
        let (counts, _) = read_as(text, |tree| {
            let root = tree.documents()[0].root;
            let values: Vec<_> = tree.entries(root).map(|(_, value)| value).collect();
            let count = |&value| (tree.items(value).count(), tree.entries(value).count());
            values.iter().map(count).collect::<Vec<_>>()
        });
        assert_eq!(counts, [(3, 0), (0, 1), (0, 0)]);
    }
}
