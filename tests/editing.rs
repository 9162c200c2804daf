//! Changing plans and reports from the command line, under git: what a commit shows is what was decided, and nothing
//! else.
//!
//! These tests need the program `git`.

mod common;
#[path = "common/county.rs"]
mod county;

use std::fs;

use common::Folder;
use county::{PLAN, changed, done, folder, git};

#[test]
fn a_field_is_set_and_nothing_else_is_touched() {
    let folder = folder();
    assert_eq!(
        done(&folder, &["set", "flood#visit.by", "2024-11-15"]),
        "flood#visit.by: 2024-10-31 → 2024-11-15\n"
    );
    assert_eq!(
        changed(&folder),
        ["-        by: 2024-10-31", "+        by: 2024-11-15"]
    );
    git(&folder, &["commit", "--all", "--quiet", "--message", "x"]);
    done(&folder, &["set", "flood.number", "08"]);
    assert_eq!(changed(&folder), ["+number: \"08\""]);
    done(&folder, &["unset", "flood.number"]);
    assert_eq!(changed(&folder), [""; 0]);
    done(&folder, &["set", "flood.scope.place", "The valley"]);
    assert_eq!(changed(&folder), ["+scope: {place: The valley}"]);
    let text = fs::read_to_string(folder.path().join("flood.plan.yaml")).unwrap();
    assert!(
        text.contains("\nscope: {place: The valley}\nscenario-mode:"),
        "{text}"
    );
    done(&folder, &["undo"]);
    done(&folder, &["set", "flood#warn.with", "[riverton]"]);
    done(
        &folder,
        &["set", "flood.title", "Kế hoạch: phòng, chống lũ"],
    );
    assert_eq!(
        changed(&folder),
        [
            "-title: Flood response   # as adopted",
            "+title: \"Kế hoạch: phòng, chống lũ\"   # as adopted",
            "-      - {id: warn, text: Warn the streets, lead: {all: town}}",
            "+      - {id: warn, text: Warn the streets, lead: {all: town}, with: [riverton]}",
        ]
    );
}

#[test]
fn what_a_unit_has_done_goes_into_its_report() {
    let folder = folder();
    let record = ["record", "flood", "--unit", "riverton", "--as-of"];
    let of_day = [
        &record[..],
        &[
            "2024-10-31",
            "--task",
            "visit=done",
            "--target",
            "homes=390/400",
        ],
    ]
    .concat();
    done(&folder, &of_day);
    assert_eq!(
        changed(&folder),
        [
            "-tasks: {visit: {state: doing, note: half of them}}",
            "-targets: {homes: 100/400}",
            "+tasks: {visit: {state: done, note: half of them}}",
            "+targets: {homes: 390/400}",
        ]
    );
    git(&folder, &["commit", "--all", "--quiet", "--message", "x"]);
    let later = [
        &record[..],
        &["2024-11-30", "--obstacle", "The bridge: closed"],
    ]
    .concat();
    done(&folder, &later);
    assert_eq!(
        changed(&folder),
        [
            "+---",
            "+report: flood",
            "+unit: riverton",
            "+as-of: 2024-11-30",
            "+obstacles: [\"The bridge: closed\"]"
        ]
    );
    done(
        &folder,
        &[
            "record",
            "flood",
            "--unit",
            "millbridge",
            "--as-of",
            "2024-11-30",
            "--task",
            "visit=blocked",
        ],
    );
    let new = fs::read_to_string(folder.path().join("reports/millbridge.report.yaml")).unwrap();
    assert_eq!(
        new,
        "report: flood\nunit: millbridge\nas-of: 2024-11-30\ntasks: {visit: blocked}\n"
    );
}

#[test]
fn a_scenario_comes_into_force_and_ends() {
    let folder = folder();
    let activate = [
        "activate",
        "flood",
        "alert",
        "--unit",
        "riverton",
        "--as-of",
        "2024-12-01",
        "--decision",
        "Order 5",
    ];
    done(&folder, &activate);
    assert!(changed(&folder).contains(
        &"+scenario: {in-force: alert, since: 2024-12-01, decision: Order 5}".to_owned()
    ));
    let today = done(
        &folder,
        &["today", "--unit", "riverton", "--as-of", "2024-12-02"],
    );
    assert!(today.contains("Warn the streets"), "{today}");
    done(
        &folder,
        &[
            "deactivate",
            "flood",
            "--unit",
            "riverton",
            "--as-of",
            "2024-12-05",
        ],
    );
    let today = done(
        &folder,
        &["today", "--unit", "riverton", "--as-of", "2024-12-06"],
    );
    assert!(!today.contains("Warn the streets"), "{today}");
}

