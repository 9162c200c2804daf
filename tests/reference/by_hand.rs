//! One small case for each family of definitions, worked out by hand in the comment above it. The program and the
//! reference have to agree, and both have to say what the hand found.

use crate::model::Day;
use crate::outcome::Outcome;
use crate::{differences, engine};

/// The status of plan `p`, on which both sides agree.
fn status_of(files: &[(&str, &str)], as_of: &str) -> Outcome {
    let files = files.iter();
    let files: Vec<_> = files
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    let as_of = Day(as_of.parse().unwrap());
    let differences = differences(&files, as_of, 0);
    assert!(differences.is_empty(), "{differences}");
    let mut outcomes = engine::outcomes(&files, as_of).into_iter();
    outcomes.find(|outcome| outcome.plan == "p").unwrap()
}

fn status(yaml: &str, as_of: &str) -> Outcome {
    status_of(&[("all.yaml", yaml)], as_of)
}

impl Outcome {
    /// `k b todo, due 2024-06-30 +1`
    fn task_texts(&self) -> Vec<String> {
        let lines = self.lines.iter().map(|line| {
            let due = line.due.map(|due| format!(", due {due}"));
            let overdue = (line.overdue_days > 0).then(|| format!(" +{}", line.overdue_days));
            let rest = [due, overdue].map(Option::unwrap_or_default).concat();
            format!("{} {} {}{rest}", line.task, line.unit, line.state)
        });
        lines.collect()
    }

    /// `b 2024-01 due 2024-02-29: missing`
    fn report_texts(&self) -> Vec<String> {
        let rows = self.reporting.iter().flat_map(|duty| &duty.rows);
        let rows = rows.map(|row| {
            let received = row.received.map(|received| format!(" {received}"));
            let received = received.unwrap_or_default();
            format!(
                "{} {} due {}: {}{received}",
                row.unit, row.period, row.due, row.state
            )
        });
        rows.collect()
    }

    /// `t 8/12, answered 2/3, missing d: incomplete`
    fn target_texts(&self) -> Vec<String> {
        let rows = self.targets.iter().map(|row| {
            let number = |number: Option<i128>| match number {
                Some(number) => (number / 1000).to_string(),
                None => "-".to_owned(),
            };
            let answers = &row.answers;
            let missing = match answers.missing_units.join(" ") {
                none if none.is_empty() => none,
                units => format!(", missing {units}"),
            };
            format!(
                "{}/{}, answered {}/{}{missing}: {}",
                number(row.done),
                number(row.of),
                answers.answered,
                answers.expected,
                answers.verdict
            )
        });
        rows.collect()
    }

    /// `b issued c0 2024-03-10 late`
    fn own_plan_texts(&self) -> Vec<String> {
        let rows = self.cascade.iter().flat_map(|duty| &duty.rows);
        let rows = rows.map(|row| {
            let plan = row.plan.as_deref().unwrap_or("-");
            let date = row.date.map(|date| format!(" {date}")).unwrap_or_default();
            let late = if row.late { " late" } else { "" };
            format!("{} {} {plan}{date}{late}", row.unit, row.state)
        });
        rows.collect()
    }
}

/// 2024 has a 29 February: one day after the 28th is the 29th, 2w are 14 days: 13 March. 2023 has none: 1 March, and
/// 14 March. On 2 March 2024 the first is overdue for 29 Feb → 2 Mar = 2 days, a year before for 1.
#[test]
fn time_runs_through_a_leap_day() {
    let plan = |year: u32| {
        format!(
            "{{plan: p, title: P, issuer: a, issued: {year}-02-28, assignments: [{{unit: a, tasks: [{{id: k, text: K, within: 1d}}, {{id: l, text: L, within: 2w}}]}}]}}"
        )
    };
    assert_eq!(
        status(&plan(2024), "2024-03-02").task_texts(),
        ["k a todo, due 2024-02-29 +2", "l a todo, due 2024-03-13"]
    );
    assert_eq!(
        status(&plan(2023), "2023-03-02").task_texts(),
        ["k a todo, due 2023-03-01 +1", "l a todo, due 2023-03-14"]
    );
}

