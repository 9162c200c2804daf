//! The elements of StratML Part 2 (ISO 17469-2) as far as plans fill them, each with its parts in the order of the
//! standard. Texts are as they are to be read.

use serde::Serialize;

use crate::model::Date;

/// The namespace of all elements.
pub(super) const NAMESPACE: &str = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";

/// The document.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct PerformancePlanOrReport {
    #[serde(rename = "@xmlns")]
    pub(super) namespace: &'static str,
    #[serde(rename = "@Type")]
    pub(super) sort: &'static str,
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) other_information: Option<String>,
    pub(super) strategic_plan_core: StrategicPlanCore,
    pub(super) administrative_information: AdministrativeInformation,
}

/// What the plan is about.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct StrategicPlanCore {
    pub(super) organization: Organization,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) mission: Option<Mission>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) value: Vec<CoreValue>,
    /// At least one.
    pub(super) goal: Vec<Goal>,
}

/// Who issues the plan, and who receives it.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Organization {
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) identifier: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) stakeholder: Vec<Stakeholder>,
}

/// What it is for.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Mission {
    pub(super) description: String,
}

/// What is to be heeded.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct CoreValue {
    pub(super) description: String,
}

/// A part of the plan.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Goal {
    pub(super) name: String,
    pub(super) description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) identifier: Option<String>,
    pub(super) sequence_indicator: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) stakeholder: Vec<Stakeholder>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) other_information: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) objective: Vec<Objective>,
}

/// Something to be reached or done.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Objective {
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    pub(super) identifier: String,
    pub(super) sequence_indicator: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) stakeholder: Vec<Stakeholder>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) other_information: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) performance_indicator: Vec<PerformanceIndicator>,
}

/// How it is measured.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct PerformanceIndicator {
    #[serde(rename = "@ValueChainStage", skip_serializing_if = "Option::is_none")]
    pub(super) stage: Option<&'static str>,
    #[serde(rename = "@PerformanceIndicatorType")]
    pub(super) sort: &'static str,
    pub(super) measurement_dimension: String,
    pub(super) unit_of_measurement: String,
    pub(super) measurement_instance: MeasurementInstance,
}

/// What was asked for, and what was reached.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct MeasurementInstance {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) target_result: Vec<Measurement>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) actual_result: Vec<Measurement>,
}

/// A figure with its days.
#[derive(Default, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Measurement {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_date: Option<String>,
    /// An exact decimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) number_of_units: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) descriptor: Option<Descriptor>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
}

/// A figure in words.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Descriptor {
    pub(super) descriptor_name: String,
    pub(super) descriptor_value: String,
}

/// Somebody who has a part in it.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Stakeholder {
    #[serde(rename = "@StakeholderTypeType")]
    pub(super) sort: &'static str,
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) role: Option<Role>,
}

/// The part somebody has.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Role {
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) role_type: Option<&'static str>,
}

/// What is said of the document.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct AdministrativeInformation {
    pub(super) identifier: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) publication_date: Option<String>,
}

/// A day as XML Schema writes it.
pub(super) fn day(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}
