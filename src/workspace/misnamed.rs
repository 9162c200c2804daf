//! Files that are not read because their names end only nearly like those of documents.

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

/// How the name of a file would have to end that is not read, if it is near enough to be meant: in the singular or
/// plural, in capital letters, or with the `.txt` that some editors add.
pub(super) fn meant_ending(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    let name = name.strip_suffix(".txt").unwrap_or(&name);
    let stem = [".yaml", ".yml"]
        .iter()
        .find_map(|extension| name.strip_suffix(extension))?;
    match stem.rsplit_once('.')? {
        ("", _) => None,
        (_, "plan" | "plans") => Some(".plan.yaml"),
        (_, "unit" | "units") => Some(".units.yaml"),
        (_, "report" | "reports") => Some(".report.yaml"),
        _ => None,
    }
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
        ] {
            assert_eq!(meant_ending(name), None, "{name}");
        }
    }
}
