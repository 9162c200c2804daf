//! What changed in plans, as git remembers it, in meanings.
//!
//! These tests need the program `git`.

mod common;
#[path = "common/county.rs"]
mod county;

use county::{PLAN, done, folder, git};

#[test]
fn differences_are_told_in_meanings() {
    let folder = folder();
    let visit = "      - id: visit\n        text: Visit the homes\n";
    let text = PLAN
        .replace("Flood response   # as adopted", "'Flood response'")
        .replace("2024-10-31", "2024-11-15")
        .replace(
            visit,
            &format!("      - {{id: pumps, text: Test the pumps}}\n{visit}"),
        )
        .replace(
            "      - {id: warn, text: Warn the streets, lead: {all: town}}\n",
            "      []\n",
        );
    folder.write("flood.plan.yaml", text.as_bytes());
    done(
        &folder,
        &[
            "record",
            "flood",
            "--unit",
            "riverton",
            "--as-of",
            "2024-10-31",
            "--target",
            "homes=390/400",
        ],
    );
    let told = done(&folder, &["diff"]);
    assert_eq!(
        told,
        "\
flood
  + task pumps in readiness · Test the pumps
  ~ task visit by: 2024-10-31 → 2024-11-15 (15 days later)
  - task warn in alert · Warn the streets

Report of riverton on flood as of 2024-10-31
  ~ targets.homes: 100/400 → 390/400
"
    );
    assert_eq!(done(&folder, &["diff", "HEAD..HEAD"]), "nothing changed\n");
    git(&folder, &["commit", "--all", "--quiet", "--message", "x"]);
    assert_eq!(done(&folder, &["diff", "HEAD~1..HEAD"]), told);
    let log = done(&folder, &["log", "flood#visit.by", "--format", "json"]);
    let log: serde_json::Value = serde_json::from_str(&log).unwrap();
    let changes = |commit: usize| log["commits"][commit]["changes"][0].clone();
    assert_eq!(changes(0)["fields"][0]["after"], "2024-11-15");
    assert_eq!(
        (&log["commits"][0]["subject"], &log["commits"][0]["author"]),
        (&"x".into(), &"A".into())
    );
    assert_eq!(changes(1)["change"], "added");
    assert_eq!(log["commits"].as_array().unwrap().len(), 2);
    let log = done(&folder, &["log", "flood#visit.by"]);
    assert!(
        log.contains("  ~ task visit by: 2024-10-31 → 2024-11-15 (15 days later)\n"),
        "{log}"
    );
    let before = done(
        &folder,
        &["query", "tasks", "--plan", "flood", "--at", "HEAD~1"],
    );
    assert!(
        before.contains("warn") && !before.contains("pumps"),
        "{before}"
    );
}

#[test]
fn differences_become_markdown_and_the_draft_of_an_amendment() {
    let folder = folder();
    done(&folder, &["set", "flood#visit.by", "2024-10-21"]);
    done(&folder, &["set", "flood#homes.value", "85%"]);
    done(&folder, &["set", "flood.number", "12/*x*"]);
    done(
        &folder,
        &[
            "add",
            "task",
            "--to",
            "flood#alert",
            "id=pumps",
            "text=Test the pumps",
            "within=1d",
            "lead=county",
        ],
    );
    done(&folder, &["remove", "flood#warn"]);
    insta::assert_snapshot!(done(&folder, &["diff", "--format", "markdown"]));
    insta::assert_snapshot!(done(&folder, &["diff", "--format", "amendment"]));
    insta::assert_snapshot!(done(
        &folder,
        &["diff", "--format", "amendment", "--lang", "vi"]
    ));
}

#[test]
fn a_log_goes_on_under_the_earlier_names() {
    let folder = folder();
    let commit = |message: &str| {
        git(
            &folder,
            &["commit", "--all", "--quiet", "--message", message],
        )
    };
    done(&folder, &["set", "flood#visit.by", "2024-10-21"]);
    commit("sooner");
    done(&folder, &["rename", "flood#visit", "call"]);
    commit("other item");
    done(&folder, &["rename", "flood", "flood-2024"]);
    git(&folder, &["mv", "flood.plan.yaml", "flood-2024.plan.yaml"]);
    commit("other plan");
    done(&folder, &["set", "flood-2024#call.by", "2024-10-22"]);
    commit("later");
    let log = done(&folder, &["log", "flood-2024#call.by"]);
    let told: Vec<_> = log.lines().filter(|line| line.starts_with("  ")).collect();
    assert_eq!(
        told,
        [
            "  ~ task call by: 2024-10-21 → 2024-10-22 (1 day later)",
            "  ~ task visit by: 2024-10-31 → 2024-10-21 (10 days earlier)",
            "  + task visit in readiness · Visit the homes",
        ]
    );
    let log = done(&folder, &["log", "flood-2024#call"]);
    assert!(log.contains("~ task call id: visit → call"), "{log}");
}

