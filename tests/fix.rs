//! `plan validate --fix` as a user meets it: it mends what is certain, keeps every other byte, and writes nothing unasked.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use common::{Folder, root};
use plan::edit::{Checked, WriteError, fix, write};
use plan::rules;
use plan::workspace::{Workspace, discover};

const UNITS: &str = "units: [{id: county, name: County Council, aliases: [the county], kind: county}]\nkinds: [{id: county}]\n";

/// What `--fix` makes of a plan beside a register, and what it says on standard error.
fn fixed(plan: &str) -> (String, String) {
    let folder = Folder::with(&[("a.plan.yaml", plan), ("all.units.yaml", UNITS)]);
    let output = folder.plan(&["validate", "--fix"]);
    (read(&folder, "a.plan.yaml"), output.stderr)
}

fn read(folder: &Folder, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).unwrap()
}

/// A plan with further lines becomes one with those lines in their place.
#[track_caller]
fn mends(before: &str, after: &str) {
    let plan = |lines: &str| format!("plan: p\ntitle: T\nissuer: county\n{lines}\n");
    assert_eq!(fixed(&plan(before)).0, plan(after));
}

/// A plan with further lines stays as it is.
#[track_caller]
fn leaves(lines: &str) {
    mends(lines, lines);
}

#[test]
fn slips_in_keys_and_words_are_mended_where_only_one_can_be_meant() {
    mends("purposse: [A]", "purposes: [A]");
    mends("sate: issued", "state: issued");
    mends("state: isued", "state: issued");
    mends("\"recipents\": []", "\"recipients\": []");
    leaves("period: {from: 2021-01-01, form: 2021-01-01}");
    leaves("scenario-mode: parallel-ish-or-so");
}

#[test]
fn dates_are_mended_where_only_one_number_can_be_the_month() {
    mends("issued: 31/12/2021", "issued: 2021-12-31");
    mends(
        "issued: \"31/12/2021\" # late",
        "issued: \"2021-12-31\" # late",
    );
    leaves("issued: 09/8/2021");
    leaves("issued: 2021-02-30");
}

#[test]
fn names_of_units_give_way_to_ids_but_other_letters_are_for_people() {
    let assigned = |unit: &str| format!("assignments: [{{unit: {unit}, text: A}}]");
    mends(&assigned("the county"), &assigned("county"));
    mends(&assigned("'County'"), &assigned("'county'"));
    leaves(&assigned("couny"));
}

#[test]
fn slips_in_ids_of_items_are_mended() {
    let plan = |serves: &str| {
        format!(
            "objectives: [{{id: safe-homes, text: O}}]\nareas: [{{id: a, title: A, tasks: [{{id: b, text: B, serves: [{serves}]}}]}}]"
        )
    };
    mends(&plan("safe-hmes"), &plan("safe-homes"));
    leaves(&plan("safe-domes"));
}

#[test]
fn ways_of_writing_are_mended() {
    mends("number: 08", "number: \"08\"");
    mends(
        "purposes: [no, No way, 10]",
        "purposes: [\"no\", No way, 10]",
    );
    mends(
        "purposes: [100\u{a0}% of homes]",
        "purposes: [100 % of homes]",
    );
    leaves("purposes: [flood\u{a0}# of 2021]");
    let apart: String = "# Kế hoạch\nplace: Hà Nội".nfd().collect();
    mends(&apart, "# Kế hoạch\nplace: Hà Nội");
}

#[test]
fn line_ends_marks_and_a_missing_line_break_stay() {
    let before = "\u{feff}plan: p\r\ntitle:   T # ends with a space \r\nissuer: county\r\n\r\nnumber: 1.10\r\npurposse:\r\n  - 'A'";
    let after = "\u{feff}plan: p\r\ntitle:   T # ends with a space \r\nissuer: county\r\n\r\nnumber: \"1.10\"\r\npurposes:\r\n  - 'A'";
    assert_eq!(fixed(before).0, after);
}

