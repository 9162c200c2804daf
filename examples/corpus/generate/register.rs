//! The units documents: one for the top office with the kinds, one for each province, and one for the units that moved.

use plan::model::Date;

use super::organisation::{Kind, Organisation, Unit};
use super::random::{Random, Stream};
use super::text::{Document, Mapping, inline, text};

const KINDS: &str = "\
kinds:
  - {id: tong-ldld, name: Tổng Liên đoàn Lao động, level: 1}
  - {id: ldld-tinh, name: Liên đoàn Lao động cấp tỉnh, level: 2}
  - {id: ldld-huyen, name: Liên đoàn Lao động cấp huyện, level: 3}
  - {id: cdcs, name: Công đoàn cơ sở, level: 4}
  - {id: organ, name: \"Cơ quan, ban tham mưu\"}
  - {id: external, name: Đơn vị phối hợp, external: true}
";

/// The files of the register: each a path with its text.
pub(super) fn register(organisation: &Organisation, seed: u64) -> Vec<(String, String)> {
    let mut files = vec![("units/tld.units.yaml".to_owned(), top(organisation, seed))];
    for province in organisation.of_kind(Kind::Province) {
        let unit = &organisation.units[province];
        let mut document = document(seed, province);
        document.line(0, format!("# Đơn vị của {}.", unit.name));
        document.line(0, "units:");
        write_unit(&mut document, organisation, province, 2);
        document.line(0, "under: tld");
        files.push((format!("units/{}.units.yaml", unit.id), document.text));
    }
    files.extend(moves(organisation, seed));
    files
}

fn document(seed: u64, number: usize) -> Document {
    Document::new(Random::new(seed, Stream::Register(number)))
}

/// The top office with its organs, and the partners.
fn top(organisation: &Organisation, seed: u64) -> String {
    let mut document = document(seed, 0);
    document.line(0, "# Cơ quan Tổng Liên đoàn và các đơn vị phối hợp.");
    document.line(0, "units:");
    for (number, unit) in organisation.units.iter().enumerate() {
        if unit.parent.is_none() {
            let below = organisation.below[number].iter().copied();
            let organs = below.filter(|&unit| organisation.units[unit].kind == Kind::Organ);
            write_with(&mut document, organisation, number, organs.collect(), 2);
        }
    }
    document.text + KINDS
}

/// Writes a unit and everything that stood below it in the beginning.
fn write_unit(document: &mut Document, organisation: &Organisation, number: usize, indent: usize) {
    let below = organisation.below[number].clone();
    write_with(document, organisation, number, below, indent);
}

fn write_with(
    document: &mut Document,
    organisation: &Organisation,
    number: usize,
    below: Vec<usize>,
    indent: usize,
) {
    let unit = &organisation.units[number];
    if below.is_empty() {
        let last_here = unit.moved.map(|(from, _)| from.previous());
        let entry = entry(unit, None, unit.from, last_here.or(unit.to));
        document.item(indent, &entry);
        return;
    }
    let mapping = vec![
        ("id", inline(&unit.id)),
        ("name", text(&unit.name)),
        ("short", text(&unit.short)),
        ("kind", inline(unit.kind.id())),
    ];
    document.block_item(indent, &mapping);
    document.line(indent + 2, "units:");
    for unit in below {
        write_unit(document, organisation, unit, indent + 4);
    }
}

/// The second entries of the units that moved; no file if none did.
fn moves(organisation: &Organisation, seed: u64) -> Option<(String, String)> {
    let mut document = document(seed, 1);
    document.line(0, "units:");
    let mut moved = false;
    for unit in &organisation.units {
        if let Some((from, to)) = unit.moved {
            let to = &organisation.units[to];
            document.item(2, &entry(unit, Some(&to.id), Some(from), None));
            moved = true;
        }
    }
    moved.then(|| ("units/chuyen-ve.units.yaml".to_owned(), document.text))
}

/// One entry of a unit.
fn entry(unit: &Unit, parent: Option<&str>, from: Option<Date>, to: Option<Date>) -> Mapping {
    let mut entry = vec![("id", inline(&unit.id)), ("name", text(&unit.name))];
    if unit.short != unit.name {
        entry.push(("short", text(&unit.short)));
    }
    entry.push(("kind", inline(unit.kind.id())));
    if unit.members > 0 {
        entry.push(("members", inline(unit.members)));
    }
    entry.extend(parent.map(|parent| ("parent", inline(parent))));
    entry.extend(from.map(|from| ("from", inline(from))));
    entry.extend(to.map(|to| ("to", inline(to))));
    entry
}
