//! What a trend says beside what status says.

use super::{days, trend};
use crate::model::{Cycle, Date};
use crate::workspace::Workspace;
use crate::yaml::FromText;

const WORKSPACE: &str = "
units:
  - {id: county, name: County, units: [{id: north, name: North, kind: town}, {id: south, name: South, kind: town, from: 2024-03-01}]}
---
plan: p
title: P
issuer: county
issued: 2024-01-01
objectives:
  - id: o
    text: O
    targets:
      - {id: bags, text: Bags, value: '>= 200 bags'}
      - {id: homes, text: Homes, value: 90%, of: {all: town}, measured: reports}
      - {id: limit, text: Limit, value: '<= 4 calls', of: {all: town}}
      - {id: nothing, text: Nothing, value: '>= 0 bags', of: {all: town}}
---
{report: p, unit: north, as-of: 2024-01-31, targets: {homes: 1/4, bags: 50 bags, nothing: 1 bags}}
---
{report: p, unit: north, as-of: 2024-02-15, targets: {homes: 3/4, limit: 5 calls}}
---
{report: p, unit: south, as-of: 2024-03-31, targets: {homes: 4/4, bags: 250 bags}}
";

fn shown(unit: Option<&str>) -> String {
    let (workspace, findings) = Workspace::from_texts(&[("w.plan.yaml", WORKSPACE)]);
    assert!(findings.is_empty(), "{findings:?}");
    let [first, last] = ["2024-01-01", "2024-03-31"].map(|day| Date::from_text(day).unwrap());
    let unit = unit.map(|unit| workspace.register.find(unit).unwrap());
    let plan = workspace.plans.find("p").unwrap();
    let trend = trend(
        &workspace,
        plan,
        unit,
        days(first, last, Some(Cycle::Month)),
    );
    let lines = trend.lines.iter().map(|line| {
        let marks = line.marks.iter().map(|mark| match mark {
            None => "-".to_owned(),
            Some(mark) => {
                let number = |number: Option<rust_decimal::Decimal>| {
                    number.map_or("?".to_owned(), |number| number.normalize().to_string())
                };
                let share = number(mark.share);
                format!("{}={share} {}", number(mark.value), mark.verdict.name())
            }
        });
        let marks: Vec<_> = marks.collect();
        format!("{} {}", line.reference, marks.join(", "))
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn each_target_has_a_line_in_the_order_of_the_plan() {
    assert_eq!(
        shown(None),
        "p#bags ?=? no-data, 50=0.25 incomplete, 50=0.25 incomplete, 300=1.5 incomplete
p#homes ?=? no-data, 1=0.25 not-met, 3=0.75 not-met, 7=0.875 not-met
p#limit ?=? no-data, ?=? no-data, 5=1.25 not-met, 5=1.25 incomplete
p#nothing ?=? no-data, 1=? met, 1=? met, 1=? incomplete"
    );
}

#[test]
fn a_view_has_no_mark_of_days_on_which_nothing_was_asked_of_it() {
    // The south is there from March on. What is asked of the whole plan is no measure for it.
    assert_eq!(
        shown(Some("south")),
        "p#bags -, -, -, 250=? part
p#homes -, -, -, 4=1 met
p#limit -, -, -, ?=? no-data
p#nothing -, -, -, ?=? no-data"
    );
}
