//! The words in English.

mod agenda;
mod cascade;
mod document;
mod export;
mod findings;
mod history;
mod scenario;
mod status;
mod trend;

use super::{SqlWords, UnitName, Wording, first_few};
use crate::model::{PlanState, PlanType, Purpose, ReportDay, Role, TaskState};
use crate::render::written::local;
use crate::status::{Attention, CascadeState, Headline, RowState, Verdict};
use crate::words::count;

pub(super) static ENGLISH: Wording = Wording {
    agenda: agenda::AGENDA,
    findings: findings::FINDINGS,
    history: history::HISTORY,
    place: "place",
    level: "level",
    rule: "rule",
    finding: "finding",
    files_read: |read, files| format!("reading {read}/{files} files"),
    files_and_documents: |files, documents| {
        let files = count(files, "file", "files");
        format!("{files}, {}", count(documents, "document", "documents"))
    },
    errors: |errors| count(errors, "error", "errors"),
    warnings: |warnings| count(warnings, "warning", "warnings"),
    infos: |infos| count(infos, "info", "infos"),
    no_findings: "no findings",
    changed_files: |changed, files| {
        format!("{changed} of {} changed", count(files, "file", "files"))
    },
    allowed: |allowed| format!("{allowed} allowed by comments"),
    checked_by: |program, rule_book, rules| {
        format!("checked by plan {program} with rule book {rule_book} ({rules} rules)")
    },
    summary: "what it reports",
    schema: "schema",
    describes: "of what",

    plan: "plan",
    title: "title",
    number: "number",
    state: "state",
    issuer: "issuer",
    issued: "issued",
    place_of_issue: "place",
    signed: "signed",
    period: "period",
    from_day: |from| format!("from {from}"),
    to_day: |to| format!("to {to}"),
    until: |event| format!("until: {event}"),
    phases: "phases",
    scope: "scope",
    audience: "for",
    situation: "situation",
    type_name: |plan_type| match plan_type {
        PlanType::Response => "response",
        PlanType::Campaign => "campaign",
        PlanType::Remediation => "remediation",
        PlanType::Programme => "programme",
    },
    state_name: |state| match state {
        PlanState::Draft => "draft",
        PlanState::Issued => "issued",
        PlanState::Amended => "amended",
        PlanState::Closed => "closed",
    },

    references: "References",
    role: "role",
    role_name: |role| match role {
        Role::Parent => "parent",
        Role::Basis => "basis",
        Role::Sibling => "sibling",
        Role::Cited => "cited",
    },
    date: "date",
    text: "text",
    purposes: "Purposes",
    requirements: "Requirements",
    objectives: "Objectives and targets",
    targets: "Targets",
    target: "target",
    value: "value",
    population: "of",
    owner: "owner",
    shortcomings: "Shortcomings",
    areas: "Areas",
    scenarios: "Scenarios",
    scenario: "scenario",
    when: "begins",
    ends: "ends",
    extends: "extends",
    tasks: "Tasks",
    task: "task",
    lead: "lead",
    with: "with",
    due: "due",
    within: |within| match within.weeks() {
        Some(weeks) => format!("within {}", count(weeks.into(), "week", "weeks")),
        None => format!("within {}", days(within.days().into())),
    },
    every: |cycle| format!("every {}", cycle.word()),
    output: "output",
    condition: "if",
    assignments: "Assignments",
    teams: "Teams",
    size: "size",
    resources: "Resources",
    amount: "amount",
    fund: "fund",
    contacts: "Contacts",
    reporting: "Reporting",
    cascade: "Own plans of units",
    recipients: "Recipients",
    recipient: "recipient",
    purpose: "for",
    purpose_name: |purpose| match purpose {
        Purpose::Report => "report",
        Purpose::Execution => "execution",
        Purpose::Information => "information",
        Purpose::Coordination => "coordination",
        Purpose::Archive => "archive",
    },
    tasks_in_force_under: |scenario, tasks| {
        format!(
            "Under {scenario}: {} of scenarios",
            count(tasks, "task", "tasks")
        )
    },
    goes_on_in: |scenario| format!("goes on in {scenario}"),
    further_tasks: |tasks| {
        let tasks = count(tasks, "further task applies", "further tasks apply");
        format!("{tasks} always (areas and assignments).")
    },

    unit: "unit",
    name: "name",
    kind: "kind",
    members: "members",

    reference: "reference",
    team: "team",
    provided_by: "from",
    resource: "resource",
    from: "from",
    to: "to",
    via: "via",
    cycle: "cycle",
    at_the_end: "at the end",
    report_day,
    and: " and ",
    or: " or ",
    nothing_found: "Nothing found.",

    as_of: |day| format!("as of {day}"),
    headline,
    attention: "Needs attention",
    attention_to,
    no_plans: "There is no plan here.",
    always: "always",
    standby_tasks: |number| {
        let tasks = count(number, "more task waits", "more tasks wait");
        format!("{tasks} for a scenario to come into force")
    },
    indicated: |scenario, since| format!("The figures call for {scenario} since {since}."),
    asked: "asked",
    item: "item",
    measure: "unit",
    period_name: "period",
    received: "received",
    figures: "figures",
    obstacles: "obstacles",
    no_figure_from: |items, units| format!("{items}: no figure from {units}"),
    not_issued_by: |duties, units| format!("{duties}: not issued by {units}"),
    and_more_units: |number| format!("and {}", count(number, "more unit", "more units")),
    and_more_reports: |number| format!("and {}", count(number, "more report", "more reports")),
    in_force: "in force",
    since: "since",
    decision: "decision",
    none_in_force: "No scenario is in force.",
    total: "total",
    overdue: "overdue",
    task_state_name: |state| match state {
        TaskState::Todo => "to do",
        TaskState::Doing => "under way",
        TaskState::Done => "done",
        TaskState::Blocked => "blocked",
        TaskState::Dropped => "dropped",
    },
    figure: "figure",
    share: "share",
    answered: "answered",
    verdict: "verdict",
    verdict_name: |verdict| match verdict {
        Verdict::Met => "met",
        Verdict::NotMet => "not met yet",
        Verdict::Part => "part of the whole",
        Verdict::Missed => "missed",
        Verdict::NoData => "no data",
        Verdict::Incomplete => "incomplete",
        Verdict::Standby => "standby",
    },
    quantities: "Quantities",
    duty: "duty",
    expected: "expected",
    report_state_name: |state| match state {
        RowState::OnTime => "on time",
        RowState::Late => "late",
        RowState::Missing => "missing",
        RowState::Open => "open",
    },
    cascade_state_name: |state| match state {
        CascadeState::None => "none",
        CascadeState::Draft => "draft",
        CascadeState::Issued => "issued",
    },
    late: "late",
    status: status::STATUS,

    scenario_page: scenario::SCENARIO,
    cascade_page: cascade::CASCADE,
    document: document::DOCUMENT,
    sql: SqlWords {
        column: "column",
        sort: "values",
        meaning: "meaning",
    },
    trend: trend::TREND,
    export: export::EXPORT,
};

