//! One plan as a page to read: its header, its sections in the order of the document, and with a scenario the tasks
//! that are in force under it.

use super::names::{conditions, due, issued_text, population, references};
use super::wording::{Wording, wording};
use super::{Column, Page, Paper, Role, Table};
use crate::model::{Contact, Date, Phase, Plan, Resource, Signature, Team};
use crate::query::{LeadSource, ResolvedPlan, ResolvedTask};
use crate::yaml::{Spanned, Text};

/// The page.
#[must_use]
pub fn plan_page(plan: &ResolvedPlan<'_>, page: Page) -> String {
    let mut writer = Writer {
        plan,
        document: plan.document,
        words: wording(page.language),
        paper: Paper::new(page.width),
        width: Paper::block_width(page.width),
    };
    writer.header();
    if plan.in_force.is_some() {
        writer.in_force();
    } else {
        writer.foundations();
        writer.aims();
        writer.tasks();
        writer.means();
        writer.duties();
    }
    writer.paper.finish()
}

struct Writer<'p, 'w> {
    plan: &'p ResolvedPlan<'w>,
    document: &'p Plan,
    words: &'static Wording,
    paper: Paper,
    width: u16,
}

impl Writer<'_, '_> {
    fn header(&mut self) {
        let (document, words) = (self.document, self.words);
        let title = document
            .title
            .as_ref()
            .map_or(document.id.as_str(), |title| title.as_str());
        self.paper.title(title);
        let mut sort = vec![document.id.to_string()];
        sort.extend(
            document
                .r#type
                .as_ref()
                .map(|sort| (words.type_name)(sort.value).to_owned()),
        );
        sort.push((words.state_name)(document.state()).to_owned());
        self.paper.aside(&sort.join(" · "));
        self.paper.blank();
        let issuer = self.plan.issuer.as_ref();
        let scope = document.scope.as_ref();
        let rows = [
            (
                words.number,
                document.number.as_ref().map(ToString::to_string),
            ),
            (
                words.issuer,
                issuer.map(|issuer| issuer.name.clone().unwrap_or_else(|| issuer.id.clone())),
            ),
            (words.issued, document.issued().map(|day| day.to_string())),
            (
                words.place_of_issue,
                document.place.as_ref().map(ToString::to_string),
            ),
            (words.signed, document.signed.as_ref().map(signature)),
            (words.period, self.period()),
            (words.phases, self.phases()),
            (
                words.scope,
                scope
                    .and_then(|scope| scope.place.as_ref())
                    .map(ToString::to_string),
            ),
            (
                words.audience,
                scope
                    .and_then(|scope| scope.audience.as_ref())
                    .map(ToString::to_string),
            ),
            (
                words.situation,
                scope
                    .and_then(|scope| scope.situation.as_ref())
                    .map(ToString::to_string),
            ),
        ];
        let rows: Vec<_> = rows
            .into_iter()
            .filter_map(|(label, value)| value.map(|value| (label, value)))
            .collect();
        self.labelled(&rows);
    }

    /// The tasks that the scenario which was asked for brings into force.
    fn in_force(&mut self) {
        let Some(in_force) = &self.plan.in_force else {
            return;
        };
        let words = self.words;
        let count = in_force
            .tasks
            .iter()
            .map(|task| count_with_steps(&task.task))
            .sum();
        self.paper.heading(&(words.tasks_in_force_under)(
            in_force.scenario.id.as_str(),
            count,
        ));
        for stage in &in_force.chain {
            self.paper.blank();
            let mut title = stage.id.to_string();
            if let Some(name) = &stage.title {
                title.push_str(&format!(" · {}", name.as_str()));
            }
            self.paper.title(&title);
            if !std::ptr::eq(*stage, in_force.scenario) {
                self.paper.aside(&(words.inherited_from)(stage.id.as_str()));
            }
            let own = in_force
                .tasks
                .iter()
                .filter(|task| std::ptr::eq(task.scenario, *stage));
            for task in own {
                self.task(&task.task, 0);
            }
        }
    }