/// Commits what is in the folder.
fn commit_all(folder: &common::Folder) {
    git(folder, &["add", "--all"]);
    git(folder, &["commit", "--quiet", "--message", "x"]);
}

#[test]
fn a_broken_file_is_left_out_of_the_comparison_and_not_told_as_gone() {
    let folder = folder();
    let broken = PLAN.replace(
        "title: Flood response",
        "<<<<<<< ours\ntitle: Flood response",
    );
    assert_ne!(broken, PLAN);
    folder.write("flood.plan.yaml", broken.as_bytes());
    let output = folder.plan(&["diff"]);
    assert_eq!(output.status, Some(1), "{}", output.text());
    assert_eq!(output.stdout, "nothing changed\n");
    let told = "`flood.plan.yaml` could not be read whole in the files";
    assert!(output.stderr.contains(told), "{}", output.stderr);
    commit_all(&folder);
    folder.write("flood.plan.yaml", PLAN.as_bytes());
    let output = folder.plan(&["diff"]);
    assert_eq!(
        (output.status, &*output.stdout),
        (Some(1), "nothing changed\n")
    );
    assert!(output.stderr.contains("whole in HEAD"), "{}", output.stderr);
    commit_all(&folder);
    let log = folder.plan(&["log", "flood#visit"]);
    assert_eq!(log.status, Some(1), "{}", log.text());
    assert!(
        log.stderr.contains("could not be read whole in"),
        "{}",
        log.stderr
    );
    assert_eq!(
        log.stdout.matches("task visit").count(),
        1,
        "{}",
        log.stdout
    );
}

#[test]
fn what_no_commit_knows_is_an_error_with_near_names() {
    let folder = folder();
    for (reference, near) in [
        ("flod", "flood"),
        ("flood#vist", "flood#visit"),
        ("flood#visit.bye", "flood#visit.by"),
        ("flood.titel", "flood.title"),
    ] {
        let output = folder.plan(&["log", reference]);
        assert_eq!(
            (output.status, &*output.stdout),
            (Some(2), ""),
            "{reference}"
        );
        for told in [format!("`{reference}`"), format!("did you mean `{near}`?")] {
            assert!(output.stderr.contains(&told), "{told}: {}", output.stderr);
        }
    }
    assert!(!done(&folder, &["log", "flood"]).is_empty());
}

#[test]
fn an_amendment_says_who_comes_and_goes_and_which_plans_are_new() {
    let folder = folder();
    let recipients = "recipients: [{to: {name: The press}}, {to: riverton, for: execution}]\n";
    folder.write("flood.plan.yaml", format!("{PLAN}{recipients}").as_bytes());
    commit_all(&folder);
    let recipients =
        "recipients: [{to: riverton, for: execution}, {to: {all: town}, for: report}]\n";
    let text = PLAN
        .replace(
            "        lead: {all: town}\n        by: 2024-10-31\n",
            "        lead: millbridge\n",
        )
        .replace("The river falls", "The river is <10 m high");
    folder.write("flood.plan.yaml", format!("{text}{recipients}").as_bytes());
    let new = "plan: dykes\ntitle: The dykes\nnumber: 9/PL\nissuer: county\nissued: 2024-11-01\n";
    folder.write("dykes.plan.yaml", new.as_bytes());
    for language in ["en", "vi"] {
        let draft = ["diff", "--format", "amendment", "--lang", language];
        insta::assert_snapshot!(format!("amendment_{language}"), done(&folder, &draft));
    }
    let told = done(&folder, &["diff"]);
    let change = "recipients: − The press; + all of town (report)";
    assert!(told.contains(change), "{told}");
    assert!(told.contains("lead: {all: town} → millbridge"), "{told}");
}
