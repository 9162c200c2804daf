//! `child-weaker`: a target that asks for less than the target of the parent plan that it stands for.

use std::collections::BTreeSet;

use foldhash::HashMap;

use super::written;
use crate::diagnostic::{Finding, Level};
use crate::messages::{Message, message};
use crate::model::{Kinds, Plan, Population, Range, ShareBound, Target, TargetValue, UnitRef};
use crate::rules::{Check, Group, Rule};
use crate::source::Span;
use crate::words::{fold, nfc};
use crate::workspace::{PlanRecord, Workspace, tasks};

/// A target that asks for less than the target of the parent plan that it stands for.
pub(in crate::rules) static CHILD_WEAKER: Rule = Rule {
    name: "child-weaker",
    group: Group::Duties,
    level: Level::Warning,
    page: include_str!("child_weaker.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    for child in &workspace.plans {
        let parents: BTreeSet<_> = child.parents().collect();
        for parent in parents
            .into_iter()
            .filter_map(|id| workspace.plans.find(id))
        {
            if parent.document.id.value == child.document.id.value {
                continue;
            }
            for (own, asked) in pairs(&child.document, &parent.document) {
                let pair = Pair {
                    workspace,
                    child,
                    parent,
                    own,
                    asked,
                };
                findings.extend(pair.value());
                findings.extend(pair.deadline());
            }
        }
    }
}

/// A target of a plan, and the target of its parent plan that it stands for.
struct Pair<'w> {
    workspace: &'w Workspace,
    child: &'w PlanRecord,
    parent: &'w PlanRecord,
    own: &'w Target,
    asked: &'w Target,
}

impl Pair<'_> {
    fn value(&self) -> Option<Finding> {
        let (own, asked) = (self.own.value.as_ref()?, self.asked.value.as_ref()?);
        let weakness = match (&own.value, &asked.value) {
            (TargetValue::Share(own), TargetValue::Share(asked)) => weaker_share(*own, *asked)?,
            (TargetValue::Quantity(own), TargetValue::Quantity(asked)) => {
                self.weaker_quantity(own, asked)?
            }
            (TargetValue::Share(_), TargetValue::Quantity(_))
            | (TargetValue::Quantity(_), TargetValue::Share(_)) => return None,
        };
        let id = self.own.id.as_str();
        let reference = self.parent.reference(self.asked.id.as_str());
        let value = written(self.workspace, self.child, own.span);
        let bound = written(self.workspace, self.parent, asked.span);
        let help = message!("child-weaker.help", bound, reference = reference.as_str());
        let message = match weakness {
            Weakness::AsksForLess => {
                message!(
                    "child-weaker.headline",
                    target = id,
                    value,
                    bound,
                    reference
                )
            }
            Weakness::AllowsMore => {
                message!(
                    "child-weaker.headline-most",
                    target = id,
                    value,
                    bound,
                    reference
                )
            }
        };
        Some(self.finding(own.span, message, asked.span).help(help))
    }

    fn deadline(&self) -> Option<Finding> {
        let (own, asked) = (self.own.by.as_ref()?, self.asked.by.as_ref()?);
        if own.value <= asked.value {
            return None;
        }
        let reference = self.parent.reference(self.asked.id.as_str());
        let message = message!(
            "child-weaker.headline-by",
            target = self.own.id.as_str(),
            day = own.value,
            bound = asked.value,
            reference = reference.as_str(),
        );
        let help = message!("child-weaker.help-by", bound = asked.value, reference);
        Some(self.finding(own.span, message, asked.span).help(help))
    }

    fn finding(&self, place: Span, message: Message, asked: Span) -> Finding {
        CHILD_WEAKER
            .finding(self.child.at(place), message)
            .related(self.parent.at(asked), message!("child-weaker.parent"))
    }

    /// Less of an amount is weaker only where nobody else adds to it. More than is allowed in all is weaker anyhow.
    fn weaker_quantity(&self, own: &Range, asked: &Range) -> Option<Weakness> {
        if unit(own) != unit(asked) {
            return None;
        }
        match (asked.min(), asked.max()) {
            (Some(least), _) => {
                let less = own.min()? < least;
                (less && !self.is_shared()).then_some(Weakness::AsksForLess)
            }
            (None, Some(most)) => (own.max()? > most).then_some(Weakness::AllowsMore),
            (None, None) => None,
        }
    }

    /// Whether other units may add to the amount that the parent plan asks for: it is asked of several units, or other
    /// units have plans below the parent plan too.
    fn is_shared(&self) -> bool {
        let issuer = self.child.document.issuer.as_ref();
        let is_issuer = |reference: &UnitRef| match reference {
            UnitRef::Unit(id) => Some(id) == issuer.map(|issuer| &issuer.value),
            UnitRef::Class(_) | UnitRef::Body(_) => false,
        };
        let population = match self.asked.of.as_ref().map(|of| &of.value) {
            Some(Population::Units(units)) => Some(units),
            Some(Population::People(_)) | None => None,
        };
        let id = self.asked.id.as_str();
        let duties = self.parent.document.reporting.iter();
        let carriers = duties.filter(|duty| {
            let mut carries = duty.carries.iter();
            carries.any(|item| item.plan.is_none() && item.item.as_str() == id)
        });
        let lists = carriers
            .filter_map(|duty| duty.from.as_ref())
            .chain(population);
        let mut references = lists.flat_map(|list| &list.0);
        let mut siblings = self
            .workspace
            .plans
            .children(self.parent.document.id.as_str());
        references.any(|reference| !is_issuer(&reference.value))
            || siblings.any(|sibling| {
                let other = sibling.document.issuer.as_ref();
                other.map(|unit| &unit.value) != issuer.map(|unit| &unit.value)
            })
    }
}

