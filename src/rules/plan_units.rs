//! Plans with the units of the register as they stood on the day of the plan.

use std::collections::BTreeMap;

use foldhash::HashMap;

use super::unit_names::UnitNames;
use crate::model::{Date, Plan, UnitRef, UnitRefs};
use crate::workspace::{PlanRecord, UnitId, UnitTree, Workspace};
use crate::yaml::Spanned;

/// A plan with the units of its day: that of its issue, else its first, else the last day of all.
pub(super) struct PlanUnits<'t, 'w> {
    /// The plan.
    pub plan: &'w PlanRecord,
    /// The unit that issues it.
    pub issuer: UnitId,
    /// The units of the day.
    pub tree: &'t UnitTree<'w>,
    names: &'t UnitNames<'w>,
    kinds: &'t HashMap<&'w str, KindSort>,
}

/// What units of a kind are to the organisation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum KindSort {
    Level,
    Organ,
    External,
}

/// Calls `check` for every plan that is wanted, was read to its end, and has a known issuer. Without a whole register
/// there is none. Plans of one state of the register share a tree, and no more than one tree is held at a time.
pub(super) fn with_units<'w>(
    workspace: &'w Workspace,
    wanted: impl Fn(&Plan) -> bool,
    mut check: impl FnMut(&PlanUnits<'_, 'w>),
) {
    let register = &workspace.register;
    if register.is_implied() || workspace.units_incomplete {
        return;
    }
    let changes = register.change_days();
    let mut by_state: BTreeMap<usize, (Date, Vec<_>)> = BTreeMap::new();
    for plan in workspace.plans.iter().filter(|plan| plan.complete) {
        let document = &plan.document;
        let issuer = document.issuer.as_ref();
        let issuer = issuer.and_then(|issuer| register.find(issuer));
        if let (Some(issuer), Some(day)) = (issuer, day(document))
            && wanted(document)
        {
            let state = changes.partition_point(|&change| change <= day);
            let plans = by_state.entry(state).or_insert((day, Vec::new()));
            plans.1.push((plan, issuer));
        }
    }
    if by_state.is_empty() {
        return;
    }
    let names = &UnitNames::new(register);
    let mut kinds = HashMap::default();
    for record in register.kinds() {
        let kind = &record.kind;
        let sort = match (kind.external, &kind.level) {
            (Some(true), _) => KindSort::External,
            (_, Some(_)) => KindSort::Level,
            (_, None) => KindSort::Organ,
        };
        kinds.entry(kind.id.as_str()).or_insert(sort);
    }
    for (day, plans) in by_state.into_values() {
        let tree = UnitTree::on(register, day);
        for (plan, issuer) in plans {
            check(&PlanUnits {
                plan,
                issuer,
                tree: &tree,
                names,
                kinds: &kinds,
            });
        }
    }
}

fn day(plan: &Plan) -> Option<Date> {
    let last_of_all = || Date::from_ymd(*Date::years().end(), 12, 31);
    plan.issued().or_else(|| plan.start()).or_else(last_of_all)
}

impl<'w> PlanUnits<'_, 'w> {
    /// The units that references of the plan stand for.
    pub(super) fn resolve(&self, references: &UnitRefs) -> Vec<UnitId> {
        self.tree.resolve(references, Some(self.issuer))
    }

    /// The units that one reference of the plan stands for.
    pub(super) fn units_of(&self, reference: &UnitRef) -> Vec<UnitId> {
        self.tree.units_of(reference, Some(self.issuer))
    }

    /// Whether some name in the references is the name of nothing, which is another rule's finding.
    pub(super) fn has_unknown(&self, references: &UnitRefs) -> bool {
        let mut references = references.0.iter();
        references.any(|reference: &Spanned<UnitRef>| !self.names.unknown(reference).is_empty())
    }

    /// The id of a unit.
    pub(super) fn id(&self, unit: UnitId) -> &'w str {
        &self.tree.register().unit(unit).id
    }

    /// Whether the unit is a part of the unit above it, such as an office.
    pub(super) fn is_organ(&self, unit: UnitId) -> bool {
        self.sort(unit) == Some(KindSort::Organ)
    }

    /// The same, where a unit of which nobody knows the kind passes for a part.
    pub(super) fn may_be_organ(&self, unit: UnitId) -> bool {
        matches!(self.sort(unit), Some(KindSort::Organ) | None)
    }

    /// The units of its second lines of subordination.
    pub(super) fn also_under(&self, unit: UnitId) -> impl Iterator<Item = UnitId> {
        let register = self.tree.register();
        let entry = register.unit(unit).entry_on(self.tree.day()).into_iter();
        let ids = entry.flat_map(|entry| &entry.also_under);
        ids.filter_map(|id| register.find(id))
    }

    /// Whether the unit stands outside the organisation.
    pub(super) fn is_external(&self, unit: UnitId) -> bool {
        self.sort(unit) == Some(KindSort::External)
    }

    /// The kind of a unit.
    pub(super) fn kind(&self, unit: UnitId) -> Option<&'w str> {
        let unit = self.tree.register().unit(unit);
        let kind = unit.entry_on(self.tree.day())?.kind.as_ref()?;
        Some(kind.as_str())
    }

    fn sort(&self, unit: UnitId) -> Option<KindSort> {
        self.kinds.get(self.kind(unit)?).copied()
    }

    /// The unit that an organ is a part of; any other unit itself.
    pub(super) fn whole(&self, unit: UnitId) -> UnitId {
        let mut way_up = self.tree.way_up(unit);
        way_up.find(|&unit| !self.is_organ(unit)).unwrap_or(unit)
    }

    /// Whether the unit is the issuer, or an organ of the same unit.
    pub(super) fn is_of_issuer(&self, unit: UnitId) -> bool {
        unit == self.issuer || self.whole(unit) == self.whole(self.issuer)
    }

    /// The unit and those above it, as far as they stand below the issuer.
    pub(super) fn way_to_issuer(&self, unit: UnitId) -> impl Iterator<Item = UnitId> {
        let way_up = self.tree.way_up(unit);
        way_up.take_while(|&unit| unit != self.issuer)
    }
}