/// Day 31 of February is its last, the 29th. The report for February is due on 31 March itself.
/// Day 60 of 2024 is 31 + 29 = 29 February. Weeks have seven days, so day 9 of the next is its Sunday.
#[test]
fn a_number_that_the_next_period_lacks_means_its_last_day() {
    let rows = |start: &str, duty: &str, as_of: &str| {
        let yaml = format!(
            "{{plan: p, title: P, issuer: a, period: {{from: {start}}}, reporting: [{{id: d, from: a, {duty}}}]}}"
        );
        status(&yaml, as_of).report_texts()
    };
    assert_eq!(
        rows("2024-01-31", "every: month, by: 31", "2024-03-01"),
        [
            "a 2024-01 due 2024-02-29: missing",
            "a 2024-02 due 2024-03-31: open"
        ]
    );
    assert_eq!(
        rows("2023-12-31", "every: year, by: 60", "2024-02-29"),
        ["a 2023 due 2024-02-29: open"]
    );
    assert_eq!(
        rows("2024-06-30", "every: half-year, by: 184", "2024-07-01"),
        ["a 2024-H1 due 2024-12-31: open"]
    );
    assert_eq!(
        rows("2024-02-19", "every: week, by: 9", "2024-02-26"),
        ["a 2024-W08 due 2024-03-03: open"]
    );
}

/// 2020 has a week 53: Monday 28 December to Sunday 3 January. A report as of Friday 1 January answers it. Week 1 ends on
/// 10 January. The next week is not over on 12 January.
#[test]
fn the_last_week_of_2020_ends_in_2021() {
    let yaml = "
{plan: p, title: P, issuer: a, issued: 2020-12-27, reporting: [{id: d, from: a, every: week, by: 1}]}
---
{report: p, unit: a, as-of: 2021-01-01, received: 2021-01-04}";
    assert_eq!(
        status(yaml, "2021-01-12").report_texts(),
        [
            "a 2020-W52 due 2020-12-28: missing",
            "a 2020-W53 due 2021-01-04: on-time 2021-01-04",
            "a 2021-W01 due 2021-01-11: missing"
        ]
    );
}

/// Half-years: 2023-H2 ends on 31 December, 2024-H1 on 30 June. The first was done, so on 1 July the line is one day
/// overdue for the second; on 30 June it was not.
#[test]
fn a_half_year_is_overdue_from_its_end() {
    let yaml = "
{plan: p, title: P, issuer: a, issued: 2023-11-15, assignments: [{unit: a, tasks: [{id: k, text: K, every: half-year}]}]}
---
{report: p, unit: a, as-of: 2023-12-31, tasks: {k: done}}";
    assert_eq!(
        status(yaml, "2024-06-30").task_texts(),
        ["k a todo, due 2024-06-30"]
    );
    assert_eq!(
        status(yaml, "2024-07-01").task_texts(),
        ["k a todo, due 2024-06-30 +1"]
    );
}

/// May was missed. In June the task was done on the 10th and taken up again on the 20th. On 30 June, the last day of the
/// current period, June is not over yet: the last finished period is May, and the line has been due since 31 May, 30
/// days. On 1 July June is over and has a `done`, so nothing is missed before July's own end.
#[test]
fn on_its_last_day_a_period_is_not_finished() {
    let yaml = "
{plan: p, title: P, issuer: a, issued: 2024-05-02, assignments: [{unit: a, tasks: [{id: k, text: K, every: month}]}]}
---
{report: p, unit: a, as-of: 2024-06-10, tasks: {k: done}}
---
{report: p, unit: a, as-of: 2024-06-20, tasks: {k: doing}}";
    assert_eq!(
        status(yaml, "2024-06-30").task_texts(),
        ["k a doing, due 2024-05-31 +30"]
    );
    assert_eq!(
        status(yaml, "2024-07-01").task_texts(),
        ["k a doing, due 2024-07-31"]
    );
}