    fn foundations(&mut self) {
        let words = self.words;
        let mut table = Table::new([
            Column::word(words.number),
            Column::word(words.date),
            Column::word(words.role),
            Column::text(words.text),
        ]);
        for reference in &self.document.basis {
            let number = reference
                .number
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default();
            let date = reference
                .date
                .as_ref()
                .map(|day| day.value.to_string())
                .unwrap_or_default();
            let role = reference
                .role
                .as_ref()
                .map_or("", |role| (words.role_name)(role.value));
            let issuer = references(&self.plan.named(reference.issuer.as_ref()));
            let text = issued_text(&issuer, reference.text.as_ref().map(|text| text.as_str()));
            table.row([number.into(), date.into(), role.into(), text.into()]);
        }
        self.table(words.references, &table);
        self.bullets(
            words.purposes,
            self.document.purposes.iter().map(|text| text.as_str()),
        );
        self.bullets(
            words.requirements,
            self.document.requirements.iter().map(|text| text.as_str()),
        );
    }

    fn aims(&mut self) {
        let words = self.words;
        if !self.document.objectives.is_empty() {
            self.paper.heading(words.objectives);
        }
        for objective in &self.document.objectives {
            let text = objective.text.as_ref().map_or("", |text| text.as_str());
            self.paper.block("");
            self.paper.plain(text);
            for target in &objective.targets {
                let text = target
                    .text
                    .as_ref()
                    .map_or(target.id.as_str(), |text| text.as_str());
                self.paper.bullet(0, Role::Plain, text);
                let value = target.value.as_ref().map(|value| value.value.to_string());
                let of = population(self.plan.population(target).as_ref());
                let owner = references(&self.plan.named(target.owner.as_ref()));
                let by = due(target.by.as_ref().map(|by| by.value), None, None, words);
                let scenario = target
                    .scenario
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default();
                self.remark(
                    0,
                    &[
                        ("", target.id.to_string()),
                        (words.value, value.unwrap_or_default()),
                        (words.population, of),
                        (words.owner, owner),
                        (words.due, by),
                        (words.scenario, scenario),
                    ],
                );
            }
        }
        let shortcomings = self
            .document
            .shortcomings
            .iter()
            .filter_map(|item| item.text.as_ref());
        self.bullets(words.shortcomings, shortcomings.map(|text| text.as_str()));
    }

    fn tasks(&mut self) {
        let words = self.words;
        let plan = self.plan;
        if plan.areas.iter().any(|area| !area.tasks.is_empty()) {
            self.paper.heading(words.areas);
        }
        for area in plan.areas.iter().filter(|area| !area.tasks.is_empty()) {
            let title = area
                .section
                .title
                .as_ref()
                .map_or(area.section.id.as_str(), |title| title.as_str());
            self.section(title, &area.tasks);
        }
        if !plan.scenarios.is_empty() {
            self.paper.heading(words.scenarios);
        }
        for scenario in &plan.scenarios {
            let title = scenario
                .section
                .title
                .as_ref()
                .map_or("", |title| title.as_str());
            self.paper.blank();
            self.paper
                .title(&format!("{} · {title}", scenario.section.id.value));
            let rows = [
                (
                    words.when,
                    conditions(scenario.section.when.as_ref(), words),
                ),
                (
                    words.ends,
                    conditions(scenario.section.ends.as_ref(), words),
                ),
                (
                    words.extends,
                    scenario
                        .section
                        .extends
                        .as_ref()
                        .map(ToString::to_string)
                        .unwrap_or_default(),
                ),
            ];
            let rows: Vec<_> = rows
                .into_iter()
                .filter(|(_, value)| !value.is_empty())
                .collect();
            self.labelled(&rows);
            for task in &scenario.tasks {
                self.task(task, 0);
            }
        }
        if !plan.assignments.is_empty() {
            self.paper.heading(words.assignments);
        }
        for assignment in &plan.assignments {
            let unit = references(&plan.named(assignment.section.unit.as_ref()));
            self.section(&unit, &assignment.tasks);
        }
    }

    fn means(&mut self) {
        let words = self.words;
        let mut teams = Table::new([
            Column::text(words.team),
            Column::word(words.size),
            Column::word(words.scenario),
            Column::text(words.provided_by),
        ]);
        for team in &self.document.teams {
            self.team(team, 0, &mut teams);
        }
        self.table(words.teams, &teams);
        let mut resources = Table::new([
            Column::text(words.resource),
            Column::number(words.amount),
            Column::word(words.fund),
        ]);
        for resource in &self.document.resources {
            add_resource(resource, 0, &mut resources);
        }
        self.table(words.resources, &resources);
        let contacts = self
            .document
            .contacts
            .iter()
            .map(|contact| self.contact(contact));
        let contacts: Vec<_> = contacts.collect();
        self.bullets(words.contacts, contacts.iter().map(String::as_str));
    }

