//! `parent-off-line`: a parent plan of somebody who does not stand above this plan's issuer.

use foldhash::HashSet;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Date, Plan, Reference, UnitRef};
use crate::rules::basis_reference::parent_role;
use crate::rules::superiors::{above, heads, is_external};
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::source::Span;
use crate::workspace::{PlanRecord, Register, UnitId, Workspace};
use crate::yaml::{Spanned, Text};

/// A parent plan of somebody who does not stand above this plan's issuer.
pub(in crate::rules) static PARENT_OFF_LINE: Rule = Rule {
    name: "parent-off-line",
    group: Group::Header,
    level: Level::Info,
    page: include_str!("parent_off_line.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    let workspace = plan.workspace;
    // Who stands above whom is not known.
    if workspace.register.is_implied() || workspace.units_incomplete {
        return;
    }
    let parents = plan.document.basis.iter();
    let mut parents = parents
        .filter(|parent| parent_role(parent).is_some())
        .peekable();
    let issuer = plan.document.issuer.as_ref();
    if let (Some(_), Some(issuer)) = (parents.peek(), issuer)
        && let Some(line) = Line::of(&workspace.register, &plan.document, issuer)
    {
        findings.extend(parents.filter_map(|parent| judge(workspace, plan, issuer, &line, parent)));
    }
}

fn judge(
    workspace: &Workspace,
    plan: &PlanRecord,
    issuer: &Spanned<Text>,
    line: &Line<'_>,
    reference: &Reference,
) -> Option<Finding> {
    let (parents, span) = issuers(workspace, reference)?;
    // Of several issuers one above is enough.
    if parents.iter().any(|&parent| line.may_come_from(parent)) {
        return None;
    }
    let parent = &workspace.register.unit(*parents.first()?).id;
    let message = message!(
        "parent-off-line.headline",
        above = &**parent,
        issuer = issuer.as_str(),
    );
    let finding = PARENT_OFF_LINE.finding(plan.at(span), message);
    Some(
        finding
            .related(plan.at(issuer.span), message!("parent-off-line.issuer"))
            .help(message!("parent-off-line.help")),
    )
}

/// Who issued the parent plan, and where that is said: in the plan itself if the workspace has it, else in the
/// reference. `None` if that is anybody who is no unit of the register.
fn issuers(workspace: &Workspace, reference: &Reference) -> Option<(Vec<UnitId>, Span)> {
    let register = &workspace.register;
    if let Some(id) = &reference.plan {
        let issuer = workspace.plans.find(id)?.document.issuer.as_ref()?;
        return Some((vec![register.find(issuer)?], id.span));
    }
    let written = &reference.issuer.as_ref()?.0;
    let unit = |issuer: &UnitRef| match issuer {
        UnitRef::Unit(id) => register.find(id),
        UnitRef::Class(_) | UnitRef::Body(_) => None,
    };
    let units: Option<Vec<_>> = written.iter().map(|issuer| unit(&issuer.value)).collect();
    Some((units?, written.first()?.span))
}

/// A unit with all that stand above it.
struct Line<'w> {
    register: &'w Register,
    unit: UnitId,
    superiors: HashSet<UnitId>,
    day: Option<Date>,
}

impl<'w> Line<'w> {
    /// The line of a plan's issuer on the plan's day; `None` if nobody knows that unit.
    fn of(register: &'w Register, plan: &Plan, issuer: &str) -> Option<Self> {
        let unit = register.find(issuer)?;
        let day = plan.issued().or(plan.start());
        let superiors = above(register, unit, day);
        Some(Self {
            register,
            unit,
            superiors,
            day,
        })
    }

    /// Whether a plan for the unit may come from another, as far as the register tells. It tells nothing of those who
    /// stand outside of the organisation, and nothing of who stands above the topmost unit.
    fn may_come_from(&self, parent: UnitId) -> bool {
        let is_above = |head: UnitId| {
            let is_below = || above(self.register, head, self.day).contains(&self.unit);
            head == self.unit
                || self.superiors.contains(&head)
                || is_external(self.register, head, self.day)
                || (self.superiors.is_empty() && !is_below())
        };
        heads(self.register, parent, self.day)
            .into_iter()
            .any(is_above)
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    const UNITS: &str = "\
units:
  - id: top
    name: T
    units:
      - {id: office, name: O, kind: organ}
      - {id: low, name: L, also-under: [trade], units: [{id: base, name: B}, {id: desk, name: D, kind: organ}]}
      - {id: side, name: S, units: [{id: bureau, name: B, kind: organ}]}
  - {id: trade, name: T, units: [{id: branch, name: B}]}
  - {id: town-hall, name: H, kind: external}
kinds: [{id: organ}, {id: external, external: true}]
";

    fn off_line(issuer: &str, parent: &str) -> bool {
        let text = format!(
            "plan: p\ntitle: t\nissuer: {issuer}\nbasis: [{{role: parent, issuer: {parent}}}]\n"
        );
        let texts = [("a.units.yaml", UNITS), ("p.plan.yaml", &*text)];
        !headlines("parent-off-line", &texts).is_empty()
    }

    #[test]
    fn every_line_upwards_counts() {
        for parent in ["top", "trade", "office", "low", "desk"] {
            assert!(!off_line("low", parent), "{parent}");
        }
        for parent in ["side", "base", "branch", "bureau"] {
            assert!(off_line("low", parent), "{parent}");
        }
        assert!(!off_line("base", "trade"));
    }

    #[test]
    fn one_of_several_issuers_is_enough() {
        assert!(!off_line("low", "[side, top]"));
        assert!(off_line("low", "[side, branch]"));
    }

    #[test]
    fn the_register_does_not_know_what_is_outside_of_it() {
        for parent in [
            "town-hall",
            "{name: Ministry}",
            "nobody",
            "{all: organ}",
            "[side, nobody]",
        ] {
            assert!(!off_line("low", parent), "{parent}");
        }
        assert!(!off_line("top", "trade") && off_line("top", "low"));
    }

    #[test]
    fn a_plan_of_the_workspace_says_itself_who_issued_it() {
        let parent = "plan: q\ntitle: t\nissuer: side\n";
        let child =
            "plan: p\ntitle: t\nissuer: low\nbasis: [{role: parent, plan: q, issuer: top}]\n";
        let texts = [
            ("a.units.yaml", UNITS),
            ("p.plan.yaml", child),
            ("q.plan.yaml", parent),
        ];
        assert_eq!(marked("parent-off-line", &texts), [["q", "low"]]);
    }

    #[test]
    fn the_tree_is_that_of_the_day_of_issue() {
        let units = "units: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C, parent: a, to: 2020-12-31}, {id: c, name: C, parent: b, from: 2021-01-01}]\n";
        let on = |day: &str| {
            let text = format!(
                "plan: p\ntitle: t\nissuer: c\nissued: {day}\nbasis: [{{role: parent, issuer: a}}]\n"
            );
            headlines(
                "parent-off-line",
                &[("a.units.yaml", units), ("p.plan.yaml", &text)],
            )
            .len()
        };
        assert_eq!((on("2020-12-31"), on("2021-01-01")), (0, 1));
    }
}
