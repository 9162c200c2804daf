//! Merging plans and reports by meaning, as git does it once `plan git-setup` has told it to.
//!
//! These tests need the program `git`.

mod common;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use common::Folder;

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

/// Runs git with the program under test where git finds it.
fn run_git(folder: &Path, arguments: &[&str]) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_plan")).parent().unwrap();
    let others = std::env::var_os("PATH").unwrap_or_default();
    let others = std::env::split_paths(&others);
    let path = std::env::join_paths(std::iter::once(program.to_path_buf()).chain(others)).unwrap();
    Command::new("git")
        .args(arguments)
        .current_dir(folder)
        .env("PATH", path)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .output()
        .expect("these tests need the program `git`, which could not be started")
}

fn git(folder: &Folder, arguments: &[&str]) -> String {
    let output = run_git(&folder.path(), arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

fn commit(folder: &Folder, file: &str, text: &str) {
    folder.write(file, text.as_bytes());
    git(folder, &["add", "--all"]);
    git(folder, &["commit", "--quiet", "--message", "change"]);
}

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
fn check_conflict(ours: &[(&str, &str)], theirs: &[(&str, &str)], said: &str, expected: &[(&str, &str)]) {
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
    assert_eq!(merged.text, format!("plan: flood\nareas:\n{none}{some}{dykes}{gates}"));
}

#[test]
fn reports_of_different_units_in_one_stream_are_both_kept() {
    let report = |unit: &str| {
        format!("---\n# By hand.\nreport: flood\nunit: {unit}\nas-of: 2024-11-30\ntasks: {{visit: {{state: done}}}}\n")
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
        &[("2024-10-31", "2024-11-15"), ("text: Visit the homes", "text: Visit all homes")],
    );
    // Within one line, and within one list.
    check(
        &[("lead: riverton}", "lead: riverton, by: 2024-11-01}"), ("[riverton]", "[riverton, millbridge]")],
        &[("text: Warn the streets", "text: Warn the lanes"), ("[riverton]", "[riverton, kingsholt]")],
        &[
            ("text: Warn the streets, lead: riverton}", "text: Warn the lanes, lead: riverton, by: 2024-11-01}"),
            ("[riverton]", "[riverton, millbridge, kingsholt]"),
        ],
    );
    // A new field of one side beside a changed one of the other.
    check(
        &[("phone: none", "phone: some")],
        &[("  - name: A. Clerk\n", "  - name: A. Clerk\n    for: reports\n"), (PUMPS, "        text: 'Mend the pumps'\n        by: 2024-12-01\n")],
        &[
            ("    phone: none", "    for: reports\n    phone: some"),
            (PUMPS, "        text: 'Mend the pumps'\n        by: 2024-12-01\n"),
        ],
    );
}

#[test]
fn the_same_change_of_both_sides_is_made_once() {
    let both = ("2024-10-31", "2024-11-15");
    let task = (PUMPS, "        text: 'Mend the pumps'\n      - id: dykes\n        text: D\n");
    check(&[both, task, ("state: issued", "state: ended")], &[both, task], &[both, task, ("state: issued", "state: ended")]);
}

#[test]
fn comments_quotes_and_empty_lines_are_those_of_the_side_that_changed_them() {
    check(
        &[("# Every autumn.", "# Every autumn, and in spring."), ("# as adopted", "# as amended")],
        &[("title: Flood response ", "title: \"Flood response\" "), ("'Mend the pumps'", "Mend the pumps"), ("2024-10-31 ", "2024-11-15 ")],
        &[
            ("# Every autumn.", "# Every autumn, and in spring."),
            ("title: Flood response   # as adopted", "title: \"Flood response\"   # as amended"),
            ("'Mend the pumps'", "Mend the pumps"),
            ("2024-10-31 ", "2024-11-15 "),
        ],
    );
}

#[test]
fn one_field_changed_differently_is_a_conflict_around_its_line() {
    check_conflict(
        &[("2024-10-31", "2024-11-15"), ("Visit the homes", "Visit all homes")],
        &[("2024-10-31", "2024-11-20"), ("title: Repair", "title: Repairs")],
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
    check(&[(warn, "")], &[("2024-10-31", "2024-11-15")], &[(warn, ""), ("2024-10-31", "2024-11-15")]);
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
            (warn, &format!("{warn}<<<<<<< ours: flood#dykes\n=======\n{}>>>>>>> theirs: flood#dykes\n", dykes("Build"))),
            (PUMPS, &format!("{PUMPS}<<<<<<< ours: flood#dykes\n{}=======\n>>>>>>> theirs: flood#dykes\n", dykes("Look"))),
        ],
    );
}

#[test]
fn a_task_moved_by_one_side_stays_moved() {
    let warn = "\n      - {id: warn, text: Warn the streets, lead: riverton}\n";
    let moved = [(warn, ""), (PUMPS, "        text: 'Mend the pumps'\n\n      - {id: warn, text: Warn the streets, lead: riverton}\n")];
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
        &[("      - id: visit\n        text: Visit the homes\n", "      - text: Visit all homes\n        id: visit\n")],
    );
}

