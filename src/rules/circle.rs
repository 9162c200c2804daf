//! Finds circles among things that point at each other, whatever they are.

use std::collections::VecDeque;

use foldhash::HashMap;

/// The circles of a graph: for each node, `edges` lists the nodes that it points at.
///
/// Every node that lies on a circle lies on one of the result. A circle is listed once, from its first node on, and is
/// the shortest through one of its nodes. (All circles there are could be more than anyone can count.)
pub(super) fn circles(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let components = components(edges);
    let mut sizes = vec![0_usize; edges.len()];
    for &component in &components {
        sizes[component] += 1;
    }
    let is_on_circle = |node: usize| sizes[components[node]] > 1 || edges[node].contains(&node);
    let mut shown = vec![false; edges.len()];
    let mut circles = Vec::new();
    for start in 0..edges.len() {
        if shown[start] || !is_on_circle(start) {
            continue;
        }
        let Some(mut circle) = way_back(edges, &components, start) else {
            continue;
        };
        for &node in &circle {
            shown[node] = true;
        }
        let first = (0..circle.len()).min_by_key(|&index| circle[index]);
        circle.rotate_left(first.unwrap_or_default());
        circles.push(circle);
    }
    circles
}

/// For each node its component: nodes of one component, and only they, can be reached from each other. A component is
/// named by one of its nodes.
fn components(edges: &[Vec<usize>]) -> Vec<usize> {
    let mut reversed = vec![Vec::new(); edges.len()];
    for (node, targets) in edges.iter().enumerate() {
        for &target in targets {
            reversed[target].push(node);
        }
    }
    let mut component = vec![usize::MAX; edges.len()];
    for root in finished(edges).into_iter().rev() {
        let mut next = vec![root];
        while let Some(node) = next.pop() {
            if component[node] == usize::MAX {
                component[node] = root;
                next.extend(&reversed[node]);
            }
        }
    }
    component
}

/// The nodes in the order in which a walk that goes as deep as it can leaves them for good.
fn finished(edges: &[Vec<usize>]) -> Vec<usize> {
    let mut finished = Vec::new();
    let mut seen = vec![false; edges.len()];
    for start in 0..edges.len() {
        let mut way = vec![(start, 0)];
        while let Some((node, tried)) = way.pop() {
            if tried == 0 && std::mem::replace(&mut seen[node], true) {
                continue;
            }
            match edges[node].get(tried) {
                Some(&target) => way.extend([(node, tried + 1), (target, 0)]),
                None => finished.push(node),
            }
        }
    }
    finished
}

/// The shortest way from a node back to it.
fn way_back(edges: &[Vec<usize>], components: &[usize], start: usize) -> Option<Vec<usize>> {
    let mut reached_from = HashMap::default();
    let mut next = VecDeque::from([start]);
    while let Some(node) = next.pop_front() {
        for &target in &edges[node] {
            if target == start {
                let before = |node: &usize| reached_from.get(node).copied();
                let mut way: Vec<_> = std::iter::successors(Some(node), before).collect();
                way.reverse();
                return Some(way);
            }
            if components[target] == components[start] && !reached_from.contains_key(&target) {
                reached_from.insert(target, node);
                next.push_back(target);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_is_listed_once_from_its_first_node() {
        let edges = [vec![1], vec![2], vec![3], vec![1], vec![]];
        assert_eq!(circles(&edges), [vec![1, 2, 3]]);
    }

    #[test]
    fn a_node_that_points_at_itself_is_a_circle() {
        assert_eq!(circles(&[vec![0], vec![0]]), [vec![0]]);
    }

    #[test]
    fn circles_that_share_a_node_are_both_listed() {
        let edges = [vec![1, 2], vec![0], vec![0]];
        assert_eq!(circles(&edges), [vec![0, 1], vec![0, 2]]);
    }

    #[test]
    fn what_only_leads_into_a_circle_or_out_of_it_is_not_on_it() {
        let edges = [vec![1], vec![2], vec![1, 3], vec![]];
        assert_eq!(circles(&edges), [vec![1, 2]]);
        assert_eq!(circles(&[vec![1], vec![]]), Vec::<Vec<usize>>::new());
    }

    #[test]
    fn a_long_way_between_two_circles_takes_no_long_time() {
        let count = 100_000;
        let mut edges: Vec<_> = (1..count).map(|next| vec![next]).collect();
        edges.push(vec![count - 2]);
        edges[1].push(0);
        assert_eq!(circles(&edges), [vec![0, 1], vec![count - 2, count - 1]]);
    }
}