#[test]
fn a_second_run_changes_nothing() {
    let plan = "plan: p\ntitle: T\nissuer: county\nnumber: 08\npurposse: [no]\n";
    let folder = Folder::with(&[("a.plan.yaml", plan), ("all.units.yaml", UNITS)]);
    let first = folder.plan(&["validate", "--fix"]);
    assert_eq!(first.stderr, "3 findings mended in one file\n");
    assert_eq!(first.status, Some(0), "{}", first.text());
    let mended = read(&folder, "a.plan.yaml");
    assert_eq!(
        mended,
        "plan: p\ntitle: T\nissuer: county\nnumber: \"08\"\npurposes: [\"no\"]\n"
    );
    let second = folder.plan(&["validate", "--fix"]);
    assert_eq!(
        second.stderr,
        "nothing was found that can be mended safely\n"
    );
    assert_eq!(read(&folder, "a.plan.yaml"), mended);
}

#[test]
fn what_remains_is_shown_and_counts() {
    let plan = "plan: p\ntitle: T\nissuer: county\nissued: 09/8/2021\nnumber: 08\n";
    let folder = Folder::with(&[("a.plan.yaml", plan), ("all.units.yaml", UNITS)]);
    let output = folder.plan(&["validate", "--fix", "--only", "yaml-trap"]);
    assert_eq!(output.status, Some(1));
    assert_eq!(output.stderr, "one finding mended in one file\n");
    assert!(
        output.stdout.contains("error[bad-date]"),
        "{}",
        output.stdout
    );
    assert!(!output.stdout.contains("yaml-trap"), "{}", output.stdout);
}

#[test]
fn a_dry_run_shows_the_difference_and_writes_nothing() {
    let plan = "plan: p\ntitle: T\nissuer: county\nnumber: 08\nplace: A\npurposse: [B]\n";
    let folder = Folder::with(&[("a.plan.yaml", plan), ("all.units.yaml", UNITS)]);
    let output = folder.plan(&["validate", "--fix", "--dry-run"]);
    assert_eq!(
        output.text(),
        "\
--- a/a.plan.yaml
+++ b/a.plan.yaml
@@ -1,6 +1,6 @@
 plan: p
 title: T
 issuer: county
-number: 08
+number: \"08\"
 place: A
-purposse: [B]
+purposes: [B]
--- stderr
2 findings would be mended in one file
"
    );
    assert_eq!(read(&folder, "a.plan.yaml"), plan);
    let painted = folder.plan(&["validate", "--fix", "--dry-run", "--color", "always"]);
    assert!(
        painted.stdout.contains("\u{1b}[31m-number: 08"),
        "{}",
        painted.stdout
    );
}

#[test]
fn what_was_mended_is_summed_up_in_the_language_of_the_workspace() {
    let plan = "plan: p\ntitle: T\nissuer: county\nnumber: 08\n";
    let folder = Folder::with(&[
        ("workspace.yaml", "workspace: W\nlanguage: vi\n"),
        ("a.plan.yaml", plan),
        ("all.units.yaml", UNITS),
    ]);
    let output = folder.plan(&["validate", "--fix", "--dry-run"]);
    assert_eq!(output.stderr, "sẽ sửa 1 phát hiện trong 1 tệp\n");
}

#[test]
fn what_makes_no_sense_is_refused() {
    let folder = Folder::with(&[("a.plan.yaml", "plan: p\n")]);
    for arguments in [
        &["validate", "--dry-run"][..],
        &["validate", "--fix", "--staged"],
        &["validate", "--fix", "--changed-since", "HEAD"],
        &["validate", "--fix", "--dry-run", "--format", "json"],
        &["validate", "--fix", "--dry-run", "--output", "a.txt"],
        &["validate", "--fix", "-"],
        &["validate", "--fix", "nowhere"],
    ] {
        let output = folder.plan(arguments);
        assert_eq!(output.status, Some(2), "{}", output.text());
    }
}

#[test]
fn a_change_that_brings_an_error_about_is_not_made() {
    let plan = "plan: p\ntitle: T\nissuer: county\nnumber: 08\nareas:\n- id: a\n  title: A\n  taks: [{id: b, text: B, by: 2021-02-30}]\n";
    let (mended, stderr) = fixed(plan);
    assert_eq!(mended, plan.replace("08", "\"08\""));
    assert_eq!(stderr, "one finding mended in one file\n");
}