/// On 5 June the report as of 31 May exists, though it was received on 12 June only (1): it is late for 10 June, and its
/// figure counts. The one as of 6 June does not exist yet.
#[test]
fn a_report_counts_from_its_as_of_even_if_it_arrives_later() {
    let yaml = "
plan: p
title: P
issuer: a
period: {from: 2024-05-01}
objectives: [{id: o, text: O, targets: [{id: t, text: T, value: 90%}]}]
reporting: [{id: d, from: a, every: month, by: 10}]
---
{report: p, unit: a, as-of: 2024-05-31, received: 2024-06-12, targets: {t: 9/10}}
---
{report: p, unit: a, as-of: 2024-06-06, received: 2024-06-01, targets: {t: 1/10}}";
    let status = status(yaml, "2024-06-05");
    assert_eq!(
        status.report_texts(),
        ["a 2024-05 due 2024-06-10: late 2024-06-12"]
    );
    assert_eq!(status.target_texts(), ["9/10, answered 1/1: met"]);
}

/// c stands below town a until 30 April, below town b from 1 May.
///
/// | until 30 April              | from 1 May                       |
/// |-----------------------------|----------------------------------|
/// | a covers its subtree: 4/10  | a covers its subtree: 4/10       |
/// | b, its own: 3/5             | b, its own: 3/5, and c: 2/2      |
/// | 7/15                        | 9/17                             |
///
/// Expected are a, b and c. In April a answers for c; in May c answers itself. A scenario that b declared applies to c
/// from 1 May.
#[test]
fn a_unit_that_moves_takes_its_figures_and_its_scenario_along() {
    let yaml = "
units:
  - id: top
    name: Top
    units:
      - {id: a, name: A, units: [{id: c, name: C, kind: group, to: 2024-04-30}]}
      - {id: b, name: B, units: [{id: c, name: C, kind: group, from: 2024-05-01}]}
---
plan: p
title: P
issuer: top
issued: 2024-03-01
objectives: [{id: o, text: O, targets: [{id: t, text: T, value: 50%, of: [a, b, c]}]}]
scenarios: [{id: s, tasks: [{id: k, text: K, lead: {all: group}}]}]
---
{report: p, unit: a, as-of: 2024-03-31, covers: subtree, targets: {t: 4/10}}
---
{report: p, unit: b, as-of: 2024-03-31, scenario: s, targets: {t: 3/5}}
---
{report: p, unit: c, as-of: 2024-03-31, targets: {t: 2/2}}";
    let april = status(yaml, "2024-04-30");
    assert_eq!(april.target_texts(), ["7/15, answered 3/3: not-met"]);
    assert_eq!(april.task_texts(), [""; 0]);
    assert_eq!(april.counts.standby, 1);
    let may = status(yaml, "2024-05-01");
    assert_eq!(may.target_texts(), ["9/17, answered 3/3: met"]);
    assert_eq!(may.task_texts(), ["k c todo"]);
}

/// An amended or closed plan is issued; it has the day on which it was first issued. b is within 15 March, c is not. The
/// plan of d is dated after 20 March and so is a draft on that day, and d is late.
#[test]
fn an_amended_plan_is_an_issued_one() {
    let own = |id: &str, issuer: &str, rest: &str| {
        format!(
            "---\n{{plan: {id}, title: Own, issuer: {issuer}, {rest}, basis: [{{role: parent, plan: p}}]}}\n"
        )
    };
    let yaml = [
        "{plan: p, title: P, issuer: a, issued: 2024-03-01, cascade: [{id: e, units: [b, c, d], by: 2024-03-15}]}\n".to_owned(),
        own("of-b", "b", "state: amended, issued: 2024-03-10"),
        own("of-c", "c", "state: closed, issued: 2024-03-16"),
        own("of-d", "d", "state: amended, issued: 2024-03-21"),
    ]
    .concat();
    assert_eq!(
        status(&yaml, "2024-03-20").own_plan_texts(),
        [
            "b issued of-b 2024-03-10",
            "c issued of-c 2024-03-16 late",
            "d draft of-d late"
        ]
    );
}

