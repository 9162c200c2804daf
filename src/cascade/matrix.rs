//! What the plans below a plan take up of its targets and tasks, and what they leave out (82).

use foldhash::HashMap;

use super::asked::{AskedItem, Party, asked_items};
use super::tree::Node;
use crate::workspace::{ItemKind, PlanRecord, UnitTree, item_references};

/// The targets and tasks of a plan against the plans below it.
#[derive(Debug)]
pub struct Matrix<'w> {
    /// The plan above.
    pub parent: &'w PlanRecord,
    /// The plans below it.
    pub plans: Vec<MatrixPlan<'w>>,
    /// Its targets, then its tasks with their steps.
    pub items: Vec<MatrixItem<'w>>,
}

/// A plan below, with how many items are in each state.
#[derive(Debug)]
pub struct MatrixPlan<'w> {
    /// The plan.
    pub plan: &'w PlanRecord,
    /// The id of the unit that issued it.
    pub unit: Option<&'w str>,
    /// Items that it takes up.
    pub taken_up: usize,
    /// Items that are asked of it and that it leaves out.
    pub left_out: usize,
    /// Items that are not asked of it.
    pub not_asked: usize,
}

/// A target or task of the plan above.
#[derive(Debug)]
pub struct MatrixItem<'w> {
    /// Its id.
    pub id: &'w str,
    /// What it is.
    pub kind: ItemKind,
    /// What it says.
    pub text: Option<&'w str>,
    /// What each of the plans below does with it, in their order.
    pub cells: Vec<MatrixCell<'w>>,
}

/// What a plan below does with an item of the plan above.
#[derive(Debug)]
pub struct MatrixCell<'w> {
    /// Whether it takes the item up.
    pub trace: Trace,
    /// The ids of its own items that name the item.
    pub items: Vec<&'w str>,
}

/// Whether a plan takes up an item of the plan above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trace {
    /// It does.
    TakenUp,
    /// It does not, though the item is asked of its issuer or of a unit below.
    LeftOut,
    /// It does not, and need not.
    NotAsked,
}

impl Trace {
    /// The state's name in machine output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::TakenUp => "taken-up",
            Self::LeftOut => "left-out",
            Self::NotAsked => "not-asked",
        }
    }
}

impl MatrixItem<'_> {
    /// How many plans do that with the item.
    #[must_use]
    pub fn count(&self, trace: Trace) -> usize {
        self.cells.iter().filter(|cell| cell.trace == trace).count()
    }
}

/// The matrix of each plan of the trees that has targets or tasks, and plans below it.
pub(super) fn matrices<'w>(nodes: &[Node<'w>], units: &UnitTree<'_>) -> Vec<Matrix<'w>> {
    let mut below: Vec<Vec<&Node<'w>>> = vec![Vec::new(); nodes.len()];
    for node in nodes {
        if let Some(above) = node
            .above
            .filter(|_| node.plan.is_some() && !node.on_the_way)
        {
            below[above].push(node);
        }
    }
    let with_plans = nodes
        .iter()
        .zip(below)
        .filter(|(_, below)| !below.is_empty());
    let matrices = with_plans.filter_map(|(node, below)| Some(matrix(node.plan?, &below, units)));
    matrices.filter(|matrix| !matrix.items.is_empty()).collect()
}

fn matrix<'w>(parent: &'w PlanRecord, below: &[&Node<'w>], units: &UnitTree<'_>) -> Matrix<'w> {
    let asked = asked_items(parent, units);
    let mut plans = Vec::new();
    let mut columns = Vec::new();
    for (node, plan) in below.iter().filter_map(|node| Some((node, node.plan?))) {
        let cells = column(parent, node, plan, &asked, units);
        let count = |trace| cells.iter().filter(|cell| cell.trace == trace).count();
        plans.push(MatrixPlan {
            plan,
            unit: node.unit,
            taken_up: count(Trace::TakenUp),
            left_out: count(Trace::LeftOut),
            not_asked: count(Trace::NotAsked),
        });
        columns.push(cells.into_iter());
    }
    let items = asked.iter().map(|item| MatrixItem {
        id: item.id,
        kind: item.kind,
        text: item.text,
        cells: columns.iter_mut().filter_map(Iterator::next).collect(),
    });
    Matrix {
        parent,
        items: items.collect(),
        plans,
    }
}

/// What one plan below does with each item.
fn column<'w>(
    parent: &PlanRecord,
    node: &Node<'w>,
    plan: &'w PlanRecord,
    asked: &[AskedItem<'w>],
    units: &UnitTree<'_>,
) -> Vec<MatrixCell<'w>> {
    let unit = node.unit.and_then(|unit| units.register().find(unit));
    let party = Party::new(units, unit);
    let named = naming(plan, parent.document.id.as_str());
    let cells = asked.iter().map(|item| {
        let names = [Some(item.id), item.objective].into_iter().flatten();
        let mut items = Vec::new();
        for &holder in names.filter_map(|name| named.get(name)).flatten() {
            if !items.contains(&holder) {
                items.push(holder);
            }
        }
        let is_asked = item.is_asked_of(&party);
        let is_met_by_being_issued = item.by_plans && node.is_issued();
        let trace = if !items.is_empty() || (is_asked && is_met_by_being_issued) {
            Trace::TakenUp
        } else if is_asked {
            Trace::LeftOut
        } else {
            Trace::NotAsked
        };
        MatrixCell { trace, items }
    });
    cells.collect()
}

