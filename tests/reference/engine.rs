//! The engine's side: YAML text through `Workspace::from_texts` and `plan_status` to an outcome.

use plan::model::{Date, ShareBound};
use plan::status::{
    Breakdown, By, Part, PlanStatus, QuantityKind, TaskCounts, breakdown, plan_status, standings,
    status, status_of,
};
use plan::workspace::{PlanRecord, Workspace};
use rust_decimal::Decimal;

use crate::days;
use crate::model::Day;
use crate::outcome::{
    Answers, CascadeDuty, CascadeRow, Counts, InForce, Line, Outcome, Parts, QuantityRow,
    ReportingDuty, ReportingRow, TargetRow, Waiting,
};
use crate::world::Told;
use crate::written::{Amount, Share};

/// The workspace of these files, which must be read without a fault.
fn read(files: &[(String, String)]) -> Workspace {
    let texts: Vec<_> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let (workspace, findings) = Workspace::from_texts(&texts);
    let messages: Vec<_> = findings.iter().map(|finding| &finding.message).collect();
    assert!(messages.is_empty(), "{messages:?}");
    workspace
}

/// The status of every plan of a workspace.
pub(crate) fn outcomes(files: &[(String, String)], as_of: Day) -> Vec<Outcome> {
    let workspace = read(files);
    let as_of = Date::from(as_of.0);
    let together = status(&workspace, as_of).plans;
    let one_by_one = workspace.plans.iter().zip(&together).map(|(record, same)| {
        let outcome = outcome(&plan_status(&workspace, record, as_of));
        // A plan alone has the status that it has among others.
        assert_eq!(outcome, self::outcome(same));
        outcome
    });
    one_by_one.collect()
}

/// What is to be told of every plan, with the id of the unit that has this number.
pub(crate) fn told(files: &[(String, String)], as_of: Day, unit: usize) -> (String, Vec<Told>) {
    let workspace = read(files);
    let date = Date::from(as_of.0);
    let units: Vec<_> = workspace.register.iter().map(|(unit, _)| unit).collect();
    let unit = units[unit % units.len()];
    let views = status_of(&workspace, &workspace.plans, date, Some(unit)).plans;
    let wholes = status(&workspace, date).plans;
    let statuses = workspace.plans.iter().zip(wholes.iter().zip(&views));
    let parts = statuses.map(|(record, statuses)| {
        [statuses.0, statuses.1].map(|status| parts(&workspace, record, status, date))
    });
    let told = outcomes(files, as_of).into_iter().zip(&views).zip(parts);
    let told = told.map(|((whole, view), [parts_of_whole, parts_of_view])| Told {
        whole,
        view: outcome(view),
        parts_of_whole,
        parts_of_view,
    });
    (workspace.register.unit(unit).id.to_string(), told.collect())
}

/// Where the standings of the plans on some days before and up to a day differ from the statuses of these days, as a whole
/// and from the view of the unit with that number; empty if they do not.
pub(crate) fn standings_that_differ(files: &[(String, String)], as_of: Day, unit: usize) -> String {
    let workspace = read(files);
    let units: Vec<_> = workspace.register.iter().map(|(unit, _)| unit).collect();
    let days = [200, 40, 31, 8, 1, 0];
    let days = days.map(|back| Date::from(days::plus_days(as_of, -back).0));
    let mut differences = String::new();
    for unit in [None, Some(units[unit % units.len()])] {
        for record in &workspace.plans {
            for standing in standings(&workspace, record, unit, &days) {
                let mut status = status_of(&workspace, [record], standing.day, unit).plans;
                let mut status = status.remove(0);
                let quantities = &mut status.quantities;
                quantities.retain(|quantity| quantity.kind == QuantityKind::Target);
                let (counts, targets) = (standing.tasks, &standing.targets);
                let standing_says = format!("{counts:?} {targets:?} {:?}", standing.quantities);
                let (counts, targets) = (status.tasks.counts, &status.targets);
                let status_says = format!("{counts:?} {targets:?} {:?}", status.quantities);
                if standing_says != status_says {
                    let day = standing.day;
                    differences += &format!("{day}:\n{standing_says}\n{status_says}\n");
                }
            }
        }
    }
    differences
}

fn parts<'w>(
    workspace: &'w Workspace,
    record: &'w PlanRecord,
    status: &PlanStatus<'w>,
    as_of: Date,
) -> Parts {
    let mut all = Parts::default();
    for by in [By::Unit, By::Area, By::Scenario, By::Target] {
        match breakdown(workspace, record, status, as_of, by) {
            Breakdown::Units(units) => all.units = units.iter().map(outcome).collect(),
            Breakdown::Areas(parts) => all.areas = counted(&parts),
            Breakdown::Scenarios(parts) => all.scenarios = counted(&parts),
            Breakdown::Targets(parts) => all.targets = counted(&parts),
        }
    }
    all
}