#[test]
fn a_change_that_brings_an_error_about_is_refused_unless_it_is_forced() {
    let folder = folder();
    let wrong = ["set", "flood#visit.lead", "rivertown"];
    let output = folder.plan(&wrong);
    assert_eq!(output.status, Some(2), "{}", output.text());
    assert!(
        output.stderr.contains("there is no unit `rivertown`"),
        "{}",
        output.stderr
    );
    assert!(
        output.stderr.contains("nothing was written"),
        "{}",
        output.stderr
    );
    assert_eq!(changed(&folder), [""; 0]);
    folder.plan(&[&wrong[..], &["--force"]].concat());
    assert_eq!(changed(&folder).len(), 2);
}

#[test]
fn a_dry_run_shows_the_difference_and_writes_nothing() {
    let folder = folder();
    let shown = done(&folder, &["set", "flood.state", "amended", "--dry-run"]);
    assert!(
        shown.contains("-state: issued\n+state: amended\n"),
        "{shown}"
    );
    assert_eq!(changed(&folder), [""; 0]);
}

#[test]
fn what_is_not_there_is_said() {
    let folder = folder();
    for (arguments, message) in [
        (&["set", "flood", "x"][..], "`flood` does not name a field"),
        (&["set", "food.state", "x"], "there is no plan `food`"),
        (
            &["set", "flood#viist.by", "x"],
            "the plan `flood` has no item `viist`",
        ),
        (&["unset", "flood.number"], "`flood.number` is not set"),
        (
            &["set", "flood.title.x", "y"],
            "there is no place `title.x` for it",
        ),
        (
            &["set", "flood#visit.with", "[a"],
            "`[a` is no list or mapping",
        ),
        (
            &["record", "flood", "--unit", "riverton"],
            "nothing is recorded",
        ),
        (
            &["set", "flood.state", "x", "--at", "HEAD"],
            "what was committed cannot be changed",
        ),
        (&["undo"], "there is no edit to be taken back"),
    ] {
        let output = folder.plan(arguments);
        assert_eq!(output.status, Some(2), "{arguments:?} {}", output.text());
        assert!(output.stderr.contains(message), "{}", output.stderr);
    }
}

#[test]
fn the_last_edit_is_taken_back() {
    let folder = folder();
    done(
        &folder,
        &[
            "record",
            "flood",
            "--unit",
            "millbridge",
            "--task",
            "visit=done",
        ],
    );
    assert!(!changed(&folder).is_empty());
    git(&folder, &["reset", "--quiet"]);
    done(&folder, &["undo"]);
    assert_eq!(changed(&folder), [""; 0]);
    done(&folder, &["set", "flood.state", "amended"]);
    folder.write("flood.plan.yaml", b"plan: flood\n");
    let output = folder.plan(&["undo"]);
    assert_eq!(output.status, Some(2), "{}", output.text());
    assert!(
        output.stderr.contains("was changed since"),
        "{}",
        output.stderr
    );
}

#[test]
fn a_commit_holds_the_change_alone_and_says_it() {
    let folder = folder();
    folder.write("notes.txt", b"mine");
    git(&folder, &["add", "notes.txt"]);
    done(
        &folder,
        &["set", "flood#visit.by", "2024-11-15", "--commit"],
    );
    assert_eq!(
        git(&folder, &["log", "-1", "--format=%B"]).trim(),
        "flood#visit.by: 2024-10-31 → 2024-11-15"
    );
    assert_eq!(
        git(&folder, &["show", "--name-only", "--format="]).trim(),
        "flood.plan.yaml"
    );
    assert_eq!(
        git(&folder, &["diff", "--cached", "--name-only"]).trim(),
        "notes.txt"
    );
    done(
        &folder,
        &[
            "record",
            "flood",
            "--unit",
            "millbridge",
            "--as-of",
            "2024-11-30",
            "--task",
            "visit=done",
            "--commit",
        ],
    );
    assert_eq!(
        git(&folder, &["log", "-1", "--format=%B"]).trim(),
        "millbridge reports on flood as of 2024-11-30\n\n  tasks.visit: done"
    );
    folder.write("flood.plan.yaml", PLAN.replace("Alert", "Alarm").as_bytes());
    let output = folder.plan(&["set", "flood.state", "amended", "--commit"]);
    assert_eq!(output.status, Some(2), "{}", output.text());
    assert!(
        output.stderr.contains("has changes that are not committed"),
        "{}",
        output.stderr
    );
}

