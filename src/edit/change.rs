//! A change of a document by path: what it is to say afterwards, whatever its text looks like.

use crate::yaml::{Key, Path, Step, Value};

/// A change in one document of a file.
#[derive(Clone, Debug)]
pub struct Change {
    /// Which document of the file, from 0.
    pub document: usize,
    /// The place.
    pub path: Path,
    /// What happens there.
    pub action: Action,
}

/// What happens at a place.
#[derive(Clone, Debug)]
pub enum Action {
    /// The place gets a value. A key that is not there yet is added behind those that come before it in their order, with
    /// as many keys around it as are missing.
    Set(Value, Order),
    /// The list at the place gets an item at its end. A list that is not there yet is added.
    Append(Value, Order),
    /// The entry or item goes, with its comments.
    Remove,
}

/// The keys that can stand in the mapping at a place, in the order in which they are to stand. Others stand at the end.
pub type Order = fn(&Path) -> &'static [Key];

impl Change {
    /// What the document is to say afterwards, if there is such a place in it.
    #[must_use]
    pub fn intended(&self, mut document: Value) -> Option<Value> {
        apply(&mut document, &self.path.0, &self.action)?;
        Some(document)
    }
}

fn apply(value: &mut Value, steps: &[Step], action: &Action) -> Option<()> {
    let Some((step, inner)) = steps.split_first() else {
        match (action, value) {
            (Action::Set(new, _), value) => *value = new.clone(),
            (Action::Append(item, _), Value::List(items)) => items.push(item.clone()),
            (Action::Append(item, _), value @ Value::Null) => {
                *value = Value::List(vec![item.clone()]);
            }
            (Action::Append(..) | Action::Remove, _) => return None,
        }
        return Some(());
    };
    let is_removed = inner.is_empty() && matches!(action, Action::Remove);
    match (step, value) {
        (Step::Key(key), Value::Mapping(entries)) => {
            let position = entries.iter().position(|(other, _)| other == key);
            match position {
                Some(position) if is_removed => {
                    entries.remove(position);
                    Some(())
                }
                Some(position) => apply(&mut entries[position].1, inner, action),
                None => {
                    let mut value = Value::Null;
                    apply(&mut value, inner, action).filter(|()| !is_removed)?;
                    entries.push((key.clone(), value));
                    Some(())
                }
            }
        }
        (Step::Key(_), value @ Value::Null) if !matches!(action, Action::Remove) => {
            *value = Value::Mapping(Vec::new());
            apply(value, steps, action)
        }
        (Step::Item(position), Value::List(items)) if *position < items.len() => {
            if is_removed {
                items.remove(*position);
                Some(())
            } else {
                apply(&mut items[*position], inner, action)
            }
        }
        _ => None,
    }
}
