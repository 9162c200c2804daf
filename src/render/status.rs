//! Where plans stand, as a page: first the sentence for who has no time, then what needs attention, then the tables.

use super::amounts::{percentage, plain_number};
use super::wording::{Wording, wording};
use super::{Cell, Column, Page, Paper, Role, Table, headline};
use crate::model::{Date, TaskState};
use crate::status::{
    CascadeState, PlanStatus, QuantityStatus, RowState, Status, TaskLine, Verdict, attention,
};
use crate::workspace::{ItemKind, PlanRecord, Workspace};

/// From this width on a table has room for the words of targets beside their ids.
const ROOMY: u16 = 110;

/// At most this many units or rows are listed by name; how many more there are is said.
const LISTED: usize = 12;

/// The page of all plans.
#[must_use]
pub fn status_page(status: &Status<'_>, workspace: &Workspace, page: Page) -> String {
    let words = wording(page.language);
    if status.plans.is_empty() {
        return format!("{}\n", words.no_plans);
    }
    let pages = status.plans.iter().map(|plan| {
        let mut writer = Writer {
            plan,
            record: workspace.plans.find(plan.id),
            as_of: status.as_of,
            workspace,
            words,
            paper: Paper::new(page.width),
            page,
        };
        writer.write();
        writer.paper.finish()
    });
    pages.collect::<Vec<_>>().join("\n\n")
}

struct Writer<'p, 'w> {
    plan: &'p PlanStatus<'w>,
    record: Option<&'w PlanRecord>,
    as_of: Date,
    workspace: &'w Workspace,
    words: &'static Wording,
    paper: Paper,
    page: Page,
}

impl Writer<'_, '_> {
    fn write(&mut self) {
        let (plan, words) = (self.plan, self.words);
        self.paper.title(plan.title.unwrap_or(plan.id));
        let mut about = vec![plan.id.to_owned()];
        about.extend(plan.issuer.map(|issuer| self.unit(issuer)));
        about.push((words.as_of)(self.as_of));
        self.paper.aside(&about.join(" · "));
        self.paper.blank();
        self.paper.plain(&headline(plan, self.page.language));
        self.attention();
        self.scenarios();
        self.tasks();
        self.targets();
        self.quantities();
        self.reporting();
        self.cascade();
    }

    fn attention(&mut self) {
        let facts = attention(self.plan);
        if facts.is_empty() {
            return;
        }
        self.paper.heading(self.words.attention);
        for fact in facts {
            let unit = |id: &str| self.unit(id);
            let text = (self.words.attention_to)(&fact, &unit);
            let role = match fact {
                crate::status::Attention::MissingFigures { .. }
                | crate::status::Attention::BlockedTasks { .. } => Role::Attention,
                _ => Role::Bad,
            };
            self.paper.bullet(0, role, &text);
        }
    }

    fn scenarios(&mut self) {
        let words = self.words;
        let Some(record) = self
            .record
            .filter(|record| !record.document.scenarios.is_empty())
        else {
            return;
        };
        self.paper.heading(words.scenarios);
        let scenarios = &self.plan.scenarios;
        if scenarios.in_force.is_empty() {
            self.paper.bullet(0, Role::Plain, words.none_in_force);
        } else {
            let mut table = Table::new([
                Column::word(words.in_force),
                Column::text(words.title),
                Column::text(words.unit),
                Column::word(words.since),
                Column::text(words.decision),
            ]);
            for row in &scenarios.in_force {
                let scenario = record
                    .document
                    .scenarios
                    .iter()
                    .find(|scenario| scenario.id.as_str() == row.scenario);
                let title = scenario.and_then(|scenario| scenario.title.as_ref());
                table.row([
                    Cell::new(Role::Name, row.scenario),
                    title.map_or("", |title| title.as_str()).into(),
                    self.unit(row.unit).into(),
                    row.since.into(),
                    row.decision.unwrap_or_default().into(),
                ]);
            }
            self.table(&table);
        }
        if let Some(indicated) = &scenarios.indicated {
            let role = if scenarios.drift {
                Role::Attention
            } else {
                Role::Plain
            };
            let text = (words.indicated)(indicated.scenario, indicated.since);
            self.paper.bullet(0, role, &text);
        }
    }

