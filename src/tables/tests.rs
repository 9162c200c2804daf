//! The tables of a small workspace, and what holds for all of them.

use std::collections::HashSet;

use super::*;
use crate::model::Date;
use crate::workspace::Workspace;

const UNITS: &str = "\
units:
  - {id: top, name: Top, short: T, kind: head, units: [{id: a, name: A-town, kind: town}, {id: b, name: B-town, kind: town}]}
kinds: [{id: head, level: 1}, {id: town, level: 2}]
";

const PLAN: &str = "\
plan: p
number: 1/KH
title: Call Jane Roe, 0900 000 000
type: campaign
issuer: top
issued: 2024-01-01
period: {from: 2024-01-01, to: 2024-12-31}
basis: [{number: 2/CT, role: basis, issuer: {name: Council}}]
objectives:
  - id: o
    text: O
    targets:
      - {id: t, text: Share, value: 90%, of: {all: town}, by: 2024-03-01}
      - {id: q, text: Sum, value: 100..200 kg}
areas: [{id: x, title: X, tasks: [{id: x1, text: One, lead: {all: town}, with: a, by: 2024-02-01}]}]
scenarios: [{id: s, title: S, when: {any: [{i: '>= 3'}]}, tasks: [{id: s1, text: Two}]}]
indicators: [{id: i, name: I}]
teams: [{id: m, name: M, size: 3..5 people, from: a}]
resources: [{id: r, text: R, amount: 10 kg, parts: [{id: r1, text: R1}]}]
contacts: [{name: Jane Roe, title: Clerk, unit: a, phone: 0900 000 000, for: maps}]
reporting: [{id: weekly, from: {all: town}, to: top, every: month, by: 10, carries: [t]}]
cascade: [{id: own, units: {all: town}, by: 2024-02-01}]
recipients: [{to: a, for: execution}]
";

const REPORTS: &str = "\
report: p
unit: a
as-of: 2024-02-05
received: 2024-02-06
scenario: s
situation: {i: 4}
targets: {t: 1/2, q: 120 kg}
tasks: {x1: {state: doing, note: 'ask Jane Roe'}}
obstacles: [Rain]
";

fn workspace() -> Workspace {
    let texts = [
        ("u.units.yaml", UNITS),
        ("p.plan.yaml", PLAN),
        ("r.report.yaml", REPORTS),
    ];
    let (workspace, findings) = Workspace::from_texts(&texts);
    assert_eq!(findings, []);
    workspace
}

fn told(persons: Persons) -> String {
    let workspace = workspace();
    let day = Date::from_ymd(2024, 4, 1).unwrap();
    let data = Data::new(&workspace, &[], day, persons).unwrap();
    let tables = TABLES.into_iter().map(|table| {
        let names: Vec<_> = table.columns.iter().map(|column| column.name).collect();
        let mut page = format!("{}: {}\n", table.name, names.join(" | "));
        table.for_each_row(&data, |cells| {
            let cells: Vec<_> = cells.iter().map(Cell::written).collect();
            page.push_str(&format!("  {}\n", cells.join(" | ")));
        });
        page
    });
    tables.collect()
}

#[test]
fn tables_hold_what_is_written_and_what_follows_from_it() {
    insta::assert_snapshot!(told(Persons::Told));
}

#[test]
fn what_is_published_names_no_contact_and_no_telephone_number() {
    let all = told(Persons::Told);
    assert!(all.contains("Jane Roe") && all.contains("0900 000 000"));
    let own = told(Persons::WithoutContacts);
    assert!(own.contains("Call Jane Roe, 0900 000 000") && !own.contains("Clerk"));
    let published = told(Persons::Masked);
    assert!(published.contains("Call •••, •••") && published.contains("ask •••"));
    for secret in ["Jane", "0900", "Clerk"] {
        assert!(!published.contains(secret), "{secret}");
    }
}

#[test]
fn rows_have_values_of_the_sort_of_their_column() {
    let workspace = workspace();
    let day = Date::from_ymd(2024, 4, 1).unwrap();
    let data = Data::new(&workspace, &[], day, Persons::Told).unwrap();
    for table in TABLES {
        let mut rows = 0;
        table.for_each_row(&data, |cells| {
            rows += 1;
            assert_eq!(cells.len(), table.columns.len(), "{}", table.name);
            for (cell, column) in cells.iter().zip(table.columns) {
                let fits = match cell {
                    Cell::Nothing => true,
                    Cell::Text(_) => column.sort == Sort::Text,
                    Cell::Whole(_) => column.sort == Sort::Whole,
                    Cell::Number(_) => matches!(column.sort, Sort::Number | Sort::Share),
                    Cell::Date(_) => column.sort == Sort::Date,
                    Cell::Flag(_) => column.sort == Sort::Flag,
                };
                assert!(fits, "{}.{}: {cell:?}", table.name, column.name);
            }
        });
        assert!(rows > 0, "{} has no row here", table.name);
    }
}

#[test]
fn names_are_told_once() {
    let names: HashSet<_> = TABLES.iter().map(|table| table.name).collect();
    assert_eq!(names.len(), TABLES.len());
    for table in TABLES {
        let columns: HashSet<_> = table.columns.iter().map(|column| column.name).collect();
        assert_eq!(columns.len(), table.columns.len(), "{}", table.name);
    }
}
