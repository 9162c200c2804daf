//! `sum-mismatch`: a consolidated figure is not what the figures below it add up to.

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::model::Covers;
use crate::rules::report_figures::Numbers;
use crate::rules::report_sums::{DayFigure, DayFigures, each_sum};
use crate::rules::{Check, Group, Rule};
use crate::workspace::Workspace;

/// A consolidated figure is not what the figures below it add up to.
pub(in crate::rules) static SUM_MISMATCH: Rule = Rule {
    name: "sum-mismatch",
    group: Group::Reports,
    level: Level::Warning,
    page: include_str!("sum_mismatch.md"),
    check: Check::Workspace(check),
};

/// How many of the figures below are shown.
const MOST_SHOWN: usize = 3;

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    each_sum(workspace, |of_day| {
        let mut population = None;
        for (place, figure) in of_day.figures.iter().enumerate() {
            let Some(below) = figure.below.filter(|_| figure.covers() == Covers::Subtree) else {
                continue;
            };
            let is_wrong = is_less(figure.own, below)
                || figure.own != below && {
                    let population = population.get_or_insert_with(|| places(workspace, of_day));
                    has_nothing_else(of_day, population, place)
                };
            if is_wrong {
                findings.push(finding(of_day, figure, below));
            }
        }
    });
}

/// Whether a figure is less than a part of it. Then it is wrong, whoever else is in it.
fn is_less(whole: Numbers, part: Numbers) -> bool {
    let of = whole.of.zip(part.of);
    whole.done < part.done || of.is_some_and(|(whole, part)| whole < part)
}

/// The places of the units that the item is about, sorted; none if it is not about units.
fn places(workspace: &Workspace, of_day: &DayFigures<'_, '_>) -> Vec<usize> {
    let DayFigures { tree, plan, .. } = of_day;
    let issuer = plan.document.issuer.as_ref();
    let issuer = issuer.and_then(|issuer| workspace.register.find(issuer));
    let population = of_day.item.population;
    let units = population.map_or_else(Vec::new, |population| tree.resolve(population, issuer));
    let places = units.into_iter().map(|unit| tree.places(unit).start);
    let mut places: Vec<_> = places.collect();
    places.sort_unstable();
    places
}

/// Whether a figure can hold nothing but the figures below: the item is about units, the unit itself is none of them,
/// and all of those below it have a figure of the day.
fn has_nothing_else(of_day: &DayFigures<'_, '_>, population: &[usize], place: usize) -> bool {
    let DayFigures { tree, figures, .. } = of_day;
    let subtree = tree.places(figures[place].unit());
    if population.is_empty() || population.binary_search(&subtree.start).is_ok() {
        return false;
    }
    let below = figures[place + 1..].iter();
    // The places for which a figure below answers, in their order.
    let mut answered = below
        .map(|figure| {
            let places = tree.places(figure.unit());
            match figure.covers() {
                Covers::Own => places.start..places.start + 1,
                Covers::Subtree => places,
            }
        })
        .take_while(|places| subtree.contains(&places.start))
        .peekable();
    let first = population.partition_point(|&place| place < subtree.start);
    let end = population.partition_point(|&place| place < subtree.end);
    let mut reached = subtree.start;
    population[first..end].iter().all(|&place| {
        while let Some(places) = answered.next_if(|places| places.start <= place) {
            reached = reached.max(places.end);
        }
        place < reached
    })
}