/// For each item of the plan above, the items of this plan that name it, each once in the order of the plan.
fn naming<'w>(plan: &'w PlanRecord, parent: &str) -> HashMap<&'w str, Vec<&'w str>> {
    let mut named: HashMap<_, Vec<_>> = HashMap::default();
    for reference in item_references(&plan.document) {
        if let Some(holder) = reference.holder.filter(|_| reference.plan == Some(parent)) {
            let holders = named.entry(reference.item).or_default();
            if !holders.contains(&holder) {
                holders.push(holder);
            }
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use crate::cascade::fixture::with_branch;
    use crate::cascade::{Cascade, Trace};

    const ABOVE: &str = "
units:
  - id: top
    name: Top
    units:
      - {id: north, name: North, kind: province, units: [{id: n1, name: N1, kind: district}]}
      - {id: south, name: South, kind: province}
      - {id: office, name: Office, kind: organ}
---
plan: p
title: P
issuer: top
objectives:
  - id: o
    text: O
    targets:
      - {id: own-plans, text: Plans, value: 100%, of: {all: province}, measured: plans}
      - {id: districts, text: Districts, value: 100%, of: {all: district}}
      - {id: homes, text: Homes, value: 90%, of: {people: homes, count: 9}}
      - {id: bags, text: Bags, value: 9 bags}
areas:
  - id: area
    title: Area
    tasks:
      - {id: call, text: Call, lead: {all: province}, tasks: [{id: list, text: List, lead: south}]}
      - {id: help, text: Help, lead: office, with: [n1]}
      - {id: sum-up, text: Sum up}
";

    /// For each plan below, what it does with the items of `p`: `+` taken up, `-` left out, `.` not asked.
    fn matrix(plans: &[&str]) -> Vec<String> {
        let yaml = format!("{}---\n{}", ABOVE, plans.join("\n---\n"));
        with_branch(&yaml, Some("p"), None, "2024-06-30", |cascade| {
            lines(cascade)
        })
    }

    fn lines(cascade: &Cascade<'_>) -> Vec<String> {
        let [matrix] = cascade.matrices.as_slice() else {
            return Vec::new();
        };
        let line = |column: usize| {
            let plan = &matrix.plans[column];
            let items = matrix.items.iter().map(|item| {
                let cell = &item.cells[column];
                match cell.trace {
                    Trace::TakenUp => format!("+{}[{}]", item.id, cell.items.join(" ")),
                    Trace::LeftOut => format!("-{}", item.id),
                    Trace::NotAsked => format!(".{}", item.id),
                }
            });
            let items = items.collect::<Vec<_>>().join(" ");
            let counts = [plan.taken_up, plan.left_out, plan.not_asked];
            assert_eq!(counts.iter().sum::<usize>(), matrix.items.len());
            format!("{} {items}", plan.plan.document.id)
        };
        (0..matrix.plans.len()).map(line).collect()
    }

    #[test]
    fn what_is_asked_of_a_unit_or_those_below_and_not_named_is_left_out() {
        let plans = [
            "{plan: n, title: N, issuer: north, basis: [{role: parent, plan: p}]}",
            "{plan: s, title: S, issuer: south, basis: [{role: parent, plan: p}]}",
            "{plan: f, title: F, issuer: office, basis: [{role: parent, plan: p}]}",
        ];
        assert_eq!(
            matrix(&plans),
            [
                "n -own-plans -districts -homes -bags -call .list -help .sum-up",
                "s -own-plans .districts -homes -bags -call -list .help .sum-up",
                "f .own-plans .districts -homes -bags .call .list -help .sum-up",
            ]
        );
    }

    #[test]
    fn an_item_that_any_reference_names_is_taken_up() {
        let plan = "
plan: s
title: S
issuer: south
basis: [{role: parent, plan: p}]
objectives: [{id: o, text: O, targets: [{id: t, text: T, value: 1, task: p#list}]}]
areas:
  - id: a
    title: A
    tasks:
      - {id: x, text: X, serves: [p#homes, p#call, p#districts], needs: [p#call], tasks: [{id: y, text: Y, serves: [p#homes]}]}
reporting: [{id: r, from: south, carries: [p#bags]}]";
        assert_eq!(
            matrix(&[plan]),
            ["s -own-plans +districts[x] +homes[x y] +bags[r] +call[x] +list[t] .help .sum-up"]
        );
    }

    #[test]
    fn to_name_an_objective_is_to_name_its_targets() {
        let plan = "{plan: s, title: S, issuer: south, basis: [{role: parent, plan: p}], areas: [{id: a, title: A, tasks: [{id: x, text: X, serves: [p#o]}, {id: y, text: Y, serves: [p#o, p#bags]}]}]}";
        assert!(
            matrix(&[plan])[0]
                .starts_with("s +own-plans[x y] +districts[x y] +homes[x y] +bags[y x] -call")
        );
    }

    #[test]
    fn to_have_issued_a_plan_takes_up_the_target_that_counts_plans() {
        let issued = |issuer: &str| {
            format!(
                "{{plan: x, title: X, issuer: {issuer}, issued: 2024-03-01, basis: [{{role: parent, plan: p}}]}}"
            )
        };
        assert!(matrix(&[&issued("north")])[0].starts_with("x +own-plans[] -districts"));
        assert!(matrix(&[&issued("office")])[0].starts_with("x .own-plans .districts"));
    }

    #[test]
    fn items_of_the_same_id_in_the_plan_itself_do_not_count() {
        let plan = "{plan: s, title: S, issuer: south, basis: [{role: parent, plan: p}], areas: [{id: a, title: A, tasks: [{id: call, text: C}, {id: z, text: Z, needs: [call]}]}]}";
        assert!(matrix(&[plan])[0].contains("-call"));
    }

    #[test]
    fn without_plans_below_there_is_no_matrix() {
        assert!(matrix(&["{plan: s, title: S, issuer: south}"]).is_empty());
    }
}
