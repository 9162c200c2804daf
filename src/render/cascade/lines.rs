//! Which lines a drawn tree has, and the strokes to the left of each.

use crate::cascade::Node;

/// What stands on one line of a tree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Line {
    /// The node of that position.
    Node(usize),
    /// So many units without a plan below the same plan that are not shown.
    More(usize),
}

/// A line with its strokes.
#[derive(Debug)]
pub(super) struct Drawn {
    /// The line.
    pub(super) line: Line,
    /// What stands before its text.
    pub(super) stem: String,
    /// What stands before the rest of its text, if that goes on below.
    pub(super) rest: String,
}

/// Levels that are drawn further in than the one above. Nobody has as many; a slip must not fill the page with strokes.
const DEEPEST: usize = 12;

/// The lines of the tree of a root. Of more than `limit` units without a plan below one plan only the first are
/// shown, and how many more there are.
pub(super) fn drawn(nodes: &[Node<'_>], root: usize, limit: usize) -> Vec<Drawn> {
    let lines = lines(nodes, root, limit);
    let depths: Vec<_> = lines.iter().map(|&(depth, _)| depth.min(DEEPEST)).collect();
    let is_followed = followed(&depths);
    let mut strokes: Vec<&str> = Vec::new();
    let mut drawn = Vec::new();
    for (index, (_, line)) in lines.into_iter().enumerate() {
        let depth = depths[index];
        strokes.truncate(depth.saturating_sub(1));
        let before = strokes.concat();
        let (corner, stroke) = match (depth, is_followed[index]) {
            (0, _) => ("", ""),
            (_, true) => ("├─ ", "│  "),
            (_, false) => ("└─ ", "   "),
        };
        if depth > 0 {
            strokes.push(stroke);
        }
        let goes_down = depths.get(index + 1).is_some_and(|&next| next > depth);
        let down = if goes_down { "│  " } else { "" };
        drawn.push(Drawn {
            line,
            stem: format!("{before}{corner}"),
            rest: format!("{before}{stroke}{down}"),
        });
    }
    drawn
}

/// The lines with their depths.
fn lines(nodes: &[Node<'_>], root: usize, limit: usize) -> Vec<(usize, Line)> {
    // A tree stands in one piece, up to the next root.
    let others = nodes[root + 1..].iter();
    let size = 1 + others.take_while(|node| node.above.is_some()).count();
    let mut children = vec![Vec::new(); size];
    for (position, node) in nodes.iter().enumerate().skip(root).take(size) {
        if let Some(above) = node.above {
            children[above - root].push(position);
        }
    }
    let mut lines = Vec::new();
    let mut next = vec![(nodes[root].depth, Line::Node(root))];
    while let Some((depth, line)) = next.pop() {
        lines.push((depth, line));
        if let Line::Node(position) = line {
            let below = below(nodes, &children[position - root], limit)
                .into_iter()
                .rev();
            next.extend(below.map(|line| (depth + 1, line)));
        }
    }
    lines
}

/// The lines directly below a plan.
fn below(nodes: &[Node<'_>], children: &[usize], limit: usize) -> Vec<Line> {
    let mut without_plan = 0;
    let mut lines = Vec::new();
    for &child in children {
        let has_none = nodes[child].state.is_none();
        without_plan += usize::from(has_none);
        if !has_none || without_plan <= limit {
            lines.push(Line::Node(child));
        }
    }
    if without_plan > limit {
        lines.push(Line::More(without_plan - limit));
    }
    lines
}

/// For each line whether another one follows below the same plan.
fn followed(depths: &[usize]) -> Vec<bool> {
    let mut is_followed = vec![false; depths.len()];
    // For each level whether a line of it was met on the way up that no line above has cut off.
    let mut met: Vec<bool> = Vec::new();
    for (index, &depth) in depths.iter().enumerate().rev() {
        met.resize(depth + 1, false);
        is_followed[index] = std::mem::replace(&mut met[depth], true);
    }
    is_followed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PlanState;

    /// The strokes of a tree of nodes, each a depth and whether there is a plan.
    fn strokes(list: &[(usize, bool)], limit: usize) -> Vec<String> {
        let mut nodes: Vec<Node<'_>> = Vec::new();
        for &(depth, has_plan) in list {
            let above = nodes.iter().rposition(|node| node.depth + 1 == depth);
            nodes.push(Node {
                depth,
                above,
                state: has_plan.then_some(PlanState::Issued),
                ..Node::default()
            });
        }
        let drawn = drawn(&nodes, 0, limit);
        drawn
            .iter()
            .map(|Drawn { line, stem, rest }| match line {
                Line::Node(position) => format!("{stem}{position}|{rest}"),
                Line::More(units) => format!("{stem}+{units}|{rest}"),
            })
            .collect()
    }

    #[test]
    fn strokes_lead_from_each_plan_to_all_below_it() {
        let tree = [
            (0, true),
            (1, true),
            (2, true),
            (2, true),
            (1, true),
            (2, true),
        ];
        assert_eq!(
            strokes(&tree, 9),
            [
                "0|│  ",
                "├─ 1|│  │  ",
                "│  ├─ 2|│  │  ",
                "│  └─ 3|│     ",
                "└─ 4|   │  ",
                "   └─ 5|      ",
            ]
        );
    }

    #[test]
    fn of_many_units_without_a_plan_the_first_are_shown() {
        let tree = [
            (0, true),
            (1, false),
            (1, false),
            (1, true),
            (1, false),
            (1, false),
        ];
        assert_eq!(
            strokes(&tree, 2),
            ["0|│  ", "├─ 1|│  ", "├─ 2|│  ", "├─ 3|│  ", "└─ +2|   "]
        );
        assert_eq!(strokes(&tree, 4).len(), 6);
        assert_eq!(strokes(&tree[..1], 0), ["0|"]);
    }
}
