//! `cycle`: things that stand above each other in a circle.

use std::collections::BTreeSet;

use foldhash::HashMap;

use crate::diagnostic::{Finding, Level};
use crate::messages::{Message, message};
use crate::model::{Date, Role, UnitRef, UnitRefs};
use crate::rules::circle::circles;
use crate::rules::triggers::own_id;
use crate::rules::{Check, Group, Rule};
use crate::source::{Location, Span};
use crate::workspace::{PlanIndex, PlanRecord, Register, UnitEntry, UnitId, UnitRecord, Workspace};

/// Things that stand above each other in a circle.
pub(in crate::rules) static CYCLE: Rule = Rule {
    name: "cycle",
    group: Group::Identity,
    level: Level::Error,
    page: include_str!("cycle.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    check_units(&workspace.register, findings);
    check_parent_plans(&workspace.plans, findings);
    for plan in &workspace.plans {
        check_scenarios(plan, findings);
        check_reporting_lines(plan, findings);
    }
}

/// One thing that points at another, with the place that says so.
#[derive(Clone, Copy)]
struct Link<'w> {
    from: &'w str,
    to: &'w str,
    place: Location,
}

/// How a circle of one sort of thing is told.
struct Words {
    /// All of it, given the way around: "`a` → `b` → `a`".
    headline: fn(String) -> Message,
    /// One of its links, given its two ends.
    link: fn(&str, &str) -> Message,
}

/// A unit may change its place over time, so a circle is looked for on every day on which something changes.
fn check_units(register: &Register, findings: &mut Vec<Finding>) {
    let words = Words {
        headline: |way| message!("cycle.headline-units", way),
        link: |from, to| message!("cycle.unit", from, to),
    };
    let above = |entry: &UnitEntry| register.find(entry.parent.as_ref()?);
    let at_any_time: Vec<Vec<usize>> = register
        .iter()
        .map(|(_, unit)| unit.entries.iter().filter_map(above))
        .map(|parents| parents.map(UnitId::index).collect())
        .collect();
    let suspects: BTreeSet<usize> = circles(&at_any_time).into_iter().flatten().collect();
    let units: Vec<&UnitRecord> = register.iter().map(|(_, unit)| unit).collect();
    let mut shown = BTreeSet::new();
    for day in days_of_change(suspects.iter().map(|&suspect| units[suspect])) {
        let link = |suspect: usize| {
            let entry = units[suspect].entry_on(day)?;
            let parent = entry.parent.as_ref()?;
            Some(Link {
                from: &units[suspect].id,
                to: parent,
                place: parent.span.in_file(entry.file),
            })
        };
        let links: Vec<_> = suspects.iter().filter_map(|&unit| link(unit)).collect();
        for circle in links_in_circles(&links) {
            let members: Vec<_> = circle.iter().map(|link| link.from).collect();
            if shown.insert(members) {
                findings.extend(finding(&words, &circle));
            }
        }
    }
}

/// Days such that every state in which these units ever are is their state on one of them.
fn days_of_change<'w>(units: impl Iterator<Item = &'w UnitRecord>) -> BTreeSet<Date> {
    let mut days = BTreeSet::from([Date::from_ymd(2000, 1, 1).expect("a day of the calendar")]);
    for entry in units.flat_map(|unit| &unit.entries) {
        let from = entry.from.iter().map(|from| from.value);
        days.extend(from.flat_map(|from| [from.previous(), from]));
        let to = entry.to.iter().map(|to| to.value);
        days.extend(to.flat_map(|to| [to, to.plus_days(1)]));
    }
    days
}

fn check_parent_plans(plans: &PlanIndex, findings: &mut Vec<Finding>) {
    let words = Words {
        headline: |way| message!("cycle.headline-plans", way),
        link: |from, to| message!("cycle.plan", from, to),
    };
    let mut links = Vec::new();
    for plan in plans {
        for reference in &plan.document.basis {
            let role = reference.role.as_ref().map(|role| role.value);
            if let (Some(Role::Parent), Some(parent)) = (role, &reference.plan) {
                links.push(Link {
                    from: plan.document.id.as_str(),
                    to: parent,
                    place: plan.at(parent.span),
                });
            }
        }
    }
    let circles = links_in_circles(&links);
    findings.extend(circles.iter().filter_map(|circle| finding(&words, circle)));
}

fn check_scenarios(plan: &PlanRecord, findings: &mut Vec<Finding>) {
    let words = Words {
        headline: |way| message!("cycle.headline-scenarios", way),
        link: |from, to| message!("cycle.scenario", from, to),
    };
    let mut links = Vec::new();
    for scenario in &plan.document.scenarios {
        let Some(extends) = &scenario.extends else {
            continue;
        };
        if let Some(to) = own_id(plan.document.id.as_str(), extends) {
            links.push(Link {
                from: scenario.id.as_str(),
                to,
                place: plan.at(extends.span),
            });
        }
    }
    let circles = links_in_circles(&links);
    findings.extend(circles.iter().filter_map(|circle| finding(&words, circle)));
}

/// Lines between single units only: whom a class holds depends on the day. A unit that gathers the reports of others may
/// stand among those who report.
fn check_reporting_lines(plan: &PlanRecord, findings: &mut Vec<Finding>) {
    let words = Words {
        headline: |way| message!("cycle.headline-reporting", way),
        link: |from, to| message!("cycle.reporting", from, to),
    };
    let mut links = Vec::new();
    for duty in &plan.document.reporting {
        for (from, _) in single_units(duty.from.as_ref()) {
            for (to, span) in single_units(duty.to.as_ref()) {
                let place = plan.at(span);
                if from != to {
                    links.push(Link { from, to, place });
                }
            }
        }
    }
    let circles = links_in_circles(&links);
    findings.extend(circles.iter().filter_map(|circle| finding(&words, circle)));
}

