//! The scenarios of a plan as a page: what the figures call for in a sentence, then what is in force where, by which
//! conditions, and how it came about. From the view of a unit: what applies to it.

mod conditions;
mod history;
mod in_force;
mod unit;

use super::wording::{ScenarioWords, Wording, wording};
use super::{Page, Paper, Role};
use crate::status::{ScenarioView, TriggerStatus};
use crate::workspace::Workspace;

/// The page.
#[must_use]
pub fn scenario_page(view: &ScenarioView<'_>, workspace: &Workspace, page: Page) -> String {
    let words = wording(page.language);
    let writer = Writer {
        view,
        workspace,
        words,
        own: &words.scenario_page,
        paper: Paper::new(page.width),
    };
    writer.write()
}

struct Writer<'p, 'w> {
    view: &'p ScenarioView<'w>,
    workspace: &'w Workspace,
    words: &'static Wording,
    own: &'static ScenarioWords,
    paper: Paper,
}

impl<'w> Writer<'_, 'w> {
    fn write(mut self) -> String {
        self.header();
        if self.view.conditions.is_empty() {
            self.paper.plain(self.own.no_scenarios);
            return self.paper.finish();
        }
        self.called_for();
        match &self.view.unit {
            Some(unit) => self.unit(unit),
            None => {
                self.in_force();
                self.situation();
                self.conditions();
            }
        }
        self.history();
        self.paper.finish()
    }

    fn header(&mut self) {
        let (view, words) = (self.view, self.words);
        self.paper.title(view.title.unwrap_or(view.plan));
        let mut about = vec![view.plan.to_owned()];
        about.extend(view.issuer.map(|issuer| self.name(issuer)));
        about.push((words.as_of)(view.as_of));
        about.extend(view.mode.map(|mode| (self.own.mode_name)(mode).to_owned()));
        self.paper.aside(&about.join(" · "));
        self.paper.blank();
    }

    /// What the figures call for, and whether that is in force, in sentences.
    fn called_for(&mut self) {
        let (view, own) = (self.view, self.own);
        let issuer = view.issuer.map(|issuer| self.name(issuer));
        let issuer = issuer.unwrap_or_default();
        match &view.indicated {
            Some(indicated) if view.drift => {
                let (scenario, since) = (indicated.scenario, indicated.since);
                let sentence = (own.drift)(scenario, since, &issuer, &view.of_issuer);
                self.paper.sentence(Role::Bad, &sentence);
            }
            Some(indicated) => {
                let sentence = (own.called_for)(indicated.scenario, indicated.since, &issuer);
                self.paper.sentence(Role::Plain, &sentence);
            }
            None if self.has_cases() => self.paper.plain(own.nothing_called_for),
            None => self.paper.plain(own.nothing_to_count),
        }
        let missing = view.indicators.iter();
        let missing = missing.filter(|indicator| indicator.figure.is_none());
        let missing: Vec<_> = missing
            .map(|indicator| indicator.name.unwrap_or(indicator.id))
            .collect();
        if self.has_cases() && !missing.is_empty() {
            let sentence = (own.no_figures_for)(&missing.join("; "));
            self.paper.sentence(Role::Attention, &sentence);
        }
        for scenario in self.ends_reached() {
            let sentence = (own.end_is_reached)(scenario);
            self.paper.sentence(Role::Attention, &sentence);
        }
    }

    /// Whether a scenario has a condition that figures can meet.
    fn has_cases(&self) -> bool {
        let mut whens = self
            .view
            .conditions
            .iter()
            .flat_map(|scenario| &scenario.when);
        whens.any(|when| !when.cases.is_empty())
    }

    /// The scenarios declared in force whose end the figures have reached.
    fn ends_reached(&self) -> Vec<&'w str> {
        let is_reached = |ends: &Option<TriggerStatus<'_>>| {
            ends.as_ref().and_then(|ends| ends.holds) == Some(true)
        };
        let declared = |id: &str| {
            let mut rows = self.view.in_force.iter();
            rows.any(|declared| declared.row.scenario == id)
        };
        let scenarios = self.view.conditions.iter();
        let reached = scenarios.filter(|scenario| is_reached(&scenario.ends));
        let reached = reached.map(|scenario| scenario.scenario);
        reached.filter(|id| declared(id)).collect()
    }

    /// The name of a unit on the day; what is no unit stays as it is.
    fn name(&self, id: &str) -> String {
        let register = &self.workspace.register;
        register.title_on(id, self.view.as_of).to_owned()
    }

    /// The title of a scenario of the plan.
    fn title(&self, id: &str) -> &str {
        let mut scenarios = self.view.conditions.iter();
        let scenario = scenarios.find(|scenario| scenario.scenario == id);
        scenario
            .and_then(|scenario| scenario.title)
            .unwrap_or_default()
    }

    /// The decision, and who made it unless that is the unit itself: `21/OR-WCC, County Council`.
    fn decision(&self, decision: Option<&str>, by: Option<&str>, unit: &str) -> String {
        let by = by.filter(|&by| by != unit).map(|by| self.name(by));
        let parts = decision.map(str::to_owned).into_iter().chain(by);
        parts.collect::<Vec<_>>().join(", ")
    }
}
