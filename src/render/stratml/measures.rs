//! What was asked for and what was reached, from the status. Numbers are exact decimals.

use rust_decimal::Decimal;

use super::Builder;
use super::elements::{Descriptor, Measurement, MeasurementInstance, PerformanceIndicator, day};
use crate::model::{Date, TaskState};
use crate::query::ResolvedTask;
use crate::status::Verdict;

impl Builder<'_, '_> {
    /// How a target, team or resource is measured, with what it came to.
    pub(super) fn measured(
        &self,
        id: &str,
        by: Option<Date>,
        stage: Option<&'static str>,
    ) -> Vec<PerformanceIndicator> {
        let reference = self.plan.reference(id);
        let by = by.or(self.status.end);
        if let Some(target) = find(&self.status.targets, |target| target.reference == reference) {
            let counted = target.done.zip(target.of);
            let actual = Measurement {
                start_date: day(target.as_of_from),
                end_date: day(target.as_of_to),
                number_of_units: target.share.map(percent),
                descriptor: Some(self.verdict(target.verdict)),
                description: counted.map(|(done, of)| format!("{}/{}", number(done), number(of))),
            };
            let asked = Measurement {
                end_date: day(by),
                number_of_units: Some(percent(target.value.fraction())),
                description: Some(target.value.to_string()),
                ..Measurement::default()
            };
            return vec![self.indicator(self.words.share, "%", stage, vec![asked], actual)];
        }
        let item = find(&self.status.quantities, |item| item.reference == reference);
        let Some(item) = item else {
            return Vec::new();
        };
        let bounds = [
            (self.words.export.at_least, item.min),
            (self.words.export.at_most, item.max),
        ];
        let bounds = bounds
            .into_iter()
            .filter_map(|(name, bound)| Some((name, bound?)));
        let asked = bounds.map(|(name, bound)| Measurement {
            end_date: day(by),
            number_of_units: Some(number(bound)),
            description: Some(name.to_owned()),
            ..Measurement::default()
        });
        let actual = Measurement {
            start_date: day(item.as_of_from),
            end_date: day(item.as_of_to),
            number_of_units: item.sum.map(number),
            descriptor: Some(self.verdict(item.verdict)),
            description: None,
        };
        let unit = item.unit.unwrap_or_default();
        vec![self.indicator(self.words.amount, unit, stage, asked.collect(), actual)]
    }

    /// At how many of the units that lead a task it is done. A task that is not in force is not measured.
    pub(super) fn done(
        &self,
        task: &ResolvedTask<'_>,
        by: Option<Date>,
    ) -> Vec<PerformanceIndicator> {
        let lines = self.status.tasks.lines.iter();
        let lines: Vec<_> = lines
            .filter(|line| line.reference == task.reference)
            .collect();
        if lines.is_empty() {
            return Vec::new();
        }
        let done = lines.iter().filter(|line| line.state == TaskState::Done);
        let days = || lines.iter().filter_map(|line| line.as_of);
        let actual = Measurement {
            start_date: day(days().min()),
            end_date: day(days().max()),
            number_of_units: Some(done.count().to_string()),
            ..Measurement::default()
        };
        let state = (self.words.task_state_name)(TaskState::Done);
        self.counted(state, self.words.unit, by, lines.len(), actual)
    }

    /// How many of the reports came that should have come.
    pub(super) fn reported(&self, id: &str) -> Vec<PerformanceIndicator> {
        let reference = self.plan.reference(id);
        let duty = find(&self.status.reporting, |duty| duty.reference == reference);
        let duty = duty.filter(|duty| duty.expected > 0);
        let Some(duty) = duty else {
            return Vec::new();
        };
        let words = self.words;
        let actual = Measurement {
            number_of_units: Some((duty.on_time + duty.late).to_string()),
            description: Some(format!("{}: {}", words.late, duty.late)),
            ..Measurement::default()
        };
        self.counted(
            words.reporting,
            words.reporting,
            None,
            duty.expected,
            actual,
        )
    }

    /// How many units have issued the plan of their own that they owe.
    pub(super) fn issued(&self, id: &str, by: Option<Date>) -> Vec<PerformanceIndicator> {
        let reference = self.plan.reference(id);
        let duty = find(&self.status.cascade, |duty| duty.reference == reference);
        let Some(duty) = duty else {
            return Vec::new();
        };
        let words = self.words;
        let actual = Measurement {
            number_of_units: Some(duty.issued.to_string()),
            description: Some(format!("{}: {}", words.late, duty.late)),
            ..Measurement::default()
        };
        self.counted(words.cascade, words.unit, by, duty.expected, actual)
    }

    /// An indicator that counts so many things.
    fn counted(
        &self,
        dimension: &str,
        unit: &str,
        by: Option<Date>,
        expected: usize,
        actual: Measurement,
    ) -> Vec<PerformanceIndicator> {
        let asked = Measurement {
            end_date: day(by),
            number_of_units: Some(expected.to_string()),
            ..Measurement::default()
        };
        vec![self.indicator(dimension, unit, None, vec![asked], actual)]
    }

    fn indicator(
        &self,
        dimension: &str,
        unit: &str,
        stage: Option<&'static str>,
        asked: Vec<Measurement>,
        actual: Measurement,
    ) -> PerformanceIndicator {
        PerformanceIndicator {
            stage,
            sort: "Quantitative",
            measurement_dimension: self.text(dimension),
            unit_of_measurement: self.text(unit),
            measurement_instance: MeasurementInstance {
                target_result: asked,
                actual_result: vec![actual],
            },
        }
    }

    fn verdict(&self, verdict: Verdict) -> Descriptor {
        Descriptor {
            descriptor_name: self.words.verdict.to_owned(),
            descriptor_value: (self.words.verdict_name)(verdict).to_owned(),
        }
    }
}

fn find<T>(items: &[T], is_it: impl Fn(&T) -> bool) -> Option<&T> {
    items.iter().find(|item| is_it(item))
}

/// A fraction in per cent.
fn percent(fraction: Decimal) -> String {
    number(fraction * Decimal::ONE_HUNDRED)
}

fn number(number: Decimal) -> String {
    number.normalize().to_string()
}