/// On 6 February, off on the 14th, on again on 12 March, a Tuesday. The weekly task counts anew from the week of 12 March,
/// which ends on Sunday the 17th: on the 18th it is one day overdue, and not for any week of February. `within: 10d`
/// ends on 22 March.
#[test]
fn a_scenario_that_is_switched_on_again_begins_anew() {
    let yaml = "
plan: p
title: P
issuer: a
issued: 2024-01-01
scenarios: [{id: s, tasks: [{id: k, text: K, every: week}, {id: l, text: L, within: 10d}]}]
---
{report: p, unit: a, as-of: 2024-02-06, scenario: s}
---
{report: p, unit: a, as-of: 2024-02-14, scenario: none}
---
{report: p, unit: a, as-of: 2024-03-12, scenario: s}";
    assert_eq!(
        status(yaml, "2024-03-18").task_texts(),
        ["k a todo, due 2024-03-17 +1", "l a todo, due 2024-03-22"]
    );
    assert_eq!(
        status(yaml, "2024-02-13").task_texts(),
        ["k a todo, due 2024-02-11 +2", "l a todo, due 2024-02-16"]
    );
    assert_eq!(status(yaml, "2024-03-11").counts.standby, 2);
}

/// Town b covers its two wards with 5/8, so that the 1/4 of ward b1 is left out. Town c gives its own 2/2 and its ward
/// c1 1/2. Town d gave nothing. The sum is 8/12, two thirds; three of the four wards have answered, since b answers for
/// both of its own and nobody for d1: incomplete, although the 66% are reached.
#[test]
fn a_share_over_subtree_figures_has_a_gap() {
    let yaml = "
units:
  - id: a
    name: A
    units:
      - {id: b, name: B, units: [{id: b1, name: B1, kind: ward}, {id: b2, name: B2, kind: ward}]}
      - {id: c, name: C, units: [{id: c1, name: C1, kind: ward}]}
      - {id: d, name: D, units: [{id: d1, name: D1, kind: ward}]}
---
plan: p
title: P
issuer: a
issued: 2024-03-01
objectives: [{id: o, text: O, targets: [{id: t, text: T, value: 66%, of: {all: ward}}]}]
---
{report: p, unit: b, as-of: 2024-03-31, covers: subtree, targets: {t: 5/8}}
---
{report: p, unit: b1, as-of: 2024-04-01, targets: {t: 1/4}}
---
{report: p, unit: c, as-of: 2024-03-31, targets: {t: 2/2}}
---
{report: p, unit: c1, as-of: 2024-03-31, targets: {t: 1/2}}";
    let status = status(yaml, "2024-04-10");
    assert_eq!(
        status.target_texts(),
        ["8/12, answered 3/4, missing d1: incomplete"]
    );
    assert_eq!(status.targets[0].share, Some(666_666_666_666));
}

