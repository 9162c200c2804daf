//! The plans: which units issue one, and what stands in each. The sections are written by one file each group:
//! `header`, `objectives`, `work` (areas, scenarios and assignments), `means` and `duties`.

mod duties;
mod header;
mod means;
mod objectives;
mod work;

use plan::model::Date;

use super::layout::{Layout, Outline};
use super::organisation::{Kind, Unit};
use super::random::{Random, Stream};
use super::text::Document;

/// The items of a plan that others refer to.
#[derive(Debug, Default)]
pub(super) struct Items {
    /// Share targets that are added up from reports, with what they count.
    pub(super) shares: Vec<(String, Counted)>,
    /// Quantity targets, resources and teams: each an id with its unit of measurement and how much is asked for.
    pub(super) amounts: Vec<Amount>,
    pub(super) tasks: Vec<TaskItem>,
    pub(super) has_scenarios: bool,
}

/// What a share is a share of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Counted {
    /// Grass-roots unions.
    Locals,
    /// Members.
    Members,
}

/// An item of which units report how much there is.
#[derive(Debug)]
pub(super) struct Amount {
    pub(super) id: String,
    /// The key of a report under which it is reported.
    pub(super) section: &'static str,
    pub(super) measure: &'static str,
    pub(super) asked: usize,
}

/// A task that somebody may report on.
#[derive(Debug)]
pub(super) struct TaskItem {
    pub(super) id: String,
    pub(super) lead: Lead,
    pub(super) is_repeated: bool,
}

/// Who leads a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    Unit(usize),
    All(Kind),
}

impl Lead {
    /// Whether the unit leads the task, among others.
    pub(super) fn holds(self, number: usize, unit: &Unit) -> bool {
        match self {
            Self::Unit(lead) => lead == number,
            Self::All(kind) => kind == unit.kind,
        }
    }
}

/// A plan while it is written.
struct Draft<'c> {
    document: Document,
    layout: &'c Layout,
    outline: &'c Outline,
    /// The plan above, with its items.
    parent: Option<(&'c Outline, &'c Items)>,
    items: Items,
    /// Whether the plan does without the sections that small offices leave out.
    is_short: bool,
}

/// Writes the plan of that number; `items` are those of the plans before it. Its own items are the second value.
pub(super) fn write(layout: &Layout, number: usize, items: &[Items]) -> (String, Items) {
    let outline = &layout.outlines[number];
    let mut random = Random::new(layout.seed, Stream::Plan(number));
    let is_local = layout.organisation.units[outline.unit].kind == Kind::Local;
    let is_short = is_local && random.chance(50);
    let parent = outline.parent;
    let mut draft = Draft {
        document: Document::new(random),
        layout,
        outline,
        parent: parent.map(|parent| (&layout.outlines[parent], &items[parent])),
        items: Items::default(),
        is_short,
    };
    draft.header();
    draft.objectives();
    draft.work();
    if !draft.is_short {
        draft.means();
    }
    draft.duties();
    (draft.document.text, draft.items)
}

impl<'c> Draft<'c> {
    fn unit(&self) -> &'c Unit {
        &self.layout.organisation.units[self.outline.unit]
    }

    fn kind(&self) -> Kind {
        self.unit().kind
    }

    /// The kinds of the units below the issuer.
    fn below(&self) -> &'static [Kind] {
        self.kind().below()
    }

    /// The organ of the issuer, else the issuer itself.
    fn office(&self) -> usize {
        let organ = self.layout.organisation.organ(self.outline.unit);
        organ.unwrap_or(self.outline.unit)
    }

    fn id_of(&self, unit: usize) -> &'c str {
        &self.layout.organisation.units[unit].id
    }

    /// A day of the plan's period.
    fn day(&mut self) -> Date {
        let days = self.layout.timeline.end().days_since(self.outline.issued);
        let days = usize::try_from(days).unwrap_or_default();
        let day = self.document.random.between(10, days.max(10)) as u32;
        self.outline.issued.plus_days(day)
    }
}
