//! Which document it is: the first key says so.

use super::plan::Plan;
use super::report::Report;
use super::settings::Settings;
use super::units::Units;
use crate::words::{nearest, or_list};
use crate::yaml::{Decoder, FromNode, Kind, NodeId};

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

impl FromNode for Document {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        if decoder.kind(node) == Kind::Null {
            return None;
        }
        // `entries` gives the last key first.
        let first = decoder
            .entries(node, "a plan, report, units or workspace document")?
            .last();
        let Some((key, _)) = first else {
            let help = format!("a document begins with the key {}", or_list(&FIRST_KEYS));
            let fault = decoder.fault("unknown-document", node, "this document is empty");
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
                let message = format!("a document cannot begin with the key `{other}`");
                let later = FIRST_KEYS
                    .into_iter()
                    .find(|name| decoder.has_key(node, name));
                let help = match (later, nearest(other, FIRST_KEYS)) {
                    (Some(later), _) => format!("put the key `{later}` first"),
                    (None, Some(near)) => format!("did you mean `{near}`?"),
                    (None, None) => format!(
                        "begin with {}, which says what the document is",
                        or_list(&FIRST_KEYS)
                    ),
                };
                let fault = decoder.fault("unknown-document", key, message);
                decoder.report(fault.help(help));
                None
            }
        }
    }
}
