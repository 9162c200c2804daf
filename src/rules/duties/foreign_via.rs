//! `foreign-via`: reports that go through the office of somebody else.

use foldhash::HashSet;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Plan, UnitRef, UnitRefs};
use crate::rules::few::few;
use crate::rules::plan_units::{PlanUnits, with_units};
use crate::rules::{Check, Group, Rule};
use crate::workspace::{UnitId, Workspace};
use crate::yaml::Spanned;

/// Reports that go through the office of somebody else.
pub(in crate::rules) static FOREIGN_VIA: Rule = Rule {
    name: "foreign-via",
    group: Group::Duties,
    level: Level::Error,
    page: include_str!("foreign_via.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let wanted = |plan: &Plan| plan.reporting.iter().any(|duty| duty.via.is_some());
    with_units(workspace, wanted, |units| {
        for duty in &units.plan.document.reporting {
            if let (Some(via), Some(to)) = (&duty.via, &duty.to) {
                findings.extend(foreign(units, via, to));
            }
        }
    });
}

/// The first reference of `via` that names a unit which is no organ of a receiver.
fn foreign(units: &PlanUnits<'_, '_>, via: &UnitRefs, to: &UnitRefs) -> Option<Finding> {
    let is_body = |reference: &Spanned<UnitRef>| matches!(reference.value, UnitRef::Body(_));
    let receivers = units.resolve(to);
    let first = to.0.first()?;
    // Nobody knows the offices of a body that no register holds.
    if receivers.is_empty() || to.0.iter().any(is_body) || units.has_unknown(to) {
        return None;
    }
    // The offices of one unit serve each other.
    let wholes = receivers.iter().map(|&receiver| units.whole(receiver));
    let wholes: HashSet<_> = receivers.iter().copied().chain(wholes).collect();
    via.0.iter().find_map(|reference| {
        let mut named = units.units_of(&reference.value).into_iter();
        let foreign = named.find(|&via| !is_organ_of(units, via, &wholes))?;
        let names: Vec<_> = receivers.iter().map(|&unit| units.id(unit)).collect();
        let via = units.id(foreign);
        let message = message!("foreign-via.headline", via, receivers = few(&names));
        let finding = FOREIGN_VIA.finding(units.plan.at(reference.span), message);
        Some(
            finding
                .related(units.plan.at(first.span), message!("foreign-via.receiver"))
                .help(message!("foreign-via.help", receivers = few(&names))),
        )
    })
}

/// Whether the unit is one of these or an organ of one. A unit whose kind is not known passes for an organ.
fn is_organ_of(units: &PlanUnits<'_, '_>, via: UnitId, wholes: &HashSet<UnitId>) -> bool {
    let mut way_up = units.tree.way_up(via);
    let end = way_up.find(|unit| wholes.contains(unit) || !units.may_be_organ(*unit));
    end.is_some_and(|end| wholes.contains(&end))
        || units.also_under(via).any(|above| wholes.contains(&above))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, helps, marked};

    const UNITS: &str = "
units:
  - id: top
    name: Top
    kind: county
    units:
      - {id: office, name: Office, kind: organ, units: [{id: desk, name: Desk, kind: organ}]}
      - {id: board, name: Board, kind: organ}
      - {id: hut, name: Hut}
      - {id: north, name: North, kind: town, units: [{id: north-desk, name: Desk, kind: organ}]}
      - {id: south, name: South, kind: town, units: [{id: south-desk, name: Desk, kind: organ, also-under: [north]}]}
  - {id: brigade, name: Brigade, kind: external}
kinds:
  - {id: county, level: 1}
  - {id: town, level: 2}
  - {id: organ}
  - {id: external, external: true}
";

    fn plan(via: &str, to: &str) -> String {
        let duty = format!("{{id: r, from: {{all: town}}, via: {via}, to: {to}}}");
        format!("plan: p\ntitle: P\nissuer: top\nreporting: [{duty}]\n")
    }

    fn reported(via: &str, to: &str) -> String {
        let plan = plan(via, to);
        headlines(
            "foreign-via",
            &[("a.units.yaml", UNITS), ("p.plan.yaml", &plan)],
        )
        .join("; ")
    }

    #[test]
    fn an_office_belongs_to_the_unit_above_it() {
        assert_eq!(reported("office", "top"), "");
        assert_eq!(reported("desk", "top"), "");
        assert_eq!(
            reported("north-desk", "top"),
            "`north-desk` is not an organ of `top`"
        );
        assert_eq!(reported("north", "top"), "`north` is not an organ of `top`");
        assert_eq!(
            reported("brigade", "top"),
            "`brigade` is not an organ of `top`"
        );
        assert_eq!(
            reported("{all: organ, except: [south-desk]}", "top"),
            "`north-desk` is not an organ of `top`"
        );
    }

    #[test]
    fn any_of_several_receivers_will_do() {
        assert_eq!(reported("north-desk", "[top, north]"), "");
        assert_eq!(
            reported("office", "{all: town}"),
            "`office` is not an organ of `north` and `south`"
        );
        assert_eq!(reported("south-desk", "north"), "");
    }

    #[test]
    fn the_offices_of_one_unit_serve_each_other() {
        assert_eq!(reported("office", "board"), "");
        assert_eq!(reported("top", "top"), "");
        assert_ne!(reported("north-desk", "board"), "");
    }

    #[test]
    fn what_nobody_knows_is_left_alone() {
        assert_eq!(reported("hut", "top"), "");
        assert_eq!(reported("north-desk", "{name: Ministry}"), "");
        assert_eq!(reported("north-desk", "[top, nobody]"), "");
        assert_eq!(reported("[nobody, {name: Post office}]", "top"), "");
        let plan = plan("north-desk", "top");
        assert!(headlines("foreign-via", &[("p.plan.yaml", &plan)]).is_empty());
    }

    #[test]
    fn the_organ_and_the_receiver_are_marked() {
        let plan = plan("[office, north-desk]", "top");
        let texts = [("a.units.yaml", UNITS), ("p.plan.yaml", &*plan)];
        assert_eq!(marked("foreign-via", &texts), [["north-desk", "top"]]);
        assert_eq!(
            helps("foreign-via", &texts),
            ["name an organ of `top` as `via`, or correct `to`"]
        );
    }
}
