//! Where the bytes of a change go: the fewest that make the document say the new thing. Comments, order, quotes and line
//! ends of everything else stay.

use std::ops::Range;

use super::change::{Action, Order};
use super::places::File;
use crate::yaml::writing::{self, Style};
use crate::yaml::{Key, Kind, NodeId, Path, Step, Tree, Value};

/// Another text in the place of some bytes.
#[derive(Debug)]
pub(super) struct Splice {
    pub(super) range: Range<usize>,
    pub(super) text: String,
}

/// The splice that makes a change, if the document has the place. The text of it has plain line feeds.
pub(super) fn splice(
    text: &str,
    tree: &Tree<'_>,
    root: NodeId,
    steps: &[Step],
    action: &Action,
) -> Option<Splice> {
    let file = File { text, tree };
    let mut place = Place {
        node: root,
        slot: Slot::Document,
        is_flow: file.is_flow(root),
    };
    for (position, step) in steps.iter().enumerate() {
        match file.inner(&place, step) {
            Some(inner) => place = inner,
            None => {
                let Step::Key(key) = step else {
                    return None;
                };
                let (value, order) = wrapped(&steps[position + 1..], action)?;
                let keys = order(&Path(steps[..position].to_vec()));
                return file.insert_entry(&place, key, &value, keys);
            }
        }
    }
    match action {
        Action::Set(value, _) => file.set(&place, value),
        Action::Append(item, _) => file.append(&place, item),
        Action::Remove => file.remove(&place),
    }
}

/// The value of a key that is missing, with the keys within it that are missing too.
fn wrapped(steps: &[Step], action: &Action) -> Option<(Value, Order)> {
    let (mut value, order) = match action {
        Action::Set(value, order) => (value.clone(), *order),
        Action::Append(item, order) => (Value::List(vec![item.clone()]), *order),
        Action::Remove => return None,
    };
    for step in steps.iter().rev() {
        let Step::Key(key) = step else {
            return None;
        };
        value = Value::Mapping(vec![(key.clone(), value)]);
    }
    Some((value, order))
}

/// A node in what holds it.
#[derive(Clone, Copy)]
struct Place {
    node: NodeId,
    slot: Slot,
    /// Whether it stands between brackets or braces, its own included.
    is_flow: bool,
}

/// What a node is to the collection around it.
#[derive(Clone, Copy)]
enum Slot {
    Document,
    Entry { mapping: NodeId, key: NodeId },
    Item { list: NodeId },
}

