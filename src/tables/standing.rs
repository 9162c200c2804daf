//! How things stand: the status of the plans, row by row.

use super::cell::{ID, PLAN, REF, TEXT, UNIT, UNIT_NAME, date, flag, number, share, text, whole};
use super::{Data, Table, Take};

/// One row for each scenario in force and the unit for which it was declared.
pub(super) static SCENARIO_STATUS: Table = Table {
    name: "scenario_status",
    about: "a scenario that is in force somewhere",
    columns: &[
        PLAN,
        text("scenario", "The scenario's id"),
        text("title", "Its title"),
        UNIT,
        UNIT_NAME,
        date("since", "Since when"),
        text("decision", "The decision that put it in force"),
    ],
    rows: scenario_status,
};

/// One row for each task in force and each unit that leads it.
pub(super) static TASK_LINES: Table = Table {
    name: "task_lines",
    about: "a task in force as it stands with one unit that leads it",
    columns: &[
        PLAN,
        ID,
        REF,
        TEXT,
        UNIT,
        UNIT_NAME,
        text("area", "The id of the content area it belongs to"),
        text(
            "scenario",
            "The id of the scenario that brings it into force",
        ),
        text(
            "state",
            "How far it has come: `todo`, `doing`, `done`, `blocked` or `dropped`",
        ),
        date("due", "When it is due, or has been since"),
        whole(
            "overdue_days",
            "Days past the due day; 0 if it is not overdue",
        ),
        date("as_of", "The day of the unit's latest entry for the task"),
    ],
    rows: task_lines,
};

/// One row for each share target.
pub(super) static TARGET_STATUS: Table = Table {
    name: "target_status",
    about: "how a target stands that asks for a share",
    columns: &[
        PLAN,
        ID,
        REF,
        TEXT,
        text(
            "measured",
            "How it is measured: by `plans`, `tasks` or `reports`",
        ),
        share("value", "The share that was asked for, as a fraction"),
        number("done", "How many were reached"),
        number("of", "Of how many"),
        share("share", "`done` / `of`, as a fraction; nothing of nothing"),
        whole("answered", "How many of the expected units have answered"),
        whole("expected", "How many units are expected to answer"),
        date(
            "as_of_from",
            "The first day of the entries that were counted",
        ),
        date("as_of_to", "The last day of the entries that were counted"),
        text(
            "verdict",
            "`met`, `not-met`, `missed`, `incomplete`, `no-data`, `standby` or `part`",
        ),
    ],
    rows: target_status,
};

/// One row for each target, resource and team that asks for an amount.
pub(super) static QUANTITY_STATUS: Table = Table {
    name: "quantity_status",
    about: "how a target, resource or team stands that asks for an amount",
    columns: &[
        PLAN,
        ID,
        REF,
        TEXT,
        text("kind", "What it is: `target`, `resource` or `team`"),
        number("sum", "The sum of the figures"),
        number("min", "The least that was asked for"),
        number("max", "The most that was asked for"),
        text("measure", "Of what"),
        whole("answered", "How many of the expected units have answered"),
        whole("expected", "How many units are expected to answer"),
        date(
            "as_of_from",
            "The first day of the figures that were added up",
        ),
        date("as_of_to", "The last day of the figures that were added up"),
        text(
            "verdict",
            "`met`, `not-met`, `missed`, `incomplete`, `no-data`, `standby` or `part`",
        ),
    ],
    rows: quantity_status,
};

/// One row for each figure that is expected and not there.
pub(super) static MISSING_FIGURES: Table = Table {
    name: "missing_figures",
    about: "a unit that is expected to report on an item, and has not",
    columns: &[PLAN, ID, REF, UNIT, UNIT_NAME],
    rows: missing_figures,
};

/// One row for each report that a unit owes for a period.
pub(super) static REPORT_STATUS: Table = Table {
    name: "report_status",
    about: "a report that a unit owes for a period",
    columns: &[
        PLAN,
        ID,
        REF,
        UNIT,
        UNIT_NAME,
        text("period", "The period's name, such as `2021-08`, or `end`"),
        date("due", "When the report is due"),
        date("received", "When it came"),
        text(
            "state",
            "`on-time`, `late`, `missing`, or `open` if it is not due yet",
        ),
    ],
    rows: report_status,
};

/// One row for each plan of its own that a unit owes.
pub(super) static CASCADE_STATUS: Table = Table {
    name: "cascade_status",
    about: "a plan of its own that a unit owes",
    columns: &[
        PLAN,
        ID,
        REF,
        UNIT,
        UNIT_NAME,
        text("state", "`issued`, `draft` or `none`"),
        text("own_plan", "The id of its plan, if the workspace has it"),
        text("number", "The number of its plan"),
        date("issued", "The day on which it was issued"),
        whole(
            "lag_days",
            "Days from the issue of the parent plan to that day",
        ),
        flag(
            "late",
            "Whether it was issued too late, or is not and should be",
        ),
    ],
    rows: cascade_status,
};

