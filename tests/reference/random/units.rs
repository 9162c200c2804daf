//! Random registers: units that come, go, move, change their kind, stand outside, or are written in three ways.

use proptest::prelude::*;
use proptest::sample::select;

use super::{days, sometimes, word};
use crate::days::plus_days;
use crate::model::{Class, Day, Kinds, Reference, References, Unit, Units};

/// The units that there may be, from the top. The first issues the plan, or one of its neighbours does.
const IDS: [&str; 12] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];

const KINDS: &[&str] = &["county", "town", "group"];

/// How many documents the register is spread over. The last has an `under`.
const DOCUMENTS: usize = 3;

/// A unit as it is drawn, before it has a name.
#[derive(Clone, Debug)]
struct Sketch {
    kind: Option<String>,
    /// Which of the units before it is its parent.
    parent: usize,
    /// Whether it stands beside the tree.
    is_outside: bool,
    /// How its place is written.
    place: Written,
    /// Where its entries stand.
    documents: [usize; 2],
    from: Option<Day>,
    to: Option<Day>,
    change: Option<Change>,
}

/// A second entry of the unit.
#[derive(Clone, Debug)]
struct Change {
    last_before: Day,
    gap: i64,
    parent: usize,
    kind: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Written {
    AsParent,
    Nested,
    Under,
}

/// The documents of a register, some of which may be empty.
pub(super) fn registers(first: Day) -> impl Strategy<Value = Vec<Units>> {
    let change = (
        days(first),
        prop_oneof![3 => Just(0_i64), 1 => 1_i64..9],
        0_usize..12,
        kinds(),
    );
    let change = change.prop_map(|(last_before, gap, parent, kind)| Change {
        last_before,
        gap,
        parent,
        kind,
    });
    let places = select(vec![Written::AsParent, Written::Nested, Written::Under]);
    let documents = [0..DOCUMENTS, 0..DOCUMENTS];
    let sketch = (
        kinds(),
        0_usize..12,
        prop::bool::weighted(0.1),
        places,
        documents,
        sometimes(12, days(first)),
        sometimes(12, days(first)),
        sometimes(15, change),
    );
    let sketch = sketch.prop_map(
        |(kind, parent, is_outside, place, documents, from, to, change)| Sketch {
            kind,
            parent,
            is_outside,
            place,
            documents,
            from,
            to,
            change,
        },
    );
    prop::collection::vec(sketch, 3..=IDS.len()).prop_map(register)
}

fn kinds() -> impl Strategy<Value = Option<String>> + Clone {
    prop::option::weighted(0.9, word(KINDS))
}

/// Ids of units; rarely of one that no register knows.
pub(super) fn ids() -> impl Strategy<Value = String> + Clone {
    let near = select(&IDS[..4]).prop_map(str::to_owned);
    let any = select(&IDS[..]).prop_map(str::to_owned);
    prop_oneof![14 => near, 8 => any, 1 => Just("nobody".to_owned())]
}

/// References to units.
pub(super) fn references() -> impl Strategy<Value = References> + Clone {
    let kinds = prop_oneof![
        2 => word(KINDS).prop_map(Kinds::One),
        1 => prop::collection::vec(word(KINDS), 1..3).prop_map(Kinds::Several),
    ];
    let except = prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(ids(), 1..3)];
    let under = prop::option::weighted(0.2, ids());
    let direct = prop::option::weighted(0.25, any::<bool>());
    let class = (kinds, under, direct, except).prop_map(|(all, under, direct, except)| {
        Reference::Class(Class {
            all,
            under,
            direct,
            except,
        })
    });
    let body = Just(Reference::Body {
        name: "The Public".to_owned(),
    });
    let reference = prop_oneof![
        6 => ids().prop_map(Reference::Id),
        8 => class,
        1 => body,
    ];
    prop_oneof![
        2 => reference.clone().prop_map(References::One),
        1 => prop::collection::vec(reference, 1..4).prop_map(References::Several),
    ]
}

/// The register that the sketches stand for.
fn register(sketches: Vec<Sketch>) -> Vec<Units> {
    let mut documents = vec![Units::default(); DOCUMENTS];
    let under = IDS[0].to_owned();
    documents[DOCUMENTS - 1].under = Some(under.clone());
    let mut nested: Vec<Vec<Unit>> = vec![Vec::new(); sketches.len()];
    // From the bottom up, so that what is nested is there before the unit it is nested in.
    for (number, sketch) in sketches.into_iter().enumerate().rev() {
        let above = |parent: usize| (number > 0 && !sketch.is_outside).then(|| parent % number);
        let parent = above(sketch.parent);
        let id = |number: usize| IDS[number].to_owned();
        let inner = std::mem::take(&mut nested[number]);
        let from = sketch.from;
        let unit = Unit {
            id: id(number),
            name: IDS[number].to_uppercase(),
            kind: sketch.kind,
            parent: parent.map(id),
            from,
            // Not before its first day.
            to: sketch.to.map(|to| to.max(from.unwrap_or(to))),
            units: inner,
            ..Unit::default()
        };
        let [first, second] = sketch.documents;
        let Some(change) = sketch.change else {
            match (sketch.place, parent) {
                (Written::Nested, Some(parent)) => {
                    let unit = Unit {
                        parent: None,
                        ..unit
                    };
                    nested[parent].insert(0, unit);
                }
                (Written::Under, Some(0)) => {
                    let unit = Unit {
                        parent: None,
                        ..unit
                    };
                    documents[DOCUMENTS - 1].units.push(unit);
                }
                // In the last document everybody says where it stands, or stands below.
                (_, None) => documents[first % (DOCUMENTS - 1)].units.push(unit),
                _ => documents[first].units.push(unit),
            }
            continue;
        };
        let last_before = change.last_before.max(from.unwrap_or(change.last_before));
        let first_after = plus_days(last_before, 1 + change.gap);
        let after = Unit {
            kind: change.kind,
            parent: above(change.parent).map(id),
            from: Some(first_after),
            to: unit.to.filter(|to| *to >= first_after),
            units: Vec::new(),
            ..unit.clone()
        };
        let before = Unit {
            to: Some(last_before),
            ..unit
        };
        for (document, entry) in [(first, before), (second, after)] {
            let document = match entry.parent {
                Some(_) => document,
                None => document % (DOCUMENTS - 1),
            };
            documents[document].units.push(entry);
        }
    }
    documents
}