/// In which way a value is weaker than another.
enum Weakness {
    AsksForLess,
    AllowsMore,
}

fn weaker_share(own: ShareBound, asked: ShareBound) -> Option<Weakness> {
    match (own, asked) {
        (ShareBound::AtLeast(own), ShareBound::AtLeast(asked)) => {
            (own < asked).then_some(Weakness::AsksForLess)
        }
        (ShareBound::AtMost(own), ShareBound::AtMost(asked)) => {
            (own > asked).then_some(Weakness::AllowsMore)
        }
        (ShareBound::AtLeast(_), ShareBound::AtMost(_))
        | (ShareBound::AtMost(_), ShareBound::AtLeast(_)) => None,
    }
}

fn unit(range: &Range) -> Option<String> {
    range.unit.as_ref().map(|unit| nfc(unit).into_owned())
}

/// The targets of a plan that stand for targets of its parent plan: by the same id, or because a task serves both and
/// they measure the same. Each pair is there once, in the order of the plan.
fn pairs<'w>(child: &'w Plan, parent: &'w Plan) -> Vec<(&'w Target, &'w Target)> {
    let asked = targets(parent);
    if asked.is_empty() {
        return Vec::new();
    }
    let own = targets(child);
    let mut pairs = Vec::new();
    let mut seen = BTreeSet::new();
    for target in child.objectives.iter().flat_map(|one| &one.targets) {
        let id = target.id.as_str();
        if let Some(&above) = asked.get(id)
            && seen.insert((id, id))
        {
            pairs.push((target, above));
        }
    }
    for placed in tasks(child) {
        let serves = &placed.task.serves;
        let above = serves.iter().filter_map(|item| {
            let plan = item.plan.as_ref()?;
            let target = asked.get(item.item.as_str())?;
            (plan.as_str() == parent.id.as_str()).then_some(*target)
        });
        for above in above {
            let here = serves.iter().filter_map(|item| {
                let plan = item
                    .plan
                    .as_ref()
                    .map_or(child.id.as_str(), |plan| plan.as_str());
                let target = own.get(item.item.as_str())?;
                (plan == child.id.as_str()).then_some(*target)
            });
            for target in here.filter(|target| measure_the_same(target, above)) {
                if seen.insert((target.id.as_str(), above.id.as_str())) {
                    pairs.push((target, above));
                }
            }
        }
    }
    pairs
}

fn targets(plan: &Plan) -> HashMap<&str, &Target> {
    let targets = plan.objectives.iter().flat_map(|one| &one.targets);
    targets.map(|target| (target.id.as_str(), target)).collect()
}

