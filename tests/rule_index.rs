//! `docs/rules.md` lists every rule, as the rule book has it. `README_UPDATE=1 cargo test --test rule_index` writes it.

mod common;

use std::fs;

use common::root;
use plan::model::Language;
use plan::rules::{Group, Rule, all};

const HEAD: &str = "\
# Rules

What `plan validate` looks for, by group. `plan explain RULE` prints the page of a rule: what it reports, why it matters,
an example, the same put right, and when to allow it. Levels are those that hold without settings; the
[format](format.md) says how a workspace changes them, and how a comment lets one finding pass.
";

fn line(rule: &Rule) -> String {
    let page = format!(
        "../src/rules/{}/{}.md",
        rule.group,
        rule.name.replace('-', "_")
    );
    let (english, vietnamese) = (Language::En, Language::Vi);
    let summary = rule.summary();
    format!(
        "| [`{}`]({page}) | {} | {} | {} |\n",
        rule.name,
        rule.level,
        summary.text(english).replace('|', "\\|"),
        summary.text(vietnamese).replace('|', "\\|"),
    )
}

/// The index as it should be.
fn index() -> String {
    let mut rules = all().to_vec();
    rules.sort_by_key(|rule| rule.group);
    let mut text = HEAD.to_owned();
    let mut group: Option<Group> = None;
    for rule in rules {
        if group.replace(rule.group) != Some(rule.group) {
            text.push_str(&format!(
                "\n## {}\n\n| rule | level | what it reports | nội dung phát hiện |\n|---|---|---|---|\n",
                rule.group
            ));
        }
        text.push_str(&line(rule));
    }
    text
}

#[test]
fn the_index_lists_every_rule() {
    let path = root().join("docs/rules.md");
    if std::env::var_os("README_UPDATE").is_some() {
        fs::write(&path, index()).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    for rule in all() {
        assert!(
            written.contains(&line(rule)),
            "docs/rules.md lacks `{}` as it is",
            rule.name
        );
    }
    assert!(
        written == index(),
        "docs/rules.md is not what the rule book makes it"
    );
}

#[test]
fn every_page_that_the_index_links_is_there() {
    for rule in all() {
        let page = root().join(format!(
            "src/rules/{}/{}.md",
            rule.group,
            rule.name.replace('-', "_")
        ));
        assert_eq!(
            fs::read_to_string(page).unwrap(),
            rule.page,
            "{}",
            rule.name
        );
    }
}