    fn duties(&mut self) {
        let words = self.words;
        let mut reporting = Table::new([
            Column::text(words.from),
            Column::text(words.to),
            Column::word(words.cycle),
            Column::word(words.due),
        ]);
        for duty in &self.document.reporting {
            let to = references(&self.plan.named(duty.to.as_ref()));
            let via = references(&self.plan.named(duty.via.as_ref()));
            let to = if via.is_empty() {
                to
            } else {
                format!("{to} ({} {via})", words.via)
            };
            let cycle = match (&duty.every, &duty.at) {
                (Some(every), _) => (words.every)(every.value),
                (None, Some(_)) => words.at_the_end.to_owned(),
                (None, None) => String::new(),
            };
            let due = match (&duty.by, &duty.within) {
                (Some(by), _) => (words.report_day)(by.value),
                (None, Some(within)) => format!("{} {}", words.within, within.value),
                (None, None) => String::new(),
            };
            let from = references(&self.plan.named(duty.from.as_ref()));
            reporting.row([from.into(), to.into(), cycle.into(), due.into()]);
        }
        self.table(words.reporting, &reporting);
        let mut cascade = Table::new([Column::text(words.unit), Column::word(words.due)]);
        for duty in &self.document.cascade {
            let by = due(duty.by.as_ref().map(|by| by.value), None, None, words);
            cascade.row([
                references(&self.plan.named(duty.units.as_ref())).into(),
                by.into(),
            ]);
        }
        self.table(words.cascade, &cascade);
        let mut recipients =
            Table::new([Column::text(words.recipient), Column::word(words.purpose)]);
        for recipient in &self.document.recipients {
            let purpose = recipient
                .r#for
                .as_ref()
                .map_or("", |purpose| (words.purpose_name)(purpose.value));
            recipients.row([
                references(&self.plan.named(recipient.to.as_ref())).into(),
                purpose.into(),
            ]);
        }
        self.table(words.recipients, &recipients);
    }

