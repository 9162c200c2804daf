//! JSON Schemas of what goes in and out: of documents, made from the declarations of their decoders, and of the output
//! of each command, made from the declarations of what is written.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde::Serialize;
use serde_json::Value;

use super::{
    CascadeOutput, ComparisonOutput, DiffOutput, DueOutput, FindOutput, LogOutput, QueryOutput,
    RemindOutput, ReportOutput, RulesOutput, ScenarioOutput, ShowOutput, SqlOutput, StatusOutput,
    TodayOutput, TrendOutput, VERSION, ValidateOutput,
};
use crate::model::{Document, Plan, Report, Settings, Units};
use crate::render::TablesOutput;
use crate::yaml::schema_of;

/// A schema that can be asked for.
pub struct NamedSchema {
    /// Its name, such as `plan` or `output.validate`.
    pub name: &'static str,
    /// What it describes.
    pub about: &'static str,
    make: fn(&'static str) -> Value,
}

/// All schemas: those of documents, then those of output.
pub static SCHEMAS: [NamedSchema; 24] = [
    NamedSchema::new(
        "document",
        "any document in a plan file",
        schema_of::<Document>,
    ),
    NamedSchema::new(
        "plan",
        "a document that begins with `plan:`",
        schema_of::<Plan>,
    ),
    NamedSchema::new(
        "report",
        "a document that begins with `report:`",
        schema_of::<Report>,
    ),
    NamedSchema::new(
        "units",
        "a document that begins with `units:`",
        schema_of::<Units>,
    ),
    NamedSchema::new(
        "workspace",
        "the file `workspace.yaml`",
        schema_of::<Settings>,
    ),
    NamedSchema::new(
        "output.validate",
        "`plan validate --format json`",
        output::<ValidateOutput<'_>>,
    ),
    NamedSchema::new(
        "output.find",
        "`plan find --format json`",
        output::<FindOutput<'_>>,
    ),
    NamedSchema::new(
        "output.status",
        "`plan status --format json`",
        output::<StatusOutput<'_>>,
    ),
    NamedSchema::new(
        "output.today",
        "`plan today --format json`",
        output::<TodayOutput<'_>>,
    ),
    NamedSchema::new(
        "output.due",
        "`plan due --format json`",
        output::<DueOutput<'_>>,
    ),
    NamedSchema::new(
        "output.show",
        "`plan show --format json`",
        output::<ShowOutput<'_>>,
    ),
    NamedSchema::new(
        "output.query",
        "`plan query --format json`",
        output::<QueryOutput<'_>>,
    ),
    NamedSchema::new(
        "output.sql",
        "`plan sql --format json`",
        output::<SqlOutput<'_>>,
    ),
    NamedSchema::new(
        "output.export",
        "`plan export --format json`",
        output::<TablesOutput<'_>>,
    ),
    NamedSchema::new(
        "output.scenario",
        "`plan scenario --format json`",
        output::<ScenarioOutput<'_>>,
    ),
    NamedSchema::new(
        "output.scenario-compare",
        "`plan scenario compare --format json`",
        output::<ComparisonOutput<'_>>,
    ),
    NamedSchema::new(
        "output.cascade",
        "`plan cascade --format json`",
        output::<CascadeOutput<'_>>,
    ),
    NamedSchema::new(
        "output.diff",
        "`plan diff --format json`",
        output::<DiffOutput<'_>>,
    ),
    NamedSchema::new(
        "output.log",
        "`plan log --format json`",
        output::<LogOutput<'_>>,
    ),
    NamedSchema::new(
        "output.remind",
        "`plan remind --format json`",
        output::<RemindOutput<'_>>,
    ),
    NamedSchema::new(
        "output.report",
        "`plan report --format json`",
        output::<ReportOutput<'_>>,
    ),
    NamedSchema::new(
        "output.trend",
        "`plan trend --format json`",
        output::<TrendOutput<'_>>,
    ),
    NamedSchema::new(
        "output.explain",
        "`plan explain --format json`",
        output::<RulesOutput>,
    ),
    NamedSchema::new(
        "output.schema",
        "`plan schema --format json`",
        output::<SchemasOutput>,
    ),
];

impl NamedSchema {
    const fn new(name: &'static str, about: &'static str, make: fn(&'static str) -> Value) -> Self {
        Self { name, about, make }
    }

    /// The schema.
    #[must_use]
    pub fn schema(&self) -> Value {
        (self.make)(self.about)
    }
}

/// The schemas that can be asked for, as `plan schema --format json` lists them.
#[derive(JsonSchema, Serialize)]
pub struct SchemasOutput {
    version: u32,
    schemas: Vec<SchemaJson>,
}

#[derive(JsonSchema, Serialize)]
struct SchemaJson {
    name: &'static str,
    about: &'static str,
}

impl SchemasOutput {
    /// All of them.
    #[must_use]
    pub fn all() -> Self {
        let schemas = SCHEMAS.iter();
        let schemas = schemas.map(|&NamedSchema { name, about, .. }| SchemaJson { name, about });
        Self {
            version: VERSION,
            schemas: schemas.collect(),
        }
    }
}

fn output<T: JsonSchema>(title: &'static str) -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = SchemaGenerator::new(settings).into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    schema.to_value()
}
