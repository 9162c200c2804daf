//! From nodes to values: the part of decoding that is the same for every type.
//!
//! A [`Decoder`] walks one file's tree and collects what is wrong. Decoding goes on around a mistake: an optional
//! value that cannot be read is left out, an item that cannot be read is dropped from its list, and only a value that
//! cannot be without the missing part is given up itself.

use super::collector::Collector;
use super::schema::{Schema, Schemas, list};
use super::tree::{Kind, NodeId, Tree};
use super::{FromNode, elsewhere, path_at};
use crate::diagnostic::Finding;
use crate::messages::{Message, and_list, message, or_list};
use crate::source::{FileId, Location, Span};
use crate::words::{nearest, only_near};

/// Keys that begin so are the user's own: they are kept in the file and ignored.
const EXTENSION_PREFIX: &str = "x-";

/// Room is made for so many items of a list before they are read. Most lists are short, and a list that grows as it is
/// read takes twice the memory; but a long one may hold no items that can be read.
const MOST_EXPECTED: usize = 256;

/// Looks like a space, but is none to YAML.
const NO_BREAK_SPACE: char = '\u{a0}';

/// What decoding works on: one file's tree, and the findings so far.
#[derive(Debug)]
pub struct Decoder<'t> {
    file: FileId,
    tree: &'t Tree<'t>,
    findings: Collector,
    bare: Vec<BareScalar>,
}

/// A scalar without quotes that a value was read from, and that other readers take for something [else](elsewhere).
#[derive(Clone, Copy, Debug)]
pub struct BareScalar {
    /// Where it stands.
    pub span: Span,
    /// Whether its letters are the value, as of a title or an id.
    pub is_text: bool,
}

/// A key of a mapping, as declared.
#[derive(Debug)]
pub struct Key {
    /// The key as written in a document.
    pub name: &'static str,
    /// What it means: the doc comment of its declaration.
    pub about: &'static str,
    /// Whether it is reported when it is missing, although decoding could go on.
    pub required: bool,
}

impl<'t> Decoder<'t> {
    /// A decoder of one file.
    #[must_use]
    pub fn new(file: FileId, tree: &'t Tree<'t>) -> Self {
        Self {
            file,
            tree,
            findings: Collector::default(),
            bare: Vec::new(),
        }
    }

    /// Takes note that a value is read from a scalar.
    pub(super) fn gather(&mut self, node: NodeId, is_text: bool) {
        if self.kind(node) == Kind::Plain && elsewhere(self.text(node)).is_some() {
            let span = self.span(node);
            self.bare.push(BareScalar { span, is_text });
        }
    }

    /// What was found wrong, and the scalars that other readers take for something else.
    #[must_use]
    pub fn finish(self) -> (Vec<Finding>, Vec<BareScalar>) {
        (self.findings.finish(), self.bare)
    }

    /// What kind of node it is.
    #[must_use]
    pub fn kind(&self, node: NodeId) -> Kind {
        self.tree.node(node).kind
    }

    /// The bytes of a node.
    #[must_use]
    pub fn span(&self, node: NodeId) -> Span {
        self.tree.node(node).span
    }

