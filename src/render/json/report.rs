//! The machine output of `plan report`, which is also what its templates see.

use foldhash::HashMap;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Number;

use super::letterhead::{PlanHeadJson, issuer_on, unit_on};
use super::number::number;
use super::task_counts::TaskCountsJson;
use super::units::NamedJson;
use super::{VERSION, each};
use crate::model::{Date, Purpose, UnitRef};
use crate::periodic_report::{
    NextItem, NotReported, PeriodicReport, QuantityChange, Remark, Share, Stretch, TargetChange,
    TaskChange, TaskUnit,
};
use crate::query::item_titles;
use crate::status::InForce;
use crate::workspace::{Mask, Register, Workspace};

/// The report on a period.
#[derive(JsonSchema, Serialize)]
pub struct ReportOutput<'r> {
    version: u32,
    plan: PlanHeadJson<'r>,
    issuer: Option<NamedJson>,
    unit: Option<NamedJson>,
    to: Vec<String>,
    as_of: String,
    period: String,
    first: String,
    last: String,
    figures_as_of: String,
    headline: String,
    targets: Vec<TargetJson<'r>>,
    tasks: TasksJson<'r>,
    quantities: Vec<QuantityJson<'r>>,
    scenarios: ScenariosJson<'r>,
    not_reported: Vec<NotReportedJson<'r>>,
    obstacles: Vec<RemarkJson>,
    proposals: Vec<RemarkJson>,
    commendations: Vec<RemarkJson>,
    next: NextJson<'r>,
}

#[derive(JsonSchema, Serialize)]
struct TargetJson<'r> {
    r#ref: &'r str,
    text: Option<String>,
    asked: String,
    value: Number,
    now: Option<ShareJson>,
    before: Option<ShareJson>,
    change: Option<Number>,
    answered: usize,
    expected: usize,
    missing_units: Vec<NamedJson>,
    verdict: &'static str,
}

#[derive(JsonSchema, Serialize)]
struct ShareJson {
    done: Number,
    of: Number,
    share: Number,
}

#[derive(JsonSchema, Serialize)]
struct TasksJson<'r> {
    now: TaskCountsJson,
    before: TaskCountsJson,
    rows: Vec<TaskJson<'r>>,
    newly_done: Vec<TaskUnitsJson<'r>>,
    under_way: Vec<TaskUnitsJson<'r>>,
    overdue: Vec<TaskUnitsJson<'r>>,
}

#[derive(JsonSchema, Serialize)]
struct TaskJson<'r> {
    r#ref: &'r str,
    text: Option<String>,
    lines: usize,
    done: usize,
    before: Option<usize>,
    change: Option<i64>,
    doing: usize,
    blocked: usize,
    overdue: usize,
}

/// A task with some of the units that lead it.
#[derive(JsonSchema, Serialize)]
struct TaskUnitsJson<'r> {
    r#ref: &'r str,
    text: Option<String>,
    units: Vec<TaskUnitJson>,
}

#[derive(JsonSchema, Serialize)]
struct TaskUnitJson {
    #[serde(flatten)]
    unit: NamedJson,
    state: &'static str,
    due: Option<String>,
    overdue_days: i64,
}

#[derive(JsonSchema, Serialize)]
struct QuantityJson<'r> {
    r#ref: &'r str,
    kind: &'static str,
    text: Option<String>,
    now: Option<Number>,
    before: Option<Number>,
    change: Option<Number>,
    min: Option<Number>,
    max: Option<Number>,
    unit: Option<&'r str>,
    answered: usize,
    expected: usize,
    missing_units: Vec<NamedJson>,
    verdict: &'static str,
}

#[derive(JsonSchema, Serialize)]
struct ScenariosJson<'r> {
    begun: Vec<InForceJson<'r>>,
    ended: Vec<InForceJson<'r>>,
    going_on: Vec<InForceJson<'r>>,
    indicated: Option<IndicatedJson<'r>>,
    drift: bool,
}

#[derive(JsonSchema, Serialize)]
struct InForceJson<'r> {
    scenario: &'r str,
    title: Option<String>,
    unit: NamedJson,
    since: String,
    decision: Option<&'r str>,
}

#[derive(JsonSchema, Serialize)]
struct IndicatedJson<'r> {
    scenario: &'r str,
    title: Option<String>,
    since: String,
}

#[derive(JsonSchema, Serialize)]
struct NotReportedJson<'r> {
    r#ref: &'r str,
    text: Option<String>,
    unit: NamedJson,
    period: &'r str,
    due: String,
    state: &'static str,
}

#[derive(JsonSchema, Serialize)]
struct RemarkJson {
    text: String,
    units: Vec<NamedJson>,
}

