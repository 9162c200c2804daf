//! The documents of a workspace, as far as status depends on them: plain structs that are written as YAML and read
//! from YAML by another reader than the engine's. What a text such as `40..60 people` means is for `written`.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A workspace: its files, each a stream of documents.
#[derive(Clone, Debug, Default)]
pub(crate) struct Files(pub(crate) Vec<(String, Vec<Document>)>);

/// A document.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Document {
    Settings(Settings),
    Units(Units),
    Plan(Box<Plan>),
    Report(Box<Report>),
}

/// A day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct Day(pub(crate) NaiveDate);

/// A text, number or truth value as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Scalar", into = "Scalar")]
pub(crate) struct Written(pub(crate) String);

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Settings {
    pub(crate) workspace: String,
    pub(crate) currency: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Units {
    pub(crate) units: Vec<Unit>,
    pub(crate) under: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Unit {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) kind: Option<String>,
    pub(crate) parent: Option<String>,
    pub(crate) also_under: Vec<String>,
    pub(crate) from: Option<Day>,
    pub(crate) to: Option<Day>,
    pub(crate) units: Vec<Unit>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Plan {
    pub(crate) plan: String,
    pub(crate) number: Option<Written>,
    pub(crate) title: String,
    pub(crate) state: Option<String>,
    pub(crate) issuer: String,
    pub(crate) issued: Option<Day>,
    pub(crate) basis: Vec<Basis>,
    pub(crate) period: Option<Period>,
    pub(crate) objectives: Vec<Objective>,
    pub(crate) areas: Vec<Area>,
    pub(crate) indicators: Vec<Indicator>,
    pub(crate) scenario_mode: Option<String>,
    pub(crate) scenarios: Vec<Scenario>,
    pub(crate) assignments: Vec<Assignment>,
    pub(crate) teams: Vec<Team>,
    pub(crate) resources: Vec<Resource>,
    pub(crate) reporting: Vec<Reporting>,
    pub(crate) cascade: Vec<Cascade>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Basis {
    pub(crate) role: String,
    pub(crate) plan: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Period {
    /// A date, or `issued`.
    pub(crate) from: Option<String>,
    pub(crate) to: Option<Day>,
    pub(crate) until: Option<Event>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Event {
    pub(crate) event: String,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Objective {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) targets: Vec<Target>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Target {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) value: Option<Written>,
    pub(crate) of: Option<Population>,
    pub(crate) measured: Option<String>,
    pub(crate) task: Option<String>,
    pub(crate) by: Option<Day>,
    pub(crate) scenario: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Population {
    People { people: String },
    Units(References),
}

/// One reference to units, or several.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum References {
    Several(Vec<Reference>),
    One(Reference),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Reference {
    Id(String),
    Class(Class),
    Body { name: String },
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Class {
    pub(crate) all: Kinds,
    #[serde(default)]
    pub(crate) under: Option<String>,
    #[serde(default)]
    pub(crate) direct: Option<bool>,
    #[serde(default)]
    pub(crate) except: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Kinds {
    One(String),
    Several(Vec<String>),
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Area {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) tasks: Vec<Task>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Task {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) area: Option<String>,
    pub(crate) lead: Option<References>,
    pub(crate) by: Option<Day>,
    pub(crate) within: Option<String>,
    pub(crate) every: Option<String>,
    pub(crate) serves: Vec<String>,
    pub(crate) tasks: Vec<Task>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Indicator {
    pub(crate) id: String,
    pub(crate) name: String,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Scenario {
    pub(crate) id: String,
    pub(crate) extends: Option<String>,
    pub(crate) when: Option<Trigger>,
    pub(crate) ends: Option<Trigger>,
    pub(crate) tasks: Vec<Task>,
}

/// Cases, any of which is enough.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Trigger {
    pub(crate) text: Option<String>,
    pub(crate) any: Vec<BTreeMap<String, Written>>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Assignment {
    pub(crate) unit: Option<References>,
    pub(crate) tasks: Vec<Task>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Team {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) size: Option<Written>,
    pub(crate) scenario: Option<String>,
    pub(crate) from: Option<References>,
    pub(crate) teams: Vec<Team>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Resource {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) amount: Option<Written>,
    pub(crate) parts: Vec<Resource>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Reporting {
    pub(crate) id: String,
    pub(crate) from: Option<References>,
    pub(crate) every: Option<String>,
    pub(crate) at: Option<String>,
    pub(crate) by: Option<Written>,
    pub(crate) within: Option<String>,
    pub(crate) carries: Vec<String>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct Cascade {
    pub(crate) id: String,
    pub(crate) units: Option<References>,
    pub(crate) by: Option<Day>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Report {
    pub(crate) report: String,
    pub(crate) unit: String,
    pub(crate) as_of: Day,
    #[serde(default)]
    pub(crate) received: Option<Day>,
    #[serde(default)]
    pub(crate) covers: Option<String>,
    #[serde(default)]
    pub(crate) own_plan: Option<OwnPlan>,
    #[serde(default)]
    pub(crate) scenario: Option<Declared>,
    #[serde(default)]
    pub(crate) situation: BTreeMap<String, Written>,
    #[serde(default)]
    pub(crate) ended: Option<Day>,
    #[serde(default)]
    pub(crate) targets: BTreeMap<String, Figure>,
    #[serde(default)]
    pub(crate) tasks: BTreeMap<String, TaskEntry>,
    #[serde(default)]
    pub(crate) resources: BTreeMap<String, Figure>,
    #[serde(default)]
    pub(crate) teams: BTreeMap<String, Figure>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct OwnPlan {
    pub(crate) number: Option<Written>,
    pub(crate) date: Option<Day>,
}

/// What stands under `scenario:` in a report (18).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Declared {
    Word(String),
    Several(Vec<Declaration>),
    One(Declaration),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Declaration {
    pub(crate) in_force: String,
    #[serde(default)]
    pub(crate) since: Option<Day>,
    #[serde(default)]
    pub(crate) decision: Option<Written>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Figure {
    Full {
        done: Written,
        #[serde(default)]
        of: Option<Written>,
    },
    Short(Written),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum TaskEntry {
    Full { state: String },
    Short(String),
}

/// A scalar as YAML sees it.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Scalar {
    Truth(bool),
    Whole(i64),
    Number(f64),
    Text(String),
}

impl From<Scalar> for Written {
    fn from(scalar: Scalar) -> Self {
        Self(match scalar {
            Scalar::Truth(truth) => truth.to_string(),
            Scalar::Whole(number) => number.to_string(),
            Scalar::Number(number) => number.to_string(),
            Scalar::Text(text) => text,
        })
    }
}

impl From<Written> for Scalar {
    fn from(Written(text): Written) -> Self {
        match (text.parse(), text.parse()) {
            (Ok(truth), _) => Self::Truth(truth),
            (_, Ok(number)) => Self::Whole(number),
            _ => Self::Text(text),
        }
    }
}

impl TryFrom<String> for Day {
    type Error = chrono::ParseError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Written {
    /// The text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}
