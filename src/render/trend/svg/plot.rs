//! The part of the picture with the axes and the lines.

use std::io;

use rust_decimal::prelude::ToPrimitive;

use super::curve::Look;
use super::drawing::{Drawing, Ink, tenth};
use crate::model::Date;
use crate::render::trend::Curve;
use crate::trend::Days;

/// Where the plot begins on the left: before it stand the numbers of the axis.
const LEFT: f64 = 72.0;

/// How high it is.
const HEIGHT: f64 = 320.0;

/// Lines across it, as shares, and how high it may become. What is above that is drawn at the upper edge.
const STEP: f64 = 0.25;
const HIGHEST: f64 = 2.0;

/// How far apart two days on the axis are at least.
const BETWEEN_DAYS: f64 = 96.0;

/// With more days than that dots would cover the lines.
const MOST_DOTS: usize = 40;

/// Where what is.
pub(super) struct Plot<'d> {
    days: &'d Days,
    top: f64,
    right: f64,
    /// The share at the upper edge.
    highest: f64,
}

impl<'d> Plot<'d> {
    /// A plot of these lines, with its upper edge and its right one.
    pub(super) fn new(days: &'d Days, curves: &[Curve<'_>], top: f64, right: f64) -> Self {
        let shares = curves
            .iter()
            .flat_map(|curve| curve.shares.iter().flatten());
        let shares = shares.filter_map(ToPrimitive::to_f64);
        let highest = shares.fold(1.0, f64::max);
        let highest = (highest / STEP).ceil() * STEP;
        Self {
            days,
            top,
            right,
            highest: highest.min(HIGHEST),
        }
    }

    /// Its lower edge.
    pub(super) fn bottom(&self) -> f64 {
        self.top + HEIGHT
    }

    /// The lines across it with their shares, of which 100 % is the strongest, and the days under it.
    pub(super) fn axes(&self, drawing: &mut Drawing) -> io::Result<()> {
        let steps = (self.highest / STEP).round().to_u32().unwrap_or(0);
        for step in 0..=steps {
            let share = f64::from(step) * STEP;
            let y = self.y(share);
            let (colour, width) = match step {
                0 => ("#595959", "1.5"),
                4 => ("#1a1a1a", "1.5"),
                _ => ("#d9d9d9", "1"),
            };
            let path = format!("M{} {} H{}", tenth(LEFT), tenth(y), tenth(self.right));
            let attributes = [("d", &*path), ("stroke", colour), ("stroke-width", width)];
            drawing.empty("path", &attributes)?;
            let percent = format!("{}%", step * 25);
            drawing.text(LEFT - 10.0, y + 4.5, &percent, Ink::RightAside)?;
        }
        for (day, x) in self.named_days() {
            let (bottom, tip) = (tenth(self.bottom()), tenth(self.bottom() + 6.0));
            let path = format!("M{} {bottom} V{tip}", tenth(x));
            let attributes = [
                ("d", &*path),
                ("stroke", "#595959"),
                ("stroke-width", "1.5"),
            ];
            drawing.empty("path", &attributes)?;
            let anchor = match day {
                _ if self.days.first == self.days.last => "middle",
                _ if day == self.days.first => "start",
                _ if day == self.days.last => "end",
                _ => "middle",
            };
            let y = self.bottom() + 22.0;
            drawing.text(x, y, &day.to_string(), Ink::Day(anchor))?;
        }
        Ok(())
    }

    /// A line, broken where there is no figure, with a dot for each day. Of many days there are dots only where no line
    /// would be seen without one.
    pub(super) fn curve(
        &self,
        curve: &Curve<'_>,
        look: Look,
        drawing: &mut Drawing,
    ) -> io::Result<()> {
        let days = self.days.all.iter().copied();
        let places: Vec<_> = days
            .zip(&curve.shares)
            .map(|(day, share)| {
                let share = share.and_then(|share| share.to_f64())?;
                Some((self.x(day), self.y(share)))
            })
            .collect();
        let has_dots = places.len() <= MOST_DOTS;
        let runs = places.split(Option::is_none);
        for run in runs.filter(|run| !run.is_empty()) {
            let run: Vec<_> = run.iter().flatten().copied().collect();
            let corners = run
                .iter()
                .map(|&(x, y)| format!("{} {}", tenth(x), tenth(y)));
            let path = format!("M{}", corners.collect::<Vec<_>>().join(" L"));
            if run.len() > 1 {
                look.line(&path, drawing)?;
            }
            for &(x, y) in run.iter().filter(|_| has_dots || run.len() == 1) {
                look.dot(x, y, drawing)?;
            }
        }
        Ok(())
    }

    /// The days that stand under the axis: the first and the last, and between them as many as there is room for.
    fn named_days(&self) -> Vec<(Date, f64)> {
        let mut named: Vec<(Date, f64)> = Vec::new();
        for &day in &self.days.all {
            let x = self.x(day);
            let last = named.last().map(|&(_, before)| x - before);
            let (first, last_day) = (self.days.first, self.days.last);
            let has_room = last.is_none_or(|distance| distance >= BETWEEN_DAYS);
            // The first and the last stand on one side of their places, and reach further into the plot.
            let is_free_of_ends = (day == first || x - self.x(first) >= 1.5 * BETWEEN_DAYS)
                && (day == last_day || self.right - x >= 1.5 * BETWEEN_DAYS);
            if day == last_day || (has_room && is_free_of_ends) {
                named.push((day, x));
            }
        }
        named
    }

    fn x(&self, day: Date) -> f64 {
        let all = self.days.last.days_since(self.days.first);
        let passed = day.days_since(self.days.first);
        let width = self.right - LEFT;
        match all {
            0 => LEFT + width / 2.0,
            _ => LEFT + width * passed as f64 / all as f64,
        }
    }

    fn y(&self, share: f64) -> f64 {
        let share = share.clamp(0.0, self.highest);
        self.bottom() - HEIGHT * share / self.highest
    }
}
