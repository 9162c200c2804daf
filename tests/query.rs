//! `plan query`: filters, order, counts and columns, on the flood and the real plans.

mod common;

use common::plan;

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
        "there is no lead `rivertn`",
    );
    refused(&["tasks", FLOOD, "--due-before", "soon"], "--due-before");
    refused(
        &["tasks", FLOOD, "--columns", "id", "--format", "json"],
        "one JSON document has all fields",
    );
}