fn finding(of_day: &DayFigures<'_, '_>, figure: &DayFigure<'_>, below: Numbers) -> Finding {
    let item = of_day.item;
    let message = message!(
        "sum-mismatch.headline",
        item = item.id,
        figure = item.text(figure.own),
        sum = item.text(below),
    );
    let mut finding = SUM_MISMATCH.finding(figure.place(), message);
    for &part in figure.parts.iter().take(MOST_SHOWN) {
        let part = &of_day.figures[part];
        finding = finding.related(part.place(), message!("sum-mismatch.part"));
    }
    finding.help(message!("sum-mismatch.help"))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    const UNITS: &str = "\
units:
  - id: a
    name: A
    units:
      - id: b
        name: B
        units: [{id: c, name: C, kind: base}, {id: d, name: D, kind: base}]
";

    const PLAN: &str = "\
plan: p
title: t
issuer: a
objectives:
  - id: o
    text: t
    targets:
      - {id: homes, text: t, value: 90%, of: {people: homes, count: 9}}
      - {id: bases, text: t, value: 90%, of: {all: base}}
      - {id: done, text: t, value: 90%, of: {all: base}, measured: plans}
";

    fn texts(reports: &[&str]) -> [(&'static str, String); 3] {
        let report = |report: &&str| format!("---\n{{report: p, {report}}}\n");
        let reports = reports.iter().map(report).collect();
        [
            ("a.units.yaml", UNITS.to_owned()),
            ("p.plan.yaml", PLAN.to_owned()),
            ("r.report.yaml", reports),
        ]
    }

    fn check(reports: &[&str]) -> Vec<String> {
        let texts = texts(reports);
        let texts = texts.each_ref().map(|(name, text)| (*name, &**text));
        headlines("sum-mismatch", &texts)
    }

    const WHOLE: &str = "unit: b, as-of: 2024-03-31, covers: subtree, targets:";

    #[test]
    fn a_whole_is_not_less_than_its_parts() {
        let parts = [
            "unit: c, as-of: 2024-03-31, targets: {homes: 3/4}",
            "unit: d, as-of: 2024-03-31, targets: {homes: 2/4}",
        ];
        let with =
            |whole: &str| check(&[parts[0], parts[1], &format!("{WHOLE} {{homes: {whole}}}")]);
        let said = |whole| {
            [format!(
                "the consolidated `{whole}` for `homes` is not the sum of the figures below, `5/8`"
            )]
        };
        assert_eq!(with("4/8"), said("4/8"));
        assert_eq!(with("5/7"), said("5/7"));
        assert!(with("5/8").is_empty());
        // The town itself may have called at homes.
        assert!(with("6/9").is_empty());
    }

    #[test]
    fn more_than_the_sum_is_wrong_where_nobody_else_can_be_in_it() {
        let reports = |day: &str| {
            [
                "unit: c, as-of: 2024-03-31, targets: {bases: 1/1}".to_owned(),
                format!("unit: d, as-of: {day}, targets: {{bases: 0/1}}"),
                format!("{WHOLE} {{bases: 2/2}}"),
            ]
        };
        let check = |day: &str| {
            let reports = reports(day);
            check(&reports.each_ref().map(|report| &**report))
        };
        assert_eq!(check("2024-03-31").len(), 1);
        // Of another day, so that it may have changed.
        assert!(check("2024-02-29").is_empty());
    }

    #[test]
    fn whoever_stands_below_a_consolidated_figure_is_in_it() {
        let top = "unit: a, as-of: 2024-03-31, covers: subtree, targets: {homes: 5/8}";
        let town = format!("{WHOLE} {{homes: 5/8}}");
        let part = "unit: c, as-of: 2024-03-31, targets: {homes: 3/4}";
        assert!(check(&[top, &town, part]).is_empty());
        let town = format!("{WHOLE} {{homes: 6/8}}");
        let texts = texts(&[top, &town, part]);
        let texts = texts.each_ref().map(|(name, text)| (*name, &**text));
        assert_eq!(marked("sum-mismatch", &texts), [["5/8", "6/8"]]);
    }

    #[test]
    fn figures_that_nobody_adds_up_are_left_alone() {
        let whole = format!("{WHOLE} {{done: 1/8, homes: 3}}");
        assert!(
            check(&[
                &whole,
                "unit: c, as-of: 2024-03-31, targets: {done: 3/4, homes: 9}"
            ])
            .is_empty()
        );
        let own = "unit: b, as-of: 2024-03-31, targets: {homes: 1/8}";
        assert!(check(&[own, "unit: c, as-of: 2024-03-31, targets: {homes: 3/4}"]).is_empty());
    }
}
