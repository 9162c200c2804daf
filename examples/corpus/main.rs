//! Writes a workspace of any size, to try and to measure the program on: units, plans and reports in Vietnamese that
//! look like those of a large organisation, with every section of the format.

mod generate;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Parser;

use crate::generate::{LEAST_UNITS, MOST_REPORTS_OF_A_UNIT, Wanted, generate};

/// Write a workspace of made-up units, plans and reports; the same arguments write the same bytes
#[derive(Debug, Parser)]
#[command(name = "corpus", max_term_width = 100)]
struct Arguments {
    /// Folder to write into; it must be empty, or not be there
    #[arg(long, value_name = "DIR")]
    out: PathBuf,

    /// Number that everything left to chance follows from
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,

    /// How many units there are, on four levels; at least 20
    #[arg(long, value_name = "N", default_value_t = 20_000, value_parser = clap::value_parser!(u32).range(i64::from(LEAST_UNITS)..))]
    units: u32,

    /// How many plans they issue; at least 1, that of the top office
    #[arg(long, value_name = "N", default_value_t = 2_000, value_parser = clap::value_parser!(u32).range(1..))]
    plans: u32,

    /// How many reports they write; at most 120 for each unit
    #[arg(long, value_name = "N", default_value_t = 200_000)]
    reports: u32,
}

#[expect(clippy::print_stdout, reason = "an example says what it did")]
fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let wanted = Wanted {
        seed: arguments.seed,
        units: arguments.units as usize,
        plans: arguments.plans as usize,
        reports: arguments.reports as usize,
    };
    let most = wanted.units * MOST_REPORTS_OF_A_UNIT;
    let Wanted { units, reports, .. } = wanted;
    ensure!(
        reports <= most,
        "{units} units write at most {most} reports"
    );
    ensure_empty(&arguments.out)?;
    let (mut files, mut bytes) = (0_usize, 0);
    let contents = generate(wanted, |path, text| {
        files += 1;
        bytes += text.len();
        write(&arguments.out.join(path), text)
    })?;
    let out = arguments.out.display();
    println!("{files} files with {bytes} bytes in {out}; try");
    println!("  plan validate {out}");
    println!(
        "  plan status {out} --plan {} --as-of {}",
        contents.top_plan, contents.as_of
    );
    Ok(())
}

/// Nothing that is there is written over.
fn ensure_empty(folder: &Path) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    let shown = folder.display();
    let mut entries = fs::read_dir(folder).with_context(|| format!("could not read `{shown}`"))?;
    ensure!(
        entries.next().is_none(),
        "`{shown}` is not empty; name a folder that is, or that is not there yet"
    );
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<()> {
    let failed = || format!("could not write `{}`", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(failed)?;
    }
    fs::write(path, text).with_context(failed)
}