#[test]
fn line_ends_and_the_last_line_are_kept() {
    let windows = |text: &str| text.replace('\n', "\r\n");
    let ours = with(&[("2024-10-31", "2024-11-15")]);
    let theirs = with(&[("text: Visit the homes", "text: Visit all homes")]);
    let both = with(&[("2024-10-31", "2024-11-15"), ("text: Visit the homes", "text: Visit all homes")]);
    let merged = merge("a.plan.yaml", &windows(PLAN), &windows(&ours), &windows(&theirs));
    assert_eq!((merged.text, merged.is_clean), (windows(&both), true));
    // One side changes the line ends alone.
    let merged = merge("a.plan.yaml", PLAN, &ours, &windows(&theirs));
    assert_eq!((merged.text, merged.is_clean), (windows(&both), true));
    let merged = merge("a.plan.yaml", PLAN.trim_end(), ours.trim_end(), &theirs);
    assert_eq!((merged.text, merged.is_clean), (both.clone(), true));
    let merged = merge("a.plan.yaml", PLAN.trim_end(), ours.trim_end(), theirs.trim_end());
    assert_eq!((merged.text.as_str(), merged.is_clean), (both.trim_end(), true));
    let conflict = merge(
        "a.plan.yaml",
        &windows(PLAN),
        &windows(&ours),
        &windows(&with(&[("2024-10-31", "2024-11-20")])),
    );
    assert!(conflict.text.contains("=======\r\n"), "{}", conflict.text);
    assert_eq!(conflict.text.matches('\n').count(), conflict.text.matches("\r\n").count());
}

#[test]
fn a_file_that_cannot_be_read_is_merged_by_lines() {
    let broken = with(&[("title: Flood response", "title: [Flood response")]);
    let theirs = format!("{PLAN}x-note: a\n");
    let merged = merge("a.plan.yaml", PLAN, &broken, &theirs);
    assert!(merged.is_clean, "{}", merged.said);
    assert_eq!(merged.text, format!("{broken}x-note: a\n"));
    assert!(merged.said.contains("note: `a.plan.yaml` is merged by lines"), "{}", merged.said);
    let merged = merge("a.plan.yaml", PLAN, &broken, &with(&[("title: Flood", "title: Floods")]));
    assert!(!merged.is_clean);
    assert!(merged.text.contains("<<<<<<< ours\ntitle: [Flood response"), "{}", merged.text);
    assert!(merged.text.contains("title: Floods response"), "{}", merged.text);
    // Two tasks of one id cannot be told from each other.
    let twice = with(&[("id: warn", "id: visit")]);
    let merged = merge("a.plan.yaml", &twice, &twice.replace("2024-10-31", "2024-11-01"), &format!("{twice}x-note: a\n"));
    assert!(merged.is_clean, "{}", merged.said);
    assert!(merged.said.contains("one name"), "{}", merged.said);
}

#[test]
fn a_driver_that_cannot_run_says_so_to_git() {
    let folder = Folder::with(&[("ours", PLAN)]);
    let output = folder.plan(&["merge-driver", "gone", "ours", "gone", "a.plan.yaml"]);
    assert_eq!(output.status, Some(129), "{}", output.text());
    assert_eq!(fs::read_to_string(folder.path().join("ours")).unwrap(), PLAN);
}

#[test]
fn markers_have_the_size_that_git_asks_for() {
    let ours = with(&[("2024-10-31", "2024-11-15")]);
    let theirs = with(&[("2024-10-31", "2024-11-20")]);
    let folder = Folder::with(&[("base", PLAN), ("ours", &ours), ("theirs", &theirs)]);
    let output = folder.plan(&["merge-driver", "--marker-size", "12", "--", "base", "ours", "theirs"]);
    assert_eq!(output.status, Some(1), "{}", output.text());
    let text = fs::read_to_string(folder.path().join("ours")).unwrap();
    assert!(text.contains("\n<<<<<<<<<<<< ours: flood#visit.by\n"), "{text}");
    assert!(text.contains("\n============\n"), "{text}");
}

fn repository() -> Folder {
    let folder = Folder::with(&[("workspace.yaml", "workspace: W\n"), ("flood.plan.yaml", PLAN)]);
    git(&folder, &["init", "--quiet", "--initial-branch=main"]);
    folder
}