/// The id of an item within its plan.
fn local(reference: &str) -> &str {
    reference.split_once('#').map_or(reference, |(_, id)| id)
}

fn scenario_status(data: &Data<'_>, take: &mut Take<'_>) {
    for plan in &data.status().plans {
        let titles = data.titles(plan.id);
        for row in &plan.scenarios.in_force {
            take(&[
                plan.id.into(),
                row.scenario.into(),
                titles.get(row.scenario).copied().into(),
                row.unit.into(),
                data.unit_name(row.unit).into(),
                row.since.into(),
                row.decision.into(),
            ]);
        }
    }
}

fn task_lines(data: &Data<'_>, take: &mut Take<'_>) {
    for plan in &data.status().plans {
        let titles = data.titles(plan.id);
        for line in &plan.tasks.lines {
            take(&[
                plan.id.into(),
                line.task.into(),
                (&line.reference).into(),
                titles.get(line.task).copied().into(),
                line.unit.into(),
                data.unit_name(line.unit).into(),
                line.area.into(),
                line.scenario.into(),
                line.state.word().into(),
                line.due.into(),
                line.overdue_days.into(),
                line.as_of.into(),
            ]);
        }
    }
}

fn target_status(data: &Data<'_>, take: &mut Take<'_>) {
    for plan in &data.status().plans {
        let titles = data.titles(plan.id);
        for target in &plan.targets {
            let id = local(&target.reference);
            take(&[
                plan.id.into(),
                id.into(),
                (&target.reference).into(),
                titles.get(id).copied().into(),
                target.kind.word().into(),
                target.value.fraction().into(),
                target.done.into(),
                target.of.into(),
                target.share.into(),
                target.answered.into(),
                target.expected.into(),
                target.as_of_from.into(),
                target.as_of_to.into(),
                target.verdict.name().into(),
            ]);
        }
    }
}

fn quantity_status(data: &Data<'_>, take: &mut Take<'_>) {
    for plan in &data.status().plans {
        let titles = data.titles(plan.id);
        for quantity in &plan.quantities {
            let id = local(&quantity.reference);
            take(&[
                plan.id.into(),
                id.into(),
                (&quantity.reference).into(),
                titles.get(id).copied().into(),
                quantity.kind.name().into(),
                quantity.sum.into(),
                quantity.min.into(),
                quantity.max.into(),
                quantity.unit.into(),
                quantity.answered.into(),
                quantity.expected.into(),
                quantity.as_of_from.into(),
                quantity.as_of_to.into(),
                quantity.verdict.name().into(),
            ]);
        }
    }
}

fn missing_figures(data: &Data<'_>, take: &mut Take<'_>) {
    for plan in &data.status().plans {
        let targets = plan.targets.iter();
        let targets = targets.map(|target| (&target.reference, &target.missing_units));
        let quantities = plan.quantities.iter();
        let quantities = quantities.map(|quantity| (&quantity.reference, &quantity.missing_units));
        for (reference, units) in targets.chain(quantities) {
            for &unit in units {
                take(&[
                    plan.id.into(),
                    local(reference).into(),
                    reference.into(),
                    unit.into(),
                    data.unit_name(unit).into(),
                ]);
            }
        }
    }
}

fn report_status(data: &Data<'_>, take: &mut Take<'_>) {
    for plan in &data.status().plans {
        for duty in &plan.reporting {
            for row in &duty.rows {
                take(&[
                    plan.id.into(),
                    local(&duty.reference).into(),
                    (&duty.reference).into(),
                    row.unit.into(),
                    data.unit_name(row.unit).into(),
                    (&row.period).into(),
                    row.due.into(),
                    row.received.into(),
                    row.state.name().into(),
                ]);
            }
        }
    }
}

fn cascade_status(data: &Data<'_>, take: &mut Take<'_>) {
    for plan in &data.status().plans {
        for duty in &plan.cascade {
            for row in &duty.rows {
                take(&[
                    plan.id.into(),
                    local(&duty.reference).into(),
                    (&duty.reference).into(),
                    row.unit.into(),
                    data.unit_name(row.unit).into(),
                    row.state.name().into(),
                    row.plan.into(),
                    row.number.into(),
                    row.date.into(),
                    row.lag_days.into(),
                    row.late.into(),
                ]);
            }
        }
    }
}
