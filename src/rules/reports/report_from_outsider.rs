//! `report-from-outsider`: a unit reports on a plan that has nothing to do with it.

use foldhash::HashSet;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::{Plan, UnitRef};
use crate::rules::report_index::{Filed, reports_by_plan};
use crate::rules::tree_stretches::TreeStretches;
use crate::rules::{Check, Group, Rule};
use crate::workspace::{PlanRecord, Register, UnitId, UnitTree, Workspace, unit_references};

/// A unit reports on a plan that has nothing to do with it.
pub(in crate::rules) static REPORT_FROM_OUTSIDER: Rule = Rule {
    name: "report-from-outsider",
    group: Group::Reports,
    level: Level::Warning,
    page: include_str!("report_from_outsider.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let register = &workspace.register;
    if register.is_implied() || workspace.units_incomplete {
        return;
    }
    let plans = reports_by_plan(workspace);
    let complete = plans.iter().filter(|on_plan| on_plan.plan.complete);
    let circles: Vec<_> = complete
        .filter_map(|on_plan| Some((on_plan, Circle::of(register, &on_plan.plan.document)?)))
        .collect();
    let mut stretches = TreeStretches::new(register);
    for (number, (on_plan, _)) in circles.iter().enumerate() {
        for filed in &on_plan.reports {
            stretches.add(filed.as_of.value, (number, filed));
        }
    }
    // Once for each plan is enough, however often the unit reports.
    let mut told = HashSet::default();
    stretches.each(|tree, reports| {
        for (number, filed) in reports {
            let (on_plan, circle) = &circles[number];
            if !circle.knows(tree, filed.unit) && told.insert((number, filed.unit)) {
                findings.extend(finding(on_plan.plan, filed));
            }
        }
    });
}

fn finding(plan: &PlanRecord, filed: &Filed<'_>) -> Option<Finding> {
    let unit = filed.report().unit.as_ref()?;
    let issuer = plan.document.issuer.as_ref()?;
    let message = message!(
        "report-from-outsider.headline",
        unit = unit.as_str(),
        plan = plan.document.id.as_str(),
    );
    Some(
        REPORT_FROM_OUTSIDER
            .finding(filed.at(unit.span), message)
            .related(
                plan.at(issuer.span),
                message!("report-from-outsider.issuer"),
            )
            .help(message!("report-from-outsider.help")),
    )
}

/// Whom a plan has to do with.
struct Circle {
    issuer: UnitId,
    /// The units that the plan names anywhere.
    named: HashSet<UnitId>,
}

impl Circle {
    /// The circle of a plan whose issuer is known.
    fn of(register: &Register, plan: &Plan) -> Option<Self> {
        let issuer = register.find(plan.issuer.as_ref()?)?;
        let references = unit_references(plan).into_iter();
        let names = references.filter_map(|reference| match &reference.value {
            UnitRef::Unit(id) => Some(id.as_str()),
            UnitRef::Class(class) => class.under.as_ref().map(|under| under.as_str()),
            UnitRef::Body(_) => None,
        });
        let named = names.filter_map(|name| register.find(name)).collect();
        Some(Self { issuer, named })
    }

    /// Whether the unit, or one that it is subordinate to by its first or a second line, belongs to the plan.
    fn knows(&self, tree: &UnitTree<'_>, unit: UnitId) -> bool {
        if self.holds(tree, unit) {
            return true;
        }
        let register = tree.register();
        let entry = register.unit(unit).entry_on(tree.day());
        let mut second = entry.into_iter().flat_map(|entry| &entry.also_under);
        second.any(|above| {
            let above = register.find(above);
            above.is_some_and(|above| self.holds(tree, above))
        })
    }

    /// Whether the unit stands at or below the issuer or a unit that is named. To name the office above the issuer is
    /// not to name all its other units.
    fn holds(&self, tree: &UnitTree<'_>, unit: UnitId) -> bool {
        tree.way_up(unit).any(|above| {
            let is_named = above == self.issuer || self.named.contains(&above);
            is_named && (above == unit || !self.is_above_issuer(tree, above))
        })
    }

    fn is_above_issuer(&self, tree: &UnitTree<'_>, unit: UnitId) -> bool {
        let mut superiors = tree.way_up(self.issuer).skip(1);
        superiors.any(|superior| superior == unit)
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
      - id: a
        name: A
        units: [{id: b, name: B}, {id: gone, name: G, to: 2021-12-31}]
      - {id: gone, name: G, from: 2022-01-01}
      - {id: beside, name: S, units: [{id: below-beside, name: W}]}
      - {id: second, name: D, also-under: [b]}
";

    fn texts(plan: &str, reports: &[&str]) -> [(&'static str, String); 3] {
        let plan = format!("plan: p\ntitle: t\nissuer: a\n{plan}\n");
        let report = |report: &&str| format!("---\n{{report: p, {report}}}\n");
        let reports = reports.iter().map(report).collect();
        [
            ("a.units.yaml", UNITS.to_owned()),
            ("p.plan.yaml", plan),
            ("r.report.yaml", reports),
        ]
    }

    fn check(plan: &str, reports: &[&str]) -> Vec<String> {
        let texts = texts(plan, reports);
        let texts = texts.each_ref().map(|(name, text)| (*name, &**text));
        headlines("report-from-outsider", &texts)
    }

    const BESIDE: &str = "unit: beside, as-of: 2021-01-31";

    #[test]
    fn a_unit_beside_the_issuer_is_an_outsider() {
        assert_eq!(
            check("", &[BESIDE]),
            ["the plan `p` does not know the unit `beside` that reports on it"]
        );
        let inside = ["unit: a, as-of: 2021-01-31", "unit: b, as-of: 2021-01-31"];
        assert!(check("", &inside).is_empty());
        assert!(check("", &["unit: second, as-of: 2021-01-31"]).is_empty());
        assert_eq!(check("", &["unit: top, as-of: 2021-01-31"]).len(), 1);
    }

    #[test]
    fn who_is_named_is_none_and_neither_are_those_below() {
        let named = "recipients: [{to: beside, for: information}]";
        assert!(check(named, &[BESIDE, "unit: below-beside, as-of: 2021-01-31"]).is_empty());
        let class = "cascade: [{id: c, units: {all: town, under: beside}}]";
        assert!(check(class, &[BESIDE]).is_empty());
        let above = "reporting: [{id: r, from: a, to: top}]";
        assert_eq!(check(above, &[BESIDE]).len(), 1);
        assert!(check(above, &["unit: top, as-of: 2021-01-31"]).is_empty());
    }

    #[test]
    fn the_day_of_the_report_decides_who_stands_where() {
        let reports = |day: &str| check("", &[&format!("unit: gone, as-of: {day}")]).len();
        assert_eq!(reports("2021-12-31"), 0);
        assert_eq!(reports("2022-01-01"), 1);
    }

    #[test]
    fn an_outsider_is_told_once_for_a_plan() {
        let texts = texts("", &["unit: beside, as-of: 2021-02-28", BESIDE]);
        let texts = texts.each_ref().map(|(name, text)| (*name, &**text));
        assert_eq!(marked("report-from-outsider", &texts), [["beside", "a"]]);
    }

    #[test]
    fn without_a_whole_register_nobody_is_an_outsider() {
        let texts = texts("", &[BESIDE]);
        let without: Vec<_> = texts[1..]
            .iter()
            .map(|(name, text)| (*name, &**text))
            .collect();
        assert!(headlines("report-from-outsider", &without).is_empty());
        let units = format!("{UNITS}x-note: \"open");
        let broken = [("a.units.yaml", &*units), without[0], without[1]];
        assert!(headlines("report-from-outsider", &broken).is_empty());
    }
}
