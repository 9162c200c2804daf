//! The one list of all rules.

use sha2::{Digest, Sha256};

use super::{Rule, duties, identity, population, reading, text, time};

/// All rules, sorted by name. A new rule is a line here, beside its two files.
static RULES: &[&Rule] = &[
    &text::bad_allow::BAD_ALLOW,
    &reading::BAD_DATE,
    &reading::BAD_ENCODING,
    &reading::BAD_ID,
    &reading::BAD_QUANTITY,
    &reading::BAD_VALUE,
    &duties::cascade_without_deadline::CASCADE_WITHOUT_DEADLINE,
    &duties::child_before_parent::CHILD_BEFORE_PARENT,
    &duties::child_weaker::CHILD_WEAKER,
    &reading::CONFLICTING_KEYS,
    &reading::CONTROL_CHARACTER,
    &identity::cycle::CYCLE,
    &time::due_outside_period::DUE_OUTSIDE_PERIOD,
    &identity::duplicate_id::DUPLICATE_ID,
    &reading::DUPLICATE_KEY,
    &reading::EMPTY_FILE,
    &time::ends_before_start::ENDS_BEFORE_START,
    &duties::executing_recipient_without_task::EXECUTING_RECIPIENT_WITHOUT_TASK,
    &duties::executor_not_recipient::EXECUTOR_NOT_RECIPIENT,
    &duties::foreign_via::FOREIGN_VIA,
    &reading::MISSING_KEY,
    &population::moving_population::MOVING_POPULATION,
    &duties::no_archive_line::NO_ARCHIVE_LINE,
    &time::no_period::NO_PERIOD,
    &duties::no_periodic_report::NO_PERIODIC_REPORT,
    &identity::no_units::NO_UNITS,
    &time::open_ended_period::OPEN_ENDED_PERIOD,
    &reading::OVER_LIMIT,
    &time::phase_outside_period::PHASE_OUTSIDE_PERIOD,
    &duties::recipient_without_purpose::RECIPIENT_WITHOUT_PURPOSE,
    &reading::REFUSED_CONSTRUCT,
    &duties::report_without_deadline::REPORT_WITHOUT_DEADLINE,
    &duties::report_without_receiver::REPORT_WITHOUT_RECEIVER,
    &duties::reporting_gap::REPORTING_GAP,
    &population::share_out_of_range::SHARE_OUT_OF_RANGE,
    &population::share_without_population::SHARE_WITHOUT_POPULATION,
    &time::start_before_basis::START_BEFORE_BASIS,
    &time::start_before_issue::START_BEFORE_ISSUE,
    &reading::SYNTAX,
    &duties::unassigned_cascade_target::UNASSIGNED_CASCADE_TARGET,
    &population::uncounted_population::UNCOUNTED_POPULATION,
    &time::undeclared_end::UNDECLARED_END,
    &reading::UNKNOWN_DOCUMENT,
    &identity::unknown_item::UNKNOWN_ITEM,
    &reading::UNKNOWN_KEY,
    &identity::unknown_plan::UNKNOWN_PLAN,
    &reading::unknown_rule::UNKNOWN_RULE,
    &identity::unknown_unit::UNKNOWN_UNIT,
    &reading::UNREADABLE_FILE,
    &time::unresolvable_start::UNRESOLVABLE_START,
    &text::unused_allow::UNUSED_ALLOW,
    &reading::WRONG_TYPE,
];

/// All rules, sorted by name.
#[must_use]
pub fn all() -> &'static [&'static Rule] {
    RULES
}

/// The version of the rule book: another one once a rule comes, goes, is renamed or changes its level.
#[must_use]
pub fn version() -> String {
    let lines = RULES
        .iter()
        .map(|rule| format!("{} {}\n", rule.name, rule.level));
    let digest = Sha256::digest(lines.collect::<String>());
    digest[..4]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The rule of that name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Rule> {
    let position = RULES.binary_search_by_key(&name, |rule| rule.name);
    position.ok().map(|position| RULES[position])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::rules::Check;

    fn source(folder: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src")
            .join(folder)
    }

    /// The files below a folder, in any depth.
    fn files(folder: &Path) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).unwrap();
        let entries = entries.map(|entry| entry.unwrap().path());
        let below = entries.flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        });
        below.collect()
    }

    #[test]
    fn the_version_is_that_of_names_and_levels() {
        assert_eq!(version().len(), 8);
        assert_eq!(version(), version());
    }

    #[test]
    fn names_are_sorted_unique_and_in_kebab_case() {
        for pair in RULES.windows(2) {
            assert!(pair[0].name < pair[1].name, "{}", pair[1].name);
        }
        for rule in RULES {
            let small = |letter: char| letter.is_ascii_lowercase();
            let words = rule.name.split('-');
            let kebab = words
                .into_iter()
                .all(|word| !word.is_empty() && word.chars().all(small));
            assert!(kebab, "{}", rule.name);
            assert_eq!(find(rule.name).unwrap().name, rule.name);
        }
        assert!(find("no-such-rule").is_none());
    }

    #[test]
    fn a_page_begins_with_the_name_and_the_summary() {
        for rule in RULES {
            let head = format!("# {}\n\n{}.\n\n", rule.name, rule.summary());
            assert!(rule.page.starts_with(&head), "{}", rule.name);
        }
    }

    /// Paths of the rules' files without their ending, such as `time/no_period`.
    fn stems(ending: &str) -> BTreeSet<String> {
        let root = source("rules");
        let mut stems = BTreeSet::new();
        for file in files(&root) {
            let path = file.strip_prefix(&root).unwrap().to_str().unwrap();
            let path = path.replace('\\', "/");
            if let Some(stem) = path.strip_suffix(ending)
                && stem.contains('/')
                && !stem.ends_with("/mod")
            {
                stems.insert(stem.to_owned());
            }
        }
        stems
    }

    #[test]
    fn every_rule_has_its_files_and_every_file_its_rule() {
        let stem = |rule: &&&Rule| format!("{}/{}", rule.group, rule.name.replace('-', "_"));
        let pages: BTreeSet<_> = RULES.iter().map(|rule| stem(&rule)).collect();
        assert_eq!(stems(".md"), pages);
        let checked = RULES
            .iter()
            .filter(|rule| !matches!(rule.check, Check::Reading));
        let checks: BTreeSet<_> = checked.map(|rule| stem(&rule)).collect();
        assert_eq!(stems(".rs"), checks);
    }

    /// The rule names that a source text passes to what makes findings.
    fn emitted(text: &str) -> Vec<&str> {
        let makers = [
            "Finding::error(",
            "Finding::new(",
            "BadText::new(",
            ".fault(",
            "rule: ",
            "rule = ",
        ];
        let calls = makers.iter().flat_map(|maker| text.split(maker).skip(1));
        let names = calls.filter_map(|call| call.trim_start().strip_prefix('"')?.split('"').next());
        names.collect()
    }

    #[test]
    fn reading_emits_the_rules_of_this_list_and_no_others() {
        let mut found = BTreeSet::new();
        for folder in ["yaml", "model", "workspace"] {
            for file in files(&source(folder)) {
                let text = std::fs::read_to_string(file).unwrap();
                found.extend(emitted(&text).into_iter().map(str::to_owned));
            }
        }
        let reading = RULES
            .iter()
            .filter(|rule| matches!(rule.check, Check::Reading));
        let listed: BTreeSet<_> = reading.map(|rule| rule.name.to_owned()).collect();
        assert_eq!(found, listed);
    }
}
