//! `child-copies-parent`: a plan says hardly anything that its parent does not say.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Plan;
use crate::rules::{Check, Group, Rule};
use crate::words::phrases::Words;
use crate::workspace::{Workspace, content_texts};

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
    for parent in &workspace.plans {
        let mut children = workspace
            .plans
            .children(parent.document.id.as_str())
            .peekable();
        let is_first = workspace.plans.find(parent.document.id.as_str());
        // Of two plans with one id, the first is the parent.
        if children.peek().is_none() || !is_first.is_some_and(|first| std::ptr::eq(first, parent)) {
            continue;
        }
        let original = Original::new(&parent.document);
        for child in children.filter(|child| !std::ptr::eq(*child, parent)) {
            let (copied, of) = original.copied(&child.document);
            if of < FEWEST_WORDS || copied * 100 < of * COPIED_PERCENT {
                continue;
            }
            let (child_id, parent_id) = (&child.document.id, &parent.document.id);
            let message = message!(
                "child-copies-parent.headline",
                percent = copied * 100 / of,
                plan = child_id.as_str(),
                parent = parent_id.as_str()
            );
            findings.push(
                CHILD_COPIES_PARENT
                    .finding(child.at(child_id.span), message)
                    .related(
                        parent.at(parent_id.span),
                        message!("child-copies-parent.parent"),
                    )
                    .help(message!("child-copies-parent.help")),
            );
        }
    }
}

/// The words of a parent.
struct Original {
    numbers: HashMap<String, u32>,
    runs: HashSet<[u32; RUN]>,
    /// Texts that are too short for a run.
    short: HashSet<Vec<u32>>,
}

impl Original {
    fn new(plan: &Plan) -> Self {
        let mut original = Self {
            numbers: HashMap::new(),
            runs: HashSet::new(),
            short: HashSet::new(),
        };
        for text in content_texts(plan) {
            let words = Words::new(text);
            let number = |word: &str| {
                let next =
                    u32::try_from(original.numbers.len()).expect("fewer than 4 billion words");
                *original.numbers.entry(word.to_owned()).or_insert(next)
            };
            let numbers: Vec<_> = words.folded().map(number).collect();
            if numbers.len() < RUN {
                original.short.insert(numbers);
            } else {
                original.runs.extend(runs(&numbers));
            }
        }
        original
    }

    /// How many words of a plan are copied, of how many.
    fn copied(&self, plan: &Plan) -> (usize, usize) {
        let (mut copied, mut of) = (0, 0);
        for text in content_texts(plan) {
            let words = Words::new(text);
            // No word of the parent has the number of a word that it does not have.
            let number = |word: &str| self.numbers.get(word).copied().unwrap_or(u32::MAX);
            let numbers: Vec<_> = words.folded().map(number).collect();
            of += numbers.len();
            if self.short.contains(&numbers) {
                copied += numbers.len();
                continue;
            }
            let mut is_copied = vec![false; numbers.len()];
            for (start, run) in runs(&numbers).enumerate() {
                if self.runs.contains(&run) {
                    is_copied[start..start + RUN].fill(true);
                }
            }
            copied += is_copied.iter().filter(|&&is_copied| is_copied).count();
        }
        (copied, of)
    }
}

fn runs(words: &[u32]) -> impl Iterator<Item = [u32; RUN]> {
    let runs = words.windows(RUN);
    runs.filter_map(|run| <[u32; RUN]>::try_from(run).ok())
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
