//! Finds circles among things that point at each other, whatever they are.

use std::collections::VecDeque;

/// The circles of a graph: for each node, `edges` lists the nodes that it points at.
///
/// Every node that lies on a circle lies on one of the result. A circle is listed once, from its first node on, and is
/// the shortest through one of its nodes. (All circles there are could be more than anyone can count.)
pub(super) fn circles(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let endless = between_circles(edges);
    let mut shown = vec![false; edges.len()];
    let mut circles = Vec::new();
    for start in 0..edges.len() {
        if !endless[start] || shown[start] {
            continue;
        }
        let Some(mut circle) = way_back(edges, &endless, start) else {
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

/// For each node whether it lies on a circle, or on a way from one circle to another: whether walks from it need not
/// end, neither forwards nor backwards. Long tails that lead to a circle are gone with that.
fn between_circles(edges: &[Vec<usize>]) -> Vec<bool> {
    let forwards = endless(edges);
    let mut reversed = vec![Vec::new(); edges.len()];
    for (node, targets) in edges.iter().enumerate().filter(|&(node, _)| forwards[node]) {
        for &target in targets.iter().filter(|&&target| forwards[target]) {
            reversed[target].push(node);
        }
    }
    endless(&reversed)
}

/// For each node whether a walk from it need not end.
fn endless(edges: &[Vec<usize>]) -> Vec<bool> {
    let mut incoming = vec![Vec::new(); edges.len()];
    for (node, targets) in edges.iter().enumerate() {
        for &target in targets {
            incoming[target].push(node);
        }
    }
    let mut ways: Vec<_> = edges.iter().map(Vec::len).collect();
    let mut ends: Vec<_> = (0..edges.len()).filter(|&node| ways[node] == 0).collect();
    let mut endless = vec![true; edges.len()];
    while let Some(node) = ends.pop() {
        endless[node] = false;
        for &before in &incoming[node] {
            ways[before] -= 1;
            if ways[before] == 0 {
                ends.push(before);
            }
        }
    }
    endless
}

/// The shortest way from a node back to it.
fn way_back(edges: &[Vec<usize>], endless: &[bool], start: usize) -> Option<Vec<usize>> {
    let mut reached_from = vec![None; edges.len()];
    let mut next = VecDeque::from([start]);
    while let Some(node) = next.pop_front() {
        for &target in &edges[node] {
            if target == start {
                let way = std::iter::successors(Some(node), |&node| reached_from[node]);
                let mut way: Vec<_> = way.collect();
                way.reverse();
                return Some(way);
            }
            if endless[target] && reached_from[target].is_none() {
                reached_from[target] = Some(node);
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
}
