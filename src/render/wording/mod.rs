//! The words of pages and tables, in each language. Every term stands in `docs/glossary.md`.
//!
//! A command with many words of its own has them in a file of its own, for each language. A language is one value of
//! [`Wording`], so a word that is missing does not compile. The words of findings are those
//! of the rules.

mod agenda;
mod cascade;
mod document;
mod en;
mod export;
mod findings;
mod history;
mod scenario;
mod sql;
mod status;
mod trend;
mod vi;

use self::agenda::AgendaWords;
pub(in crate::render) use self::document::DocumentWords;
pub(super) use self::export::ExportWords;
pub(super) use self::findings::FindingWords;
pub(super) use self::history::HistoryWords;
pub(super) use self::scenario::ScenarioWords;
pub(super) use self::sql::SqlWords;
use super::written::local;
use crate::model::{
    Cycle, Date, Language, PlanState, PlanType, Purpose, ReportDay, Role, TaskState, Within,
};
use crate::status::{Attention, CascadeState, Headline, RowState, Verdict};
pub(super) use cascade::CascadeWords;
pub(super) use status::StatusWords;
pub(super) use trend::TrendWords;

/// How a unit is called, by its id.
pub(super) type UnitName<'n> = dyn Fn(&str) -> String + 'n;

/// All words of one language. Titles of sections begin with a capital letter, labels and column titles do not.
pub(super) struct Wording {
    pub(super) agenda: AgendaWords,
    pub(super) findings: FindingWords,
    pub(super) history: HistoryWords,
    pub(super) place: &'static str,
    pub(super) level: &'static str,
    pub(super) rule: &'static str,
    pub(super) finding: &'static str,
    pub(super) files_read: fn(read: &str, files: &str) -> String,
    pub(super) files_and_documents: fn(files: usize, documents: usize) -> String,
    pub(super) errors: fn(usize) -> String,
    pub(super) warnings: fn(usize) -> String,
    pub(super) infos: fn(usize) -> String,
    pub(super) no_findings: &'static str,
    pub(super) changed_files: fn(changed: usize, files: usize) -> String,
    pub(super) allowed: fn(usize) -> String,
    /// By which program, which version of the rule book and how many rules something was checked.
    pub(super) checked_by: fn(program: &str, rule_book: &str, rules: usize) -> String,
    pub(super) summary: &'static str,
    pub(super) schema: &'static str,
    pub(super) describes: &'static str,
    pub(super) plan: &'static str,
    pub(super) title: &'static str,
    pub(super) number: &'static str,
    pub(super) state: &'static str,
    pub(super) issuer: &'static str,
    pub(super) issued: &'static str,
    pub(super) place_of_issue: &'static str,
    pub(super) signed: &'static str,
    pub(super) period: &'static str,
    pub(super) from_day: fn(Date) -> String,
    pub(super) to_day: fn(Date) -> String,
    pub(super) until: fn(event: &str) -> String,
    pub(super) phases: &'static str,
    pub(super) scope: &'static str,
    pub(super) audience: &'static str,
    pub(super) situation: &'static str,
    pub(super) type_name: fn(PlanType) -> &'static str,
    pub(super) state_name: fn(PlanState) -> &'static str,
    pub(super) references: &'static str,
    pub(super) role: &'static str,
    pub(super) role_name: fn(Role) -> &'static str,
    pub(super) date: &'static str,
    pub(super) text: &'static str,
    pub(super) purposes: &'static str,
    pub(super) requirements: &'static str,
    pub(super) objectives: &'static str,
    pub(super) targets: &'static str,
    pub(super) target: &'static str,
    pub(super) value: &'static str,
    pub(super) population: &'static str,
    pub(super) owner: &'static str,
    pub(super) shortcomings: &'static str,
    pub(super) areas: &'static str,
    pub(super) scenarios: &'static str,
    pub(super) scenario: &'static str,
    pub(super) when: &'static str,
    pub(super) ends: &'static str,
    pub(super) extends: &'static str,
    pub(super) tasks: &'static str,
    pub(super) task: &'static str,
    pub(super) lead: &'static str,
    pub(super) with: &'static str,
    pub(super) due: &'static str,
    pub(super) within: fn(Within) -> String,
    pub(super) every: fn(Cycle) -> String,
    pub(super) output: &'static str,
    pub(super) condition: &'static str,
    pub(super) assignments: &'static str,
    pub(super) teams: &'static str,
    pub(super) size: &'static str,
    pub(super) resources: &'static str,
    pub(super) amount: &'static str,
    pub(super) fund: &'static str,
    pub(super) contacts: &'static str,
    pub(super) reporting: &'static str,
    pub(super) cascade: &'static str,
    pub(super) recipients: &'static str,
    pub(super) recipient: &'static str,
    pub(super) purpose: &'static str,
    pub(super) purpose_name: fn(Purpose) -> &'static str,
    pub(super) tasks_in_force_under: fn(scenario: &str, tasks: usize) -> String,
    pub(super) goes_on_in: fn(scenario: &str) -> String,
    pub(super) further_tasks: fn(usize) -> String,
    pub(super) unit: &'static str,
    pub(super) name: &'static str,
    pub(super) kind: &'static str,
    pub(super) members: &'static str,
    pub(super) reference: &'static str,
    pub(super) team: &'static str,
    pub(super) provided_by: &'static str,
    pub(super) resource: &'static str,
    pub(super) from: &'static str,
    pub(super) to: &'static str,
    pub(super) via: &'static str,
    pub(super) cycle: &'static str,
    pub(super) at_the_end: &'static str,
    pub(super) report_day: fn(ReportDay) -> String,
    pub(super) and: &'static str,
    pub(super) or: &'static str,
    pub(super) nothing_found: &'static str,
    pub(super) as_of: fn(Date) -> String,
    pub(super) headline: fn(&Headline) -> String,
    pub(super) attention: &'static str,
    pub(super) attention_to: fn(&Attention<'_>, unit: &UnitName<'_>) -> String,
    pub(super) no_plans: &'static str,
    pub(super) always: &'static str,
    pub(super) standby_tasks: fn(usize) -> String,
    pub(super) indicated: fn(scenario: &str, since: Date) -> String,
    pub(super) asked: &'static str,
    pub(super) item: &'static str,
    pub(super) measure: &'static str,
    pub(super) period_name: &'static str,
    pub(super) received: &'static str,
    pub(super) figures: &'static str,
    pub(super) obstacles: &'static str,
    pub(super) no_figure_from: fn(items: &str, units: &str) -> String,
    pub(super) not_issued_by: fn(duties: &str, units: &str) -> String,
    pub(super) and_more_units: fn(usize) -> String,
    pub(super) and_more_reports: fn(usize) -> String,
    pub(super) in_force: &'static str,
    pub(super) since: &'static str,
    pub(super) decision: &'static str,
    pub(super) none_in_force: &'static str,
    pub(super) total: &'static str,
    pub(super) overdue: &'static str,
    pub(super) task_state_name: fn(TaskState) -> &'static str,
    pub(super) figure: &'static str,
    pub(super) share: &'static str,
    pub(super) answered: &'static str,
    pub(super) verdict: &'static str,
    pub(super) verdict_name: fn(Verdict) -> &'static str,
    pub(super) quantities: &'static str,
    pub(super) duty: &'static str,
    pub(super) expected: &'static str,
    pub(super) report_state_name: fn(RowState) -> &'static str,
    pub(super) cascade_state_name: fn(CascadeState) -> &'static str,
    pub(super) late: &'static str,
    pub(super) status: StatusWords,
    pub(super) scenario_page: ScenarioWords,
    pub(super) cascade_page: CascadeWords,
    pub(super) document: DocumentWords,
    pub(super) sql: SqlWords,
    pub(super) trend: TrendWords,
    pub(super) export: ExportWords,
}

/// The words of a language.
pub(super) const fn wording(language: Language) -> &'static Wording {
    match language {
        Language::Vi => &vi::VIETNAMESE,
        Language::En => &en::ENGLISH,
    }
}

/// The first items of a list by their ids, and how many more there are.
fn first_few(references: &[String], and_more: impl Fn(usize) -> String) -> String {
    const FEW: usize = 4;
    let items: Vec<_> = references
        .iter()
        .take(FEW)
        .map(|item| local(item))
        .collect();
    let items = items.join(", ");
    match references.len().saturating_sub(FEW) {
        0 => items,
        more => format!("{items} {}", and_more(more)),
    }
}