impl File<'_> {
    fn inner(&self, place: &Place, step: &Step) -> Option<Place> {
        let (node, slot) = match step {
            Step::Key(wanted) => {
                let mut entries = self.tree.entries(place.node);
                let (key, value) = entries.find(|&(key, _)| self.tree.text(key) == wanted)?;
                let mapping = place.node;
                (value, Slot::Entry { mapping, key })
            }
            Step::Item(position) => {
                let item = self.tree.items(place.node).nth(*position)?;
                (item, Slot::Item { list: place.node })
            }
        };
        let is_flow = place.is_flow || self.is_flow(node);
        Some(Place {
            node,
            slot,
            is_flow,
        })
    }

    // --- setting

    fn set(&self, place: &Place, value: &Value) -> Option<Splice> {
        let holder_is_flow = self.holder_is_flow(place);
        if let Value::Scalar(scalar) = value {
            let kind = self.kind(place.node);
            let is_one_line = matches!(kind, Kind::Plain | Kind::SingleQuoted | Kind::DoubleQuoted);
            if is_one_line {
                let style = self.inner_style(place, holder_is_flow);
                let text = writing::scalar(scalar, Some(kind), style);
                let range = self.range(place.node);
                return Some(Splice { range, text });
            }
        }
        let end = self.range(place.node).end;
        match place.slot {
            Slot::Document => None,
            Slot::Entry { key, .. } => {
                let start = self.behind_colon(key)?;
                let style = if holder_is_flow {
                    Style::Flow
                } else {
                    Style::Block(self.column(self.range(key).start))
                };
                let text = writing::behind_key(value, style);
                // Lines of its own leave a comment behind the colon where it is.
                let is_below = self.kind(place.node) == Kind::Null && text.starts_with('\n');
                let start = if is_below {
                    self.line_break(start)
                } else {
                    start
                };
                let range = start..end.max(start);
                Some(Splice { range, text })
            }
            Slot::Item { .. } if holder_is_flow => {
                let range = self.range(place.node);
                let text = writing::on_line(value);
                Some(Splice { range, text })
            }
            Slot::Item { list } => {
                let start = self.dash_before(list, self.range(place.node).start)? + 1;
                let text = writing::behind_dash(value, self.column(start - 1));
                let range = start..end.max(start);
                Some(Splice { range, text })
            }
        }
    }

    fn holder_is_flow(&self, place: &Place) -> bool {
        match place.slot {
            Slot::Document => false,
            Slot::Entry {
                mapping: holder, ..
            }
            | Slot::Item { list: holder } => self.is_flow(holder),
        }
    }

    fn inner_style(&self, place: &Place, holder_is_flow: bool) -> Style {
        let holder = match place.slot {
            _ if holder_is_flow => return Style::Flow,
            Slot::Document => return Style::Block(0),
            Slot::Entry { key, .. } => self.column(self.range(key).start),
            Slot::Item { list } => self.column(self.range(list).start),
        };
        Style::Block(holder + 2)
    }

    // --- adding

    fn insert_entry(
        &self,
        place: &Place,
        key: &str,
        value: &Value,
        keys: &[Key],
    ) -> Option<Splice> {
        let mapping = place.node;
        match self.kind(mapping) {
            Kind::Mapping => {}
            Kind::Null if !place.is_flow => {
                let value = Value::Mapping(vec![(key.to_owned(), value.clone())]);
                return self.set(place, &value);
            }
            _ => return None,
        }
        let entries: Vec<_> = self.tree.entries(mapping).collect();
        let before = self.neighbour(&entries, key, keys);
        if place.is_flow {
            let text = writing::entry(key, value, Style::Flow);
            let keys: Vec<_> = entries
                .iter()
                .map(|&(key, _)| self.range(key).start)
                .collect();
            let ends = entries
                .iter()
                .map(|&(key, value)| self.entry_end(key, value));
            let ends: Option<Vec<_>> = ends.collect();
            return Some(self.insert_between(mapping, &keys, &ends?, before, &text));
        }
        let first = self.range(entries.first()?.0).start;
        let indent = self.column(first);
        let text = writing::entry(key, value, Style::Block(indent));
        Some(match before {
            None => Splice {
                range: first..first,
                text: format!("{text}\n{}", " ".repeat(indent)),
            },
            Some(before) => {
                let (key, value) = entries[before];
                let end = self.entry_end(key, value)?;
                self.line_behind(end, &format!("{}{text}", " ".repeat(indent)))
            }
        })
    }

    /// The entry behind which a key is to stand: the last of those that come before it.
    fn neighbour(&self, entries: &[(NodeId, NodeId)], key: &str, keys: &[Key]) -> Option<usize> {
        let rank = |key: &str| keys.iter().position(|other| other.name == key);
        let Some(own) = rank(key) else {
            return entries.len().checked_sub(1);
        };
        let comes_first = |&(other, _): &(NodeId, NodeId)| {
            rank(self.tree.text(other)).is_some_and(|rank| rank < own)
        };
        entries.iter().rposition(comes_first)
    }

    /// A piece between brackets or braces, behind one of those that are there or before the first.
    fn insert_between(
        &self,
        collection: NodeId,
        starts: &[usize],
        ends: &[usize],
        before: Option<usize>,
        text: &str,
    ) -> Splice {
        match (before, starts.first()) {
            (Some(before), _) => Splice {
                range: ends[before]..ends[before],
                text: format!(", {text}"),
            },
            (None, Some(&first)) => Splice {
                range: first..first,
                text: format!("{text}, "),
            },
            (None, None) => {
                let Range { start, end } = self.range(collection);
                Splice {
                    range: start + 1..end - 1,
                    text: text.to_owned(),
                }
            }
        }
    }

    fn append(&self, place: &Place, item: &Value) -> Option<Splice> {
        let list = place.node;
        match self.kind(list) {
            Kind::Sequence => {}
            Kind::Null => return self.set(place, &Value::List(vec![item.clone()])),
            _ => return None,
        }
        let items: Vec<_> = self.tree.items(list).collect();
        if place.is_flow {
            if items.is_empty() && !self.holder_is_flow(place) && matches!(item, Value::Mapping(_))
            {
                return self.set(place, &Value::List(vec![item.clone()]));
            }
            let starts: Vec<_> = items.iter().map(|&item| self.range(item).start).collect();
            let ends: Vec<_> = items.iter().map(|&item| self.range(item).end).collect();
            let before = items.len().checked_sub(1);
            let text = writing::on_line(item);
            return Some(self.insert_between(list, &starts, &ends, before, &text));
        }
        let indent = self.column(self.range(list).start);
        let last = *items.last()?;
        let text = format!(
            "{}-{}",
            " ".repeat(indent),
            writing::behind_dash(item, indent)
        );
        Some(self.line_behind(self.range(last).end, &text))
    }

    /// A line of its own behind the line on which something ends.
    fn line_behind(&self, end: usize, line: &str) -> Splice {
        let at = self.line_end(end);
        let text = if self.text[..at].ends_with('\n') {
            format!("{line}\n")
        } else {
            format!("\n{line}")
        };
        Splice {
            range: at..at,
            text,
        }
    }

    // --- removing

    fn remove(&self, place: &Place) -> Option<Splice> {
        let (collection, parts, own) = match place.slot {
            Slot::Document => return None,
            Slot::Entry { mapping, key } => {
                let parts = self.tree.entries(mapping).map(|(key, value)| {
                    let end = self.entry_end(key, value)?;
                    Some((key, self.range(key).start..end))
                });
                (mapping, parts.collect::<Option<Vec<_>>>()?, key)
            }
            Slot::Item { list } => {
                let is_flow = self.is_flow(list);
                let parts = self.tree.items(list).map(|item| {
                    let Range { start, end } = self.range(item);
                    let start = if is_flow {
                        start
                    } else {
                        self.dash_before(list, start)?
                    };
                    Some((item, start..end.max(start + 1)))
                });
                (list, parts.collect::<Option<Vec<_>>>()?, place.node)
            }
        };
        let position = parts.iter().position(|&(node, _)| node == own)?;
        let own = parts[position].1.clone();
        if parts.len() == 1 {
            return self.empty(collection);
        }
        if self.is_flow(collection) {
            let range = match parts.get(position + 1) {
                Some((_, next)) => own.start..next.start,
                None => parts[position - 1].1.end..own.end,
            };
            let text = String::new();
            return Some(Splice { range, text });
        }
        let start = self.line_start(own.start);
        let is_first_on_line = self.text[start..own.start]
            .chars()
            .all(|letter| letter == ' ');
        let range = match parts.get(position + 1) {
            // Behind a dash, the next entry takes its place.
            Some((_, next)) if !is_first_on_line => own.start..next.start,
            _ => {
                let start = self.comments_above(start, own.start - start);
                self.with_gap(start..self.line_end(own.end), position == 0)
            }
        };
        // Without a line break at the end of the file, the one before goes.
        let range = match self.text[..range.start].strip_suffix('\n') {
            Some(kept) if range.end == self.text.len() && !self.text.ends_with('\n') => {
                kept.strip_suffix('\r').unwrap_or(kept).len()..range.end
            }
            _ => range,
        };
        let text = String::new();
        Some(Splice { range, text })
    }

    /// Lines that go, with the blank lines behind them, if there are others before them, or nothing to be parted from.
    fn with_gap(&self, lines: Range<usize>, is_first: bool) -> Range<usize> {
        let is_blank = |line: &&str| line.trim().is_empty();
        let before = self.text[..lines.start].lines().next_back();
        if !is_first && !before.is_none_or(|line| is_blank(&line)) {
            return lines;
        }
        let behind = self.text[lines.end..].split_inclusive('\n');
        let blanks: usize = behind.take_while(is_blank).map(str::len).sum();
        let end = lines.end + blanks;
        let start = match end == self.text.len() {
            // Nor does the file end with blank lines.
            true => lines
                .start
                .min(self.text[..lines.start].trim_end().len() + 1),
            false => lines.start,
        };
        start..end
    }

    /// A collection without anything in it.
    fn empty(&self, collection: NodeId) -> Option<Splice> {
        let text = match self.kind(collection) {
            Kind::Mapping => "{}",
            _ => "[]",
        };
        let range = self.range(collection);
        if self.is_flow(collection) {
            let text = text.to_owned();
            return Some(Splice { range, text });
        }
        // In the place of lines, and of the comments above them, it goes behind the key or dash that they belong to.
        let line = self.line_start(range.start);
        let is_first_on_line = self.text[line..range.start].trim().is_empty();
        let start = if is_first_on_line {
            self.comments_above(line, range.start - line)
        } else {
            range.start
        };
        let before = self.text[..start].trim_end();
        let is_behind =
            before.ends_with([':', '-']) && !before[self.line_start(before.len())..].contains('#');
        let text = format!(" {text}");
        is_behind.then_some(Splice {
            range: before.len()..range.end,
            text,
        })
    }

    /// Where the comment lines begin that stand directly above a line, as far to the right.
    fn comments_above(&self, line: usize, indent: usize) -> usize {
        let mut start = line;
        while let Some(before) = start.checked_sub(1) {
            let above = self.line_start(before);
            let written = &self.text[above..before];
            let is_comment = written.trim_start().starts_with('#');
            if !is_comment || written.len() - written.trim_start().len() != indent {
                break;
            }
            start = above;
        }
        start
    }
}
