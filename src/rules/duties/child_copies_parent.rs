//! `child-copies-parent`: a plan says hardly anything that its parent does not say.

use foldhash::HashSet;
use rayon::prelude::*;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Plan;
use crate::rules::{Check, Group, Rule};
use crate::words::phrases::{Key, Words};
use crate::workspace::{PlanRecord, Workspace, content_texts};

/// A plan says hardly anything that its parent does not say.
pub(in crate::rules) static CHILD_COPIES_PARENT: Rule = Rule {
    name: "child-copies-parent",
    group: Group::Duties,
    level: Level::Info,
    page: include_str!("child_copies_parent.md"),
    check: Check::Workspace(check),
};

/// The share of its words, in percent, from which a plan is a copy.
const COPIED_PERCENT: usize = 95;

/// A plan with fewer words says too little to be a copy.
const FEWEST_WORDS: usize = 40;

/// A word counts as copied where it stands in a run of so many words that the parent has too.
const RUN: usize = 4;

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    let parents = workspace.plans.as_slice().par_iter();
    findings.par_extend(parents.flat_map(|parent| of_parent(workspace, parent)));
}

/// The children of a plan that copy it.
fn of_parent(workspace: &Workspace, parent: &PlanRecord) -> Vec<Finding> {
    let id = parent.document.id.as_str();
    let children: Vec<_> = workspace.plans.children(id).collect();
    let is_first = workspace.plans.find(id);
    // Of two plans with one id, the first is the parent.
    if children.is_empty() || !is_first.is_some_and(|first| std::ptr::eq(first, parent)) {
        return Vec::new();
    }
    let original = Original::new(&parent.document);
    let children = children.into_par_iter();
    let others = children.filter(|child| !std::ptr::eq(*child, parent));
    let copies = others.filter_map(|child| {
        let percent = original.copied_percent(&child.document)?;
        Some(finding(child, parent, percent))
    });
    copies.collect()
}

fn finding(child: &PlanRecord, parent: &PlanRecord, percent: usize) -> Finding {
    let (child_id, parent_id) = (&child.document.id, &parent.document.id);
    let message = message!(
        "child-copies-parent.headline",
        percent,
        plan = child_id.as_str(),
        parent = parent_id.as_str()
    );
    CHILD_COPIES_PARENT
        .finding(child.at(child_id.span), message)
        .related(
            parent.at(parent_id.span),
            message!("child-copies-parent.parent"),
        )
        .help(message!("child-copies-parent.help"))
}

/// The words of a parent.
#[derive(Default)]
struct Original {
    runs: HashSet<[Key; RUN]>,
    /// Texts that are too short for a run.
    short: HashSet<Vec<Key>>,
}

impl Original {
    fn new(plan: &Plan) -> Self {
        let mut original = Self::default();
        for text in content_texts(plan) {
            let keys: Vec<_> = Words::new(text).keys().collect();
            if keys.len() < RUN {
                original.short.insert(keys);
            } else {
                original.runs.extend(runs(&keys));
            }
        }
        original
    }

    /// The share of its words that a plan has copied, in percent, if it is a copy.
    fn copied_percent(&self, plan: &Plan) -> Option<usize> {
        let texts = content_texts(plan);
        let (mut copied, mut of) = (0, 0);
        // A word is a letter at least, with something between it and the next.
        let most_words = |text: &str| text.len().div_ceil(2);
        let mut left: usize = texts.iter().map(|text| most_words(text)).sum();
        for text in texts {
            let keys: Vec<_> = Words::new(text).keys().collect();
            of += keys.len();
            copied += self.copied(&keys);
            left -= most_words(text);
            // Most plans are no copies, which shows long before their end.
            if !is_copy(copied + left, of + left) {
                return None;
            }
        }
        (of >= FEWEST_WORDS).then(|| copied * 100 / of)
    }

    /// How many words of a text are copied.
    fn copied(&self, words: &[Key]) -> usize {
        if self.short.contains(words) {
            return words.len();
        }
        let mut is_copied = vec![false; words.len()];
        for (start, run) in runs(words).enumerate() {
            if self.runs.contains(&run) {
                is_copied[start..start + RUN].fill(true);
            }
        }
        is_copied.iter().filter(|&&is_copied| is_copied).count()
    }
}

fn is_copy(copied: usize, of: usize) -> bool {
    copied * 100 >= of * COPIED_PERCENT
}

fn runs(words: &[Key]) -> impl Iterator<Item = [Key; RUN]> {
    let runs = words.windows(RUN);
    runs.filter_map(|run| run.try_into().ok())
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    const PURPOSE: &str = "Keep every street of the valley dry this winter and warn everybody in time before the river \
        comes over its banks; help those who have to leave their homes, keep the roads open for the fire service, and \
        tell the county each month what was done and what was not";

    fn parent() -> String {
        format!(
            "plan: p\ntitle: t\nissuer: u\npurposes: [\"{PURPOSE}\"]\nareas: [{{id: a, title: Flood}}]\n"
        )
    }

    fn child(basis: &str, purpose: &str, rest: &str) -> String {
        format!(
            "plan: c\ntitle: other title\nissuer: v\nbasis: [{{role: parent, plan: {basis}}}]\npurposes: [\"{purpose}\"]\n{rest}\n"
        )
    }

    fn check(child: &str) -> Vec<String> {
        let texts = [("c.plan.yaml", child), ("p.plan.yaml", &*parent())];
        headlines("child-copies-parent", &texts)
    }

    #[test]
    fn the_parents_words_are_seen_whatever_their_case() {
        assert_eq!(
            check(&child(
                "p",
                &PURPOSE.to_uppercase(),
                "areas: [{id: a, title: Flood}]"
            )),
            ["100 % of the words of `c` are those of its parent plan `p`"]
        );
        let texts = [
            ("c.plan.yaml", &*child("p", PURPOSE, "")),
            ("p.plan.yaml", &*parent()),
        ];
        assert_eq!(marked("child-copies-parent", &texts), [["c", "p"]]);
    }

    #[test]
    fn a_few_words_of_its_own_make_a_plan() {
        let own = "requirements: [Riverton looks after the quay and the meadows]";
        assert!(check(&child("p", PURPOSE, own)).is_empty());
    }

    #[test]
    fn the_same_words_in_another_order_are_no_copy() {
        let mut words: Vec<_> = PURPOSE.split(' ').collect();
        words.sort_unstable();
        assert!(check(&child("p", &words.join(" "), "")).is_empty());
    }

    #[test]
    fn only_parents_are_compared_and_only_plans_that_say_something() {
        assert!(check(&child("q", PURPOSE, "")).is_empty());
        assert!(
            check(&child(
                "p",
                "Keep every street of the valley dry this winter",
                ""
            ))
            .is_empty()
        );
        assert!(check(&child("c", PURPOSE, "")).is_empty());
    }
}