fn single_units(references: Option<&UnitRefs>) -> Vec<(&str, Span)> {
    let references = references.into_iter().flat_map(|list| &list.0);
    let units = references.filter_map(|reference| match &reference.value {
        UnitRef::Unit(id) => Some((id.as_str(), reference.span)),
        UnitRef::Class(_) | UnitRef::Body(_) => None,
    });
    units.collect()
}

/// The links of each circle, in its order.
fn links_in_circles<'w>(links: &[Link<'w>]) -> Vec<Vec<Link<'w>>> {
    let mut numbers = HashMap::default();
    for link in links {
        let next = numbers.len();
        numbers.entry(link.from).or_insert(next);
    }
    let mut edges = vec![Vec::new(); numbers.len()];
    let mut by_edge = HashMap::default();
    for link in links {
        if let Some(&to) = numbers.get(link.to) {
            let from = numbers[link.from];
            edges[from].push(to);
            by_edge.entry((from, to)).or_insert(*link);
        }
    }
    let links_of = |circle: Vec<usize>| {
        let next = circle.iter().cycle().skip(1);
        let steps = circle.iter().zip(next).map(|(&from, &to)| (from, to));
        steps.map(|step| by_edge[&step]).collect()
    };
    circles(&edges).into_iter().map(links_of).collect()
}

/// The finding for a circle: the whole of it in the headline, and a mark at each of its links.
fn finding(words: &Words, circle: &[Link<'_>]) -> Option<Finding> {
    let (first, others) = circle.split_first()?;
    let label = |link: &Link<'_>| (words.link)(link.from, link.to);
    let names = circle
        .iter()
        .chain([first])
        .map(|link| format!("`{}`", link.from));
    let way = names.collect::<Vec<_>>().join(" → ");
    let finding = CYCLE
        .finding(first.place, (words.headline)(way))
        .label(label(first))
        .help(message!("cycle.help"));
    let mark = |finding: Finding, link: &Link<'_>| finding.related(link.place, label(link));
    Some(others.iter().fold(finding, mark))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    #[test]
    fn a_circle_of_units_is_shown_once_and_whole() {
        let units = "units:\n  - {id: a, name: A, parent: c}\n  - {id: b, name: B, parent: a}\n  - {id: c, name: C, parent: b}\n  - {id: d, name: D, parent: d}\n";
        let texts = [("a.units.yaml", units)];
        assert_eq!(
            headlines("cycle", &texts),
            [
                "units stand under each other in a circle: `a` → `c` → `b` → `a`",
                "units stand under each other in a circle: `d` → `d`",
            ]
        );
        assert_eq!(marked("cycle", &texts)[0], ["c", "b", "a"]);
    }

    #[test]
    fn units_that_exchanged_places_make_no_circle() {
        let units = |change: &str| {
            let text = format!(
                "units:\n  - {{id: a, name: A, to: 2020-12-31}}\n  - {{id: a, name: A, parent: b, from: 2021-01-01}}\n  \
                 - {{id: b, name: B, parent: a, to: {change}}}\n  - {{id: b, name: B, from: 2021-01-02}}\n"
            );
            headlines("cycle", &[("a.units.yaml", &text)])
        };
        let circle = ["units stand under each other in a circle: `a` → `b` → `a`"];
        assert_eq!(units("2021-01-01"), circle);
        // On the day between, `b` keeps its last known place.
        assert_eq!(units("2020-12-31"), circle);
        let apart = "units:\n  - {id: a, name: A, to: 2020-12-31}\n  - {id: a, name: A, parent: b, from: 2021-01-01}\n  \
                     - {id: b, name: B, parent: a, to: 2020-12-31}\n  - {id: b, name: B, from: 2021-01-01}\n";
        assert!(headlines("cycle", &[("a.units.yaml", apart)]).is_empty());
    }

    #[test]
    fn scenarios_may_name_their_plan() {
        let text = "plan: p\ntitle: t\nissuer: u\nscenarios:\n  - {id: a, extends: p#b}\n  - {id: b, extends: a}\n  - {id: c, extends: q#c}\n";
        assert_eq!(
            headlines("cycle", &[("p.plan.yaml", text)]),
            ["scenarios extend each other in a circle: `a` → `b` → `a`"]
        );
    }

    #[test]
    fn a_unit_that_gathers_reports_may_report_too() {
        let text =
            "plan: p\ntitle: t\nissuer: u\nreporting: [{id: r, from: [{all: k}, u], to: u}]\n";
        assert!(headlines("cycle", &[("p.plan.yaml", text)]).is_empty());
    }

    #[test]
    fn parent_plans_and_reporting_lines_are_followed() {
        let plan = |id: &str, parent: &str| {
            format!("plan: {id}\ntitle: t\nissuer: u\nbasis: [{{role: parent, plan: {parent}}}]\n")
        };
        let (a, b) = (plan("a", "b"), plan("b", "a"));
        assert_eq!(
            headlines("cycle", &[("a.plan.yaml", &a), ("b.plan.yaml", &b)]),
            ["plans are parents of each other in a circle: `a` → `b` → `a`"]
        );
        let lines = "plan: p\ntitle: t\nissuer: u\nreporting:\n  - {id: r, from: [{all: k}, x], to: y}\n  - {id: s, from: y, to: x}\n";
        assert_eq!(
            headlines("cycle", &[("p.plan.yaml", lines)]),
            ["reporting lines run in a circle: `x` → `y` → `x`"]
        );
    }
}
