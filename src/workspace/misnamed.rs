//! Files that are not read because their names end only nearly like those of documents.

use std::fs::File;
use std::io::Read;
use std::path::Path;

/// A file that was probably meant to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MisnamedFile {
    /// The path relative to the root of the workspace.
    pub path: String,
    /// The path as shown to the user.
    pub shown: String,
    /// How its name would have to end.
    pub ending: &'static str,
}

/// Ends of the names of YAML files, right or with letters swapped.
const EXTENSIONS: [&str; 4] = [".yaml", ".yml", ".yalm", ".ymal"];

/// How much of a file is read to see how it begins.
const BEGINNING: u64 = 4096;

/// How the name of a file would have to end that is not read, if it is near enough to be meant: in the singular or
/// plural, in capital letters, with the `.txt` that some editors add or the `(1)` of a copy, or with letters swapped.
pub(super) fn meant_ending(name: &str) -> Option<&'static str> {
    let stem = stem(name)?;
    let (before, word) = stem.rsplit_once('.')?;
    ending_of(word).filter(|_| !before.is_empty())
}

/// How the name of a file would have to end that only hints at a document, such as `town-plan.yaml` or `Report.yaml`.
/// Other programs have such files as well, so that this one has to begin like a document.
pub(super) fn hinted_ending(name: &str, place: &Path) -> Option<&'static str> {
    let stem = stem(name)?;
    let last_word = stem.rsplit(|letter: char| !letter.is_alphanumeric()).next();
    let ending = match &*stem {
        "workspace" => "workspace.yaml",
        _ => ending_of(last_word?)?,
    };
    let first_key = ending.trim_start_matches('.').split('.').next()?;
    begins_with(place, first_key).then_some(ending)
}

/// The name in small letters without its extension.
fn stem(name: &str) -> Option<String> {
    let name = name.to_lowercase();
    let name = name.strip_suffix(".txt").unwrap_or(&name);
    let stem = EXTENSIONS
        .iter()
        .find_map(|extension| name.strip_suffix(extension))?;
    Some(without_copy(stem).to_owned())
}

/// A name without the number that a browser gives to the second file of one name: `town.plan (1)`.
fn without_copy(stem: &str) -> &str {
    let copy = stem
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once(" ("));
    match copy {
        Some((stem, number)) if number.parse::<u32>().is_ok() => stem,
        Some(_) | None => stem,
    }
}

fn ending_of(word: &str) -> Option<&'static str> {
    match word {
        "plan" | "plans" => Some(".plan.yaml"),
        "unit" | "units" => Some(".units.yaml"),
        "report" | "reports" => Some(".report.yaml"),
        _ => None,
    }
}

/// Whether a file has this key on its first line that is neither blank nor a comment. A file that cannot be read has
/// not.
fn begins_with(place: &Path, key: &str) -> bool {
    // Opening a pipe would wait for somebody to write to it.
    if !place.is_file() {
        return false;
    }
    let Ok(file) = File::open(place) else {
        return false;
    };
    let mut bytes = Vec::new();
    if file.take(BEGINNING).read_to_end(&mut bytes).is_err() {
        return false;
    }
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_start_matches('\u{feff}');
    let mut lines = text.lines();
    let first =
        lines.find(|line| !line.trim().is_empty() && !line.starts_with('#') && *line != "---");
    let rest = first.and_then(|line| line.strip_prefix(key));
    rest.is_some_and(|rest| rest.trim_start().starts_with(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_are_near_in_number_capitals_or_with_another_one_behind() {
        for (name, ending) in [
            ("a.plans.yaml", ".plan.yaml"),
            ("a.unit.yml", ".units.yaml"),
            ("2021-08.reports.yaml", ".report.yaml"),
            ("A.Plan.YAML", ".plan.yaml"),
            ("a.report.yaml.txt", ".report.yaml"),
            ("a.plan (1).yaml", ".plan.yaml"),
            ("a.plan.yalm", ".plan.yaml"),
        ] {
            assert_eq!(meant_ending(name), Some(ending), "{name}");
        }
    }

    #[test]
    fn other_names_are_those_of_other_programs() {
        for name in [
            "notes.yaml",
            "plans.yaml",
            ".plans.yaml",
            "a.plan.json",
            "a.plan.yaml.orig",
            "a.play.yaml",
            "upgrade-plan.yaml",
            "a.plan (b).yaml",
        ] {
            assert_eq!(meant_ending(name), None, "{name}");
        }
    }

    #[test]
    fn a_name_that_only_hints_is_believed_if_the_file_begins_like_a_document() {
        let folder = tempfile::tempdir().unwrap();
        let hinted = |name: &str, text: &str| {
            let place = folder.path().join("file");
            std::fs::write(&place, text).unwrap();
            hinted_ending(name, &place)
        };
        let plan = "\u{feff}# Riverton\r\n---\r\nplan: riverton\r\n";
        for name in [
            "plan.yaml",
            "town-plan.yaml",
            "town_plan.yml",
            "Plan (2).yaml",
        ] {
            assert_eq!(hinted(name, plan), Some(".plan.yaml"), "{name}");
        }
        let report = hinted("2021-08 Report.yaml", "report: p\n");
        assert_eq!(report, Some(".report.yaml"));
        let settings = hinted("Workspace.yaml", "workspace: W\n");
        assert_eq!(settings, Some("workspace.yaml"));
        for (name, text) in [
            ("upgrade-plan.yaml", "apiVersion: v1\nplan: p\n"),
            ("plan.yaml", "plans: p\n"),
            ("plan.yaml", ""),
            ("report.yaml", plan),
            ("floorplan.yaml", plan),
            ("notes.yaml", plan),
            ("pnpm-workspace.yaml", "workspace: W\n"),
        ] {
            assert_eq!(hinted(name, text), None, "{name}");
        }
    }
}
