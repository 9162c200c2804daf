//! The scenario that the situation figures ask for, and since when.
//!
//! The answer can only change on a day on which a figure was reported, or a unit that reported one begins or ends. So
//! those days are looked at, from the latest back to where the answer was another one; never day by day.

use super::facts::Facts;
use super::situation::Situation;
use crate::model::Date;

/// A scenario whose condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Indicated<'w> {
    /// The scenario's id.
    pub scenario: &'w str,
    /// The first day of the unbroken run of days on which it was the one indicated (25).
    pub since: Date,
}

/// The last scenario in the list whose condition holds with the latest figures, if any does (24).
pub(super) fn indicated<'w>(facts: &Facts<'_, 'w>) -> Option<Indicated<'w>> {
    let situation = Situation::of(facts);
    let scenario = indicated_on(facts, &situation, facts.as_of)?;
    let days = situation.days_of_change(facts.as_of);
    let run = days.into_iter().rev();
    let run = run.take_while(|&day| indicated_on(facts, &situation, day) == Some(scenario));
    let since = run.last().unwrap_or(facts.as_of);
    Some(Indicated { scenario, since })
}

/// The last scenario in the list whose condition held on the day, with the reports that existed on it.
fn indicated_on<'w>(
    facts: &Facts<'_, 'w>,
    situation: &Situation<'w>,
    day: Date,
) -> Option<&'w str> {
    let mut scenarios = facts.plan.document.scenarios.iter().rev();
    let scenario = scenarios.find(|scenario| {
        let mut cases = scenario.when.iter().flat_map(|when| &when.any);
        cases.any(|case| situation.holds(case, day))
    });
    scenario.map(|scenario| scenario.id.as_str())
}

#[cfg(test)]
mod tests {
    use crate::status::fixture::{read, with_status};

    const PLAN: &str = "
plan: p
title: P
issuer: a
issued: 2024-01-01
indicators: [{id: level, name: L}, {id: dry, name: D}]
scenarios:
  - {id: watch, when: {any: [{level: 3..5}, {dry: true}]}}
  - {id: alarm, when: {any: [{level: '>4', dry: false}]}, ends: {any: [{level: '>4'}]}}
  - {id: words, when: {text: When somebody says so}}
  - {id: empty, when: {any: [{}]}}
";

    /// What is indicated on 30 June after these reports, and whether it drifts from what is declared.
    fn after(reports: &[&str]) -> String {
        check(PLAN, reports)
    }

    fn check(plan: &str, reports: &[&str]) -> String {
        let reports = reports
            .iter()
            .map(|report| format!("---\n{{report: p, {report}}}\n"));
        let yaml = format!("{plan}{}", reports.collect::<String>());
        with_status(&yaml, "2024-06-30", |plan| {
            let scenarios = &plan.scenarios;
            let drift = if scenarios.drift { ", drift" } else { "" };
            match scenarios.indicated {
                Some(indicated) => {
                    format!("{} since {}{drift}", indicated.scenario, indicated.since)
                }
                None => format!("nothing{drift}"),
            }
        })
    }

    #[test]
    fn both_ends_of_a_range_belong_to_it() {
        let level = |level: &str| {
            after(&[&format!(
                "unit: a, as-of: 2024-02-01, situation: {{level: {level}}}"
            )])
        };
        assert_eq!(level("3"), "watch since 2024-02-01, drift");
        assert_eq!(level("5"), "watch since 2024-02-01, drift");
        assert_eq!(level("2.9"), "nothing");
        assert_eq!(level("true"), "nothing");
    }

    #[test]
    fn the_last_scenario_whose_condition_holds_is_indicated() {
        assert_eq!(
            after(&["unit: a, as-of: 2024-02-01, situation: {level: 5, dry: false}"]),
            "alarm since 2024-02-01, drift"
        );
        // Without a figure a condition does not hold.
        assert_eq!(
            after(&["unit: a, as-of: 2024-02-01, situation: {level: 6}"]),
            "nothing"
        );
        assert_eq!(after(&[]), "nothing");
    }

    #[test]
    fn an_indicator_may_be_named_in_full() {
        let plan = PLAN.replace("{level: 3..5}", "{p#level: 3..5}");
        assert_eq!(
            check(
                &plan,
                &["unit: a, as-of: 2024-02-01, situation: {level: 3}"]
            ),
            "watch since 2024-02-01, drift"
        );
    }

    #[test]
    fn the_figures_of_the_issuer_come_before_those_of_others() {
        assert_eq!(
            after(&[
                "unit: a, as-of: 2024-02-01, situation: {level: 3}",
                "unit: b, as-of: 2024-03-01, situation: {level: 9, dry: false}",
            ]),
            "watch since 2024-02-01, drift"
        );
        assert_eq!(
            after(&[
                "unit: b, as-of: 2024-02-01, situation: {level: 4}",
                "unit: c, as-of: 2024-03-01, situation: {level: 5}",
                "unit: c, as-of: 2024-03-01, situation: {level: 1}",
            ]),
            "nothing"
        );
    }

    #[test]
    fn figures_of_units_that_are_not_valid_are_left_out() {
        let plan = format!(
            "units: [{{id: a, name: A, units: [{{id: b, name: B, to: 2024-04-30}}, {{id: c, name: C}}]}}]\n---{PLAN}"
        );
        assert_eq!(
            check(
                &plan,
                &[
                    "unit: c, as-of: 2024-02-01, situation: {level: 3}",
                    "unit: b, as-of: 2024-03-01, situation: {level: 1}",
                ]
            ),
            // On the days up to 30 April the figure of `b` counted.
            "watch since 2024-05-01, drift"
        );
    }

    #[test]
    fn the_run_of_days_is_unbroken() {
        assert_eq!(
            after(&[
                "unit: a, as-of: 2024-02-01, situation: {level: 3}",
                "unit: a, as-of: 2024-03-01, situation: {level: 1}",
                "unit: a, as-of: 2024-04-01, situation: {level: 5}",
                "unit: a, as-of: 2024-05-01, situation: {level: 4}",
                "unit: a, as-of: 2024-05-05, situation: {dry: true}",
            ]),
            "watch since 2024-04-01, drift"
        );
    }

    #[test]
    fn drift_asks_what_the_issuer_itself_declared() {
        let level = "unit: a, as-of: 2024-02-01, situation: {level: 3}";
        assert_eq!(
            after(&[level, "unit: a, as-of: 2024-03-01, scenario: watch"]),
            "watch since 2024-02-01"
        );
        assert_eq!(
            after(&[level, "unit: b, as-of: 2024-03-01, scenario: watch"]),
            "watch since 2024-02-01, drift"
        );
        assert_eq!(
            after(&["unit: a, as-of: 2024-03-01, scenario: watch"]),
            "nothing"
        );
    }

    #[test]
    fn many_figures_are_no_trouble() {
        let report = |index: usize| {
            let (month, day) = (1 + index / 28 % 6, 1 + index % 28);
            format!(
                "---\n{{report: p, unit: u{}, as-of: 2024-{month:02}-{day:02}, situation: {{level: 4}}}}\n",
                index % 7
            )
        };
        let yaml = format!("{PLAN}{}", (0..2000).map(report).collect::<String>());
        let workspace = read(&yaml);
        let status = crate::status::status(&workspace, crate::status::fixture::date("2024-06-30"));
        let indicated = status.plans[0].scenarios.indicated;
        assert_eq!(
            indicated.map(|indicated| indicated.since.to_string()),
            Some("2024-01-01".to_owned())
        );
    }
}
