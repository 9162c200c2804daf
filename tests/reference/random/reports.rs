//! Random reports: many on the same day, some about the same items, from units that may not be there.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;

use super::plans::{INDICATORS, RESOURCES, SCENARIOS, TARGETS, TASKS, TEAMS};
use super::units::ids;
use super::{days, sometimes, word};
use crate::model::{Day, Declaration, Declared, Figure, OwnPlan, Report, TaskEntry, Written};

/// A report, mostly on the plan `p`.
pub(super) fn reports(first: Day) -> impl Strategy<Value = Report> {
    let plans = prop_oneof![12 => Just("p".to_owned()), 1 => word(&["c0", "nothing"])];
    let covers = sometimes(45, word(&["self", "subtree", "subtree"]));
    let own_plan = (
        sometimes(70, Just("9/PL".to_owned())),
        sometimes(60, days(first)),
    );
    let own_plan = own_plan.prop_map(|(number, date)| OwnPlan {
        number: number.map(Written),
        date,
    });
    let head = (
        plans,
        ids(),
        days(first),
        sometimes(50, days(first)),
        covers,
        sometimes(10, own_plan),
        sometimes(40, declared(first)),
        sometimes(7, days(first)),
    );
    let share = prop_oneof![
        8 => (0_u8..12, 0_u8..12).prop_map(|(done, of)| short(format!("{done}/{of}"))),
        1 => (0_u8..12).prop_map(|done| Figure::Full {
            done: Written(done.to_string()),
            of: Some(Written("10 homes".to_owned())),
        }),
    ];
    let amount = word(&[
        "3",
        "5 bags",
        "7 kg",
        "0.5 nghìn bags",
        "2 nghìn kg",
        "4 people",
        "2 people",
        "5 GBP",
        "0",
        "12.5",
    ]);
    let amount = amount.prop_map(short);
    let odd = prop_oneof![
        Just(short("93%".to_owned())),
        word(&["3", "7 bags"]).prop_map(|done| Figure::Full {
            done: Written(done),
            of: None,
        }),
    ];
    let figure = prop_oneof![5 => share, 5 => amount.clone(), 1 => odd];
    let task = word(&[
        "todo", "doing", "done", "done", "done", "blocked", "dropped",
    ]);
    let task = (task, prop::bool::weighted(0.2)).prop_map(|(state, is_full)| match is_full {
        true => TaskEntry::Full { state },
        false => TaskEntry::Short(state),
    });
    let observed = word(&["0", "1", "2", "3", "2.5", "-1", "true", "false"]);
    let entries = (
        some_of(TARGETS, figure),
        some_of(&TASKS[..4], task),
        some_of(RESOURCES, amount.clone()),
        some_of(TEAMS, amount),
        some_of(INDICATORS, observed.prop_map(Written)),
    );
    (head, entries).prop_map(|(head, entries)| {
        let (report, unit, as_of, received, covers, own_plan, scenario, ended) = head;
        let (targets, tasks, resources, teams, situation) = entries;
        Report {
            report,
            unit,
            as_of,
            received,
            covers,
            own_plan,
            scenario,
            situation,
            ended,
            targets,
            tasks,
            resources,
            teams,
        }
    })
}

fn short(text: String) -> Figure {
    Figure::Short(Written(text))
}

/// Entries for some of these items; now and then one is named in full.
fn some_of<S>(
    items: &'static [&'static str],
    entry: S,
) -> impl Strategy<Value = BTreeMap<String, S::Value>>
where
    S: Strategy,
{
    let keys = (select(items), prop::bool::weighted(0.08));
    let keys = keys.prop_map(|(item, in_full)| match in_full {
        true => format!("p#{item}"),
        false => item.to_owned(),
    });
    prop::collection::btree_map(keys, entry, 0..=2).prop_map(|mut entries| {
        // An item is named once.
        let short: Vec<_> = entries
            .keys()
            .filter(|key| !key.contains('#'))
            .cloned()
            .collect();
        entries.retain(|key, _| {
            !key.strip_prefix("p#")
                .is_some_and(|it| short.iter().any(|short| short == it))
        });
        entries
    })
}

/// A declaration in one of its forms.
fn declared(first: Day) -> impl Strategy<Value = Declared> {
    let parts = || {
        (
            sometimes(55, days(first)),
            sometimes(40, select(&["5/QD", "6/QD"][..])),
        )
    };
    let declaration =
        |scenario: String, (since, decision): (Option<Day>, Option<&str>)| Declaration {
            in_force: scenario,
            since,
            decision: decision.map(|decision| Written(decision.to_owned())),
        };
    let scenario = || prop_oneof![5 => word(SCENARIOS), 1 => Just("none".to_owned())];
    let one = (scenario(), parts())
        .prop_map(move |(scenario, parts)| Declared::One(declaration(scenario, parts)));
    let several = prop::collection::btree_map(word(SCENARIOS), parts(), 0..3);
    let several = several.prop_map(move |entries| {
        let entries = entries.into_iter();
        let declarations = entries.map(|(scenario, parts)| declaration(scenario, parts));
        Declared::Several(declarations.collect())
    });
    prop_oneof![
        2 => scenario().prop_map(Declared::Word),
        4 => one,
        2 => several,
    ]
}
