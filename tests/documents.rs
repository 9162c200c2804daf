//! `plan export --format markdown`: plans as documents that people read and paste, whatever stands in them.

mod common;

use common::{Folder, plan};
use pulldown_cmark::{Event, Options, Parser, Tag};

#[track_caller]
fn exported(arguments: &[&str]) -> String {
    let output = plan(&[&["export", "--format", "markdown"], arguments].concat());
    assert_eq!(output.status, Some(0), "{}", output.text());
    output.stdout
}

#[test]
fn a_plan_becomes_a_document_with_how_it_stands() {
    let flood = ["examples/flood", "--plan", "county-flood"];
    let flood = exported(&[&flood[..], &["--as-of", "2024-12-10"]].concat());
    insta::assert_snapshot!("document_en", flood);
    let real = ["plans", "--plan", "lai-chau-265", "--as-of", "2021-10-01"];
    insta::assert_snapshot!("document_vi", exported(&real));
}

const HOSTILE: &str = "\
plan: p
title: '# **T** <script>alert(1)</script> | x'
issuer: u
issued: 2024-01-01
purposes: ['- one', '1. two <img src=x onerror=alert(1)>', '[a](javascript:b)', \"|a|b|\\n---\"]
areas:
  - id: a
    title: '> `A`'
    tasks: [{id: t, text: 'Call Jane Roe, 0900 000 000 | _now_', lead: u, output: '<b>x'}]
resources: [{id: money, text: 'A | B', amount: 300000000..500000000 VND}]
contacts: [{name: Jane Roe, title: Clerk, unit: u, phone: '0900 000 000'}]
";

#[test]
fn whatever_a_plan_says_is_text() {
    let folder = Folder::with(&[
        ("u.units.yaml", "units: [{id: u, name: U}]\n"),
        ("p.plan.yaml", HOSTILE),
    ]);
    let export = ["export", "--format", "markdown"];
    let told = |more: &[&str]| folder.plan(&[&export[..], more].concat()).stdout;
    let text = told(&[]);
    for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
        let is_markup = matches!(
            event,
            Event::Html(_)
                | Event::InlineHtml(_)
                | Event::Code(_)
                | Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::BlockQuote(_))
        );
        assert!(!is_markup, "{event:?} in\n{text}");
    }
    let lines = |text: &str| text.lines().filter(|line| line.starts_with("- ")).count();
    assert_eq!(lines(&text), 9, "{text}");
    for secret in ["Jane", "0900", "Clerk"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    assert!(text.contains("Call •••, •••"), "{text}");
    assert!(text.contains("300\u{202f}000\u{202f}000..500"), "{text}");
    let whole = told(&["--with-contacts"]);
    assert!(
        whole.contains("Jane Roe · Clerk · U · 0900 000 000"),
        "{whole}"
    );
}

#[test]
fn each_plan_is_a_file_and_has_no_tables_to_choose() {
    let folder = Folder::with(&[("out/x", "")]);
    let out = folder.path().join("out");
    let arguments = ["examples/flood", "--output", out.to_str().unwrap()];
    assert_eq!(exported(&arguments), "");
    for name in ["county-flood.md", "riverton-flood.md"] {
        assert!(out.join(name).exists(), "{name}");
    }
    let output = plan(&[
        "export", "--format", "markdown", "--table", "plans", "plans",
    ]);
    assert_eq!(output.status, Some(2));
    assert!(
        output.stderr.contains("no tables to choose from"),
        "{}",
        output.stderr
    );
    let several = plan(&["export", "--format", "markdown", "plans"]);
    assert!(several.stderr.contains("4 files"), "{}", several.stderr);
}