fn headline(figures: &Headline) -> String {
    let Headline {
        total,
        units,
        done,
        doing,
        overdue,
        longest_days,
        standby,
        plans,
        missing_reports,
    } = *figures;
    let tasks = count(total, "task", "tasks");
    let units = count(units, "unit", "units");
    let mut parts = vec![format!(
        "{tasks} in force at {units}: {done} done, {doing} under way, {overdue} overdue"
    )];
    if overdue > 0 {
        parts[0].push_str(&format!(" (longest {})", days(longest_days)));
    }
    if let Some((issued, expected)) = plans {
        parts.push(format!(
            "{issued} of {}",
            count(
                expected,
                "unit has issued its plan",
                "units have issued their plan"
            )
        ));
    }
    match missing_reports {
        Some(0) => parts.push("no report is missing".to_owned()),
        Some(missing) => parts.push(format!(
            "{} missing",
            count(missing, "report is", "reports are")
        )),
        None => {}
    }
    if standby > 0 {
        parts.push(format!(
            "{} for a scenario",
            count(standby, "more task waits", "more tasks wait")
        ));
    }
    parts.join("; ") + "."
}

fn attention_to(fact: &Attention<'_>, unit: &UnitName<'_>) -> String {
    match fact {
        Attention::Drift { scenario, since } => {
            format!(
                "Since {since} the figures call for {scenario}, which the issuer has not put in force."
            )
        }
        Attention::OverdueTasks {
            count: number,
            reference,
            unit: id,
            days: longest,
        } => {
            let tasks = count(*number, "task is", "tasks are");
            let (task, unit, longest) = (local(reference), unit(id), days(*longest));
            format!("{tasks} overdue; longest {task} of {unit}, by {longest}.")
        }
        Attention::BlockedTasks { count: number } => {
            format!("{} blocked.", count(*number, "task is", "tasks are"))
        }
        Attention::Missed { reference } => format!("{} was missed.", local(reference)),
        Attention::LatePlans {
            reference,
            count: number,
        } => {
            let units = count(*number, "unit is", "units are");
            format!(
                "{units} late with a plan of their own ({}).",
                local(reference)
            )
        }
        Attention::MissingReports {
            reference,
            count: number,
        } => {
            format!(
                "{} missing ({}).",
                count(*number, "report is", "reports are"),
                local(reference)
            )
        }
        Attention::MissingFigures { references } => {
            let items = first_few(references, |more| format!("and {more} more"));
            format!("Figures are missing or incomplete: {items}.")
        }
    }
}

fn days(number: i64) -> String {
    count(usize::try_from(number).unwrap_or(0), "day", "days")
}

fn report_day(day: ReportDay) -> String {
    match day {
        ReportDay::Day(day) => format!("day {day} of the next period"),
        ReportDay::On(date) => date.to_string(),
        ReportDay::Time => "the same day".to_owned(),
    }
}