const ATTRIBUTES: &str = "\
*.plan.yaml merge=plan diff=plan
*.plan.yml merge=plan diff=plan
*.units.yaml merge=plan diff=plan
*.units.yml merge=plan diff=plan
*.report.yaml merge=plan diff=plan
*.report.yml merge=plan diff=plan
workspace.yaml merge=plan diff=plan
workspace.yml merge=plan diff=plan
";

#[test]
fn git_is_set_up_once_and_back_again() {
    let folder = repository();
    let attributes = folder.path().join(".gitattributes");
    let settings = || fs::read_to_string(folder.path().join(".git/config")).unwrap();
    let before = settings();
    let shown = folder.plan(&["git-setup", "--dry-run"]);
    assert!(!attributes.exists());
    assert_eq!(settings(), before);
    let written = folder.plan(&["git-setup"]);
    insta::assert_snapshot!(written.text());
    assert_eq!(shown.stdout, written.stdout);
    assert_eq!(shown.stderr, "nothing was written\n");
    assert_eq!(fs::read_to_string(&attributes).unwrap(), ATTRIBUTES);
    let again = folder.plan(&["git-setup"]);
    assert_eq!(again.text(), "--- stderr\nnothing changes\n");
    let removed = folder.plan(&["git-setup", "--remove"]);
    insta::assert_snapshot!(removed.text());
    assert!(!attributes.exists());
    assert_eq!(settings().trim(), before.trim());
}

#[test]
fn attributes_of_others_stay() {
    let folder = repository();
    let own = "*.yaml text eol=crlf\r\n*.sh eol=lf";
    folder.write(".gitattributes", own.as_bytes());
    assert_eq!(folder.plan(&["git-setup"]).status, Some(0));
    let text = || fs::read_to_string(folder.path().join(".gitattributes")).unwrap();
    assert_eq!(text(), format!("{own}\r\n{}", ATTRIBUTES.replace('\n', "\r\n")));
    assert_eq!(folder.plan(&["git-setup", "--remove"]).status, Some(0));
    assert_eq!(text(), format!("{own}\r\n"));
}

#[test]
fn settings_that_say_something_else_are_replaced_only_by_force() {
    let folder = repository();
    folder.write(".gitattributes", b"*.yaml merge=union\n");
    let refused = folder.plan(&["git-setup"]);
    insta::assert_snapshot!(refused.text());
    assert_eq!(folder.plan(&["git-setup", "--force"]).status, Some(0));
    let merged = git(&folder, &["check-attr", "merge", "flood.plan.yaml", "other.yaml"]);
    assert_eq!(merged, "flood.plan.yaml: merge: plan\nother.yaml: merge: union\n");
    git(&folder, &["config", "merge.plan.driver", "other %A"]);
    let refused = folder.plan(&["git-setup"]);
    insta::assert_snapshot!(refused.text());
    let kept = folder.plan(&["git-setup", "--remove"]);
    assert_eq!(kept.stderr, "note: `merge.plan.driver` is `other %A` and stays\n");
    assert_eq!(git(&folder, &["config", "merge.plan.driver"]), "other %A\n");
}

#[test]
fn git_setup_needs_a_repository() {
    let folder = Folder::with(&[("flood.plan.yaml", PLAN)]);
    let refused = folder.plan(&["git-setup"]);
    assert_eq!(refused.status, Some(2));
    assert!(refused.stderr.contains("is in no git repository"), "{}", refused.stderr);
}

#[test]
fn git_shows_differences_by_fields() {
    let folder = repository();
    git(&folder, &["config", "user.name", "A"]);
    git(&folder, &["config", "user.email", "a@example.org"]);
    assert_eq!(folder.plan(&["git-setup"]).status, Some(0));
    commit(&folder, "flood.plan.yaml", PLAN);
    let change = with(&[("by: 2024-10-31", "by: \"2024-11-15\""), ("title: Flood response ", "title: 'Flood response' ")]);
    folder.write("flood.plan.yaml", change.as_bytes());
    let difference = git(&folder, &["diff", "--unified=0", "--no-color"]);
    let changed = difference.lines().skip(4).filter(|line| !line.starts_with("@@"));
    assert_eq!(
        changed.collect::<Vec<_>>(),
        ["-flood#visit.by: 2024-10-31", "+flood#visit.by: 2024-11-15"]
    );
    // What cannot be read in full is shown as it is.
    folder.write("broken.plan.yaml", b"plan: [a\n");
    assert_eq!(folder.plan(&["textconv", "broken.plan.yaml"]).stdout, "plan: [a\n");
}