#[derive(JsonSchema, Serialize)]
struct NextJson<'r> {
    period: String,
    first: String,
    last: String,
    items: Vec<DueJson<'r>>,
}

#[derive(JsonSchema, Serialize)]
struct DueJson<'r> {
    due: String,
    kind: &'static str,
    r#ref: &'r str,
    text: Option<String>,
    period: Option<&'r str>,
    units: Vec<NamedJson>,
}

impl<'r> ReportOutput<'r> {
    /// The output of a report that is written on a day; `headline` is its status in one sentence.
    #[must_use]
    pub fn new(
        report: &'r PeriodicReport<'r>,
        workspace: &'r Workspace,
        as_of: Date,
        headline: String,
    ) -> Self {
        let names = Names {
            register: &workspace.register,
            day: report.day,
            written: as_of,
            titles: item_titles(&report.plan.document),
            mask: Mask::of(workspace),
        };
        let plan = &report.plan.document;
        let unit = report.unit.map(|unit| &workspace.register.unit(unit).id);
        let Stretch {
            period: _,
            first,
            last,
        } = report.stretch;
        Self {
            version: VERSION,
            plan: PlanHeadJson::new(plan),
            issuer: issuer_on(&workspace.register, plan, as_of),
            unit: unit.map(|unit| unit_on(&workspace.register, unit, as_of)),
            to: names.to(report),
            as_of: as_of.to_string(),
            period: report.stretch.to_string(),
            first: first.to_string(),
            last: last.to_string(),
            figures_as_of: report.day.to_string(),
            headline,
            targets: each(&report.targets, |target| names.target(target)),
            tasks: TasksJson {
                now: report.now.tasks.counts.into(),
                before: report.before.tasks.counts.into(),
                rows: each(&report.tasks, |task| names.task(task)),
                newly_done: names.by_task(&report.newly_done),
                under_way: names.by_task(&report.under_way),
                overdue: names.by_task(&report.overdue),
            },
            quantities: each(&report.quantities, |quantity| names.quantity(quantity)),
            scenarios: names.scenarios(report),
            not_reported: each(&report.not_reported, |row| names.not_reported(row)),
            obstacles: each(&report.remarks.obstacles, |remark| names.remark(remark)),
            proposals: each(&report.remarks.proposals, |remark| names.remark(remark)),
            commendations: each(&report.remarks.commendations, |remark| names.remark(remark)),
            next: NextJson {
                period: report.next.stretch.to_string(),
                first: report.next.stretch.first.to_string(),
                last: report.next.stretch.last.to_string(),
                items: each(&report.next.items, |item| names.due(item)),
            },
        }
    }
}

/// What units and items are called.
struct Names<'r> {
    register: &'r Register,
    /// The day of the figures.
    day: Date,
    /// The day on which the report is written, by which its letterhead goes.
    written: Date,
    titles: HashMap<&'r str, &'r str>,
    /// What must not be told.
    mask: Mask,
}

impl<'r> Names<'r> {
    fn unit(&self, id: &str) -> NamedJson {
        unit_on(self.register, id, self.day)
    }

    fn units(&self, ids: &[&str]) -> Vec<NamedJson> {
        each(ids, |id| self.unit(id))
    }

    /// What an item says, by its id or by what it is called anywhere.
    fn text(&self, reference: &str) -> Option<String> {
        let id = reference.split_once('#').map_or(reference, |(_, id)| id);
        self.told(self.titles.get(id).copied())
    }

    /// A text without what must not be told.
    fn told(&self, text: Option<&str>) -> Option<String> {
        text.map(|text| self.mask.text(text).into_owned())
    }

    /// Who receives the report: that of a unit the issuer, that of the issuer those to whom the plan says it reports,
    /// even if the issuer is named as a unit.
    fn to(&self, report: &PeriodicReport<'_>) -> Vec<String> {
        let title = |id: &str| match self.register.find(id) {
            Some(unit) => {
                let entry = self.register.unit(unit).entry_on(self.written);
                let name = entry.and_then(|entry| entry.name.as_ref().or(entry.short.as_ref()));
                name.map_or_else(|| id.to_owned(), ToString::to_string)
            }
            None => id.to_owned(),
        };
        let plan = &report.plan.document;
        let issuer = plan.issuer.as_ref();
        let of_issuer = issuer.and_then(|issuer| self.register.find(issuer));
        if report.unit.is_some() && report.unit != of_issuer {
            return issuer.map(|issuer| title(issuer)).into_iter().collect();
        }
        let for_report = plan.recipients.iter().filter(|recipient| {
            let purpose = recipient.r#for.as_ref();
            purpose.is_some_and(|purpose| purpose.value == Purpose::Report)
        });
        let references = for_report.filter_map(|recipient| recipient.to.as_ref());
        let references = references.flat_map(|to| &to.0);
        let names = references.filter_map(|reference| match &reference.value {
            UnitRef::Unit(id) => Some(title(id)),
            UnitRef::Body(name) => Some(name.as_str().to_owned()),
            UnitRef::Class(_) => None,
        });
        names.collect()
    }

