//! Tasks: who does what, by when.

use super::calendar::Cycle;
use super::date::Date;
use super::id::Id;
use super::item_ref::ItemRef;
use super::unit_ref::UnitRefs;
use super::within::Within;
use crate::yaml::{FromNode, Spanned, Text};

/// A task, wherever it stands in a plan. What it inherits from there is filled in by the workspace.
#[derive(Clone, Debug, PartialEq, FromNode)]
#[node(at_most_one("by", "within", "every"))]
pub struct Task {
    /// The task's name within the plan.
    pub id: Spanned<Id>,
    /// What is to be done.
    #[node(required)]
    pub text: Option<Spanned<Text>>,
    /// The content area it belongs to; inherited from the area it stands in.
    pub area: Option<Spanned<Text>>,
    /// Who answers for it. A class means each of its units.
    pub lead: Option<UnitRefs>,
    /// Who takes part.
    pub with: Option<UnitRefs>,
    /// The day by which it is to be done.
    pub by: Option<Spanned<Date>>,
    /// The time allowed after its scenario comes into force, else after the plan's issue.
    pub within: Option<Spanned<Within>>,
    /// The cycle in which it is to be done again and again.
    pub every: Option<Spanned<Cycle>>,
    /// What is there once it is done.
    pub output: Option<Spanned<Text>>,
    /// Targets or objectives that it serves, here or in a parent plan; of a parent plan also tasks.
    pub serves: Vec<Spanned<ItemRef>>,
    /// Shortcomings that it answers.
    pub answers: Vec<Spanned<ItemRef>>,
    /// Teams, resources and other items that it needs.
    pub needs: Vec<Spanned<ItemRef>>,
    /// References that it rests on.
    pub cites: Vec<Spanned<ItemRef>>,
    /// The condition under which it applies, in words.
    pub r#if: Option<Spanned<Text>>,
    /// Its steps.
    pub tasks: Vec<Task>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::{faults, value};

    #[test]
    fn a_task_says_who_does_what_by_when() {
        let task: Task = value(
            "{id: t, text: T, lead: a, with: [b, {all: town}], within: 2d, if: nếu có yêu cầu, serves: [x, p#y], tasks: [{id: s, text: S, every: half-year}]}",
        );
        assert_eq!(task.within.unwrap().days(), 2);
        assert_eq!(task.serves[1].to_string(), "p#y");
        assert_eq!(task.tasks[0].every.as_ref().unwrap().value, Cycle::HalfYear);
        assert_eq!(task.r#if.unwrap().as_str(), "nếu có yêu cầu");
    }

    #[test]
    fn a_task_has_one_deadline() {
        assert_eq!(
            faults::<Task>("{id: t, text: T, every: week, by: 2021-08-15}"),
            ["conflicting-keys at `by`: `by` cannot stand beside `every`"]
        );
    }

    #[test]
    fn slips_in_a_task_are_named() {
        let with = |lines: &str| faults::<Task>(&format!("{{id: t, text: T, {lines}}}"));
        assert_eq!(
            faults::<Task>("{id: t}"),
            ["missing-key at `id: t`: missing key `text`"]
        );
        assert_eq!(
            with("every: weekly"),
            ["bad-value at `weekly`: `weekly` is not one of the words that can stand here"]
        );
        assert_eq!(
            with("within: 2 tuần"),
            ["bad-value at `2 tuần`: `2 tuần` is not a time"]
        );
        assert_eq!(
            with("needs: x"),
            ["wrong-type at `x`: `needs` holds a text"]
        );
        assert_eq!(
            with("leads: a"),
            ["unknown-key at `leads`: unknown key `leads`"]
        );
    }
}
