//! Scenarios beside each other: in sentences what a change from one to the next brings, then what is in force under
//! which of them.

use super::amounts::grouped;
use super::names::{conditions, due, references};
use super::wording::{Wording, wording};
use super::written::{joined, text_or_id, written};
use super::{Cell, Column, Page, Paper, Role, Table};
use crate::model::{Date, Scenario, Target, Team};
use crate::query::{Comparison, Group, Named, Part, ResolvedTask};

/// Columns narrower than this are hard to read beside each other.
const LEAST_COLUMN: u16 = 44;

/// Blanks between two columns.
const GAP: u16 = 4;

/// The page.
#[must_use]
pub fn comparison_page(comparison: &Comparison<'_>, as_of: Date, page: Page) -> String {
    let writer = Writer {
        comparison,
        words: wording(page.language),
        paper: Paper::new(page.width),
        page,
    };
    writer.write(as_of)
}

struct Writer<'p, 'w> {
    comparison: &'p Comparison<'w>,
    words: &'static Wording,
    paper: Paper,
    page: Page,
}

impl Writer<'_, '_> {
    fn write(mut self, as_of: Date) -> String {
        let (comparison, words) = (self.comparison, self.words);
        let plan = &comparison.plan;
        let id = plan.document.id.as_str();
        let title = plan.document.title.as_ref();
        self.paper.title(title.map_or(id, |title| title.as_str()));
        let issuer = plan.issuer.iter().map(Named::title);
        let about = std::iter::once(id).chain(issuer).map(str::to_owned);
        let about = about.chain([(words.as_of)(as_of)]).collect::<Vec<_>>();
        self.paper.aside(&about.join(" · "));
        self.paper.blank();
        for step in &comparison.moves {
            self.paper.plain(&(words.scenario_page.moving)(step));
        }
        self.paper.blank();
        self.paper.table(&self.sides());
        self.groups();
        if comparison.always > 0 {
            self.paper.blank();
            self.paper.aside(&(words.further_tasks)(comparison.always));
        }
        self.paper.finish()
    }

    fn sides(&self) -> Table {
        let words = self.words;
        let mut table = Table::new([
            Column::word(words.scenario),
            Column::text(words.title),
            Column::text(words.when),
            Column::word(words.extends),
            Column::number(words.tasks.to_lowercase()),
            Column::count(words.targets.to_lowercase()),
            Column::count(words.teams.to_lowercase()),
        ]);
        for side in &self.comparison.sides {
            let scenario = side.scenario;
            table.row([
                Cell::new(Role::Name, scenario.id.as_str()),
                written(scenario.title.as_ref()).into(),
                conditions(scenario.when.as_ref(), words).into(),
                written(scenario.extends.as_ref()).into(),
                side.tasks.into(),
                side.targets.into(),
                side.teams.into(),
            ]);
        }
        table
    }

    /// What only some of the scenarios have, beside each other if the page is wide enough; then what all have.
    fn groups(&mut self) {
        let sides = self.comparison.sides.len();
        let groups = self.comparison.groups.iter();
        let (all, some): (Vec<_>, Vec<_>) = groups.partition(|group| group.under.len() == sides);
        let fitting = usize::from(self.page.width.saturating_add(GAP) / (LEAST_COLUMN + GAP));
        for row in some.chunks(fitting.max(1)) {
            let width = match u16::try_from(row.len()) {
                Ok(columns) => (self.page.width - GAP * (columns - 1)) / columns,
                Err(_) => self.page.width,
            };
            let columns = row.iter().map(|group| self.group(group, width));
            let columns: Vec<_> = columns.collect();
            self.paper.blank();
            self.paper.beside(&columns, GAP.into());
        }
        for group in all {
            let paper = self.group(group, self.page.width);
            self.paper.blank();
            self.paper.beside(&[paper], 0);
        }
    }

    fn group(&self, group: &Group<'_>, width: u16) -> Paper {
        let words = &self.words.scenario_page;
        let under = if group.under.len() == self.comparison.sides.len() {
            (words.under_all)(&group.under)
        } else {
            (words.only_under)(&group.under)
        };
        let how_much = (words.holds_how_much)(group.tasks(), group.targets(), group.teams());
        let mut paper = Paper::new(width);
        paper.title(&format!("{under}: {how_much}"));
        for part in &group.parts {
            // Where it comes from goes without saying if that is the scenario of the heading.
            if group.under != [part.scenario.id.as_str()] || group.parts.len() > 1 {
                paper.above_bullets(&format!("{}:", title(part.scenario)));
            }
            self.part(part, &mut paper);
        }
        paper
    }

    fn part(&self, part: &Part<'_>, paper: &mut Paper) {
        for task in &part.tasks {
            self.task(task, 0, paper);
        }
        if !part.targets.is_empty() {
            paper.above_bullets(&format!("{}:", self.words.targets));
        }
        for target in &part.targets {
            self.target(target, paper);
        }
        if !part.teams.is_empty() {
            paper.above_bullets(&format!("{}:", self.words.teams));
        }
        for team in &part.teams {
            self.team(team, 0, paper);
        }
    }

    fn task(&self, task: &ResolvedTask<'_>, depth: usize, paper: &mut Paper) {
        let (words, document) = (self.words, task.task);
        paper.bullet(depth, Role::Plain, text_or_id(&document.text, &document.id));
        let by = document.by.as_ref().map(|by| by.value);
        let within = document.within.as_ref().map(|within| within.value);
        let every = document.every.as_ref().map(|every| every.value);
        let parts = [
            (words.lead, references(&task.lead)),
            (words.due, due(by, within, every, words)),
            (words.condition, written(document.r#if.as_ref())),
        ];
        paper.under_bullet(depth, &remarks(document.id.as_str(), &parts));
        for step in &task.steps {
            self.task(step, depth + 1, paper);
        }
    }

    fn target(&self, target: &Target, paper: &mut Paper) {
        let (words, plan) = (self.words, &self.comparison.plan);
        paper.bullet(0, Role::Plain, text_or_id(&target.text, &target.id));
        let by = target.by.as_ref().map(|by| by.value);
        let parts = [
            (words.value, grouped(&written(target.value.as_ref()))),
            (words.owner, references(&plan.named(target.owner.as_ref()))),
            (words.due, due(by, None, None, words)),
        ];
        paper.under_bullet(0, &remarks(target.id.as_str(), &parts));
    }

    fn team(&self, team: &Team, depth: usize, paper: &mut Paper) {
        let (words, plan) = (self.words, &self.comparison.plan);
        paper.bullet(depth, Role::Plain, text_or_id(&team.name, &team.id));
        let parts = [
            (words.size, grouped(&written(team.size.as_ref()))),
            (
                words.provided_by,
                references(&plan.named(team.from.as_ref())),
            ),
        ];
        paper.under_bullet(depth, &remarks(team.id.as_str(), &parts));
        for part in &team.teams {
            self.team(part, depth + 1, paper);
        }
    }
}

/// `flood · Flood`.
fn title(scenario: &Scenario) -> String {
    let parts = [scenario.id.to_string(), written(scenario.title.as_ref())];
    joined(parts, " · ")
}

/// The id, then each part that says something after its label.
fn remarks(id: &str, parts: &[(&str, String)]) -> Vec<String> {
    let parts = parts.iter().filter(|(_, value)| !value.is_empty());
    let parts = parts.map(|(label, value)| format!("{label} {value}"));
    std::iter::once(id.to_owned()).chain(parts).collect()
}
