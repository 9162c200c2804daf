//! The trees of plans: what stands below each plan, in which order, and how many of it are issued (79, 80).

use std::collections::BTreeMap;

use foldhash::HashSet;

use super::counts::Counts;
use crate::model::{Date, PlanState};
use crate::source::FileId;
use crate::status::{Below, CascadeRow, CascadeState, PlansBelow};
use crate::workspace::{Fingerprint, PlanRecord, UnitId, Workspace};

/// A plan in its place, or a unit that has none.
#[derive(Clone, Debug, Default)]
pub struct Node<'w> {
    /// How many nodes stand above it.
    pub depth: usize,
    /// The position of the node above; `None` for a root.
    pub above: Option<usize>,
    /// The id of the unit that issued the plan or owes it.
    pub unit: Option<&'w str>,
    /// The plan; `None` if the workspace does not hold it, or if there is none.
    pub plan: Option<&'w PlanRecord>,
    /// The number of the plan.
    pub number: Option<&'w str>,
    /// How far the plan has come; `None` if there is none. A plan dated later is a draft yet.
    pub state: Option<PlanState>,
    /// The day on which it was issued.
    pub date: Option<Date>,
    /// Days from the issue of the plan above to that day.
    pub lag_days: Option<i64>,
    /// The day by which the unit has to issue its plan.
    pub by: Option<Date>,
    /// Whether it was issued too late, or is not and should be.
    pub late: bool,
    /// Whether the plan stands in the list already, with what is below it.
    pub repeated: bool,
    /// Whether it is here only for what stands below it, in the branch that was asked for.
    pub on_the_way: bool,
    /// The units directly below, by how far they have come.
    pub below: Counts,
    /// What plans below have to write down as seen: for roots, and for plans with something below.
    pub fingerprint: Option<Fingerprint>,
}

impl Node<'_> {
    /// Whether a plan is there and counts as issued.
    #[must_use]
    pub fn is_issued(&self) -> bool {
        self.state.is_some_and(PlanState::is_issued)
    }
}

/// The nodes below that plan and the plan itself, or of all trees of the workspace.
pub(super) fn tree<'w>(
    workspace: &'w Workspace,
    plan: Option<&'w PlanRecord>,
    as_of: Date,
) -> Vec<Node<'w>> {
    let mut builder = Builder {
        workspace,
        as_of,
        plans_below: PlansBelow::new(workspace, as_of),
        shown: HashSet::default(),
        nodes: Vec::new(),
    };
    match plan {
        Some(plan) => builder.add(plan),
        None => builder.add_all(),
    }
    builder.nodes
}

/// What tells plans apart, two of one id too: file and position in it.
type PlanKey = (FileId, usize);

struct Builder<'w> {
    workspace: &'w Workspace,
    as_of: Date,
    plans_below: PlansBelow<'w>,
    shown: HashSet<PlanKey>,
    nodes: Vec<Node<'w>>,
}

/// How a unit keeps the duties that a plan lays on it.
struct Standing<'w> {
    row: CascadeRow<'w>,
    by: Option<Date>,
}

impl<'w> Builder<'w> {
    /// The plans without one above them; then those that are left, which name each other in a circle.
    fn add_all(&mut self) {
        let plans = &self.workspace.plans;
        let is_selected = |plan: &PlanRecord| self.workspace.is_selected(plan.file);
        let selected: Vec<_> = plans.iter().filter(|plan| is_selected(plan)).collect();
        let has_one_above = |plan: &PlanRecord| {
            let mut parents = plan.parents().filter_map(|parent| plans.find(parent));
            parents.any(is_selected)
        };
        let (below, roots): (Vec<_>, Vec<_>) =
            selected.into_iter().partition(|plan| has_one_above(plan));
        for plan in roots.into_iter().chain(below) {
            if !self.shown.contains(&key(plan)) {
                self.add(plan);
            }
        }
    }

    /// A root with everything below it. A plan that stands there already is named again but not followed, so that
    /// circles end and no plan is listed twice with all that is below it.
    fn add(&mut self, root: &'w PlanRecord) {
        let mut next = vec![self.of_plan(root, None)];
        while let Some(mut node) = next.pop() {
            let position = self.nodes.len();
            if let Some(plan) = node.plan {
                node.repeated = !self.shown.insert(key(plan));
            }
            let followed = node.plan.filter(|_| !node.repeated);
            let mut below = followed.map_or_else(Vec::new, |plan| self.below(plan));
            node.below = Counts::of(&below);
            for child in &mut below {
                child.depth = node.depth + 1;
                child.above = Some(position);
            }
            self.nodes.push(node);
            next.extend(below.into_iter().rev());
        }
    }

