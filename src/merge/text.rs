//! The merged text, put together from the bytes of the sides.

use std::collections::BTreeSet;

use super::documents;
use super::outcome::{Outcome, Settled, Three, is_taken_whole, outcomes, settled, settled_value};
use super::side::{At, Layout, Part};
use super::two::{Piece, Place, Two};
use crate::yaml::Kind;

/// Puts the merged text together. Every function gives up with `None` where the bytes of the sides do not fit into one
/// another.
pub(super) struct Text<'c> {
    /// Ids that must not be added twice.
    pub(super) contested: &'c BTreeSet<String>,
    pub(super) pieces: Vec<Piece>,
}

impl Text<'_> {
    pub(super) fn push(&mut self, two: Two, place: &Place) {
        self.pieces.push(Piece {
            two,
            place: place.clone(),
        });
    }

    /// A collection in lines, if it can be merged part by part. Whether it could.
    pub(super) fn lines(&mut self, three: &Three<At<'_>>, place: &Place) -> Option<bool> {
        let Some(layout @ Layout::Block { behind_dash, .. }) = three.ours.layout() else {
            return Some(false);
        };
        let Some(outcomes) = outcomes(three, self.contested) else {
            return Some(false);
        };
        // Behind a dash, the first one goes on with its line, whichever that is.
        let our_first = outcomes.iter().position(Outcome::is_ours);
        let their_first = outcomes.iter().position(Outcome::is_theirs);
        if !behind_dash || our_first == their_first {
            for (position, outcome) in outcomes.iter().enumerate() {
                let goes_on = behind_dash && our_first == Some(position);
                self.outcome(outcome, layout, goes_on, place)?;
            }
            return Some(true);
        }
        let mut two = Two::default();
        for (position, outcome) in outcomes.iter().enumerate() {
            let written = |goes_on| {
                let mut inner = Text {
                    contested: self.contested,
                    pieces: Vec::new(),
                };
                inner.outcome(outcome, layout, goes_on, place)?;
                let mut two = Two::default();
                inner.pieces.iter().for_each(|piece| two.push(&piece.two));
                Some(two)
            };
            two.ours
                .push_str(&written(our_first == Some(position))?.ours);
            two.theirs
                .push_str(&written(their_first == Some(position))?.theirs);
        }
        self.push(two, place);
        Some(true)
    }

    /// An entry or item in lines of its own. One that `goes_on` with a line has no indentation before it.
    fn outcome(
        &mut self,
        outcome: &Outcome<'_>,
        layout: Layout,
        goes_on: bool,
        around: &Place,
    ) -> Option<()> {
        let indent = match layout {
            Layout::Block { column, .. } if !goes_on => " ".repeat(column),
            _ => String::new(),
        };
        let lead = |part: &Part<'_>| match goes_on {
            true if part.comments_above().next().is_some() => None,
            true => Some(String::new()),
            false => Some(part.lead.to_owned()),
        };
        let whole = |part: &Part<'_>| Some(format!("{}{indent}{}", lead(part)?, part.body()));
        match outcome {
            Outcome::Kept(part) => self.push(Two::both(whole(part)?), around),
            Outcome::Open { ours, theirs } => {
                let text = |part: &Option<Part<'_>>| match part {
                    Some(part) => whole(part),
                    None => Some(String::new()),
                };
                let either = ours.as_ref().or(theirs.as_ref())?;
                self.push(Two::new(text(ours)?, text(theirs)?), &place(around, either));
            }
            Outcome::Merged(three) => {
                let place = place(around, &three.ours);
                lead(&three.ours)?;
                lead(&three.theirs)?;
                if !goes_on {
                    self.push(merged_lead(three), &place);
                }
                self.body(three, &indent, &place)?;
            }
        }
        Some(())
    }

    /// The text of an entry or item that both sides have.
    fn body(&mut self, three: &Three<Part<'_>>, indent: &str, place: &Place) -> Option<()> {
        let bodies = three.bodies();
        let with_indent = |two: Two| {
            Two::new(
                format!("{indent}{}", two.ours),
                format!("{indent}{}", two.theirs),
            )
        };
        let whole = merged_text(&bodies);
        let values = three.values();
        if whole.is_agreed() && is_taken_whole(&values, self.contested) {
            self.push(with_indent(whole), place);
            return Some(());
        }
        let is_block = |at: At<'_>| matches!(at.layout(), Some(Layout::Block { .. }));
        if is_block(values.ours) && is_block(values.theirs) {
            let before = self.pieces.len();
            self.push(with_indent(merged_text(&three.texts(header))), place);
            if self.lines(&values, place)? {
                return Some(());
            }
            self.pieces.truncate(before);
        }
        let versions = [Some(values.ours), Some(values.theirs), values.base];
        let versions: Vec<_> = versions.into_iter().flatten().collect();
        // The mark of a block scalar stands before the value, and goes with it.
        let of_lines = versions.iter().filter(|at| is_block_scalar(**at)).count();
        let is_mixed = of_lines > 0 && of_lines < versions.len();
        if is_mixed || versions.iter().any(|at| is_block(*at)) {
            self.push(with_indent(whole), place);
            return Some(());
        }
        let mut two = with_indent(merged_text(&three.texts(before_value)));
        two.push(&self.value(&values)?);
        two.push(&merged_text(&three.texts(behind_value)));
        self.push(two, place);
        Some(())
    }

    /// A value within a line: a scalar, or a collection between brackets.
    fn value(&self, three: &Three<At<'_>>) -> Option<Two> {
        if three.ours.layout() == Some(Layout::Flow)
            && let Some(outcomes) = outcomes(three, self.contested)
        {
            return self.between_brackets(three, &outcomes);
        }
        let (ours, theirs) = (three.ours.text(), three.theirs.text());
        Some(match settled_value(three) {
            Settled::Ours => Two::both(ours),
            Settled::Theirs => Two::both(theirs),
            Settled::Open => Two::new(ours, theirs),
        })
    }

    fn between_brackets(&self, three: &Three<At<'_>>, outcomes: &[Outcome<'_>]) -> Option<Two> {
        let parts = three.ours.pieces()?;
        let (first, last) = (parts.first()?, parts.last()?);
        let (range, text) = (three.ours.range(), three.ours.side.text);
        let open = &text[range.start..first.body.start];
        let close = &text[last.body.end..range.end];
        let usual = parts.get(1).map_or(", ", |second| second.lead);
        let mut pieces = Vec::new();
        for outcome in outcomes {
            let (piece, lead) = match outcome {
                Outcome::Kept(part) => (Two::both(part.body()), part.lead),
                Outcome::Open { ours, theirs } => {
                    let text = |part: &Option<Part<'_>>| match part {
                        Some(part) => part.body().to_owned(),
                        None => String::new(),
                    };
                    let lead = ours.as_ref().or(theirs.as_ref())?.lead;
                    (Two::new(text(ours), text(theirs)), lead)
                }
                Outcome::Merged(three) => (self.piece(three)?, three.ours.lead),
            };
            // One that was the first of its side had nothing before it.
            let lead = if lead.contains(',') { lead } else { usual };
            pieces.push((piece, lead));
        }
        let joined = |side: fn(&Two) -> &String| {
            let mut joined = open.to_owned();
            let there = pieces.iter().filter(|(piece, _)| !side(piece).is_empty());
            for (position, (piece, lead)) in there.enumerate() {
                joined.push_str(if position == 0 { "" } else { lead });
                joined.push_str(side(piece));
            }
            joined + close
        };
        Some(Two::new(joined(|two| &two.ours), joined(|two| &two.theirs)))
    }

    /// An entry or item between brackets that both sides have.
    fn piece(&self, three: &Three<Part<'_>>) -> Option<Two> {
        let whole = merged_text(&three.bodies());
        if whole.is_agreed() && is_taken_whole(&three.values(), self.contested) {
            return Some(whole);
        }
        let mut two = merged_text(&three.texts(before_value));
        two.push(&self.value(&three.values())?);
        two.push(&merged_text(&three.texts(behind_value)));
        Some(two)
    }

    /// A document.
    pub(super) fn document(&mut self, outcome: &Outcome<'_>, is_first: bool) -> Option<()> {
        let marked = |part: &Part<'_>| {
            let body = part.body();
            if is_first || documents::has_marker(part) {
                body.to_owned()
            } else {
                format!("---\n{body}")
            }
        };
        match outcome {
            Outcome::Kept(part) => {
                let place = documents::place(part);
                self.push(Two::both(marked(part)), &place);
            }
            Outcome::Open { ours, theirs } => {
                let text = |part: &Option<Part<'_>>| part.as_ref().map_or_else(String::new, marked);
                let place = documents::place(ours.as_ref().or(theirs.as_ref())?);
                self.push(Two::new(text(ours), text(theirs)), &place);
            }
            Outcome::Merged(three) => {
                let place = documents::place(&three.ours);
                let mut head = merged_text(&three.texts(header));
                if !is_first {
                    for side in [&mut head.ours, &mut head.theirs] {
                        if !side.lines().any(|line| line.starts_with("---")) {
                            side.insert_str(0, "---\n");
                        }
                    }
                }
                self.push(head, &place);
                if !self.lines(&three.values(), &place)? {
                    return None;
                }
                self.push(merged_text(&three.texts(behind_lines)), &place);
            }
        }
        Some(())
    }
}

