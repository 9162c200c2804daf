//! The trees, drawn with lines: the names of the units on the left, what there is to say about them in a column of its
//! own.

use std::borrow::Cow;

use textwrap::core::display_width;

use super::Writer;
use super::flow::{Remark, flow};
use super::lines::{Drawn, Line, drawn};
use crate::cascade::Node;
use crate::model::PlanState;
use crate::render::paint::{Role, paint};
use crate::render::wrapping::unhyphenated;

/// The narrowest column of names.
const LEAST_NAME: usize = 12;

/// The widest column of names: one long name must not push the remarks of all others away.
const MOST_NAME: usize = 44;

/// The narrowest column of remarks.
const LEAST_REMARKS: usize = 24;

impl Writer<'_, '_> {
    pub(super) fn trees(&mut self) {
        for (position, node) in self.cascade.nodes.iter().enumerate() {
            if node.above.is_none() {
                self.head(node);
                self.tree(position);
            }
        }
    }

    fn head(&mut self, root: &Node<'_>) {
        let Some(plan) = root.plan else {
            return;
        };
        let id = plan.document.id.as_str();
        let title = plan.document.title.as_ref();
        let mut about = vec![id.to_owned()];
        about
            .extend(root.fingerprint.map(|fingerprint| {
                (self.words.cascade_page.fingerprint)(&fingerprint.to_string())
            }));
        about.push((self.words.as_of)(self.cascade.as_of));
        self.paper.blank();
        self.paper.title(title.map_or(id, |title| title.as_str()));
        self.paper.aside(&about.join(" · "));
        self.paper.blank();
    }

    fn tree(&mut self, root: usize) {
        let drawn = drawn(&self.cascade.nodes, root, self.lists.limit());
        let room = self.width.saturating_sub(2);
        let widest = drawn
            .iter()
            .map(|drawn| display_width(&drawn.stem) + display_width(&self.name(&drawn.line)));
        let most = (room * 9 / 20).clamp(LEAST_NAME, MOST_NAME);
        let column = widest.max().unwrap_or(0).min(most);
        for drawn in &drawn {
            let names = self.names(drawn, column);
            let width = room.saturating_sub(column + 2).max(LEAST_REMARKS);
            let remarks = flow(&self.remarks(&drawn.line), width);
            for index in 0..names.len().max(remarks.len()) {
                let stem = if index == 0 { &drawn.stem } else { &drawn.rest };
                let name = names.get(index).map_or("", String::as_str);
                let remark = remarks.get(index).map_or("", String::as_str);
                let used = display_width(stem) + display_width(name);
                let (stem, gap) = match (name, remark) {
                    ("", "") => (stem.trim_end(), String::new()),
                    (_, "") => (stem.as_str(), String::new()),
                    _ => (stem.as_str(), " ".repeat(column.saturating_sub(used) + 2)),
                };
                let stem = paint(Role::Aside, stem);
                let name = paint(self.name_role(&drawn.line), name);
                self.paper.block(&format!("{stem}{name}{gap}{remark}"));
            }
        }
    }

    fn name(&self, line: &Line) -> String {
        match *line {
            Line::Node(position) => {
                let node = &self.cascade.nodes[position];
                let plan = || node.plan.map(|plan| plan.document.id.to_string());
                let unit = node.unit.map(|unit| self.unit(unit));
                unit.or_else(plan).unwrap_or_default()
            }
            Line::More(_) => "…".to_owned(),
        }
    }

    fn name_role(&self, line: &Line) -> Role {
        match *line {
            Line::Node(position) if !self.cascade.nodes[position].on_the_way => Role::Plain,
            Line::Node(_) | Line::More(_) => Role::Aside,
        }
    }

    /// The name in lines that fit into its column beside the strokes.
    fn names(&self, drawn: &Drawn, column: usize) -> Vec<String> {
        let [stem, rest] = [&drawn.stem, &drawn.rest].map(|strokes| display_width(strokes));
        let options = unhyphenated(column.max(rest + LEAST_NAME));
        let [stem, rest] = [stem, rest].map(|width| " ".repeat(width));
        let name = self.name(&drawn.line);
        let options = options.initial_indent(&stem).subsequent_indent(&rest);
        let lines = textwrap::wrap(&name, options).into_iter().enumerate();
        let without_margin = |(index, line): (usize, Cow<'_, str>)| {
            let margin = if index == 0 { &stem } else { &rest };
            line.get(margin.len()..).unwrap_or_default().to_owned()
        };
        lines.map(without_margin).collect()
    }

    fn remarks(&self, line: &Line) -> Vec<Remark> {
        match *line {
            Line::Node(position) => self.about(&self.cascade.nodes[position]),
            Line::More(units) => {
                let text = (self.words.cascade_page.more_without_plan)(units);
                vec![(Role::Aside, text)]
            }
        }
    }

    fn about(&self, node: &Node<'_>) -> Vec<Remark> {
        let words = &self.words.cascade_page;
        let mut remarks = vec![self.state(node)];
        let mut add = |role, text| remarks.push((role, text));
        if let Some(days) = node.lag_days {
            add(Role::Plain, (words.lag)(days));
        }
        match (node.late, node.by) {
            (true, Some(by)) => add(Role::Bad, (words.late_on)(by)),
            (false, Some(by)) if !node.is_issued() => add(Role::Aside, (words.due_on)(by)),
            (_, Some(_) | None) => {}
        }
        if node.is_issued() && node.plan.is_none() {
            add(Role::Aside, words.reported.to_owned());
        }
        let below = node.below;
        if below.expected > 0 {
            add(Role::Plain, (words.issued_of)(below.issued, below.expected));
        }
        if below.draft > 0 {
            add(Role::Attention, (words.drafts)(below.draft));
        }
        if below.late > 0 {
            add(Role::Bad, (words.late_units)(below.late));
        }
        if let Some(number) = node.number {
            add(Role::Plain, number.to_owned());
        }
        if let Some(plan) = node.plan {
            add(Role::Name, plan.document.id.to_string());
        }
        if node.repeated {
            add(Role::Aside, words.repeated.to_owned());
        }
        remarks
    }

    fn state(&self, node: &Node<'_>) -> Remark {
        let words = &self.words.cascade_page;
        match (node.state, node.date) {
            (None, _) if node.late => (Role::Bad, words.not_issued.to_owned()),
            (None, _) => (Role::Aside, words.not_issued.to_owned()),
            (Some(PlanState::Draft), _) => {
                let text = (self.words.state_name)(PlanState::Draft);
                (Role::Attention, text.to_owned())
            }
            (Some(state), Some(date)) => (Role::Good, (words.dated)(state, date)),
            (Some(state), None) => (Role::Good, (self.words.state_name)(state).to_owned()),
        }
    }
}
