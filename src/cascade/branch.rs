//! One branch of the trees: a unit with those below it, and the way down to it.

use super::tree::Node;
use crate::workspace::{UnitId, UnitTree};

/// The nodes of that unit and of the units below it, with what stands below their plans, and the nodes on the way
/// there. The counts on the way stay those of the whole.
pub(super) fn branch<'w>(
    nodes: Vec<Node<'w>>,
    units: &UnitTree<'w>,
    unit: UnitId,
) -> Vec<Node<'w>> {
    let register = units.register();
    let mut is_wanted = vec![false; register.len()];
    for below in units.subtree(unit) {
        is_wanted[below.index()] = true;
    }
    let is_own = |node: &Node<'_>| {
        let unit = node.unit.and_then(|id| register.find(id));
        unit.is_some_and(|unit| is_wanted[unit.index()])
    };
    let mut belongs = Vec::with_capacity(nodes.len());
    for node in &nodes {
        let above = node.above.is_some_and(|above| belongs[above]);
        belongs.push(above || is_own(node));
    }
    let mut is_kept = belongs.clone();
    for (position, node) in nodes.iter().enumerate().rev() {
        if let Some(above) = node.above {
            is_kept[above] |= is_kept[position];
        }
    }
    let mut positions = vec![0; nodes.len()];
    let mut kept: Vec<Node<'w>> = Vec::new();
    for (position, mut node) in nodes.into_iter().enumerate() {
        if is_kept[position] {
            node.above = node.above.map(|above| positions[above]);
            node.on_the_way = !belongs[position];
            positions[position] = kept.len();
            kept.push(node);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use crate::cascade::fixture::{NATION, with_branch};

    #[test]
    fn a_branch_is_a_unit_with_those_below_it_and_the_way_there() {
        let lines = |unit| {
            with_branch(
                NATION,
                None,
                Some(unit),
                "2024-06-30",
                super::super::fixture::tree,
            )
        };
        assert_eq!(
            lines("north"),
            "\
top top-plan issued 2024-01-01 (1 of 3 issued, 2 late) on the way
  north north-plan issued 2024-02-01 +31 (1 of 2 issued, 0 late)
    n1 n1-plan issued 2024-03-01 +29
    n2 none"
        );
        assert_eq!(
            lines("n2"),
            "\
top top-plan issued 2024-01-01 (1 of 3 issued, 2 late) on the way
  north north-plan issued 2024-02-01 +31 (1 of 2 issued, 0 late) on the way
    n2 none"
        );
        assert_eq!(lines("office"), "");
    }
}
