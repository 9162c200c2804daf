//! Merging plans and reports by meaning, as git does it once `plan git-setup` has told it to.
//!
//! These tests need the program `git`.

mod common;

use std::fs;

use common::Folder;
use common::git::{commit, git, run_git};

const PLAN: &str = "\
# The plan of the county.
plan: flood
title: Flood response   # as adopted
issuer: county
state: issued
areas:
  - id: readiness
    title: Readiness
    tasks:
      # Every autumn.
      - id: visit
        text: Visit the homes
        lead: [riverton]
        by: 2024-10-31   # before the rain

      - {id: warn, text: Warn the streets, lead: riverton}

  - id: repair
    title: Repair
    tasks:
      - id: pumps
        text: 'Mend the pumps'
contacts:
  - name: A. Clerk
    phone: none
";

const REPORT: &str = "\
report: flood
unit: riverton
as-of: 2024-10-31
tasks: {visit: {state: doing, note: half of them}}
";

/// What a file holds after a merge.
struct Merge {
    text: String,
    is_clean: bool,
    said: String,
}

/// Two branches that change one file, merged. The file begins as `base`, or with both branches if that is empty.
fn merge(file: &str, base: &str, ours: &str, theirs: &str) -> Merge {
    let folder = Folder::with(&[]);
    git(&folder, &["init", "--quiet", "--initial-branch=main"]);
    git(&folder, &["config", "user.name", "A"]);
    git(&folder, &["config", "user.email", "a@example.org"]);
    git(&folder, &["config", "core.autocrlf", "false"]);
    let set = folder.plan(&["git-setup"]);
    assert_eq!(set.status, Some(0), "{}", set.text());
    commit(&folder, "empty", "");
    if !base.is_empty() {
        commit(&folder, file, base);
    }
    git(&folder, &["switch", "--quiet", "--create", "other"]);
    commit(&folder, file, theirs);
    git(&folder, &["switch", "--quiet", "main"]);
    commit(&folder, file, ours);
    let output = run_git(&folder.path(), &["merge", "--quiet", "--no-edit", "other"]);
    Merge {
        text: fs::read_to_string(folder.path().join(file)).unwrap(),
        is_clean: output.status.success(),
        said: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The plan with texts in the place of others, each of which stands in it.
fn with(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(PLAN.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replacen(old, new, 1)
    })
}

/// Merges two changes of the plan, which are to give a third without conflicts, either way round.
#[track_caller]
fn check(ours: &[(&str, &str)], theirs: &[(&str, &str)], expected: &[(&str, &str)]) {
    let merged = merge("flood.plan.yaml", PLAN, &with(ours), &with(theirs));
    assert!(merged.is_clean, "{}\n{}", merged.said, merged.text);
    assert_eq!(merged.text, with(expected));
    assert!(!merged.said.contains("by lines"), "{}", merged.said);
}

/// The same with conflicts: what the program says, and the lines that were changed.
#[track_caller]
fn check_conflict(
    ours: &[(&str, &str)],
    theirs: &[(&str, &str)],
    said: &str,
    expected: &[(&str, &str)],
) {
    let merged = merge("flood.plan.yaml", PLAN, &with(ours), &with(theirs));
    assert!(!merged.is_clean, "{}", merged.text);
    assert_eq!(merged.text, with(expected));
    assert!(merged.said.contains(said), "{}", merged.said);
}

const PUMPS: &str = "        text: 'Mend the pumps'\n";

#[test]
fn different_tasks_at_one_place_are_both_kept_ours_first() {
    let (dykes, gates) = (
        "      # The old ones.\n      - id: dykes\n        text: Look at the dykes\n",
        "      - {id: gates, text: \"Close the gates\"}   # at night\n",
    );
    check(
        &[(PUMPS, &format!("{PUMPS}{dykes}"))],
        &[(PUMPS, &format!("{PUMPS}{gates}"))],
        &[(PUMPS, &format!("{PUMPS}{dykes}{gates}"))],
    );
    // Where there was no list at all.
    let (none, some) = ("  - id: repair\n    title: Repair\n", "    tasks:\n");
    let base = "plan: flood\nareas:\n  - id: repair\n    title: Repair\n";
    let merged = merge(
        "a.plan.yaml",
        base,
        &format!("{base}{some}{dykes}"),
        &format!("{base}{some}{gates}"),
    );
    assert!(merged.is_clean, "{}", merged.said);
    assert_eq!(
        merged.text,
        format!("plan: flood\nareas:\n{none}{some}{dykes}{gates}")
    );
}

#[test]
fn reports_of_different_units_in_one_stream_are_both_kept() {
    let report = |unit: &str| {
        format!(
            "---\n# By hand.\nreport: flood\nunit: {unit}\nas-of: 2024-11-30\ntasks: {{visit: {{state: done}}}}\n"
        )
    };
    let (ours, theirs) = (report("millbridge"), report("kingsholt"));
    let merged = merge(
        "a.report.yaml",
        REPORT,
        &format!("{REPORT}{ours}"),
        &format!("{REPORT}{theirs}"),
    );
    assert!(merged.is_clean, "{}", merged.said);
    assert_eq!(merged.text, format!("{REPORT}{ours}{theirs}"));
    // A file that both have begun.
    let merged = merge("a.report.yaml", "", REPORT, &theirs);
    assert!(merged.is_clean, "{}", merged.said);
    assert_eq!(merged.text, format!("{REPORT}{theirs}"));
    let merged = merge("a.report.yaml", "", &theirs, REPORT);
    assert!(merged.is_clean, "{}", merged.said);
    assert_eq!(merged.text, format!("{theirs}---\n{REPORT}"));
}

#[test]
fn changes_of_different_fields_are_both_made() {
    check(
        &[("2024-10-31", "2024-11-15")],
        &[("text: Visit the homes", "text: Visit all homes")],
        &[
            ("2024-10-31", "2024-11-15"),
            ("text: Visit the homes", "text: Visit all homes"),
        ],
    );
    // Within one line, and within one list.
    check(
        &[
            ("lead: riverton}", "lead: riverton, by: 2024-11-01}"),
            ("[riverton]", "[riverton, millbridge]"),
        ],
        &[
            ("text: Warn the streets", "text: Warn the lanes"),
            ("[riverton]", "[riverton, kingsholt]"),
        ],
        &[
            (
                "text: Warn the streets, lead: riverton}",
                "text: Warn the lanes, lead: riverton, by: 2024-11-01}",
            ),
            ("[riverton]", "[riverton, millbridge, kingsholt]"),
        ],
    );
    // A new field of one side beside a changed one of the other.
    check(
        &[("phone: none", "phone: some")],
        &[
            (
                "  - name: A. Clerk\n",
                "  - name: A. Clerk\n    for: reports\n",
            ),
            (
                PUMPS,
                "        text: 'Mend the pumps'\n        by: 2024-12-01\n",
            ),
        ],
        &[
            ("    phone: none", "    for: reports\n    phone: some"),
            (
                PUMPS,
                "        text: 'Mend the pumps'\n        by: 2024-12-01\n",
            ),
        ],
    );
}

#[test]
fn the_same_change_of_both_sides_is_made_once() {
    let both = ("2024-10-31", "2024-11-15");
    let task = (
        PUMPS,
        "        text: 'Mend the pumps'\n      - id: dykes\n        text: D\n",
    );
    check(
        &[both, task, ("state: issued", "state: ended")],
        &[both, task],
        &[both, task, ("state: issued", "state: ended")],
    );
}

#[test]
fn comments_quotes_and_empty_lines_are_those_of_the_side_that_changed_them() {
    check(
        &[
            ("# Every autumn.", "# Every autumn, and in spring."),
            ("# as adopted", "# as amended"),
        ],
        &[
            ("title: Flood response ", "title: \"Flood response\" "),
            ("'Mend the pumps'", "Mend the pumps"),
            ("2024-10-31 ", "2024-11-15 "),
        ],
        &[
            ("# Every autumn.", "# Every autumn, and in spring."),
            (
                "title: Flood response   # as adopted",
                "title: \"Flood response\"   # as amended",
            ),
            ("'Mend the pumps'", "Mend the pumps"),
            ("2024-10-31 ", "2024-11-15 "),
        ],
    );
}

#[test]
fn one_field_changed_differently_is_a_conflict_around_its_line() {
    check_conflict(
        &[
            ("2024-10-31", "2024-11-15"),
            ("Visit the homes", "Visit all homes"),
        ],
        &[
            ("2024-10-31", "2024-11-20"),
            ("title: Repair", "title: Repairs"),
        ],
        "flood.plan.yaml: 1 conflict: flood#visit.by",
        &[
            ("Visit the homes", "Visit all homes"),
            ("title: Repair", "title: Repairs"),
            (
                "        by: 2024-10-31   # before the rain\n",
                "<<<<<<< ours: flood#visit.by
        by: 2024-11-15   # before the rain
=======
        by: 2024-11-20   # before the rain
>>>>>>> theirs: flood#visit.by
",
            ),
        ],
    );
    check_conflict(
        &[("text: Warn the streets", "text: Warn")],
        &[("text: Warn the streets", "text: Warn all")],
        "flood#warn",
        &[(
            "      - {id: warn, text: Warn the streets, lead: riverton}\n",
            "<<<<<<< ours: flood#warn
      - {id: warn, text: Warn, lead: riverton}
=======
      - {id: warn, text: Warn all, lead: riverton}
>>>>>>> theirs: flood#warn
",
        )],
    );
}

#[test]
fn what_one_side_takes_away_and_the_other_changes_is_a_conflict() {
    let warn = "\n      - {id: warn, text: Warn the streets, lead: riverton}\n";
    check_conflict(
        &[(warn, "")],
        &[("text: Warn the streets", "text: Warn all")],
        "flood#warn",
        &[(
            warn,
            "<<<<<<< ours: flood#warn
=======

      - {id: warn, text: Warn all, lead: riverton}
>>>>>>> theirs: flood#warn
",
        )],
    );
    // What nobody else touched goes.
    check(
        &[(warn, "")],
        &[("2024-10-31", "2024-11-15")],
        &[(warn, ""), ("2024-10-31", "2024-11-15")],
    );
}

#[test]
fn one_id_for_two_new_tasks_is_a_conflict_wherever_they_stand() {
    let dykes = |text: &str| format!("      - {{id: dykes, text: {text}}}\n");
    let warn = "      - {id: warn, text: Warn the streets, lead: riverton}\n";
    check_conflict(
        &[(PUMPS, &format!("{PUMPS}{}", dykes("Look")))],
        &[(warn, &format!("{warn}{}", dykes("Build")))],
        "flood#dykes",
        &[
            (
                warn,
                &format!(
                    "{warn}<<<<<<< ours: flood#dykes\n=======\n{}>>>>>>> theirs: flood#dykes\n",
                    dykes("Build")
                ),
            ),
            (
                PUMPS,
                &format!(
                    "{PUMPS}<<<<<<< ours: flood#dykes\n{}=======\n>>>>>>> theirs: flood#dykes\n",
                    dykes("Look")
                ),
            ),
        ],
    );
}

#[test]
fn a_task_moved_by_one_side_stays_moved() {
    let warn = "\n      - {id: warn, text: Warn the streets, lead: riverton}\n";
    let moved = [
        (warn, ""),
        (
            PUMPS,
            "        text: 'Mend the pumps'\n\n      - {id: warn, text: Warn the streets, lead: riverton}\n",
        ),
    ];
    let other = ("2024-10-31", "2024-11-15");
    check(&moved, &[other], &[moved[0], moved[1], other]);
    check(&[other], &moved, &[moved[0], moved[1], other]);
}

#[test]
fn another_order_of_keys_is_kept_beside_a_change() {
    let other_order = (
        "      - id: visit\n        text: Visit the homes\n",
        "      - text: Visit the homes\n        id: visit\n",
    );
    let change = ("2024-10-31", "2024-11-15");
    check(&[other_order], &[change], &[other_order, change]);
    check(&[change], &[other_order], &[other_order, change]);
    check(
        &[other_order],
        &[("text: Visit the homes", "text: Visit all homes")],
        &[(
            "      - id: visit\n        text: Visit the homes\n",
            "      - text: Visit all homes\n        id: visit\n",
        )],
    );
}

#[test]
fn line_ends_and_the_last_line_are_kept() {
    let windows = |text: &str| text.replace('\n', "\r\n");
    let ours = with(&[("2024-10-31", "2024-11-15")]);
    let theirs = with(&[("text: Visit the homes", "text: Visit all homes")]);
    let both = with(&[
        ("2024-10-31", "2024-11-15"),
        ("text: Visit the homes", "text: Visit all homes"),
    ]);
    let merged = merge(
        "a.plan.yaml",
        &windows(PLAN),
        &windows(&ours),
        &windows(&theirs),
    );
    assert_eq!((merged.text, merged.is_clean), (windows(&both), true));
    // One side changes the line ends alone.
    let merged = merge("a.plan.yaml", PLAN, &ours, &windows(&theirs));
    assert_eq!((merged.text, merged.is_clean), (windows(&both), true));
    let merged = merge("a.plan.yaml", PLAN.trim_end(), ours.trim_end(), &theirs);
    assert_eq!((merged.text, merged.is_clean), (both.clone(), true));
    let merged = merge(
        "a.plan.yaml",
        PLAN.trim_end(),
        ours.trim_end(),
        theirs.trim_end(),
    );
    assert_eq!(
        (merged.text.as_str(), merged.is_clean),
        (both.trim_end(), true)
    );
    let conflict = merge(
        "a.plan.yaml",
        &windows(PLAN),
        &windows(&ours),
        &windows(&with(&[("2024-10-31", "2024-11-20")])),
    );
    assert!(conflict.text.contains("=======\r\n"), "{}", conflict.text);
    assert_eq!(
        conflict.text.matches('\n').count(),
        conflict.text.matches("\r\n").count()
    );
}

#[test]
fn a_file_that_cannot_be_read_is_merged_by_lines() {
    let broken = with(&[("title: Flood response", "title: [Flood response")]);
    let theirs = format!("{PLAN}x-note: a\n");
    let merged = merge("a.plan.yaml", PLAN, &broken, &theirs);
    assert!(merged.is_clean, "{}", merged.said);
    assert_eq!(merged.text, format!("{broken}x-note: a\n"));
    assert!(
        merged
            .said
            .contains("note: `a.plan.yaml` is merged by lines"),
        "{}",
        merged.said
    );
    let merged = merge(
        "a.plan.yaml",
        PLAN,
        &broken,
        &with(&[("title: Flood", "title: Floods")]),
    );
    assert!(!merged.is_clean);
    assert!(
        merged.text.contains("<<<<<<< ours\ntitle: [Flood response"),
        "{}",
        merged.text
    );
    assert!(
        merged.text.contains("title: Floods response"),
        "{}",
        merged.text
    );
    // Two tasks of one id cannot be told from each other.
    let twice = with(&[("id: warn", "id: visit")]);
    let merged = merge(
        "a.plan.yaml",
        &twice,
        &twice.replace("2024-10-31", "2024-11-01"),
        &format!("{twice}x-note: a\n"),
    );
    assert!(merged.is_clean, "{}", merged.said);
    assert!(merged.said.contains("one name"), "{}", merged.said);
}

#[test]
fn a_driver_that_cannot_run_says_so_to_git() {
    let folder = Folder::with(&[("ours", PLAN)]);
    let output = folder.plan(&["merge-driver", "gone", "ours", "gone", "a.plan.yaml"]);
    assert_eq!(output.status, Some(129), "{}", output.text());
    assert_eq!(
        fs::read_to_string(folder.path().join("ours")).unwrap(),
        PLAN
    );
}

#[test]
fn markers_have_the_size_that_git_asks_for() {
    let ours = with(&[("2024-10-31", "2024-11-15")]);
    let theirs = with(&[("2024-10-31", "2024-11-20")]);
    let folder = Folder::with(&[("base", PLAN), ("ours", &ours), ("theirs", &theirs)]);
    let output = folder.plan(&[
        "merge-driver",
        "--marker-size",
        "12",
        "--",
        "base",
        "ours",
        "theirs",
    ]);
    assert_eq!(output.status, Some(1), "{}", output.text());
    let text = fs::read_to_string(folder.path().join("ours")).unwrap();
    assert!(
        text.contains("\n<<<<<<<<<<<< ours: flood#visit.by\n"),
        "{text}"
    );
    assert!(text.contains("\n============\n"), "{text}");
}

#[test]
fn lines_that_fit_together_and_say_nonsense_are_no_clean_merge() {
    // Files of other programs are merged by lines.
    let base = "a: 1\nitems:\n- {id: x}\nb: 2\nc: 3\n";
    let ours = base.replace("a: 1\n", "a: 1\nd: 4\n");
    let theirs = base.replace("c: 3\n", "c: 3\nd: 5\n");
    let merged = merge("other.plan.yaml", base, &ours, &theirs);
    assert!(!merged.is_clean, "{}", merged.text);
    assert!(
        merged.said.contains("what they say does not"),
        "{}",
        merged.said
    );
    let theirs = base.replace("c: 3\n", "c: 3\ne: 5\n");
    let merged = merge("other.plan.yaml", base, &ours, &theirs);
    assert!(merged.is_clean, "{}", merged.said);
    assert!(
        merged.said.contains("does not hold plans"),
        "{}",
        merged.said
    );
}

#[test]
fn comments_that_both_changed_are_a_conflict_of_their_own() {
    check_conflict(
        &[
            ("# Every autumn.", "# Every spring."),
            ("Visit the homes", "Visit all homes"),
        ],
        &[
            ("# Every autumn.", "# Every year."),
            ("2024-10-31", "2024-11-15"),
        ],
        "flood#visit",
        &[
            (
                "      # Every autumn.\n",
                "<<<<<<< ours: flood#visit\n      # Every spring.\n=======\n      # Every year.\n>>>>>>> theirs: flood#visit\n",
            ),
            ("Visit the homes", "Visit all homes"),
            ("2024-10-31", "2024-11-15"),
        ],
    );
}

#[test]
fn a_change_of_layout_beside_a_change_of_meaning_loses_neither() {
    let flow = "      - {id: warn, text: Warn the streets, lead: riverton}\n";
    let block =
        "      - id: warn\n        text: Warn the streets\n        lead: riverton   # for now\n";
    check_conflict(
        &[(flow, block)],
        &[("Warn the streets", "Warn all")],
        "flood#warn",
        &[(
            flow,
            &format!(
                "<<<<<<< ours: flood#warn\n{block}=======\n{}>>>>>>> theirs: flood#warn\n",
                flow.replace("Warn the streets", "Warn all")
            ),
        )],
    );
}