impl Outcome<'_> {
    /// Whether it is there if our side has its way.
    pub(super) const fn is_ours(&self) -> bool {
        !matches!(self, Outcome::Open { ours: None, .. })
    }

    /// Whether it is there if their side has its way.
    pub(super) const fn is_theirs(&self) -> bool {
        !matches!(self, Outcome::Open { theirs: None, .. })
    }
}

fn is_block_scalar(at: At<'_>) -> bool {
    matches!(at.kind(), Kind::Literal | Kind::Folded)
}

fn place(around: &Place, part: &Part<'_>) -> Place {
    match part.value.word("id") {
        Some(id) => around.item(id),
        None => around.field(&part.key),
    }
}

fn merged_text(three: &Three<&str>) -> Two {
    match settled(three) {
        Settled::Ours => Two::both(three.ours),
        Settled::Theirs => Two::both(three.theirs),
        Settled::Open => Two::new(three.ours, three.theirs),
    }
}

/// The comments above something. Empty lines alone are nothing to quarrel about.
fn merged_lead(three: &Three<Part<'_>>) -> Two {
    let two = merged_text(&three.texts(|part| part.lead));
    if three
        .ours
        .comments_above()
        .eq(three.theirs.comments_above())
        && !two.is_agreed()
    {
        return Two::both(two.ours);
    }
    two
}

/// What stands before the lines of a collection: the key or dash, and what follows it on its line.
fn header<'t>(part: &Part<'t>) -> &'t str {
    let side = part.value.side;
    let start = part.value.range().start;
    let line = side.line_start(start);
    let is_first_on_line = side.text[line..start].trim().is_empty();
    let end = if is_first_on_line {
        side.comments_before(line)
    } else {
        start
    };
    &side.text[part.body.start..end.max(part.body.start)]
}

fn before_value<'t>(part: &Part<'t>) -> &'t str {
    let start = part.value.range().start;
    &part.value.side.text[part.body.start..start.max(part.body.start)]
}

fn behind_value<'t>(part: &Part<'t>) -> &'t str {
    let end = part.value.range().end;
    &part.value.side.text[end.min(part.body.end)..part.body.end]
}

/// What follows the last line of a document.
fn behind_lines<'t>(part: &Part<'t>) -> &'t str {
    let end = part.value.side.line_end(part.value.range().end);
    &part.value.side.text[end.min(part.body.end)..part.body.end]
}
