//! Small workspaces for tests, and parts of their cascade as lines of text.

use super::{Cascade, Node, cascade};
use crate::model::Date;
use crate::workspace::Workspace;
use crate::yaml::FromText;

/// Three levels: a top plan, two provinces of which one has issued its plan, and two districts below that one.
pub(super) const NATION: &str = "
units:
  - id: top
    name: Top
    units:
      - {id: office, name: Office, kind: organ}
      - id: north
        name: North
        kind: province
        units: [{id: n1, name: N1, kind: district}, {id: n2, name: N2, kind: district}]
      - {id: mid, name: Mid, kind: province}
      - {id: south, name: South, kind: province}
---
plan: top-plan
title: Top
issuer: top
issued: 2024-01-01
cascade: [{id: plans, units: {all: province}, by: 2024-05-31}]
---
plan: south-plan
title: South
issuer: south
state: draft
basis: [{role: parent, plan: top-plan}]
---
plan: n1-plan
title: N1
issuer: n1
issued: 2024-03-01
basis: [{role: parent, plan: north-plan}]
---
plan: north-plan
title: North
issuer: north
issued: 2024-02-01
basis: [{role: parent, plan: top-plan}]
cascade: [{id: plans, units: {all: district}}]
";

/// What `show` says of the trees of these files on 30 June 2024.
pub(super) fn with_cascade<T>(files: &[(&str, &str)], show: impl FnOnce(&Cascade<'_>) -> T) -> T {
    let (workspace, _) = Workspace::from_texts(files);
    show(&cascade(&workspace, None, None, day("2024-06-30")))
}

/// What `show` says of the tree of a plan, and the branch of a unit in it, in one stream of documents.
pub(super) fn with_branch<T>(
    yaml: &str,
    plan: Option<&str>,
    unit: Option<&str>,
    as_of: &str,
    show: impl FnOnce(&Cascade<'_>) -> T,
) -> T {
    let (workspace, findings) = Workspace::from_texts(&[("stream.yaml", yaml)]);
    let messages: Vec<_> = findings
        .iter()
        .map(|finding| finding.message.to_string())
        .collect();
    assert!(messages.is_empty(), "{messages:?}\n{yaml}");
    let plan = plan.map(|plan| workspace.plans.find(plan).unwrap());
    let unit = unit.map(|unit| workspace.register.find(unit).unwrap());
    show(&cascade(&workspace, plan, unit, day(as_of)))
}

/// `b q issued 2024-02-01 +31 late (1 of 2 issued, 0 late)`, moved in by depth.
pub(super) fn tree(cascade: &Cascade<'_>) -> String {
    let lines = cascade.nodes.iter().map(line);
    lines.collect::<Vec<_>>().join("\n")
}

fn line(node: &Node<'_>) -> String {
    let plan = node.plan.map(|plan| plan.document.id.as_str());
    let state = node.state.map_or("none", |state| state.word());
    let mut words: Vec<String> = [node.unit, plan, node.number, Some(state)]
        .into_iter()
        .flatten()
        .map(str::to_owned)
        .collect();
    words.extend(node.date.map(|date| date.to_string()));
    words.extend(node.lag_days.map(|days| format!("+{days}")));
    let counts = node.below;
    if counts.expected > 0 {
        words.push(format!(
            "({} of {} issued, {} late)",
            counts.issued, counts.expected, counts.late
        ));
    }
    let marks = [
        (node.late, "late"),
        (node.repeated, "repeated"),
        (node.on_the_way, "on the way"),
    ];
    words.extend(
        marks
            .iter()
            .filter(|(is, _)| *is)
            .map(|(_, mark)| (*mark).to_owned()),
    );
    format!("{}{}", "  ".repeat(node.depth), words.join(" "))
}

fn day(text: &str) -> Date {
    Date::from_text(text).unwrap()
}
