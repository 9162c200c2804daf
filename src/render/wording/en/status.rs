//! The words of `plan status` in English.

use crate::render::wording::StatusWords;
use crate::status::By;
use crate::words::count;

pub(super) const STATUS: StatusWords = StatusWords {
    unit_and_below: |unit| format!("only {unit} and those below"),
    standing: "How it stands",
    days_over: "days late",
    units: |number| count(number, "unit", "units"),
    and_more_tasks: |number| format!("and {}", count(number, "more task", "more tasks")),
    area: "content area",
    by: |by| match by {
        By::Unit => "By unit",
        By::Area => "By content area",
        By::Scenario => "By scenario",
        By::Target => "By target",
    },
    serve_no_target: "serve no target",
    waiting: "waiting",
    own_plans: "own plans",
    missing_reports: "reports missing",
    targets_met: "targets met",
    plans: "Plans",
    tasks: "tasks",
    in_plans: |number| format!("{} with ", count(number, "plan", "plans")),
    and_more_attention: |number| {
        format!(
            "and {} that {} attention",
            count(number, "more thing", "more things"),
            if number == 1 { "needs" } else { "need" }
        )
    },
    one_plan: "`plan status --plan PLAN` shows one plan whole.",
};
