//! What the scenarios wait for: the figures of the indicators, then scenario by scenario each condition with whether it
//! holds.

use unicode_width::UnicodeWidthStr;

use super::Writer;
use crate::model::{Condition, Observation};
use crate::render::amounts::{grouped, plain_number};
use crate::render::written::{joined, written};
use crate::render::{Cell, Column, Role, Table};
use crate::status::{
    ConditionOutcome, ConditionStatus, IndicatorStatus, ScenarioConditions, TriggerStatus,
};

impl Writer<'_, '_> {
    /// The latest figure of each indicator, who reported it and when. Which have none is said in a sentence already.
    pub(super) fn situation(&mut self) {
        let (words, own) = (self.words, self.own);
        let indicators = &self.view.indicators;
        if indicators
            .iter()
            .all(|indicator| indicator.figure.is_none())
        {
            return;
        }
        let mut table = Table::new([
            Column::text(own.indicator),
            Column::number(words.figure),
            Column::word(words.measure),
            Column::text(own.reported_by),
            Column::word(own.reported_on),
        ]);
        for indicator in indicators {
            let figure = indicator.figure.as_ref();
            table.row([
                name(indicator).into(),
                written(figure.map(|figure| self.observation(figure.value)).as_ref()).into(),
                indicator.measure.unwrap_or_default().into(),
                written(figure.map(|figure| self.name(figure.unit)).as_ref()).into(),
                written(figure.map(|figure| figure.as_of).as_ref()).into(),
            ]);
        }
        self.paper.table_section(own.situation, &table);
    }

    pub(super) fn conditions(&mut self) {
        self.paper.heading(self.own.conditions);
        for scenario in &self.view.conditions {
            self.scenario(scenario);
        }
    }

    fn scenario(&mut self, scenario: &ScenarioConditions<'_>) {
        let (words, own) = (self.words, self.own);
        let title = scenario.title.unwrap_or_default().to_owned();
        self.paper.blank();
        self.paper
            .title(&joined([scenario.scenario.to_owned(), title], " · "));
        let width = words.when.width().max(words.ends.width());
        let triggers = [(words.when, &scenario.when), (words.ends, &scenario.ends)];
        for (label, trigger) in triggers {
            if let Some(text) = trigger.as_ref().and_then(|trigger| trigger.text) {
                self.paper.labelled(width, label, text);
            }
        }
        let mut table = Table::new([
            Column::text(own.indicator),
            Column::word(own.condition_of),
            Column::word(own.case),
            Column::number(words.asked),
            Column::number(words.figure),
            Column::word(own.outcome),
        ]);
        for (label, trigger) in triggers {
            if let Some(trigger) = trigger {
                self.add_cases(label, trigger, &mut table);
            }
        }
        if !table.is_empty() {
            self.paper.table(&table);
        }
        let is_counted = |trigger: &TriggerStatus<'_>| trigger.holds.is_some();
        if !scenario.when.as_ref().is_some_and(is_counted) {
            self.paper.above_bullets(own.person_decides);
        }
    }

    /// A row for each condition. Cases are numbered where there are several.
    fn add_cases(&self, label: &str, trigger: &TriggerStatus<'_>, table: &mut Table) {
        for (index, case) in trigger.cases.iter().enumerate() {
            let number = match trigger.cases.len() {
                1 => String::new(),
                _ => (index + 1).to_string(),
            };
            for condition in &case.conditions {
                let outcome = condition.outcome;
                let role = match outcome {
                    ConditionOutcome::Holds => Role::Good,
                    ConditionOutcome::Fails => Role::Plain,
                    ConditionOutcome::NoFigure => Role::Attention,
                };
                let figure = condition.indicator.figure;
                let figure = figure.map(|figure| self.observation(figure.value));
                table.row([
                    name(&condition.indicator).into(),
                    label.into(),
                    number.clone().into(),
                    self.asked(condition).into(),
                    figure.unwrap_or_default().into(),
                    Cell::new(role, (self.own.outcome_name)(outcome)),
                ]);
            }
        }
    }

    /// `1..3 huyện`, `yes`.
    fn asked(&self, condition: &ConditionStatus<'_>) -> String {
        match condition.asked {
            Condition::Is(value) => (self.own.yes_or_no)(value).to_owned(),
            Condition::Within(_) => {
                let measure = condition.indicator.measure.unwrap_or_default();
                joined([grouped(&condition.asked), measure.to_owned()], " ")
            }
        }
    }

    fn observation(&self, value: Observation) -> String {
        match value {
            Observation::Is(value) => (self.own.yes_or_no)(value).to_owned(),
            Observation::Number(number) => plain_number(number),
        }
    }
}

fn name<'w>(indicator: &IndicatorStatus<'w>) -> &'w str {
    indicator.name.unwrap_or(indicator.id)
}
