//! Random workspaces: plans, registers and reports, spread over files.

use proptest::prelude::*;
use proptest::sample::select;

use super::plans::{own_plans, plans};
use super::reports::reports;
use super::units::registers;
use super::{Question, days, sometimes};
use crate::model::{Day, Document, Files, Plan, Report, Settings, Units};
use crate::yaml;

/// The files that documents may stand in, in their order by bytes.
const PATHS: [&str; 6] = [
    "B.yaml", "a-1.yaml", "a.yaml", "a/b.yaml", "a1.yaml", "b.yaml",
];

/// The ids of the plans that units have of their own, before and after `p` in the order of ids.
const OWN: [&str; 4] = ["c0", "q1", "b2", "z3"];

/// Questions about workspaces of the window that begins on that day.
pub(super) fn questions(first: Day) -> BoxedStrategy<Question> {
    let paths = || select(&PATHS[..]);
    let register = prop_oneof![9 => registers(first).prop_map(Some), 1 => Just(None)];
    let own = (own_plans(first), paths());
    let reports = (reports(first), paths());
    let workspace = (
        days(first),
        (plans(first), paths()),
        register,
        prop::collection::vec(reports, 0..18),
        prop::collection::vec(own, 0..=OWN.len()),
        sometimes(50, Just("GBP".to_owned())),
        0_usize..24,
    );
    let question = workspace.prop_map(|(as_of, plan, register, reports, own, currency, unit)| {
        let files = yaml::write(&files(plan, register, reports, own, currency));
        Question { files, as_of, unit }
    });
    question.boxed()
}

fn files(
    (plan, plan_path): (Plan, &str),
    register: Option<Vec<Units>>,
    reports: Vec<(Report, &str)>,
    own: Vec<(Plan, &str)>,
    currency: Option<String>,
) -> Files {
    let mut files: Vec<(String, Vec<Document>)> = PATHS
        .iter()
        .map(|path| ((*path).to_owned(), Vec::new()))
        .collect();
    let mut put = |path: &str, document: Document| {
        let file = files.iter_mut().find(|(known, _)| known == path);
        file.unwrap().1.push(document);
    };
    put(plan_path, Document::Plan(Box::new(plan)));
    for (plan, id) in own.into_iter().zip(OWN) {
        let (plan, path) = plan;
        let plan = Plan {
            plan: id.to_owned(),
            ..plan
        };
        put(path, Document::Plan(Box::new(plan)));
    }
    for (report, path) in reports {
        put(path, Document::Report(Box::new(report)));
    }
    for (units, path) in register
        .into_iter()
        .flatten()
        .zip(["b.yaml", "B.yaml", "a.yaml"])
    {
        put(path, Document::Units(units));
    }
    let workspace = "W".to_owned();
    let settings = Settings {
        workspace,
        currency,
    };
    files.push((
        "workspace.yaml".to_owned(),
        vec![Document::Settings(settings)],
    ));
    Files(files)
}