#[test]
fn many_changes_that_bring_errors_about_do_not_keep_others_from_being_made() {
    // Beside the file that a change belongs to, an error tells of it: hundreds of tries would be too many.
    let bad = |number: usize| {
        format!(
            "plan: p{number}\ntitle: T\nissuer: county\nareas:\n- id: a\n  title: A\n  taks: [{{id: b, text: B, by: 2021-02-30}}]\n"
        )
    };
    let good = "plan: q\ntitle: T\nissuer: county\nnumber: 08\n";
    let folder = Folder::with(&[("q.plan.yaml", good), ("all.units.yaml", UNITS)]);
    for number in 0..40 {
        let name = format!("p{number:02}.plan.yaml");
        folder.write(&name, bad(number).as_bytes());
    }
    let output = folder.plan(&["validate", "--fix"]);
    assert_eq!(output.stderr, "one finding mended in one file\n");
    assert_eq!(read(&folder, "q.plan.yaml"), good.replace("08", "\"08\""));
}

#[test]
fn only_the_files_that_were_named_are_written() {
    let plan = "plan: p\ntitle: T\nissuer: county\nnumber: 08\n";
    let other = plan.replace("plan: p", "plan: q");
    let folder = Folder::with(&[
        ("a.plan.yaml", plan),
        ("b.plan.yaml", &other),
        ("all.units.yaml", UNITS),
        ("workspace.yaml", "workspace: W\n"),
    ]);
    folder.plan(&["validate", "--fix", "b.plan.yaml"]);
    assert_eq!(read(&folder, "a.plan.yaml"), plan);
    assert_eq!(read(&folder, "b.plan.yaml"), other.replace("08", "\"08\""));
}

#[test]
fn a_file_that_cannot_be_written_does_not_keep_others_from_it() {
    let plan = "plan: p\ntitle: T\nissuer: county\nnumber: 08\n";
    let other = plan.replace("plan: p", "plan: q");
    let files = [
        ("a.plan.yaml", plan),
        ("b.plan.yaml", &other),
        ("all.units.yaml", UNITS),
    ];
    let folder = Folder::with(&files);
    let place = folder.path().join("a.plan.yaml");
    let mut permissions = fs::metadata(&place).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&place, permissions).unwrap();
    let output = folder.plan(&["validate", "--fix"]);
    assert_eq!(
        output.stderr,
        "error: could not write `a.plan.yaml`: it is read-only\none finding mended in one file\nerror: 1 file could not be written\n"
    );
    assert_eq!(output.status, Some(2));
    assert_eq!(read(&folder, "a.plan.yaml"), plan);
    assert_eq!(read(&folder, "b.plan.yaml"), other.replace("08", "\"08\""));
}

#[test]
fn a_file_that_is_not_utf_8_is_left_alone() {
    let folder = Folder::with(&[("all.units.yaml", UNITS)]);
    let bytes = b"plan: p\ntitle: T\xff\nissuer: county\nnumber: 08\n";
    folder.write("a.plan.yaml", bytes);
    folder.plan(&["validate", "--fix"]);
    assert_eq!(fs::read(folder.path().join("a.plan.yaml")).unwrap(), bytes);
}

#[test]
fn a_file_that_changed_meanwhile_is_not_overwritten() {
    let folder = Folder::with(&[("a.plan.yaml", "plan: p\ntitle: T\nissuer: u\nnumber: 08\n")]);
    let discovery = discover(&folder.path(), &[folder.path()]).unwrap();
    let edits = fix(|texts| {
        let (workspace, reading) = Workspace::load(discovery.edited(texts), Vec::new());
        let findings = rules::check(&workspace, reading);
        Checked {
            workspace,
            findings,
            errors: Vec::new(),
        }
    });
    let [file] = edits.files.as_slice() else {
        panic!("one file is mended: {:?}", edits.files);
    };
    folder.write("a.plan.yaml", b"plan: newer\n");
    let written = write(&file.place, &file.before, &file.after);
    assert!(matches!(written, Err(WriteError::Changed)));
    assert_eq!(read(&folder, "a.plan.yaml"), "plan: newer\n");
}

/// The files of a folder with their bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let file = |path: std::path::PathBuf| {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        (name, fs::read(path).unwrap())
    };
    entries.map(file).collect()
}