fn counted(parts: &[Part<'_>]) -> Vec<(Option<String>, Counts)> {
    let parts = parts.iter();
    parts
        .map(|part| (text(part.id), counts(part.tasks)))
        .collect()
}

fn outcome(plan: &PlanStatus<'_>) -> Outcome {
    let scenarios = &plan.scenarios;
    let tasks = &plan.tasks;
    Outcome {
        plan: plan.id.to_owned(),
        issuer: plan.issuer.unwrap_or_default().to_owned(),
        unit: text(plan.unit),
        start: plan.start.map(day),
        end: plan.end.map(day),
        mode: scenarios.mode.map(|mode| mode.word().to_owned()),
        in_force: scenarios
            .in_force
            .iter()
            .map(|row| InForce {
                scenario: row.scenario.to_owned(),
                unit: row.unit.to_owned(),
                since: day(row.since),
                decision: text(row.decision),
            })
            .collect(),
        indicated: scenarios
            .indicated
            .map(|indicated| (indicated.scenario.to_owned(), day(indicated.since))),
        drift: scenarios.drift,
        counts: counts(tasks.counts),
        lines: tasks
            .lines
            .iter()
            .map(|line| Line {
                reference: line.reference.clone(),
                task: line.task.to_owned(),
                unit: line.unit.to_owned(),
                area: text(line.area),
                scenario: text(line.scenario),
                state: line.state.word().to_owned(),
                due: line.due.map(day),
                overdue_days: line.overdue_days,
                as_of: line.as_of.map(day),
            })
            .collect(),
        waiting: plan
            .tasks
            .waiting
            .iter()
            .map(|waiting| Waiting {
                task: waiting.task.to_owned(),
                area: text(waiting.area),
                scenario: waiting.scenario.to_owned(),
                lines: waiting.lines,
            })
            .collect(),
        targets: targets(plan),
        quantities: quantities(plan),
        reporting: reporting(plan),
        cascade: cascade(plan),
    }
}

fn counts(counts: TaskCounts) -> Counts {
    Counts {
        total: counts.total,
        todo: counts.todo,
        doing: counts.doing,
        done: counts.done,
        blocked: counts.blocked,
        dropped: counts.dropped,
        overdue: counts.overdue,
        standby: counts.standby,
    }
}

fn targets(plan: &PlanStatus<'_>) -> Vec<TargetRow> {
    let rows = plan.targets.iter().map(|target| TargetRow {
        reference: target.reference.clone(),
        kind: target.kind.word().to_owned(),
        value: match target.value {
            ShareBound::AtLeast(share) => Share::AtLeast(thousandths(share * Decimal::ONE_HUNDRED)),
            ShareBound::AtMost(share) => Share::AtMost(thousandths(share * Decimal::ONE_HUNDRED)),
        },
        done: target.done.map(thousandths),
        of: target.of.map(thousandths),
        share: target.share.map(|share| {
            let decimals = share * Decimal::from(1_000_000_000_000_u64);
            decimals.trunc().to_string().parse().unwrap()
        }),
        answers: Answers {
            answered: target.answered,
            expected: target.expected,
            missing_units: target
                .missing_units
                .iter()
                .map(ToString::to_string)
                .collect(),
            as_of: days(target.as_of_from, target.as_of_to),
            verdict: target.verdict.name().to_owned(),
        },
    });
    rows.collect()
}

fn quantities(plan: &PlanStatus<'_>) -> Vec<QuantityRow> {
    let rows = plan.quantities.iter().map(|quantity| QuantityRow {
        reference: quantity.reference.clone(),
        kind: quantity.kind.name().to_owned(),
        sum: quantity.sum.map(thousandths),
        min: quantity.min.map(thousandths),
        max: quantity.max.map(thousandths),
        unit: text(quantity.unit),
        answers: Answers {
            answered: quantity.answered,
            expected: quantity.expected,
            missing_units: quantity
                .missing_units
                .iter()
                .map(ToString::to_string)
                .collect(),
            as_of: days(quantity.as_of_from, quantity.as_of_to),
            verdict: quantity.verdict.name().to_owned(),
        },
    });
    rows.collect()
}

fn reporting(plan: &PlanStatus<'_>) -> Vec<ReportingDuty> {
    let duties = plan.reporting.iter().map(|duty| ReportingDuty {
        reference: duty.reference.clone(),
        expected: duty.expected,
        on_time: duty.on_time,
        late: duty.late,
        missing: duty.missing,
        rows: duty
            .rows
            .iter()
            .map(|row| ReportingRow {
                unit: row.unit.to_owned(),
                period: row.period.clone(),
                due: day(row.due),
                received: row.received.map(day),
                state: row.state.name(),
            })
            .collect(),
    });
    duties.collect()
}

fn cascade(plan: &PlanStatus<'_>) -> Vec<CascadeDuty> {
    let duties = plan.cascade.iter().map(|duty| CascadeDuty {
        reference: duty.reference.clone(),
        expected: duty.expected,
        issued: duty.issued,
        draft: duty.draft,
        none: duty.none,
        late: duty.late,
        rows: duty
            .rows
            .iter()
            .map(|row| CascadeRow {
                unit: row.unit.to_owned(),
                state: row.state.name(),
                plan: text(row.plan),
                number: text(row.number),
                date: row.date.map(day),
                lag_days: row.lag_days,
                late: row.late,
            })
            .collect(),
    });
    duties.collect()
}

fn day(date: Date) -> Day {
    Day(date.to_chrono())
}

fn days(from: Option<Date>, to: Option<Date>) -> Option<(Day, Day)> {
    assert_eq!(from.is_some(), to.is_some());
    Some((day(from?), day(to?)))
}

fn text(text: Option<&str>) -> Option<String> {
    text.map(str::to_owned)
}

fn thousandths(amount: Decimal) -> Amount {
    let thousandths = (amount * Decimal::from(1000)).normalize();
    thousandths.to_string().parse().unwrap()
}
