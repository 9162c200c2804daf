//! `empty-class`: a plan that speaks of a class to which no unit belongs.

use foldhash::HashMap;

use crate::diagnostic::{Finding, Level};
use crate::messages::{and_list, message, or_list};
use crate::model::{Class, Plan, Population, TargetValue, UnitRef, UnitRefs};
use crate::rules::plan_period::first_day;
use crate::rules::tree_stretches::TreeStretches;
use crate::rules::unit_names::UnitNames;
use crate::rules::{Check, Group, Rule};
use crate::source::Span;
use crate::workspace::{PlanRecord, UnitTree, Workspace, unit_references};
use crate::yaml::Spanned;

/// A plan that speaks of a class to which no unit belongs.
pub(in crate::rules) static EMPTY_CLASS: Rule = Rule {
    name: "empty-class",
    group: Group::Units,
    level: Level::Warning,
    page: include_str!("empty_class.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    if workspace.register.is_implied() || workspace.units_incomplete {
        return;
    }
    let names = UnitNames::new(&workspace.register);
    let mut stretches = TreeStretches::new(&workspace.register);
    for plan in &workspace.plans {
        let first = first_day(&plan.document).map(|first| first.value);
        let Some(day) = plan.document.issued().or(first) else {
            continue;
        };
        let wholes = wholes(&plan.document);
        // A plan speaks of the same class again and again; it is empty once.
        let mut known: HashMap<&Class, usize> = HashMap::default();
        let mut classes: Vec<(&Class, &Spanned<UnitRef>, Vec<Place<'_>>)> = Vec::new();
        for reference in unit_references(&plan.document) {
            if let UnitRef::Class(class) = &reference.value
                && names.unknown(reference).is_empty()
            {
                let position = *known.entry(class).or_insert_with(|| {
                    classes.push((class, reference, Vec::new()));
                    classes.len() - 1
                });
                classes[position].2.push(Place {
                    span: reference.span,
                    whole: wholes.get(&reference.span).copied(),
                });
            }
        }
        for class in classes {
            stretches.add(day, (plan, class));
        }
    }
    stretches.each(|tree, classes| {
        for (plan, (class, reference, places)) in classes {
            let units = UnitRefs(vec![reference.clone()]);
            if !is_empty(tree, plan, &units) {
                continue;
            }
            let is_left_to_other_rule =
                |place: &&Place<'_>| place.whole.is_some_and(|whole| is_empty(tree, plan, whole));
            let places = places.iter().filter(|place| !is_left_to_other_rule(place));
            let places: Vec<_> = places.map(|place| place.span).collect();
            findings.extend(finding(plan, class, &places));
        }
    });
}

/// Where a plan speaks of a class.
struct Place<'p> {
    span: Span,
    /// All of what a target is a share of, if the class is a part of that.
    whole: Option<&'p UnitRefs>,
}

/// For each place in what a target is a share of, the whole of it: where that holds no unit, another rule says so.
fn wholes(plan: &Plan) -> HashMap<Span, &UnitRefs> {
    let targets = plan
        .objectives
        .iter()
        .flat_map(|objective| &objective.targets);
    let shares = targets.filter(|target| {
        let value = target.value.as_ref().map(|value| &value.value);
        matches!(value, Some(TargetValue::Share(_)))
    });
    let populations = shares.filter_map(|target| match &target.of.as_ref()?.value {
        Population::Units(units) => Some(units),
        Population::People(_) => None,
    });
    let references = populations.flat_map(|units| {
        let references = units.0.iter();
        references.map(move |reference| (reference.span, units))
    });
    references.collect()
}

fn is_empty(tree: &UnitTree<'_>, plan: &PlanRecord, units: &UnitRefs) -> bool {
    let issuer = plan.document.issuer.as_ref();
    let issuer = issuer.and_then(|issuer| tree.register().find(issuer));
    tree.resolve(units, issuer).is_empty()
}

fn finding(plan: &PlanRecord, class: &Class, places: &[Span]) -> Option<Finding> {
    let (first, others) = places.split_first()?;
    let kinds: Vec<_> = class.all.0.iter().map(|kind| kind.as_str()).collect();
    let kinds = or_list(&kinds);
    let under = class.under.as_ref().map(|under| under.as_str());
    let keys = narrowing_keys(class);
    let message = match (under, keys.as_slice()) {
        (Some(under), []) => message!("empty-class.headline-under", kinds, under),
        (None, []) => message!("empty-class.headline", kinds),
        (Some(under), keys) => {
            message!(
                "empty-class.headline-left-under",
                kinds,
                under,
                keys = and_list(keys)
            )
        }
        (None, keys) => message!("empty-class.headline-left", kinds, keys = and_list(keys)),
    };
    let finding = EMPTY_CLASS.finding(plan.at(*first), message);
    let finding = match others.len() {
        0 => finding,
        more => finding.note(message!("empty-class.note", more)),
    };
    Some(finding.help(message!("empty-class.help")))
}

