//! Where a plan, an item or a field of them stands: in which file, which document, at which path.

use super::change::Order;
use crate::model::keys_at;
use crate::source::{FileId, Span};
use crate::words::nearest;
use crate::workspace::{PlanRecord, Workspace, items};
use crate::yaml::{Path, Step, path_at, read};

/// A place that can be changed.
#[derive(Clone, Debug)]
pub struct Address {
    /// The file.
    pub file: FileId,
    /// Which document of it, from 0.
    pub document: usize,
    /// The place in that document.
    pub path: Path,
    /// In which order keys stand in that document.
    pub order: Order,
}

/// Why there is no such place.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Nothing is called so.
    #[error("there is no plan `{plan}`")]
    NoPlan {
        /// What was asked for.
        plan: String,
        /// What may have been meant.
        near: Option<String>,
    },
    /// The plan has no such item.
    #[error("the plan `{plan}` has no item `{item}`")]
    NoItem {
        /// The plan.
        plan: String,
        /// What was asked for.
        item: String,
        /// What may have been meant.
        near: Option<String>,
    },
    /// It is not written as a reference with a field.
    #[error("`{0}` does not name a field")]
    NoField(String),
}

/// The plan of that id, and where it gives the item its own, if one is named.
///
/// # Errors
///
/// If there is no such plan, or no such item in it.
pub fn named<'w>(
    workspace: &'w Workspace,
    plan: &str,
    item: Option<&str>,
) -> Result<(&'w PlanRecord, Option<Span>), AddressError> {
    let Some(record) = workspace.plans.find(plan) else {
        let known = workspace.plans.iter();
        let known = known.map(|plan| plan.document.id.as_str());
        return Err(AddressError::NoPlan {
            plan: plan.to_owned(),
            near: nearest(plan, known).map(str::to_owned),
        });
    };
    let Some(item) = item else {
        return Ok((record, None));
    };
    match record.item(item) {
        Some((_, id)) => Ok((record, Some(id))),
        None => {
            let known = items(&record.document);
            let known = known.iter().map(|item| item.id.as_str());
            Err(AddressError::NoItem {
                plan: plan.to_owned(),
                item: item.to_owned(),
                near: nearest(item, known).map(str::to_owned),
            })
        }
    }
}

/// The place of `PLAN.FIELD` or `PLAN#ITEM.FIELD`. A field may lie further in, as in `period.to` or `lead[0]`.
///
/// # Errors
///
/// If there is no such plan or item, or if no field is named.
pub fn address(workspace: &Workspace, reference: &str) -> Result<Address, AddressError> {
    let (holding, field) = reference
        .split_once('.')
        .ok_or_else(|| AddressError::NoField(reference.to_owned()))?;
    let field = steps(field).ok_or_else(|| AddressError::NoField(reference.to_owned()))?;
    let (plan_id, item) = match holding.split_once('#') {
        Some((plan, item)) => (plan, Some(item)),
        None => (holding, None),
    };
    let (plan, id) = named(workspace, plan_id, item)?;
    let mut path = match id {
        Some(id) => holder(workspace, plan.file, id),
        None => Path::default(),
    };
    path.0.extend(field);
    Ok(Address {
        file: plan.file,
        document: plan.position,
        path,
        order: |path| keys_at("plan", path),
    })
}

/// The path of the mapping that holds an entry.
fn holder(workspace: &Workspace, file: FileId, entry: Span) -> Path {
    let (tree, _) = read(file, workspace.sources.file(file));
    let mut path = path_at(&tree, entry);
    path.0.pop();
    path
}

/// The steps of a field such as `period.phases[1].to`.
fn steps(field: &str) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    for part in field.split('.') {
        let (key, items) = part.split_at(part.find('[').unwrap_or(part.len()));
        if key.is_empty() {
            return None;
        }
        steps.push(Step::Key(key.to_owned()));
        let mut rest = items;
        while !rest.is_empty() {
            let (number, behind) = rest.strip_prefix('[')?.split_once(']')?;
            steps.push(Step::Item(number.parse().ok()?));
            rest = behind;
        }
    }
    Some(steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(reference: &str) -> String {
        let text = "title: none\n---\nplan: p\ntitle: T\nissuer: u\nareas: [{id: a, title: A, tasks: [{id: b, text: B}]}]\n";
        let (workspace, _) = Workspace::from_texts(&[("p.plan.yaml", text)]);
        match address(&workspace, reference) {
            Ok(address) => {
                let mut holder = address.path.clone();
                holder.0.pop();
                let keys = (address.order)(&holder);
                let first = keys.first().map_or("-", |key| key.name);
                format!("{} {} {first}", address.document, address.path)
            }
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn fields_of_plans_and_items_are_found() {
        assert_eq!(found("p.title"), "1 title plan");
        assert_eq!(found("p.period.to"), "1 period.to from");
        assert_eq!(found("p#b.by"), "1 areas[0].tasks[0].by id");
        assert_eq!(found("p#b.lead[0]"), "1 areas[0].tasks[0].lead[0] -");
        assert_eq!(found("p#a.title"), "1 areas[0].title id");
    }

    #[test]
    fn what_is_not_there_is_said() {
        assert_eq!(found("q.title"), "there is no plan `q`");
        assert_eq!(found("p#c.text"), "the plan `p` has no item `c`");
        assert_eq!(found("p#b"), "`p#b` does not name a field");
        assert_eq!(found("p.a..b"), "`p.a..b` does not name a field");
        assert_eq!(found("p.a[x]"), "`p.a[x]` does not name a field");
    }
}
