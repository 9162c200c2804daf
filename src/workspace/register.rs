//! The register: every unit of the workspace, with its kinds and its place in time.
//!
//! Two entries of one id whose dates do not overlap are one unit whose name, kind and parent change (status definition
//! 9). A workspace without a units document has an implied register: every id that is named is a unit.

use foldhash::HashMap;

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

    /// The entry that says what the unit is on that day: the valid one, else the latest earlier one, else the one that
    /// begins first.
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
        let begins_first = || {
            let from = |entry: &&UnitEntry| entry.from.as_ref().map(|from| from.value);
            self.entries.iter().min_by_key(from)
        };
        valid.or_else(ended).or_else(begins_first)
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

    /// The name to show for the unit of that id on a day; the id itself for one that is not known.
    #[must_use]
    pub fn title_on<'r>(&'r self, id: &'r str, day: Date) -> &'r str {
        let unit = self.find(id).map(|unit| self.unit(unit));
        unit.map_or(id, |unit| unit.title_on(day))
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

    /// The days on which some unit begins or is no more, sorted. Between two of them nothing in the register is different.
    #[must_use]
    pub fn change_days(&self) -> Vec<Date> {
        let entries = self.units.iter().flat_map(|unit| &unit.entries);
        let days = entries.flat_map(|entry| {
            let first = entry.from.as_ref().map(|from| from.value);
            let after = entry.to.as_ref().map(|to| to.value.plus_days(1));
            [first, after].into_iter().flatten()
        });
        let mut days: Vec<_> = days.collect();
        days.sort_unstable();
        days.dedup();
        days
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

#[cfg(test)]
mod tests {
    use super::Register;
    use crate::model::Date;
    use crate::workspace::Workspace;
    use crate::yaml::FromText;

    fn register(texts: &[&str]) -> Register {
        let names = ["1.units.yaml", "2.units.yaml"];
        let files: Vec<_> = names.into_iter().zip(texts.iter().copied()).collect();
        let (workspace, findings) = Workspace::from_texts(&files);
        assert!(findings.is_empty(), "{findings:?}");
        workspace.register
    }

    /// For each day whether the first unit is valid, and its title.
    fn on(register: &Register, days: &[&str]) -> Vec<(bool, String)> {
        let (_, unit) = register.iter().next().unwrap();
        let on = |day: &&str| {
            let day = Date::from_text(day).unwrap();
            (unit.is_valid_on(day), unit.title_on(day).to_owned())
        };
        days.iter().map(on).collect()
    }

    #[test]
    fn two_entries_of_one_id_are_one_unit_that_changes() {
        let register = register(&[
            "units:\n- {id: a, name: Old, from: 2020-01-01, to: 2020-12-31}\n- {id: b, name: B}\n",
            "units:\n- {id: a, name: New, short: N, from: 2022-01-01}\n",
        ]);
        assert_eq!(register.len(), 2);
        assert_eq!(
            on(
                &register,
                &[
                    "2019-12-31",
                    "2020-01-01",
                    "2020-12-31",
                    "2021-06-30",
                    "2022-01-01"
                ]
            ),
            [
                (false, "Old".into()),
                (true, "Old".into()),
                (true, "Old".into()),
                (false, "Old".into()),
                (true, "N".into()),
            ]
        );
    }

    #[test]
    fn between_entries_the_latest_earlier_one_counts_whatever_the_order() {
        let register = register(&["units:
- {id: a, name: Third, from: 2025-01-01}
- {id: a, name: Second, from: 2021-01-01, to: 2021-12-31}
- {id: a, name: First, to: 2019-12-31}
"]);
        assert_eq!(
            on(&register, &["2020-06-30", "2023-06-30"]),
            [(false, "First".into()), (false, "Second".into())]
        );
    }

    #[test]
    fn before_its_first_day_a_unit_is_what_its_earliest_entry_says_wherever_that_is_written() {
        let register = register(&[
            "units: [{id: a, name: Second, from: 2021-01-01}]\n",
            "units: [{id: a, name: First, from: 2020-01-01, to: 2020-12-31}]\n",
        ]);
        assert_eq!(on(&register, &["2019-12-31"]), [(false, "First".into())]);
    }

    /// The parent of each entry, as written or inherited.
    fn parents(texts: &[&str]) -> Vec<String> {
        let register = register(texts);
        let entries = register.iter().flat_map(|(_, unit)| &unit.entries);
        let parent = |parent: Option<String>| parent.unwrap_or_default();
        entries
            .map(|entry| parent(entry.parent.as_ref().map(ToString::to_string)))
            .collect()
    }

    #[test]
    fn the_parent_is_written_or_around_or_that_of_the_document() {
        assert_eq!(
            parents(&[
                "units: [{id: a, name: A, units: [{id: b, name: B}, {id: c, name: C, parent: x}]}]\n",
                "units: [{id: d, name: D}, {id: e, name: E, parent: b}]\nunder: a\n",
            ]),
            ["", "a", "x", "a", "b"]
        );
    }

    #[test]
    fn without_units_documents_every_id_that_is_named_is_a_unit() {
        let plan =
            "{plan: p, title: P, issuer: a, assignments: [{unit: [b, {all: k}], tasks: []}]}";
        let report = "{report: p, unit: c, as-of: 2021-08-31}";
        let (workspace, _) =
            Workspace::from_texts(&[("p.plan.yaml", plan), ("r.report.yaml", report)]);
        let register = workspace.register;
        let ids: Vec<_> = register.iter().map(|(_, unit)| &*unit.id).collect();
        assert_eq!(ids, ["a", "b", "c"]);
        assert!(register.is_implied());
        assert_eq!(on(&register, &["2021-08-31"]), [(true, "a".into())]);
    }

    #[test]
    fn kinds_are_found_by_id() {
        let register = register(&["units: []\nkinds: [{id: town, level: 3}, {id: organ}]\n"]);
        assert_eq!(
            register.kind("town").unwrap().level.as_ref().unwrap().value,
            3
        );
        assert!(register.kind("city").is_none());
        assert_eq!(register.kinds().len(), 2);
    }
}
