//! The plan of a corpus, before anything is written: the units, which of them issue plans, and who reports when on
//! which plan.

use plan::model::Date;

use super::Wanted;
use super::organisation::{Kind, Organisation, Unit};
use super::random::{Random, Stream};
use super::timeline::Timeline;

/// Of so many reports that are owed, one is missing.
const OWED_FOR_ONE_MISSING: usize = 16;

/// A corpus in outline.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) seed: u64,
    pub(super) timeline: Timeline,
    pub(super) organisation: Organisation,
    /// The plans, each after its parent. That of the top office comes first.
    pub(super) outlines: Vec<Outline>,
    /// For each unit its first plan.
    own: Vec<Option<usize>>,
}

/// A plan, before it is written.
#[derive(Debug)]
pub(super) struct Outline {
    pub(super) id: String,
    pub(super) number: String,
    /// The issuer.
    pub(super) unit: usize,
    pub(super) issued: Date,
    /// The plan that it carries out.
    pub(super) parent: Option<usize>,
}

/// A report: for which month, and on which plan.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    pub(super) month: usize,
    pub(super) plan: usize,
}

impl Layout {
    /// Lays out what is wanted, over as many months as the reports need.
    pub(super) fn new(wanted: Wanted) -> Self {
        let owed = wanted.reports + wanted.reports / OWED_FOR_ONE_MISSING;
        let mut months = owed / wanted.units + 1;
        loop {
            let layout = Self::over(months, wanted);
            if layout.all_slots().map(|slots| slots.len()).sum::<usize>() >= owed {
                return layout;
            }
            months += 1;
        }
    }

    fn over(months: usize, wanted: Wanted) -> Self {
        let timeline = Timeline::new(months);
        let mut random = Random::new(wanted.seed, Stream::Organisation);
        let organisation = Organisation::new(wanted.units, &timeline, &mut random);
        let outlines = outlines(&organisation, &timeline, wanted);
        let mut own = vec![None; organisation.units.len()];
        for (number, outline) in outlines.iter().enumerate().rev() {
            own[outline.unit] = Some(number);
        }
        Self {
            seed: wanted.seed,
            timeline,
            organisation,
            outlines,
            own,
        }
    }

    /// Whether the unit has a plan in the corpus.
    pub(super) fn has_plan(&self, unit: usize) -> bool {
        self.own[unit].is_some()
    }

    /// For each unit the reports that it writes; together they are as many as wanted. The others are missing.
    pub(super) fn slots(&self, wanted: usize) -> Vec<Vec<Slot>> {
        let mut slots: Vec<_> = self.all_slots().collect();
        let mut surplus = slots.iter().map(Vec::len).sum::<usize>() - wanted;
        let mut random = Random::new(self.seed, Stream::Missing);
        while surplus > 0 {
            let of_unit = random.below(slots.len());
            let of_unit = &mut slots[of_unit];
            if !of_unit.is_empty() {
                of_unit.remove(random.below(of_unit.len()));
                surplus -= 1;
            }
        }
        slots
    }

    /// For each unit everything that it might report, month by month.
    fn all_slots(&self) -> impl Iterator<Item = Vec<Slot>> {
        (0..self.organisation.units.len()).map(|unit| self.slots_of(unit))
    }

    /// A unit reports on the plan above it, in every fourth month on its own plan as well. Of the grass-roots unions
    /// one in twenty also reports to the top office.
    fn slots_of(&self, unit: usize) -> Vec<Slot> {
        let record = &self.organisation.units[unit];
        let reports_to_top = record.kind == Kind::Local && unit.is_multiple_of(20);
        let mut slots = Vec::new();
        for (month, period) in self.timeline.months.iter().enumerate() {
            let day = period.last();
            let Some(plan) = self.plan_above(unit, day).filter(|_| record.is_valid(day)) else {
                continue;
            };
            let own = self.own[unit].filter(|_| month % 4 == 0);
            let own = own.filter(|&own| own != plan);
            let top = Some(0).filter(|_| reports_to_top && plan != 0);
            let plans = [Some(plan), own, top].into_iter().flatten();
            slots.extend(plans.map(|plan| Slot { month, plan }));
        }
        slots
    }

    /// The plan on which the unit reports: the one of the nearest unit above that has one. The top office reports on
    /// its own, and partners on none.
    fn plan_above(&self, unit: usize, day: Date) -> Option<usize> {
        let parent = |&unit: &usize| self.organisation.parent_on(unit, day);
        let above = std::iter::successors(parent(&unit), parent);
        let plan = above.filter_map(|unit| self.own[unit]).next();
        plan.or(self.own[unit].filter(|&own| own == 0))
    }
}

/// Which plans there are: that of the top office, then those of the provinces, the districts and the grass-roots
/// unions. One office in ten issues none as long as others are left. Once every unit has a plan, all begin again with
/// the next one.
fn outlines(organisation: &Organisation, timeline: &Timeline, wanted: Wanted) -> Vec<Outline> {
    let mut random = Random::new(wanted.seed, Stream::Outlines);
    let mut order = vec![0];
    let mut withheld = Vec::new();
    for kind in [Kind::Province, Kind::District, Kind::Local] {
        for unit in organisation.of_kind(kind) {
            let plans = if random.chance(10) {
                &mut withheld
            } else {
                &mut order
            };
            plans.push(unit);
        }
    }
    order.append(&mut withheld);
    let mut outlines: Vec<Outline> = Vec::with_capacity(wanted.plans);
    let mut round = 0;
    while outlines.len() < wanted.plans {
        round += 1;
        let mut of_unit = vec![None; organisation.units.len()];
        let left = wanted.plans - outlines.len();
        for &unit in order.iter().take(left) {
            let parent = |&unit: &usize| organisation.units[unit].parent;
            let above = std::iter::successors(parent(&unit), parent);
            let parent = above.filter_map(|unit| of_unit[unit]).next();
            let issued = parent.map_or(timeline.issued(), |parent: usize| {
                outlines[parent].issued.plus_days(random.days(3, 18))
            });
            of_unit[unit] = Some(outlines.len());
            outlines.push(Outline {
                id: id(&organisation.units[unit], round),
                number: number(&organisation.units[unit], unit % 297 + 1 + round),
                unit,
                issued,
                parent,
            });
        }
    }
    outlines
}

fn id(unit: &Unit, round: usize) -> String {
    match round {
        1 => format!("kh-{}", unit.id),
        _ => format!("kh-{}-{round}", unit.id),
    }
}

fn number(unit: &Unit, number: usize) -> String {
    let issuer = match unit.kind {
        Kind::Top => "TLĐ",
        Kind::Province | Kind::District => "LĐLĐ",
        Kind::Local | Kind::Organ | Kind::External => "CĐCS",
    };
    format!("{number}/KH-{issuer}")
}
