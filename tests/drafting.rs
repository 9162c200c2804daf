//! A workspace and plans to begin with.

mod common;

use std::fs;

use common::{Folder, Output, plan_with_input};

#[track_caller]
fn done(folder: &Folder, arguments: &[&str]) -> Output {
    let output = folder.plan(arguments);
    assert_eq!(output.status, Some(0), "{}", output.text());
    output
}

#[track_caller]
fn refused(output: &Output, why: &str) {
    assert_eq!(output.status, Some(2), "{}", output.text());
    assert!(output.stderr.contains(why), "{}", output.stderr);
}

#[test]
fn a_workspace_begins_with_settings_and_a_register() {
    let folder = Folder::with(&[]);
    let output = done(
        &folder,
        &["init", "wend", "--name", "Wend: \"valley\"", "--id", "wend"],
    );
    assert_eq!(
        output.stdout,
        "wend/workspace.yaml: written\nwend/organisation.units.yaml: written\n"
    );
    let text = |name: &str| fs::read_to_string(folder.path().join("wend").join(name)).unwrap();
    insta::assert_snapshot!(text("workspace.yaml") + &text("organisation.units.yaml"));
    let found = done(&folder, &["validate", "wend"]);
    assert!(found.stdout.contains("no findings"), "{}", found.text());
    refused(
        &folder.plan(&["init", "wend"]),
        "there is a workspace already: `wend`",
    );
    refused(
        &folder.plan(&["init", "wend/below"]),
        "there is a workspace already: `wend`",
    );
    assert!(!folder.path().join("wend/below").exists());
}

#[test]
fn nothing_is_overwritten_by_a_new_workspace() {
    let folder = Folder::with(&[("organisation.units.yaml", "units: []\n")]);
    refused(&folder.plan(&["init"]), "organisation.units.yaml");
    let left = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(left, 1);
}

#[test]
fn a_draft_of_each_sort_is_valid_and_in_canonical_layout() {
    for language in ["en", "vi"] {
        let folder = Folder::with(&[]);
        done(
            &folder,
            &["--lang", language, "init", "--name", "Văn phòng"],
        );
        for template in ["response", "campaign", "remediation"] {
            let title = format!("Kế hoạch {template}: #1");
            let arguments = ["new", "--template", template, "--title", &title];
            let arguments = [&arguments[..], &["--as-of", "2026-03-01"]].concat();
            done(&folder, &arguments);
            let file = format!("ke-hoach-{template}-1.plan.yaml");
            let text = fs::read_to_string(folder.path().join(file)).unwrap();
            insta::assert_snapshot!(format!("draft_{template}_{language}"), text);
        }
        let found = done(&folder, &["validate", "--lang", "en"]);
        assert!(found.stdout.contains("no findings"), "{}", found.text());
        done(&folder, &["fmt", "--check"]);
    }
}

#[test]
fn what_is_not_given_is_asked_for() {
    let folder = Folder::with(&[]);
    done(&folder, &["init", "--name", "Office"]);
    let arguments = ["new", "--ask", "--as-of", "2026-03-01"];
    let answers = "party\ncampaign\n\n  Ứng phó bão số 3 \nnobody\n\n15/KH\nno id\n\n";
    let output = plan_with_input(&folder.path(), &arguments, answers.as_bytes());
    assert_eq!(output.status, Some(0), "{}", output.text());
    insta::assert_snapshot!(output.stderr.replace(": ", ":\n"));
    let text = fs::read_to_string(folder.path().join("15-kh.plan.yaml")).unwrap();
    assert!(
        text.contains("number: 15/KH\ntitle: Ứng phó bão số 3\n"),
        "{text}"
    );
    assert!(text.contains("issuer: office\n"), "{text}");
    let output = plan_with_input(&folder.path(), &arguments, b"campaign\n");
    refused(&output, "there was no answer; nothing was written");
    refused(
        &folder.plan(&["new"]),
        "a plan needs `--template` and `--title`",
    );
    let again = ["new", "-t", "campaign", "--title", "x", "--id", "15-kh"];
    refused(&folder.plan(&again), "there is a plan `15-kh` already");
    let outside = [
        "new",
        "-t",
        "campaign",
        "--title",
        "x",
        "-o",
        "../x.plan.yaml",
    ];
    refused(&folder.plan(&outside), "outside of the workspace");
    let parent = ["new", "-t", "campaign", "--title", "x", "--parent", "y"];
    refused(&folder.plan(&parent), "there is no plan `y`");
    let parent = [
        "new", "-t", "campaign", "--title", "Below", "--parent", "15-kh",
    ];
    let output = done(
        &folder,
        &[&parent[..], &["--issuer", "unit-1", "--dry-run"]].concat(),
    );
    assert!(
        output
            .stdout
            .contains(", text: The plan that this one carries out, plan: 15-kh}"),
        "{}",
        output.stdout
    );
    assert!(!folder.path().join("below.plan.yaml").exists());
}

#[test]
fn a_workspace_is_valid_whatever_it_is_called() {
    for language in ["en", "vi"] {
        for name in [
            "Unit 1",
            "Đơn vị 2",
            "null",
            "two\n- lines: x",
            "a: b # c",
            "\"",
        ] {
            let folder = Folder::with(&[]);
            done(&folder, &["--lang", language, "init", "--name", name]);
            let found = done(&folder, &["validate", "--lang", "en"]);
            assert!(found.stdout.contains("no findings"), "{}", found.text());
            done(&folder, &["fmt", "--check"]);
        }
    }
    let folder = Folder::with(&[]);
    refused(&folder.plan(&["init", "--name", " \n"]), "write some words");
    refused(
        &plan_with_input(&folder.path(), &["init", "--ask"], b""),
        "there was no answer; nothing was written",
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_draft_below_another_is_valid_and_in_canonical_layout() {
    for (language, unit) in [("en", "unit-1"), ("vi", "don-vi-1")] {
        let folder = Folder::with(&[]);
        done(&folder, &["--lang", language, "init", "--name", "Office"]);
        let above = ["new", "-t", "response", "--title", "Above", "--id", "true"];
        done(&folder, &above);
        let below = [
            "new", "-t", "campaign", "--title", "Below", "--parent", "true",
        ];
        done(&folder, &[&below[..], &["--issuer", unit]].concat());
        let found = done(&folder, &["validate", "--lang", "en"]);
        assert!(found.stdout.contains("no findings"), "{}", found.text());
        done(&folder, &["fmt", "--check"]);
    }
}

#[test]
fn a_draft_is_written_only_where_it_is_read() {
    let folder = Folder::with(&[]);
    done(&folder, &["init", "--name", "Office"]);
    let draft = |file: &str| folder.plan(&["new", "-t", "campaign", "--title", "x", "-o", file]);
    for file in [
        "x.txt",
        "below/workspace.yaml",
        ".below/x.plan.yaml",
        "x.plan.yaml.bak",
    ] {
        refused(&draft(file), "would not be read");
        assert!(!folder.path().join(file).exists(), "{file}");
    }
    assert_eq!(draft("below/x.plan.yml").status, Some(0));
    done(&folder, &["show", "x"]);
    let blank = folder.plan(&["new", "-t", "campaign", "--title", " "]);
    refused(&blank, "write some words");
}