    fn tasks(&mut self) {
        let words = self.words;
        self.paper.heading(words.tasks);
        let state = words.task_state_name;
        let mut table = Table::new([
            Column::word(words.scenario),
            Column::text(words.area),
            Column::number(words.total),
            Column::count(state(TaskState::Todo)),
            Column::count(state(TaskState::Doing)),
            Column::count(state(TaskState::Done)),
            Column::count(state(TaskState::Blocked)),
            Column::count(state(TaskState::Dropped)),
            Column::count(words.overdue),
        ]);
        let mut scenario = None;
        for group in groups(&self.plan.tasks.lines) {
            let of = |state| {
                group
                    .lines
                    .iter()
                    .filter(|line| line.state == state)
                    .count()
            };
            let overdue = group
                .lines
                .iter()
                .filter(|line| line.overdue_days > 0)
                .count();
            // The scenario is named once, at its first row.
            let name = group.scenario.unwrap_or(words.always);
            let repeated = scenario.replace(name) == Some(name);
            table.row([
                Cell::new(Role::Name, if repeated { "" } else { name }),
                self.section(&group).into(),
                group.lines.len().into(),
                of(TaskState::Todo).into(),
                of(TaskState::Doing).into(),
                Cell::new(Role::Good, of(TaskState::Done)),
                Cell::new(Role::Attention, of(TaskState::Blocked)),
                of(TaskState::Dropped).into(),
                Cell::new(Role::Bad, overdue),
            ]);
        }
        if !table.is_empty() {
            self.table(&table);
        }
        if self.plan.tasks.standby > 0 {
            self.paper.bullet(
                0,
                Role::Aside,
                &(words.standby_tasks)(self.plan.tasks.standby),
            );
        }
    }

    fn targets(&mut self) {
        let words = self.words;
        if self.plan.targets.is_empty() {
            return;
        }
        self.paper.heading(words.targets);
        let roomy = self.page.width >= ROOMY;
        let mut table = Table::new([
            Column::word(words.target),
            Column::text(words.text),
            Column::number(words.asked),
            Column::number(words.figure),
            Column::number(words.share),
            Column::number(words.answered),
            Column::word(words.verdict),
        ]);
        for target in &self.plan.targets {
            let figure = match (target.done, target.of) {
                (Some(done), Some(of)) => format!("{}/{}", plain_number(done), plain_number(of)),
                _ => String::new(),
            };
            let text = if roomy {
                self.target_text(&target.reference)
            } else {
                ""
            };
            table.row([
                Cell::new(Role::Name, local(&target.reference)),
                text.into(),
                target.value.into(),
                figure.into(),
                target.share.map(percentage).unwrap_or_default().into(),
                format!("{}/{}", target.answered, target.expected).into(),
                self.verdict(target.verdict),
            ]);
        }
        self.table(&table);
        let targets = self.plan.targets.iter();
        let targets = targets.filter(|target| target.verdict != Verdict::Standby);
        self.missing_units(
            targets.map(|target| (&*target.reference, target.missing_units.clone())),
        );
    }

    fn quantities(&mut self) {
        let words = self.words;
        if self.plan.quantities.is_empty() {
            return;
        }
        self.paper.heading(words.quantities);
        let mut table = Table::new([
            Column::word(words.item),
            Column::number(words.asked),
            Column::number(words.figure),
            Column::word(words.measure),
            Column::number(words.answered),
            Column::word(words.verdict),
        ]);
        for quantity in &self.plan.quantities {
            table.row([
                Cell::new(Role::Name, local(&quantity.reference)),
                range(quantity).into(),
                quantity.sum.map(plain_number).unwrap_or_default().into(),
                quantity.unit.unwrap_or_default().into(),
                format!("{}/{}", quantity.answered, quantity.expected).into(),
                self.verdict(quantity.verdict),
            ]);
        }
        self.table(&table);
        let quantities = self.plan.quantities.iter();
        let quantities = quantities.filter(|item| item.verdict != Verdict::Standby);
        self.missing_units(quantities.map(|item| (&*item.reference, item.missing_units.clone())));
    }