    /// A part of a section: its title and its tasks.
    fn section(&mut self, title: &str, tasks: &[ResolvedTask<'_>]) {
        self.paper.blank();
        self.paper.title(title);
        for task in tasks {
            self.task(task, 0);
        }
    }

    fn task(&mut self, task: &ResolvedTask<'_>, depth: usize) {
        let words = self.words;
        let text = task
            .task
            .text
            .as_ref()
            .map_or(task.task.id.as_str(), |text| text.as_str());
        self.paper.bullet(depth, Role::Plain, text);
        // What a whole section has in common is not said again at each task.
        let lead = match task.lead_source {
            LeadSource::Own => references(&task.lead),
            LeadSource::Task | LeadSource::Assignment | LeadSource::Issuer => String::new(),
        };
        let by = task.task.by.as_ref().map(|by| by.value);
        let within = task.task.within.as_ref().map(|within| within.value);
        let every = task.task.every.as_ref().map(|every| every.value);
        let text = |text: &Option<Spanned<Text>>| {
            text.as_ref().map(ToString::to_string).unwrap_or_default()
        };
        self.remark(
            depth,
            &[
                ("", task.task.id.to_string()),
                (words.lead, lead),
                (words.with, references(&task.with)),
                (words.due, due(by, within, every, words)),
                (words.output, text(&task.task.output)),
                (words.condition, text(&task.task.r#if)),
            ],
        );
        for step in &task.steps {
            self.task(step, depth + 1);
        }
    }

    fn team(&self, team: &Team, depth: usize, table: &mut Table) {
        let name = team
            .name
            .as_ref()
            .map_or(team.id.as_str(), |name| name.as_str());
        let size = team
            .size
            .as_ref()
            .map(|size| size.value.to_string())
            .unwrap_or_default();
        let scenario = team
            .scenario
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        table.row([
            format!("{}{name}", indent(depth)).into(),
            size.into(),
            scenario.into(),
            references(&self.plan.named(team.from.as_ref())).into(),
        ]);
        for part in &team.teams {
            self.team(part, depth + 1, table);
        }
    }

    /// Name, office, unit and business of a contact; telephone numbers are not shown.
    fn contact(&self, contact: &Contact) -> String {
        let unit = references(&self.plan.named(contact.unit.as_ref()));
        let text = |text: &Option<Spanned<Text>>| {
            text.as_ref().map(ToString::to_string).unwrap_or_default()
        };
        let parts = [
            text(&contact.name),
            text(&contact.title),
            unit,
            text(&contact.r#for),
        ];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
    }

    fn period(&self) -> Option<String> {
        let period = self.document.period.as_ref()?;
        let from = self
            .plan
            .from
            .map(|day| day.to_string())
            .unwrap_or_default();
        let until = period
            .until
            .as_ref()
            .map(|until| format!("{} {}", self.words.until, until.event.as_str()));
        let to = period.to.as_ref().map(|to| to.value.to_string()).or(until);
        Some(match to {
            Some(to) => format!("{from} – {to}"),
            None => format!("{from} –"),
        })
    }

    fn phases(&self) -> Option<String> {
        let phases = &self.document.period.as_ref()?.phases;
        let phase = |phase: &Phase| {
            let name = phase
                .name
                .as_ref()
                .map_or(phase.id.as_str(), |name| name.as_str());
            let day = |day: &Option<Spanned<Date>>| {
                day.as_ref()
                    .map(|day| day.value.to_string())
                    .unwrap_or_default()
            };
            format!("{name} {} – {}", day(&phase.from), day(&phase.to))
        };
        let phases: Vec<_> = phases.iter().map(phase).collect();
        Some(phases.join("; ")).filter(|phases| !phases.is_empty())
    }

    fn labelled(&mut self, rows: &[(&str, String)]) {
        let width = rows
            .iter()
            .map(|(label, _)| unicode_width::UnicodeWidthStr::width(*label))
            .max();
        for (label, value) in rows {
            self.paper.labelled(width.unwrap_or_default(), label, value);
        }
    }

    fn bullets<'t>(&mut self, title: &str, texts: impl Iterator<Item = &'t str>) {
        let mut texts = texts.peekable();
        if texts.peek().is_some() {
            self.paper.heading(title);
        }
        for text in texts {
            self.paper.bullet(0, Role::Plain, text);
        }
    }

    fn table(&mut self, title: &str, table: &Table) {
        if !table.is_empty() {
            self.paper.heading(title);
            self.paper.block(&table.render(self.width));
        }
    }

    /// What is known about the bullet above, in one line: `id · lead LĐLĐ tỉnh · due 2021-08-15`.
    fn remark(&mut self, depth: usize, parts: &[(&str, String)]) {
        let parts = parts.iter().filter(|(_, value)| !value.is_empty());
        let parts: Vec<_> = parts
            .map(|(label, value)| format!("{label} {value}").trim().to_owned())
            .collect();
        self.paper.under_bullet(depth, &parts.join(" · "));
    }
}

fn add_resource(resource: &Resource, depth: usize, table: &mut Table) {
    let text = resource
        .text
        .as_ref()
        .map_or(resource.id.as_str(), |text| text.as_str());
    let amount = resource
        .amount
        .as_ref()
        .map(|amount| amount.value.to_string())
        .unwrap_or_default();
    let fund = resource
        .fund
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    table.row([
        format!("{}{text}", indent(depth)).into(),
        amount.into(),
        fund.into(),
    ]);
    for part in &resource.parts {
        add_resource(part, depth + 1, table);
    }
}

fn signature(signature: &Signature) -> String {
    let Signature {
        name,
        title,
        capacity,
        organ,
    } = signature;
    let join = |parts: [&Option<Spanned<Text>>; 2], gap: &str| {
        let parts = parts.into_iter().flatten().map(|part| part.as_str());
        parts.collect::<Vec<_>>().join(gap)
    };
    let parts = [join([capacity, organ], ". "), join([title, name], " ")];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

fn count_with_steps(task: &ResolvedTask<'_>) -> usize {
    1 + task.steps.iter().map(count_with_steps).sum::<usize>()
}

fn indent(depth: usize) -> String {
    "  ".repeat(depth)
}
