//! Where a plan, an item or a field of them stands: in which file, which document, at which path.

use super::change::Order;
use crate::model::keys_at;
use crate::source::{FileId, Span};
use crate::workspace::Workspace;
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
    #[error("there is no plan `{0}`")]
    NoPlan(String),
    /// The plan has no such item.
    #[error("the plan `{plan}` has no item `{item}`")]
    NoItem {
        /// The plan.
        plan: String,
        /// The item.
        item: String,
    },
    /// It is not written as a reference with a field.
    #[error("`{0}` does not name a field")]
    NoField(String),
}

/// The place of `PLAN.FIELD` or `PLAN#ITEM.FIELD`. A field may lie further in, as in `period.to` or `lead[0]`.
///
/// # Errors
///
/// If there is no such plan or item, or if no field is named.
pub fn address(workspace: &Workspace, reference: &str) -> Result<Address, AddressError> {
    let (named, field) = reference
        .split_once('.')
        .ok_or_else(|| AddressError::NoField(reference.to_owned()))?;
    let field = steps(field).ok_or_else(|| AddressError::NoField(reference.to_owned()))?;
    let (plan_id, item) = match named.split_once('#') {
        Some((plan, item)) => (plan, Some(item)),
        None => (named, None),
    };
    let plan = workspace.plans.find(plan_id);
    let plan = plan.ok_or_else(|| AddressError::NoPlan(plan_id.to_owned()))?;
    let mut path = Path::default();
    if let Some(item) = item {
        let found = plan.item(item).ok_or_else(|| AddressError::NoItem {
            plan: plan_id.to_owned(),
            item: item.to_owned(),
        })?;
        path = holder(workspace, plan.file, found.1);
    }
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