    /// A scalar's text; empty for other nodes.
    #[must_use]
    pub fn text(&self, node: NodeId) -> &'t str {
        self.tree.text(node)
    }

    /// Whether the node is a mapping in which that key stands.
    #[must_use]
    pub fn has_key(&self, node: NodeId, key: &str) -> bool {
        self.tree
            .entries(node)
            .any(|(name, _)| self.text(name) == key)
    }

    /// Keys and values of a mapping that has these keys. See [`Self::entries`].
    pub fn entries_of(
        &mut self,
        node: NodeId,
        keys: &[Key],
    ) -> Option<impl Iterator<Item = (NodeId, NodeId)> + use<'t>> {
        if self.kind(node) != Kind::Mapping {
            let names: Vec<_> = keys.iter().map(|key| key.name).collect();
            let expected = message!("expected.mapping-of", keys = and_list(&names));
            return self.wrong_type(node, expected);
        }
        self.entries(node, || message!("expected.mapping"))
    }

    /// Keys and values of a mapping, without the user's own keys. Of a key given twice, the first one is to count.
    pub fn entries(
        &mut self,
        node: NodeId,
        expected: fn() -> Message,
    ) -> Option<impl Iterator<Item = (NodeId, NodeId)> + use<'t>> {
        if self.kind(node) != Kind::Mapping {
            return self.wrong_type(node, expected());
        }
        let tree = self.tree;
        let entries = tree.entries(node);
        let named = entries.filter(|&(key, _)| tree.node(key).kind.is_scalar());
        Some(named.filter(|&(key, _)| !tree.text(key).starts_with(EXTENSION_PREFIX)))
    }

    /// Items of a list.
    pub fn items(
        &mut self,
        node: NodeId,
        expected: fn() -> Message,
    ) -> Option<impl Iterator<Item = NodeId> + use<'t>> {
        if self.kind(node) != Kind::Sequence {
            return self.wrong_type(node, expected());
        }
        Some(self.tree.items(node))
    }

    /// The text of a scalar.
    pub fn scalar(&mut self, node: NodeId, expected: fn() -> Message) -> Option<&'t str> {
        if self.kind(node).is_scalar() {
            Some(self.text(node))
        } else {
            self.wrong_type(node, expected())
        }
    }

    /// The value of a key that may be there, in `slot`, or not.
    pub fn field<T: FromNode>(
        &mut self,
        slot: Option<NodeId>,
        owner: NodeId,
        key: &Key,
    ) -> Option<T> {
        let needed = key.required || T::absent().is_none();
        let absent = match slot {
            None => true,
            // An empty value that is needed is a missing one; an empty optional one is for its type to judge.
            Some(value) => needed && self.kind(value) == Kind::Null,
        };
        if let (Some(value), false) = (slot, absent) {
            return T::from_node(value, self);
        }
        if needed {
            self.missing_key(owner, slot, key);
        }
        T::absent()
    }

    /// A fault at a node, to be [reported](Self::report).
    #[must_use]
    pub fn fault(&self, rule: &'static str, node: NodeId, message: Message) -> Finding {
        Finding::error(rule, self.place(node), message)
    }

    /// Reports a fault.
    pub fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Reports a node of the wrong type. Nodes that were reported already are passed over.
    pub fn wrong_type<T>(&mut self, node: NodeId, expected: Message) -> Option<T> {
        let found = match self.kind(node) {
            Kind::Refused => return None,
            Kind::Null => message!("wrong-type.nothing"),
            Kind::Sequence => message!("wrong-type.list"),
            Kind::Mapping => message!("wrong-type.mapping"),
            Kind::Plain
            | Kind::SingleQuoted
            | Kind::DoubleQuoted
            | Kind::Literal
            | Kind::Folded => message!("wrong-type.text"),
        };
        if self.findings.passes_over("wrong-type") {
            return None;
        }
        let path = path_at(self.tree, self.span(node)).to_string();
        let message = match path.rsplit('.').next() {
            None | Some("") => message!(
                "wrong-type.headline-document",
                expected = expected.clone(),
                found
            ),
            Some(key) => message!("wrong-type.headline", key, found),
        };
        let fault = self.fault("wrong-type", node, message);
        self.report(fault.help(message!("wrong-type.help", expected)));
        None
    }

    /// Reports a key that the mapping does not know.
    pub fn unknown_key(&mut self, owner: NodeId, key: NodeId, known: &[Key]) {
        if self.findings.passes_over("unknown-key") {
            return;
        }
        let text = self.text(key);
        let names: Vec<_> = known.iter().map(|key| key.name).collect();
        let message = message!("unknown-key.headline", key = text);
        let finding = Finding::error("unknown-key", self.place(key), message);
        self.findings
            .push(match nearest(text, names.iter().copied()) {
                _ if !self.tree.has_colon(key) => finding.help(message!("unknown-key.help-comma")),
                _ if text.contains(NO_BREAK_SPACE) => {
                    finding.help(message!("unknown-key.help-no-break-space"))
                }
                Some(near) => {
                    // Beside the key itself, a second one of its name is another fault.
                    let is_sure = only_near(text, names).is_some() && !self.has_key(owner, near);
                    finding
                        .help(message!("help.nearest", near))
                        .replace_with(near, is_sure)
                }
                None => finding.help(message!(
                    "unknown-key.help",
                    keys = or_list(&names),
                    prefix = EXTENSION_PREFIX
                )),
            });
    }

    /// Reports a word that is not one of a choice.
    pub fn unknown_word<T>(&mut self, node: NodeId, known: &[&str]) -> Option<T> {
        let text = self.text(node);
        let near = nearest(text, known.iter().copied());
        let message = message!("bad-value.headline", text);
        let words = or_list(known);
        let help = match near {
            Some(near) => message!("bad-value.help-nearest", near, words),
            None => message!("bad-value.help", words),
        };
        let mut finding = Finding::error("bad-value", self.place(node), message).help(help);
        if let Some(near) = near {
            let is_sure = only_near(text, known.iter().copied()).is_some();
            finding = finding.replace_with(near, is_sure);
        }
        self.findings.push(finding);
        None
    }

    /// Reports keys that exclude each other.
    pub fn at_most_one(&mut self, node: NodeId, keys: &[&str]) {
        let present = self.tree.entries(node).map(|(key, _)| key);
        let mut present = present.filter(|&key| keys.contains(&self.text(key)));
        let Some(first) = present.next() else {
            return;
        };
        let one = self.text(first);
        // The same key once more is another fault.
        let Some(second) = present.find(|&key| self.text(key) != one) else {
            return;
        };
        let other = self.text(second);
        let message = message!("conflicting-keys.headline", one, other);
        let finding = Finding::error("conflicting-keys", self.place(second), message)
            .related(self.place(first), message!("conflicting-keys.other"))
            .help(message!("conflicting-keys.help", keys = or_list(keys)));
        self.findings.push(finding);
    }

    fn missing_key(&mut self, owner: NodeId, empty: Option<NodeId>, key: &Key) {
        let mut entries = self.tree.entries(owner);
        let given = entries.find(|&(_, value)| Some(value) == empty);
        let (place, message) = match given {
            Some((name, _)) => (
                self.place(name),
                message!("missing-key.headline-empty", key = key.name),
            ),
            None => (
                self.first_line(owner),
                message!("missing-key.headline", key = key.name),
            ),
        };
        let what = key.about.trim_end_matches('.');
        let (first, rest) = what.split_at(what.chars().next().map_or(0, char::len_utf8));
        let about = format!("{}{rest}", first.to_lowercase());
        let help = message!("missing-key.help", key = key.name, about);
        self.findings
            .push(Finding::error("missing-key", place, message).help(help));
    }

    /// Where to point for something that is not there: the first entry of the mapping that lacks it.
    fn first_line(&self, node: NodeId) -> Location {
        let first = self.tree.entries(node).next();
        let span = match first {
            Some((key, value)) if !matches!(self.kind(value), Kind::Sequence | Kind::Mapping) => {
                Span {
                    end: self.span(value).end.max(self.span(key).end),
                    ..self.span(key)
                }
            }
            Some((key, _)) => self.span(key),
            None => self.span(node),
        };
        span.in_file(self.file)
    }

    fn place(&self, node: NodeId) -> Location {
        self.span(node).in_file(self.file)
    }
}

