//! The links of plans to the plans above them: whether each has seen what that plan says today (81).

use super::tree::Node;
use crate::model::Role;
use crate::workspace::{Fingerprint, Fingerprints, PlanRecord, Workspace};

/// That a plan carries out a plan above it.
#[derive(Clone, Debug)]
pub struct Link<'w> {
    /// The plan below.
    pub plan: &'w PlanRecord,
    /// The plan above.
    pub parent: &'w PlanRecord,
    /// The fingerprint of the plan above that is written down in the plan below.
    pub seen: Option<&'w str>,
    /// The fingerprint that the plan above has now; `None` if it could not be read to its end.
    pub fingerprint: Option<Fingerprint>,
    /// What follows from the two.
    pub state: LinkState,
}

/// How a link stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkState {
    /// The plan above says what it said when it was looked at.
    Fresh,
    /// The plan above says something else now.
    Stale,
    /// Nobody wrote down what the plan above said.
    Unseen,
    /// What was seen cannot be compared: the plan above could not be read to its end.
    Unknown,
}

impl LinkState {
    /// The state's name in machine output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fresh => "fresh",
            Self::Stale => "stale",
            Self::Unseen => "unseen",
            Self::Unknown => "unknown",
        }
    }
}

/// Gives the nodes that plans below may link to their fingerprints.
pub(super) fn add_fingerprints(nodes: &mut [Node<'_>], fingerprints: &mut Fingerprints<'_>) {
    for node in nodes {
        let is_linked_to = node.depth == 0 || node.below.expected > 0;
        let plan = node.plan.filter(|_| is_linked_to);
        node.fingerprint = plan.and_then(|plan| fingerprints.of(plan));
    }
}

/// The links of the plans of the trees, in their order. Plans above that the workspace does not hold make no link.
pub(super) fn links<'w>(
    workspace: &'w Workspace,
    nodes: &[Node<'w>],
    fingerprints: &mut Fingerprints<'_>,
) -> Vec<Link<'w>> {
    let mut links = Vec::new();
    let shown = nodes
        .iter()
        .filter(|node| !node.repeated && !node.on_the_way);
    for plan in shown.filter_map(|node| node.plan) {
        for (id, seen) in parents(plan) {
            let Some(parent) = workspace.plans.find(id) else {
                continue;
            };
            let fingerprint = fingerprints.of(parent);
            links.push(Link {
                plan,
                parent,
                seen,
                fingerprint,
                state: state(seen, fingerprint),
            });
        }
    }
    links
}

/// The plans above that a basis names, each once with what was seen of it.
fn parents(plan: &PlanRecord) -> Vec<(&str, Option<&str>)> {
    let mut parents: Vec<(&str, Option<&str>)> = Vec::new();
    for reference in &plan.document.basis {
        let is_parent = reference.role.as_ref().map(|role| role.value) == Some(Role::Parent);
        let Some(id) = reference.plan.as_ref().filter(|_| is_parent) else {
            continue;
        };
        let seen = reference.seen.as_ref().map(|seen| seen.as_str());
        match parents.iter_mut().find(|(known, _)| *known == id.as_str()) {
            Some((_, known)) => *known = known.or(seen),
            None => parents.push((id, seen)),
        }
    }
    parents
}

fn state(seen: Option<&str>, fingerprint: Option<Fingerprint>) -> LinkState {
    match (seen, fingerprint) {
        (None, _) => LinkState::Unseen,
        (Some(_), None) => LinkState::Unknown,
        (Some(seen), Some(now)) if now.is_written(seen) => LinkState::Fresh,
        (Some(_), Some(_)) => LinkState::Stale,
    }
}

#[cfg(test)]
mod tests {
    use crate::cascade::fixture::with_cascade;
    use crate::workspace::{Fingerprints, Workspace};

    const PARENT: &str = "{plan: p, title: P, issuer: a}";

    /// The links of the plans below `p`, whose text may break off.
    fn links(parent: &str, basis: &str) -> String {
        let child = format!("{{plan: q, title: Q, issuer: b, basis: [{basis}]}}");
        let files = [("a.plan.yaml", parent), ("b.plan.yaml", child.as_str())];
        with_cascade(&files, |cascade| {
            let links = cascade.links.iter().map(|link| {
                let (plan, parent) = (&link.plan.document.id, &link.parent.document.id);
                format!(
                    "{plan}>{parent} {} {}",
                    link.seen.unwrap_or("-"),
                    link.state.name()
                )
            });
            links.collect::<Vec<_>>().join(", ")
        })
    }

    fn fingerprint_of(text: &str) -> String {
        let (workspace, _) = Workspace::from_texts(&[("a.plan.yaml", text)]);
        let plan = workspace.plans.find("p").unwrap();
        Fingerprints::new(&workspace).of(plan).unwrap().to_string()
    }

    #[test]
    fn a_link_is_fresh_while_the_plan_above_says_what_was_seen() {
        let seen = fingerprint_of(PARENT);
        let basis = format!("{{role: parent, plan: p, seen: '{seen}'}}");
        assert_eq!(links(PARENT, &basis), format!("q>p {seen} fresh"));
        let rewritten = "# A remark\nplan: p\nissuer: a\ntitle: 'P'\n";
        assert_eq!(links(rewritten, &basis), format!("q>p {seen} fresh"));
        let changed = "{plan: p, title: P, issuer: b}";
        assert_eq!(links(changed, &basis), format!("q>p {seen} stale"));
    }

    #[test]
    fn a_link_without_a_fingerprint_is_unseen() {
        assert_eq!(links(PARENT, "{role: parent, plan: p}"), "q>p - unseen");
        assert_eq!(links(PARENT, "{role: basis, plan: p}"), "");
        assert_eq!(links(PARENT, "{role: parent, plan: nobody}"), "");
    }

    #[test]
    fn a_plan_above_that_is_named_twice_makes_one_link() {
        let twice = "{role: parent, plan: p}, {role: parent, plan: p, seen: 12345678}";
        assert_eq!(links(PARENT, twice), "q>p 12345678 stale");
    }

    #[test]
    fn what_breaks_off_cannot_be_compared() {
        let basis = "{role: parent, plan: p, seen: 12345678}";
        assert_eq!(
            links("plan: p\ntitle: P\nissuer: [", basis),
            "q>p 12345678 unknown"
        );
    }
}