/// The keys that leave only some of the units in a class.
fn narrowing_keys(class: &Class) -> Vec<&'static str> {
    let is_direct = class.direct == Some(true);
    let has_except = !class.except.is_empty();
    let keys = [(is_direct, "direct"), (has_except, "except")];
    let keys = keys.into_iter().filter(|&(is_there, _)| is_there);
    keys.map(|(_, key)| key).collect()
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::headlines;

    const UNITS: &str = "\
units: [{id: county, name: C, units: [{id: riverton, name: R, kind: town, from: 2022-01-01}]}]
kinds: [{id: town}, {id: village}]
";

    fn plan(issued: &str, lead: &str) -> Vec<String> {
        let plan = format!(
            "plan: p\ntitle: t\nissuer: county\n{issued}\nassignments: [{{unit: {lead}, tasks: [{{id: t, text: T}}]}}]\n"
        );
        let texts = [("a.units.yaml", UNITS), ("p.plan.yaml", &*plan)];
        headlines("empty-class", &texts)
    }

    #[test]
    fn a_class_is_empty_or_not_on_the_day_of_the_plan() {
        let empty = ["no unit is a `town` below the issuer"];
        assert_eq!(plan("issued: 2021-12-31", "{all: town}"), empty);
        assert!(plan("issued: 2022-01-01", "{all: town}").is_empty());
        assert!(plan("", "{all: town}").is_empty());
        assert_eq!(
            plan("issued: 2022-01-01", "{all: [village], under: riverton}"),
            ["no unit is a `village` below `riverton`"]
        );
    }

    #[test]
    fn a_class_from_which_all_units_are_taken_is_not_said_to_have_none() {
        let left = |lead| plan("issued: 2022-01-01", lead);
        assert_eq!(
            left("{all: town, except: [riverton]}"),
            ["with `except`, no unit is left that is a `town` below the issuer"]
        );
        assert_eq!(
            left("{all: town, under: riverton, direct: true}"),
            ["with `direct`, no unit is left that is a `town` below `riverton`"]
        );
        assert_eq!(
            left("{all: village, under: riverton, direct: false}"),
            ["no unit is a `village` below `riverton`"]
        );
    }

    #[test]
    fn a_plan_that_names_an_empty_class_twice_hears_of_it_once() {
        let plan = "plan: p\ntitle: t\nissuer: county\nissued: 2022-01-01\ncascade: [{id: d, units: {all: village}}, {id: e, units: [{all: village}]}]\n";
        let texts = [("a.units.yaml", UNITS), ("p.plan.yaml", plan)];
        assert_eq!(headlines("empty-class", &texts).len(), 1);
    }

    #[test]
    fn what_a_target_counts_may_be_of_an_empty_class() {
        let target = |value: &str, of: &str| {
            let plan = format!(
                "plan: p\ntitle: t\nissuer: county\nissued: 2022-01-01\nobjectives: [{{id: o, text: t, targets: [{{id: a, text: t, value: {value}, of: {of}}}]}}]\n"
            );
            let texts = [("a.units.yaml", UNITS), ("p.plan.yaml", &*plan)];
            headlines("empty-class", &texts).len()
        };
        assert_eq!(target("'>= 5 models'", "{all: village}"), 1);
        assert_eq!(target("90%", "[{all: town}, {all: village}]"), 1);
        assert_eq!(target("90%", "[{all: village}, {all: [village]}]"), 0);
    }

    #[test]
    fn unknown_kinds_and_populations_are_left_to_their_own_rules() {
        assert!(plan("issued: 2022-01-01", "{all: hamlet}").is_empty());
        let plan = "plan: p\ntitle: t\nissuer: county\nissued: 2022-01-01\nobjectives: [{id: o, text: t, targets: [{id: a, text: t, value: 9%, of: {all: village}}]}]\n";
        let texts = [("a.units.yaml", UNITS), ("p.plan.yaml", plan)];
        assert!(headlines("empty-class", &texts).is_empty());
    }
}