/// b was dissolved on 15 May. Of its time the row of April remains; on the last day of May it was gone. It leads nothing
/// and is nobody's population any more, and what it declared does not count: c below it is back at what a declared.
#[test]
fn a_dissolved_unit_leaves_its_past_reports_and_nothing_else() {
    let yaml = "
units:
  - id: a
    name: A
    units: [{id: b, name: B, kind: town, to: 2024-05-15, units: [{id: c, name: C, kind: town}]}]
---
plan: p
title: P
issuer: a
issued: 2024-04-01
objectives: [{id: o, text: O, targets: [{id: t, text: T, value: 100%, of: {all: town}, measured: tasks, task: k}]}]
areas: [{id: x, title: X, tasks: [{id: k, text: K, lead: {all: town}}]}]
scenarios: [{id: s, tasks: [{id: l, text: L, lead: c}]}]
reporting: [{id: d, from: {all: town}, every: month}]
---
{report: p, unit: a, as-of: 2024-04-10, scenario: s}
---
{report: p, unit: b, as-of: 2024-04-20, scenario: none, tasks: {k: done}}";
    let before = status(yaml, "2024-05-15");
    assert_eq!(before.task_texts(), ["k b done", "k c todo"]);
    assert_eq!(before.counts.standby, 1);
    assert_eq!(
        before.target_texts(),
        ["1/2, answered 1/2, missing c: incomplete"]
    );
    let after = status(yaml, "2024-05-31");
    assert_eq!(after.task_texts(), ["k c todo", "l c todo"]);
    assert_eq!(
        after.target_texts(),
        ["0/1, answered 0/1, missing c: incomplete"]
    );
    assert_eq!(
        after.report_texts(),
        [
            "b 2024-04 due 2024-04-30: on-time 2024-04-20",
            "c 2024-04 due 2024-04-30: missing",
            "c 2024-05 due 2024-05-31: open"
        ]
    );
}

/// The partner stands outside and declared nothing: its way up is the issuer (16), not the ministry above it. Its figure
/// is in no sum, but it answers for itself; the county above answers for nobody outside of its subtree.
#[test]
fn a_partner_outside_has_the_scenario_of_the_issuer() {
    let yaml = "
units:
  - {id: county, name: County, units: [{id: town, name: Town}]}
  - {id: ministry, name: Ministry, units: [{id: partner, name: Partner}, {id: other, name: Other}]}
---
plan: p
title: P
issuer: county
issued: 2024-03-01
objectives: [{id: o, text: O, targets: [{id: t, text: T, value: 50%, of: [town, partner, other]}]}]
scenarios: [{id: s, tasks: [{id: k, text: K, lead: partner}]}]
---
{report: p, unit: county, as-of: 2024-03-10, covers: subtree, scenario: s, targets: {t: 3/4}}
---
{report: p, unit: ministry, as-of: 2024-03-10, covers: subtree, scenario: none, targets: {t: 9/9}}
---
{report: p, unit: partner, as-of: 2024-03-10, targets: {t: 1/1}}";
    let status = status(yaml, "2024-03-20");
    assert_eq!(status.task_texts(), ["k partner todo"]);
    assert_eq!(
        status.target_texts(),
        ["3/4, answered 2/3, missing other: incomplete"]
    );
}

/// Compared byte by byte, `B` comes before `a`, `-` before `.`, that before `/`, and letters after all of them. All
/// reports are of one day, so the last of these counts; without it the one before, and so on.
#[test]
fn of_reports_of_one_day_the_one_in_the_last_path_counts() {
    let report =
        |state: &str| format!("{{report: p, unit: a, as-of: 2024-03-10, tasks: {{k: {state}}}}}");
    let plan =
        "{plan: p, title: P, issuer: a, assignments: [{unit: a, tasks: [{id: k, text: K}]}]}";
    let reports = [
        ("B.yaml", report("todo")),
        ("a-1.yaml", report("doing")),
        ("a.yaml", report("done")),
        ("a/b.yaml", report("blocked")),
        ("aé.yaml", report("dropped")),
    ];
    let states = ["todo", "doing", "done", "blocked", "dropped"];
    for count in 1..=reports.len() {
        let mut files = vec![("p.yaml", plan)];
        // In the other order, which must not matter.
        let given = reports[..count].iter().rev();
        files.extend(given.map(|(path, text)| (*path, text.as_str())));
        let expected = format!("k a {}", states[count - 1]);
        assert_eq!(status_of(&files, "2024-03-20").task_texts(), [expected]);
    }
}