#[test]
fn an_id_is_renamed_wherever_it_is_named() {
    let folder = folder();
    done(&folder, &["rename", "flood#visit", "visit-homes"]);
    assert_eq!(
        changed(&folder),
        [
            "-      - id: visit",
            "+      - id: visit-homes",
            "-tasks: {visit: {state: doing, note: half of them}}",
            "+tasks: {visit-homes: {state: doing, note: half of them}}",
        ]
    );
    done(&folder, &["rename", "flood", "flood-2024"]);
    assert!(changed(&folder).contains(&"+report: flood-2024".to_owned()));
    let taken = folder.plan(&["rename", "flood-2024#visit-homes", "warn"]);
    assert_eq!(taken.status, Some(2), "{}", taken.text());
    let bad = folder.plan(&["rename", "flood-2024#warn", "Warn all"]);
    assert_eq!(bad.status, Some(2), "{}", bad.text());
}

#[test]
fn items_are_added_with_their_keys_in_order() {
    let folder = folder();
    let task = [
        "add",
        "task",
        "--to",
        "flood#readiness",
        "by=2024-11-15",
        "lead=riverton",
        "text=Test: pumps",
        "id=pumps",
    ];
    done(&folder, &task);
    done(
        &folder,
        &[
            "add",
            "fund",
            "--to",
            "flood",
            "id=relief",
            "name=Relief fund",
        ],
    );
    assert_eq!(
        changed(&folder),
        [
            "+      - {id: pumps, text: \"Test: pumps\", lead: riverton, by: 2024-11-15}",
            "+funds:",
            "+  - {id: relief, name: Relief fund}",
        ]
    );
    let lost = folder.plan(&["add", "task", "--to", "flood", "id=x", "text=X"]);
    assert!(
        lost.stderr.contains("has no list of `tasks` of its own"),
        "{}",
        lost.text()
    );
    let twice = folder.plan(&task);
    assert_eq!(twice.status, Some(2), "{}", twice.text());
    let unknown = folder.plan(&["add", "task", "--to", "flood#readiness", "id=y", "txt=Y"]);
    assert!(
        unknown.stderr.contains("unknown key `txt`"),
        "{}",
        unknown.text()
    );
}

#[test]
fn an_item_goes_only_if_nothing_refers_to_it() {
    let folder = folder();
    done(&folder, &["remove", "flood#warn", "--force"]);
    assert_eq!(
        changed(&folder),
        [
            "-    tasks:",
            "-      - {id: warn, text: Warn the streets, lead: {all: town}}",
        ]
    );
    let named = folder.plan(&["remove", "flood#visit"]);
    assert_eq!(named.status, Some(2), "{}", named.text());
    assert!(named.stderr.contains("`visit` is not"), "{}", named.stderr);
    done(&folder, &["remove", "flood#visit", "--force"]);
    assert!(changed(&folder).contains(&"-      # Every autumn.".to_owned()));
}

#[test]
fn a_changed_parent_is_accepted() {
    let folder = folder();
    let child = "plan: riverton-flood\ntitle: Flood plan of Riverton\nissuer: riverton\nissued: 2024-09-01\nbasis:\n  - {role: parent, plan: flood, seen: 00000000} # by the clerk\n";
    folder.write("riverton.plan.yaml", child.as_bytes());
    let stale = |folder: &Folder| {
        folder
            .plan(&["validate", "--only", "stale-parent"])
            .stdout
            .contains("stale-parent")
    };
    assert!(stale(&folder));
    done(&folder, &["review", "riverton-flood"]);
    assert!(!stale(&folder));
    let text = fs::read_to_string(folder.path().join("riverton.plan.yaml")).unwrap();
    assert!(text.ends_with("} # by the clerk\n"), "{text}");
    let none = folder.plan(&["review", "flood"]);
    assert!(
        none.stderr
            .contains("names no plan of the workspace as parent"),
        "{}",
        none.stderr
    );
}

#[test]
fn many_items_are_changed_at_once() {
    let folder = folder();
    let said = done(
        &folder,
        &[
            "set",
            "within",
            "2d",
            "--where",
            "tasks",
            "--scenario",
            "alert",
        ],
    );
    assert_eq!(said, "flood#warn.within: 2d\n");
    done(&folder, &["undo"]);
    let said = done(&folder, &["set", "output", "done", "--where", "tasks"]);
    assert_eq!(said, "flood#visit.output: done\nflood#warn.output: done\n");
    done(&folder, &["unset", "output", "--where", "tasks"]);
    assert_eq!(changed(&folder), [""; 0]);
    let refused = |arguments: &[&str], why: &str| {
        let output = folder.plan(arguments);
        assert_eq!(output.status, Some(2), "{}", output.text());
        assert!(output.stderr.contains(why), "{}", output.stderr);
    };
    refused(&["set", "by", "x", "--unit", "riverton"], "--where tasks");
    refused(
        &["set", "flood#visit.by", "x", "--where", "tasks"],
        "the field alone",
    );
    refused(&["set", "x", "1", "--where", "units"], "in an editor");
    refused(
        &["set", "by", "1", "--where", "tasks", "--text", "nothing"],
        "nothing to change",
    );
}

