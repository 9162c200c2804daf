//! Who issued a plan, when, and what it rests on.

pub(super) mod basis_after_issue;
pub(super) mod many_parents;
pub(super) mod missing_issue_date;
pub(super) mod missing_number;
pub(super) mod missing_signatory;
pub(super) mod no_parent_plan;
pub(super) mod odd_number;
pub(super) mod parent_off_line;
pub(super) mod repeated_basis;
pub(super) mod stale_parent;
pub(super) mod undated_basis;
pub(super) mod unnumbered_basis;

use crate::diagnostic::Finding;
use crate::messages::message;
use crate::model::Reference;
use crate::rules::basis_reference::{Called, called};
use crate::words::fold;
use crate::workspace::PlanRecord;

/// How texts begin that name no numbered document, folded: laws are cited by their names, and a situation has none.
const CITED_BY_NAME: [&str; 15] = [
    "luat",
    "bo luat",
    "hien phap",
    "phap lenh",
    "dieu le",
    "can cu luat",
    "can cu tinh hinh",
    "chuc nang",
    "de nghi",
    "nhiem vu",
    "theo de nghi",
    "thuc te",
    "tinh hinh",
    "xet de nghi",
    "yeu cau",
];

/// English words of which one stands in the name of a law, folded.
const LAWS: [&str; 5] = ["act", "bylaws", "charter", "constitution", "statute"];

/// Whether a plan counts as issued and was read to its end.
fn is_issued(plan: &PlanRecord) -> bool {
    plan.complete && plan.document.state().is_issued()
}

/// The finding with the place that makes the plan an issued one.
fn because_issued(finding: Finding, plan: &PlanRecord) -> Finding {
    let state = plan.document.state.as_ref().map(|state| state.span);
    let issued = plan.document.issued.as_ref().map(|issued| issued.span);
    match state.or(issued) {
        Some(place) => finding.related(plan.at(place), message!("issued-plan.here")),
        None => finding,
    }
}

/// Whether a document needs no number and no date of its own: a plan of the workspace has them in its file, and a law
/// is cited by its name.
fn is_known_otherwise(reference: &Reference) -> bool {
    reference.plan.is_some()
        || reference
            .text
            .as_ref()
            .is_some_and(|text| is_cited_by_name(text))
}

fn is_cited_by_name(text: &str) -> bool {
    let text = fold(text);
    let begins_with = |start: &str| {
        let rest = text.strip_prefix(start);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    CITED_BY_NAME.into_iter().any(begins_with) || words.any(|word| LAWS.contains(&word))
}

/// As many documents are shown beside the first that lacks something. All of them are counted.
const MOST_SHOWN: usize = 10;

/// Documents of a basis that all lack the same.
struct Lacking {
    first: Called,
    /// How many there are beside the first.
    more: usize,
    /// The next ones.
    others: Vec<Called>,
}

/// The documents of a plan's basis that lack something, for one finding about all of them.
fn lacking(plan: &PlanRecord, lacks: impl Fn(&Reference) -> bool) -> Option<Lacking> {
    let basis = plan.document.basis.iter();
    let mut called = basis
        .filter(|reference| lacks(reference))
        .filter_map(called);
    let first = called.next()?;
    let mut others: Vec<_> = called.collect();
    let more = others.len();
    others.truncate(MOST_SHOWN);
    Some(Lacking {
        first,
        more,
        others,
    })
}
