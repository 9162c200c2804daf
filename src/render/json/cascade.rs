//! The machine output of `plan cascade`.

use schemars::JsonSchema;
use serde::Serialize;

use super::VERSION;
use super::values::day;
use crate::cascade::{
    Cascade, Counts, Link, Matrix, MatrixCell, MatrixItem, MatrixPlan, Node, Trace,
};

/// Trees of plans.
#[derive(JsonSchema, Serialize)]
pub struct CascadeOutput<'c> {
    version: u32,
    as_of: String,
    plans: Vec<NodeJson<'c>>,
    links: Vec<LinkJson<'c>>,
    matrix: Vec<MatrixJson<'c>>,
}

#[derive(JsonSchema, Serialize)]
struct NodeJson<'c> {
    depth: usize,
    above: Option<usize>,
    unit: Option<&'c str>,
    plan: Option<&'c str>,
    title: Option<&'c str>,
    number: Option<&'c str>,
    state: &'static str,
    date: Option<String>,
    lag_days: Option<i64>,
    by: Option<String>,
    late: bool,
    repeated: bool,
    on_the_way: bool,
    fingerprint: Option<String>,
    below: CountsJson,
}

#[derive(JsonSchema, Serialize)]
struct CountsJson {
    expected: usize,
    issued: usize,
    draft: usize,
    none: usize,
    late: usize,
}

#[derive(JsonSchema, Serialize)]
struct LinkJson<'c> {
    plan: &'c str,
    parent: &'c str,
    seen: Option<&'c str>,
    fingerprint: Option<String>,
    state: &'static str,
}

#[derive(JsonSchema, Serialize)]
struct MatrixJson<'c> {
    parent: &'c str,
    plans: Vec<MatrixPlanJson<'c>>,
    items: Vec<MatrixItemJson<'c>>,
}

#[derive(JsonSchema, Serialize)]
struct MatrixPlanJson<'c> {
    plan: &'c str,
    unit: Option<&'c str>,
    taken_up: usize,
    left_out: usize,
    not_asked: usize,
}

#[derive(JsonSchema, Serialize)]
struct MatrixItemJson<'c> {
    #[serde(rename = "ref")]
    reference: String,
    kind: &'static str,
    text: Option<&'c str>,
    taken_up: usize,
    left_out: usize,
    not_asked: usize,
    cells: Vec<CellJson<'c>>,
}

#[derive(JsonSchema, Serialize)]
struct CellJson<'c> {
    plan: &'c str,
    state: &'static str,
    items: Vec<String>,
}

impl<'c> CascadeOutput<'c> {
    /// The output.
    #[must_use]
    pub fn new(cascade: &'c Cascade<'_>) -> Self {
        Self {
            version: VERSION,
            as_of: cascade.as_of.to_string(),
            plans: cascade.nodes.iter().map(NodeJson::new).collect(),
            links: cascade.links.iter().map(LinkJson::new).collect(),
            matrix: cascade.matrices.iter().map(MatrixJson::new).collect(),
        }
    }
}

impl<'c> NodeJson<'c> {
    fn new(node: &'c Node<'_>) -> Self {
        let title = node.plan.and_then(|plan| plan.document.title.as_ref());
        Self {
            depth: node.depth,
            above: node.above,
            unit: node.unit,
            plan: node.plan.map(|plan| plan.document.id.as_str()),
            title: title.map(|title| title.as_str()),
            number: node.number,
            state: node.state.map_or("none", |state| state.word()),
            date: day(node.date),
            lag_days: node.lag_days,
            by: day(node.by),
            late: node.late,
            repeated: node.repeated,
            on_the_way: node.on_the_way,
            fingerprint: node.fingerprint.map(|fingerprint| fingerprint.to_string()),
            below: CountsJson::new(node.below),
        }
    }
}

impl CountsJson {
    fn new(counts: Counts) -> Self {
        let Counts {
            expected,
            issued,
            draft,
            none,
            late,
        } = counts;
        Self {
            expected,
            issued,
            draft,
            none,
            late,
        }
    }
}

impl<'c> LinkJson<'c> {
    fn new(link: &'c Link<'_>) -> Self {
        Self {
            plan: link.plan.document.id.as_str(),
            parent: link.parent.document.id.as_str(),
            seen: link.seen,
            fingerprint: link.fingerprint.map(|fingerprint| fingerprint.to_string()),
            state: link.state.name(),
        }
    }
}

impl<'c> MatrixJson<'c> {
    fn new(matrix: &'c Matrix<'_>) -> Self {
        let items = matrix.items.iter();
        Self {
            parent: matrix.parent.document.id.as_str(),
            plans: matrix.plans.iter().map(MatrixPlanJson::new).collect(),
            items: items
                .map(|item| MatrixItemJson::new(matrix, item))
                .collect(),
        }
    }
}

impl<'c> MatrixPlanJson<'c> {
    fn new(plan: &'c MatrixPlan<'_>) -> Self {
        Self {
            plan: plan.plan.document.id.as_str(),
            unit: plan.unit,
            taken_up: plan.taken_up,
            left_out: plan.left_out,
            not_asked: plan.not_asked,
        }
    }
}

impl<'c> MatrixItemJson<'c> {
    fn new(matrix: &'c Matrix<'_>, item: &'c MatrixItem<'_>) -> Self {
        let cells = matrix.plans.iter().zip(&item.cells);
        Self {
            reference: matrix.parent.reference(item.id),
            kind: item.kind.word(),
            text: item.text,
            taken_up: item.count(Trace::TakenUp),
            left_out: item.count(Trace::LeftOut),
            not_asked: item.count(Trace::NotAsked),
            cells: cells
                .map(|(plan, cell)| CellJson::new(plan, cell))
                .collect(),
        }
    }
}

impl<'c> CellJson<'c> {
    fn new(plan: &'c MatrixPlan<'_>, cell: &MatrixCell<'_>) -> Self {
        let items = cell.items.iter().map(|item| plan.plan.reference(item));
        Self {
            plan: plan.plan.document.id.as_str(),
            state: cell.trace.name(),
            items: items.collect(),
        }
    }
}
