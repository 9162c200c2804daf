//! What the figures in reports count: which item they are of, and whether they can be added up for it.

use foldhash::HashMap;
use rust_decimal::Decimal;

use super::report_index::own_item;
use crate::model::{
    Figure, Measured, Population, Quantity, Range, Report, ShareBound, TargetValue, UnitRefs,
};
use crate::words::nfc;
use crate::workspace::{ItemKind, PlanRecord, Workspace, resources, teams};
use crate::yaml::{Spanned, Text};

/// A figure in a report, with the item that it is of.
#[derive(Clone, Copy, Debug)]
pub(super) struct ReportedFigure<'w> {
    /// The section that it stands in.
    pub kind: ItemKind,
    /// The item as the report names it.
    pub key: &'w Spanned<Text>,
    /// The figure.
    pub figure: &'w Spanned<Figure>,
}

/// The figures of a report, in the order of the format's sections.
pub(super) fn figures(report: &Report) -> impl Iterator<Item = ReportedFigure<'_>> {
    let sections = [
        (ItemKind::Target, &report.targets),
        (ItemKind::Resource, &report.resources),
        (ItemKind::Team, &report.teams),
    ];
    sections.into_iter().flat_map(|(kind, entries)| {
        let entries = entries.iter();
        entries.map(move |(key, figure)| ReportedFigure { kind, key, figure })
    })
}

/// An item of a plan that units report figures of.
#[derive(Clone, Debug)]
pub(super) struct Counted<'w> {
    /// Its id.
    pub id: &'w str,
    /// What it is.
    pub kind: ItemKind,
    /// What its figures count.
    pub asked: Asked<'w>,
    /// Whether units report it; else it is counted from plans or tasks.
    pub is_reported: bool,
    /// The units that it is about, if it is about units.
    pub population: Option<&'w UnitRefs>,
}

/// What the figures of an item count.
#[derive(Clone, Copy, Debug)]
pub(super) enum Asked<'w> {
    /// How many of how many.
    Share(ShareBound),
    /// How much.
    Amount {
        /// The range that is asked for.
        range: Option<&'w Range>,
        /// Of what; `None` takes anything.
        unit: Option<&'w str>,
    },
}

/// The numbers of a figure: how many or how much, and of how many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numbers {
    /// How many were reached, or how much.
    pub done: Decimal,
    /// Of how many, if the item asks for a share.
    pub of: Option<Decimal>,
}

/// The items of a plan that figures are reported of, as reports name them.
#[derive(Debug)]
pub(super) struct CountedItems<'w> {
    plan: &'w str,
    items: HashMap<&'w str, Counted<'w>>,
}

impl<'w> CountedItems<'w> {
    pub(super) fn of(workspace: &'w Workspace, plan: &'w PlanRecord) -> Self {
        let document = &plan.document;
        let mut counted = Self {
            plan: document.id.as_str(),
            items: HashMap::default(),
        };
        let targets = document.objectives.iter();
        for target in targets.flat_map(|objective| &objective.targets) {
            let Some(value) = &target.value else {
                continue;
            };
            let asked = match &value.value {
                TargetValue::Share(bound) => Asked::Share(*bound),
                TargetValue::Quantity(range) => amount(Some(range), None),
            };
            let is_reported = match (asked, target.measured()) {
                (Asked::Share(_), Measured::Plans | Measured::Tasks) => false,
                (Asked::Share(_), Measured::Reports) | (Asked::Amount { .. }, _) => true,
            };
            let population = match target.of.as_ref().map(|of| &of.value) {
                Some(Population::Units(units)) => Some(units),
                Some(Population::People(_)) | None => None,
            };
            let id = target.id.as_str();
            let item = Counted {
                id,
                kind: ItemKind::Target,
                asked,
                is_reported,
                population,
            };
            counted.items.entry(id).or_insert(item);
        }
        let settings = workspace.settings.as_ref();
        let currency = settings.and_then(|settings| settings.document.currency.as_ref());
        let currency = currency.map(|currency| currency.as_str());
        for resource in resources(&document.resources) {
            let range = resource.amount.as_ref().map(|amount| &amount.value);
            let id = resource.id.as_str();
            counted.add(ItemKind::Resource, id, amount(range, currency), None);
        }
        for team in teams(&document.teams) {
            let range = team.size.as_ref().map(|size| &size.value);
            let id = team.id.as_str();
            counted.add(ItemKind::Team, id, amount(range, None), team.from.as_ref());
        }
        counted
    }

    /// The item that a figure is of, if the plan has it.
    pub(super) fn find(&self, figure: &ReportedFigure<'_>) -> Option<&Counted<'w>> {
        let item = own_item(self.plan, figure.key)?;
        let counted = self.items.get(item);
        counted.filter(|counted| counted.kind == figure.kind)
    }

    fn add(
        &mut self,
        kind: ItemKind,
        id: &'w str,
        asked: Asked<'w>,
        population: Option<&'w UnitRefs>,
    ) {
        let item = Counted {
            id,
            kind,
            asked,
            is_reported: true,
            population,
        };
        self.items.entry(id).or_insert(item);
    }
}

/// An amount of what the range says, else of what is usual (status definition 57). Without a range nothing is asked.
fn amount<'w>(range: Option<&'w Range>, usual: Option<&'w str>) -> Asked<'w> {
    let unit = range.and_then(|range| range.unit.as_ref().map(Text::as_str).or(usual));
    Asked::Amount { range, unit }
}

impl Counted<'_> {
    /// What a figure counts for the item; `None` if it is no figure of it (status definition 57).
    pub(super) fn numbers(&self, figure: &Figure) -> Option<Numbers> {
        let done = figure.done.as_ref()?;
        match self.asked {
            Asked::Share(_) => {
                let of = Some(figure.of.as_ref()?.amount);
                let done = done.amount;
                Some(Numbers { done, of })
            }
            Asked::Amount { unit, .. } => {
                let is_of_unit = match (&done.unit, unit) {
                    (Some(reported), Some(asked)) => nfc(reported) == nfc(asked),
                    (Some(_), None) | (None, _) => true,
                };
                let numbers = Numbers {
                    done: done.amount,
                    of: None,
                };
                is_of_unit.then_some(numbers)
            }
        }
    }

    /// Numbers as a report writes them.
    pub(super) fn text(&self, numbers: Numbers) -> String {
        let Numbers { done, of } = numbers;
        match (of, self.asked) {
            (Some(of), _) => format!("{}/{}", done.normalize(), of.normalize()),
            (None, Asked::Amount { unit, .. }) => {
                let unit = unit.map(Text::from);
                let amount = done.normalize();
                Quantity { amount, unit }.to_string()
            }
            (None, Asked::Share(_)) => done.normalize().to_string(),
        }
    }
}

impl Numbers {
    /// Both added up.
    pub(super) fn plus(self, other: Self) -> Self {
        let of = match (self.of, other.of) {
            (Some(one), Some(other)) => Some(one.saturating_add(other)),
            (of, None) | (None, of) => of,
        };
        let done = self.done.saturating_add(other.done);
        Self { done, of }
    }
}

/// Whether two quantities can be compared: they are of the same unit, or one of them has none.
pub(super) fn are_of_one_unit(one: &Quantity, other: &Quantity) -> bool {
    match (&one.unit, &other.unit) {
        (Some(one), Some(other)) => nfc(one) == nfc(other),
        (None, _) | (_, None) => true,
    }
}
