//! How many of the units below a plan have issued one (79).

use std::collections::BTreeMap;

use super::tree::Node;

/// The units directly below a plan, by how far they have come. A unit counts once, with the most it has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub expected: usize,
    /// Those that have issued a plan.
    pub issued: usize,
    /// Those that have a draft.
    pub draft: usize,
    /// Those that have nothing.
    pub none: usize,
    /// Those that are or were late, whatever they have by now.
    pub late: usize,
}

/// What a unit has, from the least to the most.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Has {
    Nothing,
    Draft,
    Issued,
}

impl Counts {
    /// The units of the nodes below one plan. A plan without an issuer stands for itself.
    pub(super) fn of(nodes: &[Node<'_>]) -> Self {
        let mut units = BTreeMap::new();
        for (position, node) in nodes.iter().enumerate() {
            let alone = node.unit.is_none().then_some(position);
            let (most, late) = units
                .entry((node.unit, alone))
                .or_insert((Has::Nothing, false));
            *most = has(node).max(*most);
            *late |= node.late;
        }
        let with = |wanted| units.values().filter(|(has, _)| *has == wanted).count();
        Self {
            expected: units.len(),
            issued: with(Has::Issued),
            draft: with(Has::Draft),
            none: with(Has::Nothing),
            late: units.values().filter(|(_, late)| *late).count(),
        }
    }
}

fn has(node: &Node<'_>) -> Has {
    match node.state {
        Some(_) if node.is_issued() => Has::Issued,
        Some(_) => Has::Draft,
        None => Has::Nothing,
    }
}
