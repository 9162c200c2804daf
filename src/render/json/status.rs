//! The machine output of `plan status`.

use serde::Serialize;

use super::VERSION;
use super::number::Number;
use crate::model::Date;
use crate::status::{
    Attention, CascadeStatus, PlanStatus, QuantityStatus, ReportingStatus, ScenarioStatus, Status,
    TargetStatus, TaskStatus, attention,
};