    /// What stands directly below a plan, in the order of the units in the register.
    fn below(&self, plan: &'w PlanRecord) -> Vec<Node<'w>> {
        let mut units = self.standings(plan);
        let mut nodes: Vec<(Option<UnitId>, Node<'w>)> = Vec::new();
        for child in self.workspace.plans.children(plan.document.id.as_str()) {
            let issuer = child.document.issuer.as_ref();
            let unit = issuer.and_then(|issuer| self.workspace.register.find(issuer));
            let standing = unit.filter(|unit| {
                let row = units.get(unit).map(|standing| &standing.row);
                row.is_some_and(|row| row.plan == Some(child.document.id.as_str()))
            });
            let standing = standing.and_then(|unit| units.remove(&unit));
            let mut node = self.of_plan(child, Some(plan));
            if let Some(Standing { row, by }) = standing {
                node.by = by;
                node.late = row.late;
            }
            nodes.push((unit, node));
        }
        let without = units
            .into_iter()
            .map(|(unit, standing)| (Some(unit), without_plan(standing)));
        nodes.extend(without);
        nodes.sort_by_key(|(unit, node)| (unit.is_none(), *unit, node.plan.is_some()));
        nodes.into_iter().map(|(_, node)| node).collect()
    }

    /// The units that owe or reported a plan. With several duties on one unit the first day counts, and being late
    /// for one is being late.
    fn standings(&self, plan: &'w PlanRecord) -> BTreeMap<UnitId, Standing<'w>> {
        let Below { duties, unasked } = self.plans_below.of(plan);
        let of_duties = duties.into_iter().zip(&plan.document.cascade);
        let asked = of_duties.flat_map(|(status, duty)| {
            let by = duty.by.as_ref().map(|by| by.value);
            status.rows.into_iter().map(move |row| (row, by))
        });
        let unasked = unasked.into_iter().map(|row| (row, None));
        let mut units: BTreeMap<UnitId, Standing<'w>> = BTreeMap::new();
        for (row, by) in asked.chain(unasked) {
            let Some(unit) = self.workspace.register.find(row.unit) else {
                continue;
            };
            match units.get_mut(&unit) {
                Some(known) => {
                    known.row.late |= row.late;
                    known.by = known.by.into_iter().chain(by).min();
                }
                None => {
                    units.insert(unit, Standing { row, by });
                }
            }
        }
        units
    }

    fn of_plan(&self, plan: &'w PlanRecord, above: Option<&PlanRecord>) -> Node<'w> {
        let document = &plan.document;
        let issued = document.issued().filter(|&issued| issued <= self.as_of);
        let is_later = issued.is_none() && document.issued().is_some();
        let state = if is_later {
            PlanState::Draft
        } else {
            document.state()
        };
        let date = issued.filter(|_| state.is_issued());
        let from = above.and_then(|above| above.document.issued());
        Node {
            unit: document.issuer.as_ref().map(|issuer| issuer.as_str()),
            plan: Some(plan),
            number: document.number.as_ref().map(|number| number.as_str()),
            state: Some(state),
            date,
            lag_days: date.zip(from).map(|(date, from)| date.days_since(from)),
            ..Node::default()
        }
    }
}

fn key(plan: &PlanRecord) -> PlanKey {
    (plan.file, plan.position)
}

/// A unit whose plan the workspace does not hold.
fn without_plan(Standing { row, by }: Standing<'_>) -> Node<'_> {
    Node {
        unit: Some(row.unit),
        number: row.number,
        state: match row.state {
            CascadeState::Issued => Some(PlanState::Issued),
            CascadeState::Draft => Some(PlanState::Draft),
            CascadeState::None => None,
        },
        date: row.date,
        lag_days: row.lag_days,
        by,
        late: row.late,
        ..Node::default()
    }
}

#[cfg(test)]
mod tests {
    use crate::cascade::fixture::{NATION, tree, with_branch};

    fn check(yaml: &str, plan: Option<&str>, expected: &str) {
        let lines = with_branch(yaml, plan, None, "2024-06-30", tree);
        assert_eq!(lines, expected);
    }

    #[test]
    fn units_stand_below_the_plan_that_they_carry_out_in_the_order_of_the_register() {
        check(
            NATION,
            None,
            "\
top top-plan issued 2024-01-01 (1 of 3 issued, 2 late)
  north north-plan issued 2024-02-01 +31 (1 of 2 issued, 0 late)
    n1 n1-plan issued 2024-03-01 +29
    n2 none
  mid none late
  south south-plan draft late",
        );
    }

    #[test]
    fn the_tree_of_a_plan_begins_with_it() {
        check(
            NATION,
            Some("north-plan"),
            "\
north north-plan issued 2024-02-01 (1 of 2 issued, 0 late)
  n1 n1-plan issued 2024-03-01 +29
  n2 none",
        );
    }

    #[test]
    fn own_plans_that_units_report_count_as_issued() {
        let reports = "
---
{report: top-plan, unit: mid, as-of: 2024-06-01, own-plan: {number: 1/M, date: 2024-06-01}}
---
{report: top-plan, unit: south, as-of: 2024-03-01, own-plan: {number: 1/S}}
---
{report: top-plan, unit: office, as-of: 2024-04-01, own-plan: {number: 1/O, date: 2024-01-31}}
";
        let lines = with_branch(
            &format!("{NATION}{}", reports.trim_end()),
            None,
            None,
            "2024-06-30",
            tree,
        );
        let below: Vec<_> = lines
            .lines()
            .filter(|line| !line.contains('n') || line.contains('/') || line.contains("top"))
            .collect();
        assert_eq!(
            below,
            [
                "top top-plan issued 2024-01-01 (4 of 4 issued, 1 late)",
                "  office 1/O issued 2024-01-31 +30",
                "  mid 1/M issued 2024-06-01 +152 late",
                "  south 1/S issued 2024-03-01 +60",
            ]
        );
        // The draft that the workspace holds stays in its place beside what was reported.
        assert!(lines.ends_with("  south 1/S issued 2024-03-01 +60\n  south south-plan draft"));
    }

    #[test]
    fn of_two_plans_of_a_unit_the_earlier_counts_and_both_are_shown() {
        check(
            "
units: [{id: a, name: A, units: [{id: b, name: B, kind: town}]}]
---
{plan: p, title: P, issuer: a, issued: 2024-01-01, cascade: [{id: k, units: {all: town}, by: 2024-02-01}, {id: l, units: b, by: 2024-01-15}]}
---
{plan: q, title: Q, issuer: b, issued: 2024-04-01, basis: [{role: parent, plan: p}]}
---
{plan: r, title: R, issuer: b, issued: 2024-01-20, basis: [{role: parent, plan: p}]}
---
{plan: s, title: S, issuer: b, issued: 2024-08-01, basis: [{role: parent, plan: p}]}",
            None,
            "\
a p issued 2024-01-01 (1 of 1 issued, 1 late)
  b q issued 2024-04-01 +91
  b r issued 2024-01-20 +19 late
  b s draft",
        );
    }

    #[test]
    fn a_plan_below_two_others_is_followed_once() {
        check(
            "
{plan: p, title: P, issuer: a}
---
{plan: q, title: Q, issuer: b}
---
{plan: r, title: R, issuer: c, basis: [{role: parent, plan: p}, {role: parent, plan: q}]}
---
{plan: s, title: S, issuer: d, basis: [{role: parent, plan: r}]}",
            None,
            "\
a p draft (0 of 1 issued, 0 late)
  c r draft (0 of 1 issued, 0 late)
    d s draft
b q draft (0 of 1 issued, 0 late)
  c r draft repeated",
        );
    }

    #[test]
    fn circles_end() {
        check(
            "
{plan: p, title: P, issuer: a, basis: [{role: parent, plan: q}]}
---
{plan: q, title: Q, issuer: b, basis: [{role: parent, plan: p}]}
---
{plan: r, title: R, issuer: c, basis: [{role: parent, plan: r}]}
---
{plan: s, title: S, issuer: d}",
            None,
            "\
d s draft
a p draft (0 of 1 issued, 0 late)
  b q draft (0 of 1 issued, 0 late)
    a p draft repeated
c r draft (0 of 1 issued, 0 late)
  c r draft repeated",
        );
    }

    #[test]
    fn a_plan_without_a_known_issuer_has_its_place_at_the_end() {
        check(
            "
units: [{id: a, name: A, units: [{id: b, name: B}]}]
---
{plan: p, title: P, issuer: a, issued: 2024-01-01, cascade: [{id: k, units: b}]}
---
{plan: q, title: Q, issuer: nobody, issued: 2024-04-01, basis: [{role: parent, plan: p}]}",
            None,
            "\
a p issued 2024-01-01 (1 of 2 issued, 0 late)
  b none
  nobody q issued 2024-04-01 +91",
        );
    }

    #[test]
    fn a_long_chain_is_followed_to_its_end() {
        let plans = (1..2_000).map(|number| {
            let above = number - 1;
            format!("---\n{{plan: p{number}, title: P, issuer: a, basis: [{{role: parent, plan: p{above}}}]}}\n")
        });
        let stream = format!(
            "{{plan: p0, title: P, issuer: a}}\n{}",
            plans.collect::<String>()
        );
        let deepest = with_branch(&stream, None, None, "2024-06-30", |cascade| {
            cascade.nodes.last().map(|node| node.depth)
        });
        assert_eq!(deepest, Some(1_999));
    }
}