/// Whether two targets of different ids are about the same thing: amounts of one unit, shares of one population.
fn measure_the_same(own: &Target, asked: &Target) -> bool {
    let values = (own.value.as_ref(), asked.value.as_ref());
    let (Some(one), Some(other)) = values else {
        return false;
    };
    match (&one.value, &other.value) {
        (TargetValue::Quantity(one), TargetValue::Quantity(other)) => {
            one.unit.is_some() && unit(one) == unit(other)
        }
        (TargetValue::Share(_), TargetValue::Share(_)) => {
            let populations = (own.of.as_ref(), asked.of.as_ref());
            matches!(populations, (Some(one), Some(other)) if same_population(&one.value, &other.value))
        }
        (TargetValue::Share(_), TargetValue::Quantity(_))
        | (TargetValue::Quantity(_), TargetValue::Share(_)) => false,
    }
}

fn same_population(one: &Population, other: &Population) -> bool {
    match (one, other) {
        (Population::People(one), Population::People(other)) => {
            fold(&one.people) == fold(&other.people)
        }
        (Population::Units(one), Population::Units(other)) => {
            match (one.0.as_slice(), other.0.as_slice()) {
                ([one], [other]) => match (&one.value, &other.value) {
                    (UnitRef::Class(one), UnitRef::Class(other)) => {
                        kinds(&one.all) == kinds(&other.all)
                    }
                    (UnitRef::Unit(one), UnitRef::Unit(other)) => one == other,
                    // What else two references have in common is for nobody to tell.
                    _ => false,
                },
                _ => false,
            }
        }
        (Population::People(_), Population::Units(_))
        | (Population::Units(_), Population::People(_)) => false,
    }
}

