//! `plan query`: filters, order, counts and columns, on the flood and the real plans.

mod common;

use common::{Folder, plan};

/// What comes out, if that goes well.
#[track_caller]
fn done(arguments: &[&str]) -> String {
    let arguments = [&["query"], arguments].concat();
    let output = plan(&arguments);
    assert_eq!(output.status, Some(0), "{}", output.text());
    output.stdout
}

#[track_caller]
fn refused(arguments: &[&str], why: &str) {
    let arguments = [&["query"], arguments].concat();
    let output = plan(&arguments);
    assert_eq!(output.status, Some(2), "{}", output.text());
    assert!(output.stderr.contains(why), "{}", output.stderr);
}

/// The ids of what is listed.
#[track_caller]
fn ids(arguments: &[&str]) -> Vec<String> {
    let lines = done(&[arguments, &["--format", "ndjson", "--columns", "id"]].concat());
    let ids = lines.lines().map(|line| {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        row["id"].as_str().unwrap_or_default().to_owned()
    });
    ids.collect()
}

const FLOOD: &str = "examples/flood";

#[test]
fn tasks_are_found_by_who_leads_and_who_takes_part() {
    assert_eq!(
        ids(&["tasks", FLOOD, "--lead", "press-office"]),
        ["county-broadcast", "leaflet"]
    );
    assert_eq!(
        ids(&["tasks", FLOOD, "--with", "fire-service"]),
        ["move-people", "exercise", "quay-barriers"]
    );
    // Those that name a class count for each of its units.
    assert!(ids(&["tasks", FLOOD, "--lead", "riverton"]).contains(&"fill-sandbags".to_owned()));
    let under = ids(&["tasks", FLOOD, "--under", "netherwick"]);
    assert!(under.contains(&"visit-homes".to_owned()), "{under:?}");
    assert!(!under.contains(&"leaflet".to_owned()), "{under:?}");
    assert!(ids(&["tasks", FLOOD, "--no-lead"]).is_empty());
    let unled = ids(&["tasks", "plans", "--plan", "ha-noi-22", "--no-lead"]);
    assert!(unled.contains(&"van-dong-toan-the".to_owned()), "{unled:?}");
}

#[test]
fn items_are_found_by_deadline_state_and_the_documents_they_rest_on() {
    assert_eq!(
        ids(&[
            "tasks",
            FLOOD,
            "--plan",
            "county-flood",
            "--due-before",
            "2024-10-15"
        ]),
        ["own-plan", "exercise-script", "leaflet"]
    );
    assert_eq!(
        ids(&[
            "targets",
            FLOOD,
            "--plan",
            "county-flood",
            "--due-before",
            "2024-10-31"
        ]),
        ["town-plans"]
    );
    assert_eq!(
        ids(&["tasks", FLOOD, "--cites", "8 gd wra"]),
        ["test-sirens"]
    );
    assert_eq!(
        ids(&["plans", FLOOD, "--cites", "3/PL-NRO"]),
        ["county-flood"]
    );
    assert_eq!(
        ids(&["references", FLOOD, "--cites", "county-flood"]).len(),
        1
    );
    assert_eq!(ids(&["plans", "plans", "--state", "issued"]).len(), 4);
    assert!(ids(&["plans", "plans", "--state", "draft", "--state", "closed"]).is_empty());
}

#[test]
fn rows_are_sorted_and_cut() {
    let by = |sort: &str| ids(&["targets", FLOOD, "--plan", "county-flood", "--sort", sort]);
    assert_eq!(
        by("by"),
        ["town-plans", "sirens-tested", "sandbags", "homes-visited"]
    );
    assert_eq!(
        by("-by"),
        ["homes-visited", "sandbags", "sirens-tested", "town-plans"]
    );
    let first = ids(&[
        "targets",
        FLOOD,
        "--plan",
        "county-flood",
        "--sort",
        "-by",
        "--limit",
        "1",
    ]);
    assert_eq!(first, ["homes-visited"]);
    // Rows without a value stand at the end, whichever way.
    let last = |sort: &str| ids(&["tasks", FLOOD, "--plan", "county-flood", "--sort", sort]).pop();
    assert_eq!(last("by"), last("-by"));
}

#[test]
fn values_are_counted() {
    insta::assert_snapshot!(done(&["tasks", FLOOD, "--group-by", "scenario"]));
    insta::assert_snapshot!(done(&[
        "tasks",
        FLOOD,
        "--group-by",
        "lead",
        "--limit",
        "3"
    ]));
}

#[test]
fn columns_are_chosen() {
    insta::assert_snapshot!(done(&[
        "targets",
        FLOOD,
        "--columns",
        "ref,by,text",
        "--format",
        "csv"
    ]));
    insta::assert_snapshot!(done(&["targets", FLOOD, "--sort", "by"]));
    let lines = done(&["units", FLOOD, "--format", "ndjson", "--limit", "2"]);
    assert_eq!(lines.lines().count(), 2);
}

#[test]
fn what_is_not_there_is_said() {
    refused(&["tasks", FLOOD, "--sort", "bye"], "did you mean `by`?");
    refused(&["tasks", FLOOD, "--columns", "xyz"], "there are `ref`");
    refused(
        &["tasks", FLOOD, "--group-by", "leads"],
        "did you mean `lead`?",
    );
    refused(
        &["plans", FLOOD, "--lead", "riverton"],
        "plans cannot be filtered by lead; `tasks` can",
    );
    refused(
        &["tasks", FLOOD, "--lead", "rivertn"],
        "there is no unit `rivertn`",
    );
    refused(&["tasks", FLOOD, "--due-before", "soon"], "--due-before");
    refused(
        &["tasks", FLOOD, "--columns", "id", "--format", "json"],
        "one JSON document has all fields",
    );
}

