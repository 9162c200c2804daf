//! The made-up workspaces of `examples/corpus`: the same seed makes the same bytes, the numbers are as asked, and the
//! program finds no error in them.

#[path = "../examples/corpus/generate/mod.rs"]
mod generate;

use std::collections::BTreeMap;

use plan::diagnostic::Level;
use plan::rules;
use plan::status;
use plan::workspace::Workspace;

use crate::generate::{Contents, LEAST_UNITS, MOST_REPORTS_OF_A_UNIT, Wanted, generate};

/// The numbers of a small corpus.
const SMALL: Wanted = Wanted {
    seed: 1,
    units: 150,
    plans: 30,
    reports: 600,
};

/// The files of a corpus by path.
fn corpus(wanted: Wanted) -> (BTreeMap<String, String>, Contents) {
    let mut files = BTreeMap::new();
    let contents = generate(wanted, |path, text| {
        let before = files.insert(path.to_owned(), text.to_owned());
        assert!(before.is_none(), "{path} is written twice");
        Ok(())
    });
    (files, contents.unwrap())
}

/// The corpus as the program reads it, in which there is no error.
fn read(files: &BTreeMap<String, String>) -> Workspace {
    let texts: Vec<_> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let (workspace, reading) = Workspace::from_texts(&texts);
    let findings = rules::check(&workspace, reading);
    let errors = findings
        .iter()
        .filter(|finding| finding.level == Level::Error);
    let errors: Vec<_> = errors.map(|finding| finding.message.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    workspace
}

fn assert_numbers(wanted: Wanted) {
    let workspace = read(&corpus(wanted).0);
    let found = (
        workspace.register.len(),
        workspace.plans.len(),
        workspace.reports.len(),
    );
    assert_eq!(found, (wanted.units, wanted.plans, wanted.reports));
}

#[test]
fn the_same_seed_makes_the_same_bytes() {
    let files = corpus(SMALL).0;
    assert_eq!(files, corpus(SMALL).0);
    assert_ne!(files, corpus(Wanted { seed: 2, ..SMALL }).0);
}

#[test]
fn the_numbers_are_as_asked_and_nothing_is_wrong() {
    assert_numbers(SMALL);
    // Other seeds, and the corners: no reports, the fewest units, more plans than units, all reports there can be.
    let units = LEAST_UNITS as usize;
    for (seed, plans, reports) in [
        (2, 1, 0),
        (3, 3 * units, units),
        (4, 5, units * MOST_REPORTS_OF_A_UNIT),
    ] {
        assert_numbers(Wanted {
            seed,
            units,
            plans,
            reports,
        });
    }
}

#[test]
fn units_come_go_and_move() {
    let units = 1_000;
    let workspace = read(&corpus(Wanted { units, ..SMALL }).0);
    let units: Vec<_> = workspace.register.iter().map(|(_, unit)| unit).collect();
    let some = |is_so: fn(&plan::workspace::UnitEntry) -> bool| {
        let mut entries = units.iter().flat_map(|unit| &unit.entries);
        entries.any(is_so)
    };
    assert!(some(|entry| entry.from.is_some()));
    assert!(some(|entry| entry.to.is_some()));
    assert!(units.iter().any(|unit| unit.entries.len() == 2));
}

#[test]
fn every_part_of_a_status_has_something_to_show() {
    let (files, contents) = corpus(SMALL);
    let workspace = read(&files);
    let plan = workspace.plans.find(&contents.top_plan).unwrap();
    assert!(
        workspace
            .plans
            .children(&contents.top_plan)
            .next()
            .is_some()
    );
    let top = status::plan_status(&workspace, plan, contents.as_of);
    let tasks = top.tasks.counts;
    assert!(tasks.done > 0 && tasks.overdue > 0 && tasks.standby > 0);
    assert!(top.targets.iter().any(|target| target.done.is_some()));
    assert!(top.quantities.iter().any(|quantity| quantity.sum.is_some()));
    let all = status::status(&workspace, contents.as_of);
    let duties = || all.plans.iter().flat_map(|plan| &plan.reporting);
    assert!(duties().any(|duty| duty.on_time > 0));
    assert!(duties().any(|duty| duty.late > 0));
    assert!(duties().any(|duty| duty.missing > 0));
    let mut cascade = all.plans.iter().flat_map(|plan| &plan.cascade);
    assert!(cascade.any(|duty| duty.issued > 0 && duty.none > 0));
    let in_force = |plan: &status::PlanStatus<'_>| !plan.scenarios.in_force.is_empty();
    assert!(all.plans.iter().any(in_force));
}

/// A bad quote or indent would change a text in silence; every style has to come back as the same words.
#[test]
fn texts_come_back_as_they_were_meant() {
    let workspace = read(&corpus(SMALL).0);
    let areas = workspace.plans.iter().flat_map(|plan| &plan.document.areas);
    let titles = areas.map(|area| (area.id.as_str(), area.title.as_ref().unwrap().as_str()));
    let by_id: BTreeMap<_, Vec<_>> = titles.fold(BTreeMap::new(), |mut by_id, (id, title)| {
        by_id.entry(id).or_insert_with(Vec::new).push(title);
        by_id
    });
    assert_eq!(by_id.len(), 6);
    for (id, titles) in by_id {
        assert!(
            titles.iter().all(|title| *title == titles[0]),
            "{id}: {titles:?}"
        );
    }
}
