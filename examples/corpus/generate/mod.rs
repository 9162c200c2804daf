//! Makes up a workspace of any size: units, plans and reports of a trade union, in Vietnamese.
//!
//! The same seed makes the same bytes. Everything is laid out first (`layout`), so that the numbers come out as asked;
//! then file after file is written (`register`, `plans`, `report`).

mod layout;
mod names;
mod organisation;
mod phrases;
mod plans;
mod random;
mod register;
mod report;
mod text;
mod timeline;

use anyhow::Result;
use plan::model::Date;

use self::layout::Layout;
use self::organisation::Kind;

/// With fewer units there are no four levels.
pub(crate) const LEAST_UNITS: u32 = 20;

/// Ten years of monthly reports.
pub(crate) const MOST_REPORTS_OF_A_UNIT: usize = 120;

const SETTINGS: &str = "\
workspace: Công đoàn Việt Nam (số liệu tự sinh)
language: vi
currency: VND
";

/// What a corpus is to be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    /// The same seed makes the same corpus.
    pub(crate) seed: u64,
    /// How many units: at least [`LEAST_UNITS`].
    pub(crate) units: usize,
    /// How many plans: at least one.
    pub(crate) plans: usize,
    /// How many reports: at most [`MOST_REPORTS_OF_A_UNIT`] for each unit.
    pub(crate) reports: usize,
}

/// Where to begin to look at a corpus.
#[derive(Debug)]
pub(crate) struct Contents {
    /// The id of the top office's plan.
    pub(crate) top_plan: String,
    /// A day on which the reports are in and the plans run.
    pub(crate) as_of: Date,
}

/// Makes up a corpus. `add` takes each file: its path and its text.
///
/// # Errors
///
/// If a file cannot be added.
pub(crate) fn generate(
    wanted: Wanted,
    mut add: impl FnMut(&str, &str) -> Result<()>,
) -> Result<Contents> {
    let layout = Layout::new(wanted);
    let units = &layout.organisation.units;
    add("workspace.yaml", SETTINGS)?;
    for (path, text) in register::register(&layout.organisation, wanted.seed) {
        add(&path, &text)?;
    }
    let mut items = Vec::with_capacity(layout.outlines.len());
    for (number, outline) in layout.outlines.iter().enumerate() {
        let level = match units[outline.unit].kind {
            Kind::Top => "tld",
            Kind::Province => "tinh",
            Kind::District => "huyen",
            Kind::Local | Kind::Organ | Kind::External => "co-so",
        };
        let (text, of_plan) = plans::write(&layout, number, &items);
        add(&format!("plans/{level}/{}.plan.yaml", outline.id), &text)?;
        items.push(of_plan);
    }
    for (unit, slots) in layout.slots(wanted.reports).iter().enumerate() {
        if !slots.is_empty() {
            let above = units[unit].parent.unwrap_or(unit);
            let (folder, id) = (&units[above].id, &units[unit].id);
            let text = report::stream(&layout, &items, unit, slots);
            add(&format!("reports/{folder}/{id}.report.yaml"), &text)?;
        }
    }
    Ok(Contents {
        top_plan: layout.outlines[0].id.clone(),
        as_of: layout.timeline.as_of(),
    })
}
