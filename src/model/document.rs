//! Which document it is: the first key says so.

use serde_json::json;

use super::plan::Plan;
use super::report::Report;
use super::settings::Settings;
use super::units::Units;
use crate::messages::{message, or_list};
use crate::words::nearest;
use crate::yaml::{Decoder, FromNode, Kind, NodeId, Schema, Schemas};

/// A decoded document.
#[derive(Debug)]
pub enum Document {
    /// Who there is.
    Units(Units),
    /// What was promised.
    Plan(Box<Plan>),
    /// What happened.
    Report(Box<Report>),
    /// The workspace's settings.
    Workspace(Settings),
}

/// The key that each kind of document begins with.
const FIRST_KEYS: [&str; 4] = ["plan", "report", "units", "workspace"];

/// Whether a document that begins with this key is one of these.
#[must_use]
pub fn begins_document(key: &str) -> bool {
    FIRST_KEYS.contains(&key)
}

impl FromNode for Document {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        if decoder.kind(node) == Kind::Null {
            return None;
        }
        let first = decoder
            .entries(node, || message!("expected.document"))?
            .next();
        let Some((key, _)) = first else {
            let message = message!("unknown-document.headline-empty");
            let help = message!("unknown-document.help-empty", keys = or_list(&FIRST_KEYS));
            let fault = decoder.fault("unknown-document", node, message);
            decoder.report(fault.help(help));
            return None;
        };
        match decoder.text(key) {
            "plan" => Plan::from_node(node, decoder).map(Box::new).map(Self::Plan),
            "report" => Report::from_node(node, decoder)
                .map(Box::new)
                .map(Self::Report),
            "units" => Units::from_node(node, decoder).map(Self::Units),
            "workspace" => Settings::from_node(node, decoder).map(Self::Workspace),
            other => {
                let message = message!("unknown-document.headline", key = other);
                let later = FIRST_KEYS
                    .into_iter()
                    .find(|name| decoder.has_key(node, name));
                let help = match (later, nearest(other, FIRST_KEYS)) {
                    (Some(later), _) => message!("unknown-document.help-order", key = later),
                    (None, Some(near)) => message!("help.nearest", near),
                    (None, None) => {
                        message!("unknown-document.help", keys = or_list(&FIRST_KEYS))
                    }
                };
                let fault = decoder.fault("unknown-document", key, message);
                decoder.report(fault.help(help));
                None
            }
        }
    }

    fn schema(schemas: &mut Schemas) -> Schema {
        let documents = [
            ("plan", Plan::schema(schemas)),
            ("report", Report::schema(schemas)),
            ("units", Units::schema(schemas)),
            ("workspace", Settings::schema(schemas)),
        ];
        let has = |key: &str| json!({ "required": [key] });
        let cases = documents.map(|(key, schema)| json!({ "if": has(key), "then": schema }));
        json!({ "anyOf": FIRST_KEYS.map(has), "allOf": cases })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::{faults, value};

    /// The kind of a document, and what is wrong with it.
    fn kind(text: &str) -> (&'static str, Vec<String>) {
        let (document, findings) = crate::yaml::testing::decode::<Document>(text);
        let kind = match document {
            Some(Document::Plan(_)) => "plan",
            Some(Document::Report(_)) => "report",
            Some(Document::Units(_)) => "units",
            Some(Document::Workspace(_)) => "workspace",
            None => "none",
        };
        (kind, crate::yaml::testing::describe(text, &findings))
    }

    #[test]
    fn the_first_key_says_what_a_document_is() {
        assert_eq!(kind("{plan: p, title: P, issuer: a}"), ("plan", vec![]));
        assert_eq!(
            kind("{report: p, unit: a, as-of: 2021-08-31}"),
            ("report", vec![])
        );
        assert_eq!(kind("units: []"), ("units", vec![]));
        assert_eq!(kind("x-own: 1\nworkspace: W"), ("workspace", vec![]));
        assert_eq!(kind("~"), ("none", vec![]));
    }

    #[test]
    fn another_first_key_is_reported() {
        let fault = |key: &str| {
            vec![format!(
                "unknown-document at `{key}`: a document cannot begin with the key `{key}`"
            )]
        };
        assert_eq!(kind("{title: P, plan: p}"), ("none", fault("title")));
        assert_eq!(kind("{plna: p}"), ("none", fault("plna")));
        let help = |text| crate::yaml::testing::decode::<Document>(text).1[0].helps[0].to_string();
        assert_eq!(help("{title: P, plan: p}"), "put the key `plan` first");
        assert_eq!(help("{plna: p}"), "did you mean `plan`?");
        assert_eq!(
            kind("{x-own: 1}").1,
            ["unknown-document at `{x-own: 1}`: this document is empty"]
        );
    }

    #[test]
    fn a_list_or_text_is_no_document() {
        assert_eq!(
            kind("- plan: p"),
            ("none", vec!["wrong-type at `- plan: p`: expected a plan, report, units or workspace document, found a list".into()])
        );
        assert_eq!(kind("plan").1.len(), 1);
        assert_eq!(faults::<Document>("''").len(), 1);
        assert!(matches!(value::<Document>("units: ~"), Document::Units(_)));
    }
}