/// The errors of a verdict: file, rule and message.
fn errors(verdict: &Value) -> Vec<[String; 3]> {
    let findings = verdict["findings"].as_array().unwrap().iter();
    let errors = findings.filter(|finding| finding["level"] == "error");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    errors
        .map(|error| ["file", "rule", "message"].map(|key| text(&error[key])))
        .collect()
}

#[test]
fn in_broken_files_no_error_is_added_and_no_other_line_changed() {
    let before = files(&root().join("examples/broken"));
    let folder = Folder::with(&[]);
    for (name, bytes) in &before {
        folder.write(name, bytes);
    }
    let verdict = |folder: &Folder| folder.plan(&["validate", "--format", "json"]).json();
    let found = verdict(&folder);
    let mut mendable: BTreeSet<(String, u64)> = BTreeSet::new();
    for finding in found["findings"].as_array().unwrap() {
        if finding["fix"]["safe"] == true {
            let file = finding["file"].as_str().unwrap().to_owned();
            mendable.insert((file, finding["line"].as_u64().unwrap()));
        }
    }
    assert!(mendable.len() > 2, "{mendable:?}");
    folder.plan(&["validate", "--fix"]);
    let after = files(&folder.path());
    let mut changed = BTreeSet::new();
    for (name, old) in &before {
        let lines = |bytes: &[u8]| {
            bytes
                .split(|&byte| byte == b'\n')
                .map(<[u8]>::to_vec)
                .collect::<Vec<_>>()
        };
        let (old, new) = (lines(old), lines(&after[name]));
        assert_eq!(old.len(), new.len(), "{name}");
        for (index, (old, new)) in old.iter().zip(&new).enumerate() {
            if old != new {
                changed.insert((name.clone(), index as u64 + 1));
            }
        }
    }
    assert_eq!(changed, mendable);
    assert_eq!(before.len(), after.len());
    let mut known = errors(&found);
    for error in errors(&verdict(&folder)) {
        let index = known.iter().position(|known| *known == error);
        known.remove(index.unwrap_or_else(|| panic!("new: {error:?}")));
    }
}

/// Names, bytes and times of everything below a folder, the folder included.
fn snapshot(folder: &Path, seen: &mut BTreeMap<String, (Vec<u8>, SystemTime)>) {
    let time = |path: &Path| fs::metadata(path).unwrap().modified().unwrap();
    seen.insert(folder.display().to_string(), (Vec::new(), time(folder)));
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            snapshot(&path, seen);
        } else {
            seen.insert(
                path.display().to_string(),
                (fs::read(&path).unwrap(), time(&path)),
            );
        }
    }
}

#[test]
fn without_being_asked_nothing_is_written_anywhere() {
    let world = Folder::with(&[
        (
            "work/a.plan.yaml",
            "plan: p\ntitle: T\nissuer: county\nnumber: 08\npurposse: [B]\n",
        ),
        ("work/all.units.yaml", UNITS),
        ("work/workspace.yaml", "workspace: W\n"),
    ]);
    for folder in ["home", "cache", "tmp"] {
        fs::create_dir(world.path().join(folder)).unwrap();
    }
    let mut before = BTreeMap::new();
    snapshot(&world.path(), &mut before);
    for arguments in [
        &["validate"][..],
        &["validate", "--format", "full"],
        &["validate", "--format", "short"],
        &["validate", "--format", "table"],
        &["validate", "--format", "checklist"],
        &["validate", "--format", "xlsx"],
        &["validate", "--format", "json"],
        &["validate", "--format", "sarif"],
        &["validate", "--format", "github"],
        &["validate", "--format", "junit"],
        &["validate", "--fix", "--dry-run"],
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_plan"))
            .args(arguments)
            .current_dir(world.path().join("work"))
            .env_clear()
            .env("HOME", world.path().join("home"))
            .env("XDG_CACHE_HOME", world.path().join("cache"))
            .env("XDG_CONFIG_HOME", world.path().join("cache"))
            .env("TMPDIR", world.path().join("tmp"))
            .output()
            .unwrap();
        assert!(!output.stdout.is_empty(), "{arguments:?}");
        let mut after = BTreeMap::new();
        snapshot(&world.path(), &mut after);
        assert!(before == after, "{arguments:?} has written something");
    }
}
