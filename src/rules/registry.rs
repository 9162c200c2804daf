//! The one list of all rules.

use sha2::{Digest, Sha256};

use super::{
    Rule, checks, duties, header, identity, means, population, reading, reports, scenarios,
    targets, tasks, text, time, units,
};

/// All rules, sorted by name. A new rule is a line here, beside its two files.
static RULES: &[&Rule] = &[
    &units::alias_collision::ALIAS_COLLISION,
    &tasks::answers_nothing::ANSWERS_NOTHING,
    &text::bad_allow::BAD_ALLOW,
    &reading::BAD_DATE,
    &reading::BAD_ENCODING,
    &reading::BAD_ID,
    &reading::BAD_QUANTITY,
    &reading::BAD_VALUE,
    &reports::bare_share::BARE_SHARE,
    &header::basis_after_issue::BASIS_AFTER_ISSUE,
    &checks::broken_check::BROKEN_CHECK,
    &duties::cascade_without_deadline::CASCADE_WITHOUT_DEADLINE,
    &duties::child_before_parent::CHILD_BEFORE_PARENT,
    &duties::child_copies_parent::CHILD_COPIES_PARENT,
    &duties::child_weaker::CHILD_WEAKER,
    &targets::compound_target::COMPOUND_TARGET,
    &reading::CONFLICTING_KEYS,
    &reading::CONTROL_CHARACTER,
    &scenarios::copied_task::COPIED_TASK,
    &identity::cycle::CYCLE,
    &tasks::deferred_without_date::DEFERRED_WITHOUT_DATE,
    &reports::done_without_evidence::DONE_WITHOUT_EVIDENCE,
    &reports::double_count::DOUBLE_COUNT,
    &time::due_outside_period::DUE_OUTSIDE_PERIOD,
    &identity::duplicate_id::DUPLICATE_ID,
    &reading::DUPLICATE_KEY,
    &units::empty_class::EMPTY_CLASS,
    &reading::EMPTY_FILE,
    &scenarios::empty_scenario::EMPTY_SCENARIO,
    &time::ends_before_start::ENDS_BEFORE_START,
    &duties::executing_recipient_without_task::EXECUTING_RECIPIENT_WITHOUT_TASK,
    &duties::executor_not_recipient::EXECUTOR_NOT_RECIPIENT,
    &reports::falling_total::FALLING_TOTAL,
    &reports::figure_over_population::FIGURE_OVER_POPULATION,
    &duties::foreign_via::FOREIGN_VIA,
    &targets::forgotten_percent::FORGOTTEN_PERCENT,
    &scenarios::idle_area::IDLE_AREA,
    &reports::late_report::LATE_REPORT,
    &units::level_out_of_order::LEVEL_OUT_OF_ORDER,
    &tasks::list_without_items::LIST_WITHOUT_ITEMS,
    &header::many_parents::MANY_PARENTS,
    &header::missing_issue_date::MISSING_ISSUE_DATE,
    &reading::MISSING_KEY,
    &header::missing_number::MISSING_NUMBER,
    &header::missing_signatory::MISSING_SIGNATORY,
    &reports::mixed_dates::MIXED_DATES,
    &population::moving_population::MOVING_POPULATION,
    &duties::no_archive_line::NO_ARCHIVE_LINE,
    &text::no_break_space::NO_BREAK_SPACE,
    &header::no_parent_plan::NO_PARENT_PLAN,
    &time::no_period::NO_PERIOD,
    &duties::no_periodic_report::NO_PERIODIC_REPORT,
    &identity::no_units::NO_UNITS,
    &scenarios::no_way_down::NO_WAY_DOWN,
    &text::not_nfc::NOT_NFC,
    &header::odd_number::ODD_NUMBER,
    &means::odd_phone::ODD_PHONE,
    &time::open_ended_period::OPEN_ENDED_PERIOD,
    &reports::other_unit::OTHER_UNIT,
    &tasks::outside_lead::OUTSIDE_LEAD,
    &reading::OVER_LIMIT,
    &checks::own_check::OWN_CHECK,
    &header::parent_off_line::PARENT_OFF_LINE,
    &reports::part_over_whole::PART_OVER_WHOLE,
    &time::phase_outside_period::PHASE_OUTSIDE_PERIOD,
    &tasks::placeholder_text::PLACEHOLDER_TEXT,
    &targets::plan_without_target::PLAN_WITHOUT_TARGET,
    &means::published_contact::PUBLISHED_CONTACT,
    &means::range_upside_down::RANGE_UPSIDE_DOWN,
    &duties::recipient_without_purpose::RECIPIENT_WITHOUT_PURPOSE,
    &reading::REFUSED_CONSTRUCT,
    &header::repeated_basis::REPEATED_BASIS,
    &targets::repeated_target::REPEATED_TARGET,
    &tasks::repeated_task::REPEATED_TASK,
    &reports::report_from_outsider::REPORT_FROM_OUTSIDER,
    &reports::report_outside_period::REPORT_OUTSIDE_PERIOD,
    &duties::report_without_deadline::REPORT_WITHOUT_DEADLINE,
    &duties::report_without_receiver::REPORT_WITHOUT_RECEIVER,
    &duties::reporting_gap::REPORTING_GAP,
    &scenarios::scenario_without_trigger::SCENARIO_WITHOUT_TRIGGER,
    &tasks::several_actions::SEVERAL_ACTIONS,
    &population::share_out_of_range::SHARE_OUT_OF_RANGE,
    &population::share_without_population::SHARE_WITHOUT_POPULATION,
    &tasks::shared_lead::SHARED_LEAD,
    &header::stale_parent::STALE_PARENT,
    &time::start_before_basis::START_BEFORE_BASIS,
    &time::start_before_issue::START_BEFORE_ISSUE,
    &reports::sum_mismatch::SUM_MISMATCH,
    &reading::SYNTAX,
    &targets::target_without_owner::TARGET_WITHOUT_OWNER,
    &targets::target_without_report::TARGET_WITHOUT_REPORT,
    &targets::target_without_task::TARGET_WITHOUT_TASK,
    &tasks::task_without_deadline::TASK_WITHOUT_DEADLINE,
    &tasks::task_without_lead::TASK_WITHOUT_LEAD,
    &tasks::task_without_output::TASK_WITHOUT_OUTPUT,
    &means::team_size_mismatch::TEAM_SIZE_MISMATCH,
    &means::team_without_size::TEAM_WITHOUT_SIZE,
    &means::total_mismatch::TOTAL_MISMATCH,
    &scenarios::trigger_gap::TRIGGER_GAP,
    &scenarios::trigger_overlap::TRIGGER_OVERLAP,
    &reports::two_scenarios_in_force::TWO_SCENARIOS_IN_FORCE,
    &tasks::unanswered_shortcoming::UNANSWERED_SHORTCOMING,
    &duties::unassigned_cascade_target::UNASSIGNED_CASCADE_TARGET,
    &scenarios::uncountable_trigger::UNCOUNTABLE_TRIGGER,
    &population::uncounted_population::UNCOUNTED_POPULATION,
    &header::undated_basis::UNDATED_BASIS,
    &time::undeclared_end::UNDECLARED_END,
    &means::undeclared_fund::UNDECLARED_FUND,
    &scenarios::undeclared_indicator::UNDECLARED_INDICATOR,
    &scenarios::undeclared_scenario_mode::UNDECLARED_SCENARIO_MODE,
    &units::unit_not_valid::UNIT_NOT_VALID,
    &reading::UNKNOWN_DOCUMENT,
    &identity::unknown_item::UNKNOWN_ITEM,
    &reading::UNKNOWN_KEY,
    &identity::unknown_plan::UNKNOWN_PLAN,
    &reading::unknown_rule::UNKNOWN_RULE,
    &identity::unknown_unit::UNKNOWN_UNIT,
    &tasks::unmarked_condition::UNMARKED_CONDITION,
    &targets::unmeasured_promise::UNMEASURED_PROMISE,
    &tasks::unnamed_partner::UNNAMED_PARTNER,
    &header::unnumbered_basis::UNNUMBERED_BASIS,
    &reading::UNREADABLE_FILE,
    &time::unresolvable_start::UNRESOLVABLE_START,
    &text::unused_allow::UNUSED_ALLOW,
    &reading::WRONG_TYPE,
    &text::yaml_trap::YAML_TRAP,
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
                && !["/mod", "/tests"].iter().any(|other| stem.ends_with(other))
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
