//! `alias-collision`: one alias that stands for two units.

use foldhash::HashMap;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::units::overlap;
use crate::rules::{Check, Group, Rule};
use crate::words::nfc;
use crate::workspace::{UnitEntry, Workspace};
use crate::yaml::{Spanned, Text};

/// One alias that stands for two units.
pub(in crate::rules) static ALIAS_COLLISION: Rule = Rule {
    name: "alias-collision",
    group: Group::Units,
    level: Level::Error,
    page: include_str!("alias_collision.md"),
    check: Check::Workspace(check),
};

/// A name of a unit, as written.
struct Named<'w> {
    entry: &'w UnitEntry,
    text: &'w Spanned<Text>,
    is_alias: bool,
}

/// Units that are called the same. Names are held against aliases only: every district has its `Văn phòng`.
#[derive(Default)]
struct Same<'w> {
    names: Vec<Named<'w>>,
    aliases: Vec<Named<'w>>,
}

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let mut known: HashMap<String, Same<'_>> = HashMap::default();
    for name in names(workspace) {
        let same = known.entry(folded(name.text)).or_default();
        let aliases = same.aliases.iter();
        // One finding for each alias is enough to mend it.
        if name.is_alias {
            let mut others = same.names.iter().chain(aliases);
            let other = others.find(|other| collides(other, &name));
            findings.extend(other.map(|other| finding(&name, other)));
            same.aliases.push(name);
        } else {
            let mut aliases = aliases;
            let alias = aliases.find(|alias| collides(alias, &name));
            findings.extend(alias.map(|alias| finding(alias, &name)));
            same.names.push(name);
        }
    }
}

fn names(workspace: &Workspace) -> impl Iterator<Item = Named<'_>> {
    let entries = workspace.register.iter();
    let entries = entries.flat_map(|(_, unit)| &unit.entries);
    entries.flat_map(|entry| {
        let named = move |is_alias| {
            move |text| Named {
                entry,
                text,
                is_alias,
            }
        };
        let names = entry.name.iter().chain(&entry.short).map(named(false));
        names.chain(entry.aliases.iter().map(named(true)))
    })
}

fn collides(one: &Named<'_>, other: &Named<'_>) -> bool {
    one.entry.id != other.entry.id && overlap(one.entry, other.entry)
}

/// Accents make a difference: `Tân Hóa` and `Tấn Hòa` are two places.
fn folded(text: &str) -> String {
    let text = nfc(text).to_lowercase();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn finding(alias: &Named<'_>, other: &Named<'_>) -> Finding {
    let message = message!(
        "alias-collision.headline",
        alias = alias.text.as_str(),
        unit = alias.entry.id.as_str(),
        other = other.entry.id.as_str(),
    );
    let place = |named: &Named<'_>| named.text.span.in_file(named.entry.file);
    ALIAS_COLLISION
        .finding(place(alias), message)
        .related(place(other), message!("alias-collision.other"))
        .help(message!("alias-collision.help"))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn units(text: &str) -> Vec<String> {
        headlines("alias-collision", &[("a.units.yaml", text)])
    }

    #[test]
    fn an_alias_of_two_units_is_reported_once() {
        let text = "units: [{id: a, name: A, aliases: [LĐLĐ]}, {id: b, name: B, aliases: [lđlđ ]}]";
        assert_eq!(units(text), ["`lđlđ` is an alias of `b` and a name of `a`"]);
        assert_eq!(
            marked("alias-collision", &[("a.units.yaml", text)]),
            [["lđlđ", "LĐLĐ"]]
        );
    }

    #[test]
    fn an_alias_that_is_the_name_of_another_unit_is_reported_in_any_order() {
        let text = "units: [{id: a, name: A, aliases: [B]}, {id: b, name: B}]";
        assert_eq!(units(text), ["`B` is an alias of `a` and a name of `b`"]);
        let text = "units: [{id: b, name: B}, {id: a, name: A, aliases: [B]}]";
        assert_eq!(units(text), ["`B` is an alias of `a` and a name of `b`"]);
    }

    #[test]
    fn names_composed_in_two_ways_are_one() {
        let text =
            "units: [{id: a, name: A, aliases: [Hồ]}, {id: b, name: B, aliases: [Hô\u{300}]}]";
        assert_eq!(units(text).len(), 1);
    }

    #[test]
    fn what_is_no_collision_is_left_alone() {
        for text in [
            "units: [{id: a, name: Office}, {id: b, name: Office}]",
            "units: [{id: a, name: A, aliases: [Tân Hóa]}, {id: b, name: B, aliases: [Tấn Hòa]}]",
            "units: [{id: a, name: A, aliases: [A]}]",
            "units: [{id: a, name: A, aliases: [X], to: 2024-12-31}, {id: b, name: B, aliases: [X], from: 2025-01-01}]",
        ] {
            assert!(units(text).is_empty(), "{text}");
        }
    }
}