    fn target(&self, target: &'r TargetChange<'r>) -> TargetJson<'r> {
        TargetJson {
            r#ref: &target.reference,
            text: self.text(&target.reference),
            asked: target.value.to_string(),
            value: number(target.value.fraction()),
            now: target.now.map(ShareJson::new),
            before: target.before.map(ShareJson::new),
            change: target.change.map(number),
            answered: target.answered.0,
            expected: target.answered.1,
            missing_units: self.units(&target.missing_units),
            verdict: target.verdict.name(),
        }
    }

    fn quantity(&self, quantity: &'r QuantityChange<'r>) -> QuantityJson<'r> {
        let amount = |amount: Option<Decimal>| amount.map(number);
        QuantityJson {
            r#ref: &quantity.reference,
            kind: quantity.kind.name(),
            text: self.text(&quantity.reference),
            now: amount(quantity.now),
            before: amount(quantity.before),
            change: amount(quantity.change),
            min: amount(quantity.min),
            max: amount(quantity.max),
            unit: quantity.unit,
            answered: quantity.answered.0,
            expected: quantity.answered.1,
            missing_units: self.units(&quantity.missing_units),
            verdict: quantity.verdict.name(),
        }
    }

    fn task(&self, task: &'r TaskChange<'r>) -> TaskJson<'r> {
        TaskJson {
            r#ref: &task.reference,
            text: self.text(&task.reference),
            lines: task.lines,
            done: task.done,
            before: task.before,
            change: task.change,
            doing: task.doing,
            blocked: task.blocked,
            overdue: task.overdue,
        }
    }

    /// The lines by task; those of one task stand together.
    fn by_task(&self, lines: &'r [TaskUnit<'r>]) -> Vec<TaskUnitsJson<'r>> {
        let tasks = lines.chunk_by(|one, next| one.task == next.task);
        let tasks = tasks.filter_map(|lines| {
            let reference = &*lines.first()?.reference;
            Some(TaskUnitsJson {
                r#ref: reference,
                text: self.text(reference),
                units: each(lines, |line| TaskUnitJson {
                    unit: self.unit(line.unit),
                    state: line.state.word(),
                    due: line.due.map(|due| due.to_string()),
                    overdue_days: line.overdue_days,
                }),
            })
        });
        tasks.collect()
    }

    fn scenarios(&self, report: &'r PeriodicReport<'r>) -> ScenariosJson<'r> {
        let in_force = |row: &InForce<'r>| InForceJson {
            scenario: row.scenario,
            title: self.text(row.scenario),
            unit: self.unit(row.unit),
            since: row.since.to_string(),
            decision: row.decision,
        };
        let now = &report.now.scenarios;
        ScenariosJson {
            begun: each(&report.scenarios.begun, in_force),
            ended: each(&report.scenarios.ended, in_force),
            going_on: each(&report.scenarios.going_on, in_force),
            indicated: now.indicated.as_ref().map(|indicated| IndicatedJson {
                scenario: indicated.scenario,
                title: self.text(indicated.scenario),
                since: indicated.since.to_string(),
            }),
            drift: now.drift,
        }
    }

    fn not_reported(&self, row: &'r NotReported<'r>) -> NotReportedJson<'r> {
        NotReportedJson {
            r#ref: &row.reference,
            text: self.text(&row.reference),
            unit: self.unit(row.unit),
            period: &row.period,
            due: row.due.to_string(),
            state: row.state.name(),
        }
    }

    fn remark(&self, remark: &Remark<'_>) -> RemarkJson {
        RemarkJson {
            text: self.mask.text(remark.text).into_owned(),
            units: self.units(&remark.units),
        }
    }

    fn due(&self, item: &'r NextItem<'r>) -> DueJson<'r> {
        DueJson {
            due: item.due.to_string(),
            kind: item.kind.name(),
            r#ref: &item.reference,
            text: self.told(item.text),
            period: item.period.as_deref(),
            units: self.units(&item.units),
        }
    }
}

impl ShareJson {
    fn new(share: Share) -> Self {
        Self {
            done: number(share.done),
            of: number(share.of),
            share: number(share.share),
        }
    }
}