impl<T: FromNode> FromNode for Option<T> {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        match decoder.kind(node) {
            Kind::Null => Some(None),
            _ => Some(T::from_node(node, decoder)),
        }
    }

    fn schema(schemas: &mut Schemas) -> Schema {
        T::schema(schemas)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: FromNode> FromNode for Vec<T> {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        if decoder.kind(node) == Kind::Null {
            return Some(Self::new());
        }
        let Some(items) = decoder.items(node, || message!("expected.list")) else {
            return Some(Self::new());
        };
        let mut read = Vec::with_capacity(decoder.tree.items(node).count().min(MOST_EXPECTED));
        read.extend(items.filter_map(|item| T::from_node(item, decoder)));
        read.shrink_to_fit();
        Some(read)
    }

    fn schema(schemas: &mut Schemas) -> Schema {
        list(&T::schema(schemas))
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

#[cfg(test)]
mod tests {
    use crate::yaml::testing::{decode, describe, faults, helps, value};
    use crate::yaml::{FromNode, Spanned, Text};

    /// A mapping with a key of each sort.
    #[derive(Debug, PartialEq, FromNode)]
    #[node(at_most_one("by", "within", "every"))]
    struct Sample {
        /// The name of the sample.
        id: Spanned<Text>,
        /// What it is for.
        #[node(required)]
        text: Option<Spanned<Text>>,
        /// How many there are.
        count: Option<u32>,
        /// Others.
        items: Vec<u32>,
        /// A day.
        by: Option<Text>,
        /// A time.
        within: Option<Text>,
        /// A cycle.
        every: Option<Word>,
    }

    /// A word of a choice.
    #[derive(Clone, Copy, Debug, PartialEq, FromNode)]
    enum Word {
        /// One.
        Month,
        /// Another.
        HalfYear,
    }

    const GOOD: &str = "id: a\ntext: b\n";

    /// Faults of the good sample with further lines.
    fn with(lines: &str) -> Vec<String> {
        faults::<Sample>(&format!("{GOOD}{lines}\n"))
    }

    /// The sample of a text with faults, with the first finding's helps.
    fn sample(text: &str) -> (Option<Sample>, Vec<String>) {
        let (sample, findings) = decode(text);
        (sample, helps(&findings[0]))
    }

    #[test]
    fn keys_may_stand_in_any_order_and_mostly_be_left_out() {
        let sample: Sample = value("every: half-year\nitems: [1, 2]\ntext: b\nid: a\n");
        assert_eq!((sample.id.as_str(), sample.items), ("a", vec![1, 2]));
        assert_eq!((sample.every, sample.count), (Some(Word::HalfYear), None));
        let sample: Sample = value("{id: a, text: b, items: ~, by: }");
        assert_eq!((sample.items, sample.by), (vec![], None));
    }

    #[test]
    fn an_unknown_key_near_a_known_one_gets_a_fix() {
        let (_, findings) = decode::<Sample>("id: a\ntext: b\ncuont: 1\n");
        assert_eq!(
            describe("id: a\ntext: b\ncuont: 1\n", &findings),
            ["unknown-key at `cuont`: unknown key `cuont`"]
        );
        assert_eq!(helps(&findings[0]), ["did you mean `count`?"]);
        let fix = findings[0].fix.clone().unwrap();
        assert!(fix.safe);
        assert_eq!(fix.replacements[0].text, "count");
        assert_eq!(fix.replacements[0].location, findings[0].primary.location);
    }

    #[test]
    fn a_fix_of_a_key_is_safe_only_if_nothing_else_can_be_meant() {
        let safe = |text: &str| {
            let (_, findings) = decode::<Sample>(&format!("id: a\ntext: b\n{text}\n"));
            findings[0].fix.as_ref().map(|fix| fix.safe)
        };
        assert_eq!(safe("itmes: [1]"), Some(true));
        assert_eq!(safe("itmes: [1]\nitems: [2]"), Some(false));
        assert_eq!(safe("bt: x"), Some(false));
        assert_eq!(safe("\u{a0}by: x"), None);
    }

    #[test]
    fn an_unknown_key_far_from_all_gets_the_list_of_keys() {
        let (_, findings) = decode::<Sample>("id: a\ntext: b\nzzzzzz: 1\n");
        assert!(findings[0].fix.is_none());
        assert!(
            findings[0].helps[0]
                .to_string()
                .starts_with("the keys here are `id`, `text`, "),
            "{:?}",
            findings[0].helps
        );
    }

    #[test]
    fn keys_of_the_user_are_passed_over() {
        assert_eq!(with("x-note: [1, {a: b}]"), [""; 0]);
    }

    #[test]
    fn a_missing_key_is_reported_at_the_first_entry() {
        assert_eq!(
            faults::<Sample>("count: 1\nid: a\n"),
            ["missing-key at `count: 1`: missing key `text`"]
        );
        assert_eq!(
            faults::<Sample>("items:\n- 1\ntext: b\n"),
            ["missing-key at `items`: missing key `id`"]
        );
        let (sample, helps) = sample("{id: a}");
        assert_eq!(sample.unwrap().text, None);
        assert_eq!(helps, ["write `text: …`, what it is for"]);
    }

    #[test]
    fn a_value_is_given_up_only_with_a_part_that_it_needs() {
        assert_eq!(sample("{text: b}").0, None);
        assert!(sample("{id: a, text: []}").0.is_some());
    }

    #[test]
    fn a_key_without_value_is_reported_at_the_key() {
        assert_eq!(
            faults::<Sample>("id: a\ntext:\n"),
            ["missing-key at `text`: the key `text` has no value"]
        );
        assert_eq!(
            faults::<Sample>("id:\ntext: b\n"),
            ["missing-key at `id`: the key `id` has no value"]
        );
    }

    #[test]
    fn a_value_of_the_wrong_type_names_its_key() {
        assert_eq!(
            with("count: [1]"),
            ["wrong-type at `[1]`: `count` holds a list"]
        );
        assert_eq!(
            with("items: 1"),
            ["wrong-type at `1`: `items` holds a text"]
        );
        assert_eq!(
            with("by: {a: b}"),
            ["wrong-type at `{a: b}`: `by` holds a mapping"]
        );
        assert_eq!(
            with("items: [1, ~]"),
            ["wrong-type at `~`: `items[1]` holds nothing"]
        );
        assert_eq!(
            faults::<Sample>("- a\n"),
            [
                "wrong-type at `- a`: expected a mapping with `id`, `text`, `count`, `items`, `by`, `within` and `every`, found a list"
            ]
        );
    }

    #[test]
    fn keys_that_exclude_each_other_are_reported_with_the_other_one() {
        let text = "id: a\ntext: b\nwithin: 2d\nby: x\n";
        let (_, findings) = decode::<Sample>(text);
        assert_eq!(
            describe(text, &findings),
            ["conflicting-keys at `by`: `by` cannot stand beside `within`"]
        );
        assert_eq!(
            &text[findings[0].related[0].location.span.range()],
            "within"
        );
        assert_eq!(
            helps(&findings[0]),
            ["keep one of `by`, `within` or `every`"]
        );
        assert_eq!(faults::<Sample>("id: a\ntext: b\nby: x\nby: y\n"), [""; 0]);
    }

    #[test]
    fn a_bad_item_is_dropped_from_its_list() {
        let (sample, findings) = decode::<Sample>("{id: a, text: b, items: [1, x, 3, [4]]}");
        assert_eq!(sample.unwrap().items, [1, 3]);
        assert_eq!(findings.len(), 2);
    }

    #[test]
    fn a_bad_optional_value_is_left_out() {
        let (sample, findings) = decode::<Sample>("{id: a, text: b, count: x, every: moth}");
        let sample = sample.unwrap();
        assert_eq!((sample.count, sample.every), (None, None));
        assert_eq!(
            helps(&findings[1]),
            ["did you mean `month`? The words are `month` or `half-year`"]
        );
        assert_eq!(
            findings[1].fix.as_ref().unwrap().replacements[0].text,
            "month"
        );
    }

    #[test]
    fn of_a_thousand_values_of_the_wrong_type_the_first_fifty_are_listed() {
        let faults = with(&format!("items: [{}]", "[], ".repeat(1000)));
        assert_eq!(faults.len(), 50);
        assert_eq!(faults[1], "wrong-type at `[]`: `items[1]` holds a list");
    }
}