#[test]
fn files_are_laid_out_and_say_the_same() {
    let folder = folder();
    let said = done(&folder, &["fmt"]);
    assert_eq!(
        said,
        "flood.plan.yaml: laid out\nreports/riverton.report.yaml: laid out\n"
    );
    assert_eq!(done(&folder, &["diff"]), "nothing changed\n");
    git(&folder, &["commit", "--all", "--quiet", "--message", "x"]);
    assert_eq!(done(&folder, &["fmt", "--check"]), "");
    let tidy = fs::read_to_string(folder.path().join("reports/riverton.report.yaml")).unwrap();
    let untidy = tidy.replace("unit: riverton\n", "") + "\n\nunit:   riverton # who\n\n\n";
    folder.write("reports/riverton.report.yaml", untidy.as_bytes());
    let output = folder.plan(&["fmt", "--check"]);
    assert_eq!(
        (output.status, &*output.stdout),
        (Some(1), "reports/riverton.report.yaml\n")
    );
    let shown = done(&folder, &["fmt", "--dry-run"]);
    assert!(shown.contains("+\n+unit: riverton # who\n"), "{shown}");
    assert_eq!(
        done(&folder, &["fmt"]),
        "reports/riverton.report.yaml: laid out\n"
    );
    let text = fs::read_to_string(folder.path().join("reports/riverton.report.yaml")).unwrap();
    assert_eq!(
        text,
        tidy.replace("unit: riverton\n", "\nunit: riverton # who\n")
    );
    assert_eq!(done(&folder, &["diff"]), "nothing changed\n");
    let output = common::plan_with_input(
        &folder.path(),
        &["fmt", "-"],
        "issuer: a\nplan: p\n".as_bytes(),
    );
    assert_eq!((output.status, &*output.stdout), (Some(2), ""));
    let told = "a document that does not begin like a plan";
    assert!(output.stderr.contains(told), "{}", output.stderr);
    folder.write("other.plan.yaml", b"issuer: a\n\n\nplan: p\n");
    let output = folder.plan(&["fmt", "--check"]);
    assert_eq!((output.status, &*output.stdout), (Some(1), ""));
    assert!(
        output.stderr.contains("`other.plan.yaml` stays as it is"),
        "{}",
        output.stderr
    );
    fs::remove_file(folder.path().join("other.plan.yaml")).unwrap();
    let output = common::plan_with_input(
        &folder.path(),
        &["fmt", "-"],
        "plan: p\nissuer: a\ntitle: [".as_bytes(),
    );
    assert_eq!(output.status, Some(2), "{}", output.text());
    folder.write("broken.plan.yaml", b"plan: [");
    let output = folder.plan(&["fmt", "--check"]);
    assert_eq!(output.status, Some(1));
    assert!(
        output.stderr.contains("`broken.plan.yaml` stays as it is"),
        "{}",
        output.text()
    );
}

#[test]
fn what_is_nearly_right_gets_a_proposal() {
    let folder = folder();
    let refused = |arguments: &[&str], why: &str| {
        let output = folder.plan(arguments);
        assert_eq!(output.status, Some(2), "{}", output.text());
        assert!(output.stderr.contains(why), "{}", output.stderr);
    };
    refused(&["set", "flod.title", "x"], "did you mean `flood`?");
    refused(&["set", "flood#vist.by", "x"], "did you mean `visit`?");
    refused(&["remove", "flood#vist"], "did you mean `visit`?");
    refused(&["rename", "flood#zzz", "x"], "`plan show` lists the items");
    refused(&["activate", "flood", "alrt"], "did you mean `alert`?");
    refused(&["activate", "flood", "pa-2"], "it has `alert`");
    refused(
        &[
            "record",
            "flood",
            "--unit",
            "Rivertn",
            "--task",
            "visit=done",
        ],
        "there is no unit `Rivertn`; did you mean `riverton`",
    );
    let said = done(
        &folder,
        &[
            "record",
            "flood",
            "--unit",
            "RIVERTON",
            "--task",
            "visit=done",
            "--as-of",
            "2024-11-30",
        ],
    );
    assert!(said.starts_with("riverton reports on flood"), "{said}");
}