#[test]
fn means_duties_reports_and_figures_are_listed() {
    let flood = |arguments: &[&str]| ids(&[arguments, &[FLOOD, "--as-of", "2024-11-25"]].concat());
    assert_eq!(
        flood(&["resources"]),
        ["flood-money", "sandbag-money", "pump-money"]
    );
    assert_eq!(
        flood(&["duties", "--unit", "press-office"]),
        ["final-report"]
    );
    let counts = |kind: &str| {
        let arguments = [kind, FLOOD, "--unit", "netherwick", "--group-by", "as_of"];
        let text = done(&[&arguments[..], &["--format", "csv"]].concat());
        let mut lines: Vec<_> = text.lines().skip(1).map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(
        counts("reports"),
        ["2024-09-30,1", "2024-10-31,1", "2024-11-30,1"]
    );
    assert_eq!(
        counts("figures"),
        ["2024-09-30,6", "2024-10-31,5", "2024-11-30,7"]
    );
    let sandbags = ["figures", FLOOD, "--text", "SANDBAG", "--columns", "item"];
    let sandbags = done(&[&sandbags[..], &["--format", "ndjson"]].concat());
    assert!(sandbags.lines().count() > 10, "{sandbags}");
    assert!(sandbags.lines().all(|line| line.contains("sandbag")));
}

#[test]
fn what_is_late_or_in_a_state_is_found_as_of_the_day() {
    let on = |day: &str, arguments: &[&str]| {
        ids(&[
            arguments,
            &[FLOOD, "--plan", "county-flood", "--as-of", day],
        ]
        .concat())
    };
    let late = |day: &str| on(day, &["tasks", "--overdue"]);
    assert_eq!(late("2024-09-30"), [""; 0]);
    assert_eq!(late("2024-11-05"), ["own-plan", "test-sirens"]);
    assert_eq!(on("2024-11-05", &["duties", "--overdue"]), ["plans-due"]);
    let blocked = ["tasks", "--state", "blocked"];
    assert_eq!(on("2024-11-05", &blocked), ["test-sirens"]);
    let either = ["tasks", "--state", "blocked,done"];
    assert!(on("2024-11-05", &either).contains(&"exercise".to_owned()));
    refused(
        &["targets", FLOOD, "--state", "done"],
        "cannot be filtered by state",
    );
}

const SETTINGS: &str = "\
workspace: river
queries:
  late-here: {list: tasks, under: town, overdue: true, sort: by}
  by-lead: {list: tasks, state: [todo, doing], group-by: lead}
";

const FILES: [(&str, &str); 3] = [
    ("workspace.yaml", SETTINGS),
    (
        "town.units.yaml",
        "units: [{id: town, name: Town}, {id: port, name: Port}]\n",
    ),
    (
        "town.plan.yaml",
        "\
plan: flood
title: Flood preparedness
issuer: town
issued: 2024-11-01
period: {from: 2024-11-04, to: 2025-03-31}
areas:
  - id: pumps
    title: Pumps
    tasks:
      - {id: check-pumps, text: Check the pumps, lead: town, by: 2024-12-02}
      - {id: sandbags, text: Fill the sandbags, lead: town, by: 2024-12-01}
      - {id: boats, text: Look after the boats, lead: port, by: 2024-12-01}
",
    ),
];

#[test]
fn a_saved_query_is_asked_by_its_name() {
    let folder = Folder::with(&FILES);
    let asked = |arguments: &[&str]| {
        let more = ["--as-of", "2024-12-10", "--format", "csv"];
        let output = folder.plan(&[&["query"], arguments, &more[..]].concat());
        assert_eq!(output.status, Some(0), "{}", output.text());
        output.stdout
    };
    assert_eq!(
        asked(&["late-here", "--columns", "id,by"]),
        "\u{feff}id,by\nsandbags,2024-12-01\ncheck-pumps,2024-12-02\n"
    );
    assert_eq!(
        asked(&["late-here", "--under", "port", "--columns", "id"]),
        "\u{feff}id\nboats\n",
        "the command line comes before what is saved"
    );
    assert_eq!(asked(&["by-lead"]), "\u{feff}lead,count\ntown,2\nport,1\n");
}

#[test]
fn a_query_that_is_not_saved_names_those_near() {
    let folder = Folder::with(&FILES);
    let near = folder.plan(&["query", "late-her"]);
    assert_eq!(near.status, Some(2));
    assert!(
        near.stderr.contains("did you mean `late-here`?"),
        "{}",
        near.stderr
    );
    let far = folder.plan(&["query", "xyz"]);
    assert!(
        far.stderr.contains("`late-here`") && far.stderr.contains("`tasks`"),
        "{}",
        far.stderr
    );
}

#[test]
fn a_faulty_saved_query_is_found_by_validate() {
    let settings = "workspace: river\nqueries: {late: {list: taks, overdu: true}}\n";
    let folder = Folder::with(&[("workspace.yaml", settings)]);
    let output = folder.plan(&["validate"]);
    assert_eq!(output.status, Some(1));
    for told in ["`taks`", "`overdu`", "did you mean"] {
        assert!(output.stdout.contains(told), "{told}: {}", output.stdout);
    }
}