    fn reporting(&mut self) {
        let words = self.words;
        let duties: Vec<_> = self
            .plan
            .reporting
            .iter()
            .filter(|duty| !duty.rows.is_empty())
            .collect();
        if duties.is_empty() {
            return;
        }
        self.paper.heading(words.reporting);
        let state = words.report_state_name;
        let mut table = Table::new([
            Column::word(words.duty),
            Column::number(words.expected),
            Column::count(state(RowState::OnTime)),
            Column::count(state(RowState::Late)),
            Column::count(state(RowState::Missing)),
        ]);
        let mut arrears = Table::new([
            Column::text(words.unit),
            Column::word(words.period_name),
            Column::word(words.due),
            Column::word(words.received),
            Column::word(words.state),
        ]);
        let mut more = 0;
        for duty in &duties {
            table.row([
                Cell::new(Role::Name, local(&duty.reference)),
                duty.expected.into(),
                Cell::new(Role::Good, duty.on_time),
                Cell::new(Role::Attention, duty.late),
                Cell::new(Role::Bad, duty.missing),
            ]);
            let in_arrears = |row: &&crate::status::ReportingRow<'_>| {
                matches!(row.state, RowState::Late | RowState::Missing)
            };
            for (index, row) in duty.rows.iter().filter(in_arrears).enumerate() {
                if index >= LISTED {
                    more += 1;
                    continue;
                }
                let role = if row.state == RowState::Missing {
                    Role::Bad
                } else {
                    Role::Attention
                };
                arrears.row([
                    self.unit(row.unit).into(),
                    (&row.period).into(),
                    row.due.into(),
                    row.received
                        .map(|day| day.to_string())
                        .unwrap_or_default()
                        .into(),
                    Cell::new(role, state(row.state)),
                ]);
            }
        }
        self.table(&table);
        if !arrears.is_empty() {
            self.paper.blank();
            self.table(&arrears);
        }
        if more > 0 {
            self.paper.bullet(0, Role::Aside, &(words.and_more)(more));
        }
    }

    fn cascade(&mut self) {
        let words = self.words;
        if self.plan.cascade.is_empty() {
            return;
        }
        self.paper.heading(words.cascade);
        let state = words.cascade_state_name;
        let mut table = Table::new([
            Column::word(words.duty),
            Column::number(words.expected),
            Column::count(state(CascadeState::Issued)),
            Column::count(state(CascadeState::Draft)),
            Column::count(state(CascadeState::None)),
            Column::count(words.late),
        ]);
        for duty in &self.plan.cascade {
            table.row([
                Cell::new(Role::Name, local(&duty.reference)),
                duty.expected.into(),
                Cell::new(Role::Good, duty.issued),
                Cell::new(Role::Attention, duty.draft),
                Cell::new(Role::Plain, duty.none),
                Cell::new(Role::Bad, duty.late),
            ]);
        }
        self.table(&table);
        self.missing_units(self.plan.cascade.iter().map(|duty| {
            let without = duty
                .rows
                .iter()
                .filter(|row| row.state != CascadeState::Issued);
            (&*duty.reference, without.map(|row| row.unit).collect())
        }));
    }

    /// `homes-visited, sandbags: nothing from Kingsholt`: what is missing from whom, each list of units once.
    fn missing_units<'u>(&mut self, items: impl Iterator<Item = (&'u str, Vec<&'u str>)>) {
        let mut missing: Vec<(Vec<&str>, Vec<&str>)> = Vec::new();
        for (reference, units) in items.filter(|(_, units)| !units.is_empty()) {
            let item = local(reference);
            match missing.iter_mut().find(|(_, known)| *known == units) {
                Some((items, _)) => items.push(item),
                None => missing.push((vec![item], units)),
            }
        }
        for (items, units) in missing {
            let mut names: Vec<_> = units
                .iter()
                .take(LISTED)
                .map(|unit| self.unit(unit))
                .collect();
            if units.len() > LISTED {
                names.push((self.words.and_more)(units.len() - LISTED));
            }
            let text = (self.words.missing_from)(&items.join(", "), &names.join(", "));
            self.paper.bullet(0, Role::Aside, &text);
        }
    }

    fn table(&mut self, table: &Table) {
        self.paper
            .block(&table.render(Paper::block_width(self.page.width)));
    }

    fn verdict(&self, verdict: Verdict) -> Cell {
        let role = match verdict {
            Verdict::Met => Role::Good,
            Verdict::Missed => Role::Bad,
            Verdict::NotMet | Verdict::Incomplete => Role::Attention,
            Verdict::NoData | Verdict::Standby => Role::Aside,
        };
        Cell::new(role, (self.words.verdict_name)(verdict))
    }

    /// The name of a unit on the day.
    fn unit(&self, id: &str) -> String {
        let register = &self.workspace.register;
        let unit = register.find(id).map(|unit| register.unit(unit));
        unit.map_or(id, |unit| unit.title_on(self.as_of)).to_owned()
    }

    /// Where the tasks of a group stand: the title of their area, else the section.
    fn section(&self, group: &Group<'_, '_>) -> String {
        let Some(id) = group.area else {
            let section = if group.scenario.is_some() {
                ""
            } else {
                self.words.assignments
            };
            return section.to_lowercase();
        };
        let mut areas = self.record.iter().flat_map(|record| &record.document.areas);
        let area = areas.find(|area| area.id.as_str() == id);
        let title = area.and_then(|area| area.title.as_ref());
        title.map_or(id, |title| title.as_str()).to_owned()
    }

    fn target_text(&self, reference: &str) -> &str {
        let id = local(reference);
        debug_assert!(self.record.is_none_or(|record| {
            matches!(record.item(id), Some((ItemKind::Target, _)) | None)
        }));
        let objectives = self
            .record
            .iter()
            .flat_map(|record| &record.document.objectives);
        let mut targets = objectives.flat_map(|objective| &objective.targets);
        let target = targets.find(|target| target.id.as_str() == id);
        target
            .and_then(|target| target.text.as_ref())
            .map_or("", |text| text.as_str())
    }
}