fn kinds(kinds: &Kinds) -> BTreeSet<&str> {
    kinds.0.iter().map(|kind| kind.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn plan(id: &str, issuer: &str, targets: &str, rest: &str) -> String {
        format!(
            "plan: {id}\ntitle: T\nissuer: {issuer}\nobjectives: [{{id: o, text: O, targets: [{targets}]}}]\n{rest}\n"
        )
    }

    fn below(issuer: &str, targets: &str, rest: &str) -> String {
        let basis = "basis: [{role: parent, plan: p}]";
        plan(
            &format!("q-{issuer}"),
            issuer,
            targets,
            &format!("{basis}\n{rest}"),
        )
    }

    fn reported(parent: &str, child: &str) -> Vec<String> {
        let texts = [("p.plan.yaml", parent), ("q.plan.yaml", child)];
        headlines("child-weaker", &texts)
    }

    /// What is said of a target `t` with these lines, where the parent plan has a `t` with those.
    fn of(own: &str, asked: &str) -> String {
        let target = |lines: &str| format!("{{id: t, text: T, {lines}}}");
        let parent = plan("p", "top", &target(asked), "");
        reported(&parent, &below("town", &target(own), "")).join("; ")
    }

    #[test]
    fn shares_are_compared_exactly() {
        assert_eq!(
            of(
                "value: 89.9%, of: {all: base}",
                "value: 90%, of: {all: town}"
            ),
            "the target `t` asks for `89.9%`, less than the `90%` of `p#t`"
        );
        assert_eq!(of("value: 90.0%", "value: 90%"), "");
        assert_eq!(of("value: 95%", "value: \">= 90%\""), "");
        assert_eq!(
            of("value: <= 6%", "value: <= 5%"),
            "the target `t` allows `<= 6%`, more than the `<= 5%` of `p#t`"
        );
        assert_eq!(of("value: 4%", "value: <= 5%"), "");
        assert_eq!(of("value: 1 home", "value: 90%"), "");
    }

    #[test]
    fn amounts_of_one_unit_are_compared() {
        let less = "the target `t` asks for `700 triệu VND`, less than the `0.8 tỷ VND` of `p#t`";
        assert_eq!(of("value: 700 triệu VND", "value: 0.8 tỷ VND"), less);
        assert_eq!(of("value: 800 triệu VND", "value: 0.8 tỷ VND"), "");
        assert_eq!(of("value: 5 bags", "value: 6 sacks"), "");
        assert_ne!(of("value: 20..40 người", "value: 30..40 người"), "");
        assert_eq!(of("value: 30..50 người", "value: 30..40 người"), "");
        assert_eq!(
            of("value: <= 3 homes", "value: 0 homes"),
            "the target `t` allows `<= 3 homes`, more than the `0 homes` of `p#t`"
        );
        assert_eq!(of("value: 3 homes", "value: 0 homes"), "");
        let composed = "value: 20 ng\u{1b0}\u{1edd}i";
        assert_ne!(of(composed, "value: 30 ngu\u{31b}o\u{31b}\u{300}i"), "");
    }

    #[test]
    fn a_part_of_an_amount_is_not_less() {
        let target = |value: &str| format!("{{id: t, text: T, {value}}}");
        let (ten, five) = (target("value: 10 bags"), target("value: 5 bags"));
        let child = below("town", &five, "");
        let of = |of: &str| {
            let parent = plan(
                "p",
                "top",
                &target(&format!("value: 10 bags, of: {of}")),
                "",
            );
            reported(&parent, &child).len()
        };
        assert_eq!(
            [of("{all: town}"), of("[town, city]"), of("city")],
            [0, 0, 0]
        );
        assert_eq!([of("town"), of("{people: homes}")], [1, 1]);
        let carried = "reporting: [{id: r, from: {all: town}, carries: [t]}]";
        assert!(reported(&plan("p", "top", &ten, carried), &child).is_empty());
        let parent = plan("p", "top", &ten, "");
        assert_eq!(reported(&parent, &child).len(), 1);
        let two = format!("{child}---\n{}", below("city", &five, ""));
        assert!(reported(&parent, &two).is_empty());
    }

    #[test]
    fn a_later_day_is_weaker() {
        assert_eq!(
            of("value: 90%, by: 2021-10-01", "value: 90%, by: 2021-09-30"),
            "the target `t` is due on 2021-10-01, later than `p#t` on 2021-09-30"
        );
        assert_eq!(
            of("value: 90%, by: 2021-09-30", "value: 90%, by: 2021-09-30"),
            ""
        );
        assert_eq!(of("value: 90%", "value: 90%, by: 2021-09-30"), "");
    }

    #[test]
    fn a_task_that_serves_both_ties_targets_that_measure_the_same() {
        let tied = |own: &str, asked: &str| {
            let parent = plan("p", "top", &format!("{{id: a, text: A, {asked}}}"), "");
            let tasks = "areas: [{id: x, title: X, tasks: [{id: y, text: Y, serves: [b, p#a]}]}]";
            let child = below("town", &format!("{{id: b, text: B, {own}}}"), tasks);
            reported(&parent, &child).len()
        };
        let people =
            |share: &str, people: &str| format!("value: {share}, of: {{people: {people}}}");
        assert_eq!(tied(&people("80%", "Hộ dân"), &people("90%", "hộ  dân")), 1);
        assert_eq!(tied(&people("80%", "homes"), &people("90%", "children")), 0);
        assert_eq!(
            tied("value: 80%, of: {all: base}", "value: 90%, of: {all: town}"),
            0
        );
        assert_eq!(
            tied("value: 80%, of: {all: town}", "value: 90%, of: {all: town}"),
            1
        );
        assert_eq!(tied("value: 80%", "value: 90%"), 0);
        assert_eq!(tied("value: 5 bags", "value: 10 bags"), 1);
        assert_eq!(tied("value: 5", "value: 10"), 0);
    }

    #[test]
    fn only_the_parent_plan_is_looked_at() {
        let target = |share: &str| format!("{{id: t, text: T, value: {share}}}");
        let parent = plan("p", "top", &target("90%"), "");
        let sibling = plan(
            "q",
            "town",
            &target("80%"),
            "basis: [{role: sibling, plan: p}]",
        );
        assert!(reported(&parent, &sibling).is_empty());
    }

    #[test]
    fn both_values_are_marked() {
        let target = |share: &str| format!("{{id: t, text: T, value: {share}}}");
        let (parent, child) = (
            plan("p", "top", &target("90%"), ""),
            below("town", &target("80%"), ""),
        );
        let texts = [("p.plan.yaml", &*parent), ("q.plan.yaml", &*child)];
        assert_eq!(marked("child-weaker", &texts), [["80%", "90%"]]);
    }
}
