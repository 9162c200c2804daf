//! The register: every unit of the workspace, with its kinds and its place in time.
//!
//! Two entries of one id whose dates do not overlap are one unit whose name, kind and parent change (status definition
//! 9). A workspace without a units document has an implied register: every id that is named is a unit.

use std::collections::HashMap;

use super::load::Located;
use crate::model::{Date, Id, Unit, UnitKind, Units};
use crate::source::{FileId, Location};
use crate::yaml::{Spanned, Text};

/// Names a unit of one [`Register`]. Units are numbered in the order in which the register lists them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitId(u32);

/// All units.
#[derive(Debug, Default)]
pub struct Register {
    units: Vec<UnitRecord>,
    by_id: HashMap<Box<str>, UnitId>,
    kinds: Vec<KindRecord>,
    implied: bool,
}

/// A unit with its entries, in the order of the files.
#[derive(Debug)]
pub struct UnitRecord {
    /// Its id.
    pub id: Box<str>,
    /// Its entries; empty in an implied register.
    pub entries: Vec<UnitEntry>,
}

/// One entry of a unit: what it is called and where it stands for some time.
#[derive(Debug)]
pub struct UnitEntry {
    /// The file of the entry.
    pub file: FileId,
    /// The id as written here.
    pub id: Spanned<Id>,
    /// Its full name.
    pub name: Option<Spanned<Text>>,
    /// Its short name.
    pub short: Option<Spanned<Text>>,
    /// Other names that people use for it.
    pub aliases: Vec<Spanned<Text>>,
    /// Its kind.
    pub kind: Option<Spanned<Text>>,
    /// How many members it has.
    pub members: Option<Spanned<u32>>,
    /// The unit above: its `parent`, else the unit it is written in, else the `under` of its document.
    pub parent: Option<Spanned<Text>>,
    /// Second lines of subordination.
    pub also_under: Vec<Spanned<Text>>,
    /// The first day on which it exists.
    pub from: Option<Spanned<Date>>,
    /// The last day on which it exists.
    pub to: Option<Spanned<Date>>,
}

/// A kind with the file that declares it.
#[derive(Debug)]
pub struct KindRecord {
    /// The file of the declaration.
    pub file: FileId,
    /// The kind.
    pub kind: UnitKind,
}

impl UnitId {
    /// The unit's number, for tables by unit.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

impl UnitEntry {
    /// Whether the entry is valid on that day (status definition 7).
    #[must_use]
    pub fn is_valid_on(&self, day: Date) -> bool {
        let from = self.from.as_ref().is_none_or(|from| from.value <= day);
        let to = self.to.as_ref().is_none_or(|to| day <= to.value);
        from && to
    }

    /// Where the entry's id stands.
    #[must_use]
    pub fn location(&self) -> Location {
        self.id.span.in_file(self.file)
    }
}

impl UnitRecord {
    /// Whether the unit is valid on that day. Units of an implied register always are.
    #[must_use]
    pub fn is_valid_on(&self, day: Date) -> bool {
        self.entries.is_empty() || self.entries.iter().any(|entry| entry.is_valid_on(day))
    }

    /// The entry that says what the unit is on that day: the valid one, else the latest earlier one, else the first.
    #[must_use]
    pub fn entry_on(&self, day: Date) -> Option<&UnitEntry> {
        let valid = self.entries.iter().find(|entry| entry.is_valid_on(day));
        let ended = || {
            let ended = self.entries.iter().filter_map(|entry| {
                let to = entry.to.as_ref()?.value;
                (to < day).then_some((to, entry))
            });
            ended.max_by_key(|&(to, _)| to).map(|(_, entry)| entry)
        };
        valid.or_else(ended).or_else(|| self.entries.first())
    }

    /// The name to show: the short name, else the full name, else the id.
    #[must_use]
    pub fn title_on(&self, day: Date) -> &str {
        let entry = self.entry_on(day);
        let name = entry.and_then(|entry| entry.short.as_ref().or(entry.name.as_ref()));
        name.map_or(&self.id, |name| name.as_str())
    }
}

impl Register {
    /// The register of these documents.
    #[must_use]
    pub fn new(documents: Vec<Located<Units>>) -> Self {
        let mut register = Self::default();
        for Located { file, document, .. } in documents {
            let Units {
                units,
                under,
                kinds,
            } = document;
            register
                .kinds
                .extend(kinds.into_iter().map(|kind| KindRecord { file, kind }));
            for unit in units {
                register.add(file, unit, under.as_ref());
            }
        }
        register
    }

    /// The implied register: the ids that plans and reports name (status definition 10).
    pub fn implied<'a>(ids: impl IntoIterator<Item = &'a str>) -> Self {
        let mut register = Self {
            implied: true,
            ..Self::default()
        };
        for id in ids {
            register.record(id);
        }
        register
    }

    /// Whether there is no units document, so that ids are taken as names.
    #[must_use]
    pub const fn is_implied(&self) -> bool {
        self.implied
    }

    /// The unit of that id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<UnitId> {
        self.by_id.get(id).copied()
    }

    /// A unit.
    #[must_use]
    pub fn unit(&self, id: UnitId) -> &UnitRecord {
        &self.units[id.index()]
    }

    /// All units, in the order in which the register lists them.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (UnitId, &UnitRecord)> {
        self.units
            .iter()
            .enumerate()
            .map(|(index, unit)| (number(index), unit))
    }

    /// How many units there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.units.len()
    }

    /// Whether there is no unit.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// The declared kinds, in the order of the files.
    #[must_use]
    pub fn kinds(&self) -> &[KindRecord] {
        &self.kinds
    }

    /// The kind of that id.
    #[must_use]
    pub fn kind(&self, id: &str) -> Option<&UnitKind> {
        let mut kinds = self.kinds.iter();
        kinds
            .find(|record| record.kind.id.as_str() == id)
            .map(|record| &record.kind)
    }

    /// Adds a unit and those written inside of it.
    fn add(&mut self, file: FileId, unit: Unit, above: Option<&Spanned<Text>>) {
        let Unit {
            id,
            name,
            short,
            aliases,
            kind,
            members,
            parent,
            also_under,
            from,
            to,
            units,
        } = unit;
        let this = Spanned {
            value: Text::from(id.as_str()),
            span: id.span,
        };
        let record = self.record(id.as_str());
        self.units[record.index()].entries.push(UnitEntry {
            file,
            id,
            name,
            short,
            aliases,
            kind,
            members,
            parent: parent.or_else(|| above.cloned()),
            also_under,
            from,
            to,
        });
        for unit in units {
            self.add(file, unit, Some(&this));
        }
    }

    fn record(&mut self, id: &str) -> UnitId {
        if let Some(known) = self.find(id) {
            return known;
        }
        let unit = number(self.units.len());
        self.by_id.insert(id.into(), unit);
        self.units.push(UnitRecord {
            id: id.into(),
            entries: Vec::new(),
        });
        unit
    }
}

fn number(index: usize) -> UnitId {
    UnitId(u32::try_from(index).expect("fewer than 4 billion units"))
}