/// Task lines of one scenario and area.
struct Group<'p, 'w> {
    scenario: Option<&'w str>,
    area: Option<&'w str>,
    lines: Vec<&'p TaskLine<'w>>,
}

/// The lines by scenario and area, in the order of the plan.
fn groups<'p, 'w>(lines: &'p [TaskLine<'w>]) -> Vec<Group<'p, 'w>> {
    let mut groups: Vec<Group<'p, 'w>> = Vec::new();
    for line in lines {
        let known = groups
            .iter_mut()
            .find(|group| group.scenario == line.scenario && group.area == line.area);
        match known {
            Some(group) => group.lines.push(line),
            None => groups.push(Group {
                scenario: line.scenario,
                area: line.area,
                lines: vec![line],
            }),
        }
    }
    groups
}

fn range(quantity: &QuantityStatus<'_>) -> String {
    match (quantity.min, quantity.max) {
        (Some(min), Some(max)) => format!("{}..{}", plain_number(min), plain_number(max)),
        (Some(min), None) => format!(">= {}", plain_number(min)),
        (None, Some(max)) => format!("<= {}", plain_number(max)),
        (None, None) => String::new(),
    }
}

/// The item's id within its plan.
fn local(reference: &str) -> &str {
    reference
        .split_once('#')
        .map_or(reference, |(_, item)| item)
}
