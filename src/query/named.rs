//! References to units as people read them: ids with the names of the units, classes with what they stand for.

use crate::model::{Class, Date, Plan, UnitRef, UnitRefs};
use crate::workspace::{Register, UnitId, UnitTree};
use crate::yaml::{Spanned, Text};

/// An id with the names that the register gives it on the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The id.
    pub id: String,
    /// The full name.
    pub name: Option<String>,
    /// The short name.
    pub short: Option<String>,
}

/// One reference to units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NamedRef {
    /// A unit.
    Unit(Named),
    /// Every unit of some kinds.
    Class(NamedClass),
    /// A body that no register holds, by its name.
    Body(String),
}

/// A class of units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedClass {
    /// The kinds.
    pub all: Vec<Named>,
    /// The unit in whose subtree they stand: as written, else the plan's issuer.
    pub under: Option<Named>,
    /// Whether only direct subordinates belong to it.
    pub direct: bool,
    /// Units that do not belong to it.
    pub except: Vec<Named>,
    /// How many units it stands for on the day.
    pub count: usize,
}

impl Named {
    /// The name to show: the short name, else the full name, else the id.
    #[must_use]
    pub fn title(&self) -> &str {
        let name = self.short.as_ref().or(self.name.as_ref());
        name.unwrap_or(&self.id)
    }

    /// The unit of that id with its names on a day. One that the register does not hold has none.
    #[must_use]
    pub fn on(register: &Register, id: &str, day: Date) -> Self {
        let unit = register.find(id).map(|unit| register.unit(unit));
        let entry = unit.and_then(|unit| unit.entry_on(day));
        let owned = |text: &Spanned<Text>| text.as_str().to_owned();
        Self {
            id: id.to_owned(),
            name: entry.and_then(|entry| entry.name.as_ref()).map(owned),
            short: entry.and_then(|entry| entry.short.as_ref()).map(owned),
        }
    }

    /// A unit of that id. One that the register does not hold has no names.
    pub(super) fn unit(tree: &UnitTree<'_>, id: &str) -> Self {
        Self::on(tree.register(), id, tree.day())
    }

    fn kind(tree: &UnitTree<'_>, id: &str) -> Self {
        let kind = tree.register().kind(id);
        let name = kind.and_then(|kind| kind.name.as_ref());
        Self {
            id: id.to_owned(),
            name: name.map(|name| name.as_str().to_owned()),
            short: None,
        }
    }
}

impl NamedRef {
    /// What to show: the name of the unit or body, the names of the kinds.
    #[must_use]
    pub fn title(&self) -> String {
        match self {
            Self::Unit(unit) => unit.title().to_owned(),
            Self::Class(class) => titles(class.all.iter().map(Named::title)),
            Self::Body(name) => name.clone(),
        }
    }
}

/// The references of a plan with their names, in the order of the text.
pub(super) fn named(tree: &UnitTree<'_>, plan: &Plan, references: &UnitRefs) -> Vec<NamedRef> {
    let one = |reference: &Spanned<UnitRef>| match &reference.value {
        UnitRef::Unit(id) => NamedRef::Unit(Named::unit(tree, id)),
        UnitRef::Class(class) => NamedRef::Class(named_class(tree, plan, class, reference)),
        UnitRef::Body(name) => NamedRef::Body(name.as_str().to_owned()),
    };
    references.0.iter().map(one).collect()
}

/// The same for references that a plan may leave out.
#[must_use]
pub fn named_or_none(
    tree: &UnitTree<'_>,
    plan: &Plan,
    references: Option<&UnitRefs>,
) -> Vec<NamedRef> {
    references.map_or_else(Vec::new, |references| named(tree, plan, references))
}

/// The names of several references in one line.
pub(super) fn joined(references: &[NamedRef]) -> String {
    titles(references.iter().map(NamedRef::title))
}

/// The unit that issues the plan, if the register holds it.
pub(super) fn issuer(tree: &UnitTree<'_>, plan: &Plan) -> Option<UnitId> {
    let issuer = plan.issuer.as_ref()?;
    tree.register().find(issuer)
}

fn named_class(
    tree: &UnitTree<'_>,
    plan: &Plan,
    class: &Class,
    reference: &Spanned<UnitRef>,
) -> NamedClass {
    let under = class.under.as_ref().or(plan.issuer.as_ref());
    let alone = UnitRefs(vec![reference.clone()]);
    NamedClass {
        all: class
            .all
            .0
            .iter()
            .map(|kind| Named::kind(tree, kind))
            .collect(),
        under: under.map(|under| Named::unit(tree, under)),
        direct: class.direct.unwrap_or_default(),
        except: class
            .except
            .iter()
            .map(|unit| Named::unit(tree, unit))
            .collect(),
        count: tree.resolve(&alone, issuer(tree, plan)).len(),
    }
}

fn titles<T: AsRef<str>>(titles: impl Iterator<Item = T>) -> String {
    let mut line = String::new();
    for title in titles {
        if !line.is_empty() {
            line.push_str(", ");
        }
        line.push_str(title.as_ref());
    }
    line
}
