//! The rule book for people: one page, or the list of all.

use super::wording::wording;
use super::{Cell, Column, Page, Paper, Role, Table};
use crate::diagnostic::Level;
use crate::rules::Rule;

/// The page of a rule: its Markdown, with headings painted and paragraphs wrapped. Code stays as it is.
#[must_use]
pub fn rule_page(rule: &Rule, page: Page) -> String {
    let mut paper = Paper::new(page.width);
    let mut paragraph = String::new();
    let mut in_code = false;
    for line in rule.page.lines() {
        if line.starts_with("```") {
            in_code = !in_code;
            continue;
        }
        if in_code {
            paper.code(line);
            continue;
        }
        let heading = line.trim_start_matches('#');
        let is_heading = heading.len() < line.len();
        if line.is_empty() || is_heading {
            flush(&mut paragraph, &mut paper);
        }
        if is_heading {
            paper.heading(heading.trim());
        } else if line.is_empty() {
            paper.blank();
        } else {
            paragraph.push_str(line);
            paragraph.push(' ');
        }
    }
    flush(&mut paragraph, &mut paper);
    paper.finish()
}

fn flush(paragraph: &mut String, paper: &mut Paper) {
    if !paragraph.is_empty() {
        paper.plain(paragraph);
        paragraph.clear();
    }
}

/// All rules with their levels and what they report, by group.
#[must_use]
pub fn rule_table(rules: &[&Rule], page: Page) -> String {
    let words = wording(page.language);
    let mut table = Table::new([
        Column::word(words.rule),
        Column::word(words.level),
        Column::text(words.summary),
    ]);
    let mut rules = rules.to_vec();
    rules.sort_by_key(|rule| rule.group);
    let mut group = None;
    for rule in rules {
        if group.replace(rule.group) != Some(rule.group) {
            let name = Cell::new(Role::Heading, rule.group.name());
            table.row([name, "".into(), "".into()]);
        }
        let role = match rule.level {
            Level::Error => Role::Bad,
            Level::Warning => Role::Attention,
            Level::Info => Role::Aside,
        };
        table.row([
            Cell::new(Role::Name, format!("  {}", rule.name)),
            Cell::new(role, rule.level),
            rule.summary().text(page.language).into(),
        ]);
    }
    table.render(page.width)
}
