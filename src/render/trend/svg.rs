//! A trend as a picture: days from left to right, shares from bottom to top, one line for each target and one for the
//! tasks that are done. It has a white ground of its own, so that it can be read on dark pages too; lines differ in
//! colour, dashes and dots, so that it can be read without colours; and it says in words what it shows.

mod curve;
mod drawing;
mod plot;

use std::io;

use self::curve::Look;
use self::drawing::{Drawing, Ink, shortened, tenth, wrapped};
use self::plot::Plot;
use super::{Curve, about, curves, has_amounts, time};
use crate::model::Language;
use crate::render::wording::{Wording, wording};
use crate::render::written::joined;
use crate::trend::Trend;
use crate::workspace::Workspace;

/// How wide the picture is.
const WIDTH: f64 = 960.0;

/// The room around everything.
const MARGIN: f64 = 24.0;

/// How high the title's lines are, and how many letters they have at most.
const TITLE_LINE: f64 = 26.0;
const TITLE_LETTERS: usize = 84;

/// How high a line of the legend is, and how many letters it has at most.
const LEGEND_LINE: f64 = 24.0;
const LEGEND_LETTERS: usize = 112;

/// How wide the piece of line is that stands before its name in the legend.
const SAMPLE: f64 = 44.0;

/// The picture, as an SVG document.
///
/// # Errors
///
/// None in practice: it is written to memory.
pub fn trend_svg(
    trend: &Trend<'_>,
    workspace: &Workspace,
    language: Language,
) -> io::Result<String> {
    let words = wording(language);
    let curves = curves(trend, words);
    let document = &trend.plan.document;
    let plan = document.title.as_ref().map(|title| title.as_str());
    let title = (words.trend.picture)(plan.unwrap_or(document.id.as_str()));
    let title_lines = wrapped(&title, TITLE_LETTERS);
    let under_title = MARGIN + TITLE_LINE * title_lines.len() as f64;
    let plot = Plot::new(&trend.days, &curves, under_title + 66.0, WIDTH - MARGIN);
    let legend = plot.bottom() + 54.0;
    let texts: Vec<_> = curves
        .iter()
        .map(|curve| {
            let text = [told(curve, words), curve.text.to_owned()];
            wrapped(&joined(text, " · "), LEGEND_LETTERS)
        })
        .collect();
    let legend_lines: usize = texts.iter().map(Vec::len).sum();
    let height = legend + LEGEND_LINE * legend_lines as f64 + MARGIN / 2.0;
    let mut drawing = Drawing::default();
    drawing.open_svg(
        WIDTH,
        height,
        language.code(),
        &title,
        &description(trend, &curves, words),
    )?;
    for (line, text) in (1..).zip(&title_lines) {
        let y = MARGIN + TITLE_LINE * f64::from(line) - 6.0;
        drawing.text(MARGIN, y, text, Ink::Title)?;
    }
    let about = about(trend, workspace, words);
    let about = shortened(&about, LEGEND_LETTERS);
    drawing.text(MARGIN, under_title + 18.0, &about, Ink::Aside)?;
    let axis = (words.trend.axis)(has_amounts(trend));
    drawing.text(MARGIN, under_title + 44.0, axis, Ink::Aside)?;
    plot.axes(&mut drawing)?;
    let mut y = legend;
    for ((number, curve), lines) in curves.iter().enumerate().zip(&texts) {
        let look = Look::of(number);
        drawing.open("g", &[("class", "line")])?;
        drawing.element("title", &[], &told(curve, words))?;
        plot.curve(curve, look, &mut drawing)?;
        sample(look, y - 5.0, &mut drawing)?;
        for line in lines {
            drawing.text(MARGIN + SAMPLE + 10.0, y, line, Ink::Plain)?;
            y += LEGEND_LINE;
        }
        drawing.close("g")?;
    }
    drawing.close("svg")?;
    drawing.finish()
}

/// The piece of a line that stands in the legend.
fn sample(look: Look, y: f64, drawing: &mut Drawing) -> io::Result<()> {
    let path = format!(
        "M{} {} H{}",
        tenth(MARGIN),
        tenth(y),
        tenth(MARGIN + SAMPLE)
    );
    look.line(&path, drawing)?;
    look.dot(MARGIN + SAMPLE / 2.0, y, drawing)
}

/// `homes-visited 12.5% → 81.3% (asked: 90%)`
fn told(curve: &Curve<'_>, words: &Wording) -> String {
    let asked = match curve.asked.as_str() {
        "" => String::new(),
        asked => format!("({}: {asked})", words.asked),
    };
    joined([curve.name.clone(), curve.course(), asked], " ")
}

/// What the picture shows, in words for who does not see it.
fn description(trend: &Trend<'_>, curves: &[Curve<'_>], words: &Wording) -> String {
    let lines = curves.iter().map(|curve| told(curve, words));
    let lines: Vec<_> = lines.collect();
    format!("{}. {}.", time(trend, words), lines.join("; "))
}
