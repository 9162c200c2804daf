//! `repeated-basis`: a document that stands in the basis twice.

use std::collections::BTreeSet;

use foldhash::HashMap;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Date, Plan, Reference, UnitRef};
use crate::rules::basis_reference::{Called, called};
use crate::rules::document_number::compared;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::words::fold;
use crate::workspace::{Register, Workspace};
use crate::yaml::{Spanned, Text};

/// A document that stands in the basis twice.
pub(in crate::rules) static REPEATED_BASIS: Rule = Rule {
    name: "repeated-basis",
    group: Group::Header,
    level: Level::Warning,
    page: include_str!("repeated_basis.md"),
    check: Check::Plan(check),
};

/// Each document is compared with as many others of its number. Nobody cites more offices with one number.
const MOST_OF_A_NUMBER: usize = 100;

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    let mut known: HashMap<String, Vec<Cited<'_>>> = HashMap::default();
    for reference in &plan.document.basis {
        let Some(cited) = Cited::read(plan.workspace, reference) else {
            continue;
        };
        let alike = known.entry(cited.number.clone()).or_default();
        match alike
            .iter()
            .find(|first| first.is_same(&cited, &plan.workspace.register))
        {
            Some(first) => {
                let name = cited.called.name.as_str();
                let message = message!("repeated-basis.headline", name);
                findings.push(
                    REPEATED_BASIS
                        .finding(plan.at(cited.called.span), message)
                        .related(plan.at(first.called.span), message!("repeated-basis.first"))
                        .help(message!("repeated-basis.help")),
                );
            }
            None if alike.len() < MOST_OF_A_NUMBER => alike.push(cited),
            None => {}
        }
    }
}

/// What tells one document from another.
struct Cited<'w> {
    called: Called,
    /// Its number as numbers are compared; for a plan of the workspace without a number, its id.
    number: String,
    date: Option<Date>,
    reference: &'w Reference,
    /// Who issued it, if it is a plan of the workspace.
    issuer: Option<&'w Spanned<Text>>,
}

impl<'w> Cited<'w> {
    /// What a reference says, and for a plan of the workspace what is left out there and said by the plan.
    fn read(workspace: &'w Workspace, reference: &'w Reference) -> Option<Self> {
        let id = reference.plan.as_ref();
        let plan = id.and_then(|id| workspace.plans.find(id));
        let plan = plan.map(|plan| &plan.document);
        let own = reference.number.as_ref();
        let number = own.or(plan.and_then(|plan| plan.number.as_ref()));
        let date = reference.date.as_ref().map(|date| date.value);
        Some(Self {
            called: called(reference)?,
            number: match (number, id) {
                (Some(number), _) => compared(number),
                (None, Some(id)) => format!("plan {}", id.value),
                (None, None) => return None,
            },
            date: date.or(plan.and_then(Plan::issued)),
            reference,
            issuer: plan.and_then(|plan| plan.issuer.as_ref()),
        })
    }

    /// Who issued it: ids of units and names of bodies.
    fn issuers(&self, register: &Register) -> BTreeSet<String> {
        let mut issuers = names(register, self.reference);
        if issuers.is_empty() {
            issuers.extend(self.issuer.map(ToString::to_string));
        }
        issuers
    }

    /// Whether two documents of one number are one: numbers begin anew in every office and every year.
    fn is_same(&self, other: &Self, register: &Register) -> bool {
        let is_other_year = match (self.date, other.date) {
            (Some(one), Some(other)) => one.year() != other.year(),
            (None, _) | (_, None) => false,
        };
        let is_other_office = || {
            let (one, other) = (self.issuers(register), other.issuers(register));
            !one.is_empty() && !other.is_empty() && one.is_disjoint(&other)
        };
        !is_other_year && !is_other_office()
    }
}

/// The ids of the units that issued a document. A body that is called by a name is known by that name.
fn names(register: &Register, reference: &Reference) -> BTreeSet<String> {
    let issuers = reference.issuer.iter().flat_map(|issuers| &issuers.0);
    let mut names = BTreeSet::new();
    for issuer in issuers {
        match &issuer.value {
            UnitRef::Unit(id) => {
                names.insert(id.to_string());
                let unit = register.find(id).map(|unit| register.unit(unit));
                for entry in unit.iter().flat_map(|unit| &unit.entries) {
                    let called = entry.name.iter().chain(&entry.short).chain(&entry.aliases);
                    names.extend(called.map(|name| fold(name)));
                }
            }
            UnitRef::Body(name) => {
                names.insert(fold(name));
            }
            UnitRef::Class(_) => {}
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn repeated(basis: &str) -> Vec<String> {
        let text = format!("plan: p\ntitle: t\nissuer: u\nbasis: [{basis}]\n");
        let parent = "plan: q\ntitle: t\nissuer: a\nnumber: 7/KH-A\nissued: 2021-02-01\n";
        let units = "units: [{id: a, name: Tỉnh ủy, aliases: [TU]}, {id: b, name: B}]\n";
        headlines(
            "repeated-basis",
            &[
                ("a.units.yaml", units),
                ("p.plan.yaml", &text),
                ("q.plan.yaml", parent),
            ],
        )
    }

    #[test]
    fn the_second_entry_is_marked() {
        let text = "plan: p\ntitle: t\nissuer: u\nbasis: [{role: basis, number: 09/KH-Đ}, {role: cited, number: Số 9/KH-D}]\n";
        assert_eq!(
            marked("repeated-basis", &[("p.plan.yaml", text)]),
            [["Số 9/KH-D", "09/KH-Đ"]]
        );
    }

    #[test]
    fn issuers_are_compared_by_id_and_name() {
        for (one, other) in [
            ("a", "a"),
            ("a", "{name: TỈNH ỦY}"),
            ("{name: tu}", "a"),
            ("[a, b]", "b"),
        ] {
            let basis = format!(
                "{{role: basis, number: 1/KH, issuer: {one}}}, {{role: cited, number: 1/KH, issuer: {other}}}"
            );
            assert_eq!(repeated(&basis), ["`1/KH` stands in the basis twice"]);
        }
        assert!(
            repeated(
                "{role: basis, number: 1/KH, issuer: a}, {role: cited, number: 1/KH, issuer: b}"
            )
            .is_empty()
        );
    }

    #[test]
    fn numbers_begin_anew_every_year() {
        let on = |one: &str, other: &str| {
            let basis = format!(
                "{{role: basis, number: 1/KH, date: {one}}}, {{role: cited, number: 1/KH, date: {other}}}"
            );
            repeated(&basis).len()
        };
        assert_eq!(on("2020-03-31", "2021-07-31"), 0);
        assert_eq!(on("2021-07-30", "2021-07-31"), 1);
        assert_eq!(on("2021-07-30", ""), 1);
    }

    #[test]
    fn a_plan_of_the_workspace_is_known_by_its_own_number() {
        assert_eq!(
            repeated("{role: parent, plan: q}, {role: basis, number: 7/KH-A, issuer: a}").len(),
            1
        );
        assert_eq!(
            repeated("{role: parent, plan: x}, {role: basis, plan: x}").len(),
            1
        );
        assert!(
            repeated("{role: parent, plan: q}, {role: basis, number: 7/KH-A, date: 2020-01-01}")
                .is_empty()
        );
        assert!(repeated("{role: basis, text: T}, {role: basis, text: T}").is_empty());
    }
}
