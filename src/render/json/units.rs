//! Units and references to units.

use schemars::JsonSchema;
use serde::Serialize;

use crate::query::{Named, NamedClass, NamedRef};

/// A unit or kind with its names.
#[derive(JsonSchema, Serialize)]
pub(super) struct NamedJson {
    id: String,
    name: Option<String>,
    short: Option<String>,
}

/// A reference with names: a unit, a class, or a body that no register holds and so has no id.
#[derive(JsonSchema, Serialize)]
#[serde(untagged)]
pub(super) enum PartyJson {
    Unit(NamedJson),
    Class(ClassJson<NamedJson>),
    Body {
        id: Option<String>,
        name: String,
        short: Option<String>,
    },
}

/// A reference in few words: the id of a unit, a class of ids, or the name of a body.
#[derive(JsonSchema, Serialize)]
#[serde(untagged)]
pub(super) enum BriefJson {
    Unit(String),
    Class(ClassJson<String>),
    Body { name: String },
}

/// A class of units.
#[derive(JsonSchema, Serialize)]
pub(super) struct ClassJson<U> {
    all: Vec<U>,
    under: Option<U>,
    direct: bool,
    except: Vec<U>,
    count: usize,
}

impl NamedJson {
    pub(super) fn new(named: &Named) -> Self {
        Self {
            id: named.id.clone(),
            name: named.name.clone(),
            short: named.short.clone(),
        }
    }
}

impl<U> ClassJson<U> {
    fn new(class: &NamedClass, unit: impl Fn(&Named) -> U) -> Self {
        Self {
            all: class.all.iter().map(&unit).collect(),
            under: class.under.as_ref().map(&unit),
            direct: class.direct,
            except: class.except.iter().map(&unit).collect(),
            count: class.count,
        }
    }
}

/// The references with names.
pub(super) fn parties(references: &[NamedRef]) -> Vec<PartyJson> {
    let party = |reference: &NamedRef| match reference {
        NamedRef::Unit(unit) => PartyJson::Unit(NamedJson::new(unit)),
        NamedRef::Class(class) => PartyJson::Class(ClassJson::new(class, NamedJson::new)),
        NamedRef::Body(name) => PartyJson::Body {
            id: None,
            name: name.clone(),
            short: None,
        },
    };
    references.iter().map(party).collect()
}

/// The references in few words.
pub(super) fn briefs(references: &[NamedRef]) -> Vec<BriefJson> {
    let brief = |reference: &NamedRef| match reference {
        NamedRef::Unit(unit) => BriefJson::Unit(unit.id.clone()),
        NamedRef::Class(class) => BriefJson::Class(ClassJson::new(class, |named| named.id.clone())),
        NamedRef::Body(name) => BriefJson::Body { name: name.clone() },
    };
    references.iter().map(brief).collect()
}
