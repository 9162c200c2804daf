//! Which names in a reference to units are names of nothing.

use std::collections::BTreeSet;

use crate::model::UnitRef;
use crate::source::Span;
use crate::workspace::Register;
use crate::yaml::Spanned;

/// The names that references to units may use.
pub(super) struct UnitNames<'w> {
    /// The units.
    pub register: &'w Register,
    /// The kinds that are declared, or that some unit has.
    pub kinds: BTreeSet<&'w str>,
}

/// A name in a reference that is the name of nothing.
#[derive(Clone, Copy)]
pub(super) struct UnknownName<'d> {
    /// What it should name.
    pub sort: NameSort,
    /// The name as written.
    pub text: &'d str,
    /// Where.
    pub span: Span,
}

/// What a name stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum NameSort {
    /// A unit.
    Unit,
    /// A kind of units.
    Kind,
}

impl<'w> UnitNames<'w> {
    pub(super) fn new(register: &'w Register) -> Self {
        let declared = register.kinds().iter();
        let mut kinds: BTreeSet<_> = declared.map(|record| record.kind.id.as_str()).collect();
        for (_, unit) in register.iter() {
            let used = unit.entries.iter().filter_map(|entry| entry.kind.as_ref());
            kinds.extend(used.map(|kind| kind.as_str()));
        }
        Self { register, kinds }
    }

    /// The unknown names in a reference: its unit, or the kinds and units of its class.
    pub(super) fn unknown<'d>(&self, reference: &'d Spanned<UnitRef>) -> Vec<UnknownName<'d>> {
        let name = |sort, text, span| UnknownName { sort, text, span };
        let mut names: Vec<UnknownName<'d>> = Vec::new();
        match &reference.value {
            UnitRef::Unit(id) => names.push(name(NameSort::Unit, id, reference.span)),
            UnitRef::Class(class) => {
                let kinds = class.all.0.iter();
                names.extend(kinds.map(|kind| name(NameSort::Kind, kind, kind.span)));
                let units = class.under.iter().chain(&class.except);
                names.extend(units.map(|unit| name(NameSort::Unit, unit, unit.span)));
            }
            UnitRef::Body(_) => {}
        }
        names.retain(|name| match name.sort {
            NameSort::Unit => self.register.find(name.text).is_none(),
            NameSort::Kind => !self.kinds.contains(name.text),
        });
        names
    }
}
