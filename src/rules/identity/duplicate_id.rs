//! `duplicate-id`: one id for two things.

use foldhash::HashMap;

use crate::diagnostic::{Finding, Level};
use crate::messages::{Message, message};
use crate::rules::{Check, Group, Rule};
use crate::source::Location;
use crate::workspace::{PlanRecord, Register, UnitEntry, UnitRecord, Workspace, items};

/// One id for two things.
pub(in crate::rules) static DUPLICATE_ID: Rule = Rule {
    name: "duplicate-id",
    group: Group::Identity,
    level: Level::Error,
    page: include_str!("duplicate_id.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let mut plans = HashMap::default();
    for plan in &workspace.plans {
        let id = plan.document.id.as_str();
        let place = plan.at(plan.document.id.span);
        let first = *plans.entry(id).or_insert(place);
        if first != place {
            let message = message!("duplicate-id.headline-plan", id);
            findings.push(duplicate(message, place, first));
        }
        check_items(plan, findings);
    }
    for (_, unit) in workspace.register.iter() {
        check_unit(unit, findings);
    }
    check_kinds(&workspace.register, findings);
}

fn check_items(plan: &PlanRecord, findings: &mut Vec<Finding>) {
    // The order of the text, not of the sections: the later place is the one to change.
    let mut items = items(&plan.document);
    items.sort_by_key(|item| item.id.span);
    let mut seen = HashMap::default();
    for item in items {
        let (first, kind) = *seen
            .entry(item.id.as_str())
            .or_insert((item.id.span, item.kind));
        if first != item.id.span {
            let id = item.id.as_str();
            let message = message!("duplicate-id.headline-item", id, what = kind.noun());
            findings.push(duplicate(message, plan.at(item.id.span), plan.at(first)));
        }
    }
}

/// Entries of one id are one unit only if no day belongs to two of them (status definition 9).
fn check_unit(unit: &UnitRecord, findings: &mut Vec<Finding>) {
    for (index, entry) in unit.entries.iter().enumerate() {
        let mut earlier = unit.entries[..index].iter();
        if let Some(first) = earlier.find(|first| overlap(first, entry)) {
            let message = message!("duplicate-id.headline-unit", id = &*unit.id);
            findings.push(
                duplicate(message, entry.location(), first.location())
                    .note(message!("duplicate-id.note-unit")),
            );
        }
    }
}

fn overlap(one: &UnitEntry, other: &UnitEntry) -> bool {
    let begins_in_time = |one: &UnitEntry, other: &UnitEntry| match (&one.from, &other.to) {
        (Some(from), Some(to)) => from.value <= to.value,
        (None, _) | (_, None) => true,
    };
    begins_in_time(one, other) && begins_in_time(other, one)
}

/// The same kind may be declared in several files, as long as they agree.
fn check_kinds(register: &Register, findings: &mut Vec<Finding>) {
    let mut seen = HashMap::default();
    for record in register.kinds() {
        let first = *seen.entry(record.kind.id.as_str()).or_insert(record);
        if first.kind != record.kind {
            let place = record.kind.id.span.in_file(record.file);
            let first = first.kind.id.span.in_file(first.file);
            let id = record.kind.id.as_str();
            let finding = duplicate(message!("duplicate-id.headline-kind", id), place, first);
            findings.push(finding.note(message!("duplicate-id.note-kind")));
        }
    }
}

fn duplicate(message: Message, place: Location, first: Location) -> Finding {
    DUPLICATE_ID
        .finding(place, message)
        .related(first, message!("duplicate-id.first"))
        .help(message!("duplicate-id.help"))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn units(entries: &str) -> Vec<String> {
        let text = format!("units:\n{entries}");
        headlines("duplicate-id", &[("a.units.yaml", &text)])
    }

    #[test]
    fn the_later_of_two_items_is_marked_whatever_its_section() {
        let text = "plan: p\ntitle: t\nissuer: u\nfunds: [{id: a, name: n}]\nobjectives: [{id: a, text: t}]\n";
        let texts = [("p.plan.yaml", text)];
        assert_eq!(
            headlines("duplicate-id", &texts),
            ["`a` is already the id of a fund of this plan"]
        );
        assert_eq!(marked("duplicate-id", &texts), [["a", "a"]]);
    }

    #[test]
    fn plans_of_one_id_are_found_across_files() {
        let text = "plan: p\ntitle: t\nissuer: u\n";
        let texts = [("a.plan.yaml", text), ("b.plan.yaml", text)];
        assert_eq!(
            headlines("duplicate-id", &texts),
            ["`p` is already the id of a plan"]
        );
    }

    #[test]
    fn entries_that_follow_each_other_are_one_unit() {
        let first = "  - {id: u, name: Old, to: 2021-06-30}\n";
        let second = "  - {id: u, name: New, from: 2021-07-01}\n";
        assert!(units(&format!("{first}{second}")).is_empty());
        let overlapping = "  - {id: u, name: New, from: 2021-06-30}\n";
        assert_eq!(
            units(&format!("{first}{overlapping}")),
            ["`u` is already the id of a unit"]
        );
    }

    #[test]
    fn a_kind_may_be_repeated_in_the_same_words() {
        let kinds =
            |level| format!("units: []\nkinds: [{{id: town, name: Town, level: {level}}}]\n");
        let (two, three) = (kinds(2), kinds(3));
        let same = [("a.units.yaml", &*two), ("b.units.yaml", &*two)];
        assert!(headlines("duplicate-id", &same).is_empty());
        let other = [("a.units.yaml", &*two), ("b.units.yaml", &*three)];
        assert_eq!(
            headlines("duplicate-id", &other),
            ["`town` is already the id of another kind"]
        );
    }
}
