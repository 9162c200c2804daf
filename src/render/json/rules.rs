//! The machine output of `plan explain`.

use schemars::JsonSchema;
use serde::Serialize;

use super::VERSION;
use crate::model::Language;
use crate::rules::Rule;

/// The rules that were asked for.
#[derive(JsonSchema, Serialize)]
pub struct RulesOutput {
    version: u32,
    rules: Vec<RuleJson>,
}

#[derive(JsonSchema, Serialize)]
struct RuleJson {
    name: &'static str,
    group: &'static str,
    level: &'static str,
    summary: String,
    page: &'static str,
}

impl RulesOutput {
    /// The output, in the order of the rules.
    #[must_use]
    pub fn new(rules: &[&'static Rule], language: Language) -> Self {
        let rule = |rule: &&'static Rule| RuleJson {
            name: rule.name,
            group: rule.group.name(),
            level: rule.level.name(),
            summary: rule.summary().text(language),
            page: rule.page,
        };
        Self {
            version: VERSION,
            rules: rules.iter().map(rule).collect(),
        }
    }
}
