//! What many units share: one item on one day.

use foldhash::HashMap;

use super::due::Due;

/// An item that falls due on a day, for all units that answer for it.
#[derive(Debug)]
pub struct DueItem<'d, 'w> {
    /// The matter of the first unit. That of the others differs in unit, state and next day only.
    pub first: &'d Due<'w>,
    /// The matters of all units, the first included.
    pub all: Vec<&'d Due<'w>>,
}

/// The matters item by item, in the order in which each item comes first.
#[must_use]
pub fn items<'d, 'w>(dues: &'d [Due<'w>]) -> Vec<DueItem<'d, 'w>> {
    let mut items: Vec<DueItem<'d, 'w>> = Vec::new();
    let mut places = HashMap::default();
    for due in dues {
        let key = (due.kind, &due.reference, due.due, &due.period);
        let place = *places.entry(key).or_insert(items.len());
        match items.get_mut(place) {
            Some(item) => item.all.push(due),
            None => items.push(DueItem {
                first: due,
                all: vec![due],
            }),
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use crate::agenda::fixture::due_items;

    #[test]
    fn units_that_share_an_item_and_a_day_are_one_item() {
        let yaml = "
units: [{id: a, name: A, units: [{id: b, name: B, kind: town}, {id: c, name: C, kind: town}]}]
---
plan: p
title: P
issuer: a
assignments: [{unit: {all: town}, tasks: [{id: t, text: T, by: 2024-07-01}]}]
scenarios: [{id: s, tasks: [{id: u, text: U, lead: [a, {all: town}], within: 2w}]}]
reporting: [{id: r, from: {all: town}, at: end}]
---
{report: p, unit: a, as-of: 2024-06-20, scenario: s}
---
{report: p, unit: c, as-of: 2024-06-25, scenario: s}
";
        assert_eq!(
            due_items(yaml, "2024-06-30"),
            "2024-07-01 p#t b c\n2024-07-04 p#u a b\n2024-07-09 p#u c"
        );
    }
}
