//! The parts of a status come to the whole.

mod common;

use common::plan;
use serde_json::Value;

const COUNTS: [&str; 8] = [
    "total", "todo", "doing", "done", "blocked", "dropped", "overdue", "standby",
];

/// The status of each plan in a folder, in parts.
fn status(folder: &str, as_of: &str, by: &str) -> Vec<Value> {
    let as_of = format!("--as-of={as_of}");
    let output = plan(&[&as_of, "status", folder, "--format=json", "--by", by]).json();
    output["plans"].as_array().unwrap().clone()
}

fn rows(plan: &Value) -> &Vec<Value> {
    plan["breakdown"]["rows"].as_array().unwrap()
}

fn number(value: &Value) -> i64 {
    value
        .as_i64()
        .unwrap_or_else(|| panic!("{value} is no whole number"))
}

#[test]
fn the_task_lines_of_all_units_areas_and_scenarios_are_those_of_the_plan() {
    for (folder, as_of) in [("examples/flood", "2024-12-10"), ("plans", "2021-10-15")] {
        for by in ["unit", "area", "scenario"] {
            for plan in status(folder, as_of, by) {
                assert!(!rows(&plan).is_empty());
                for count in COUNTS {
                    let parts = rows(&plan).iter().map(|row| number(&row["tasks"][count]));
                    let whole = number(&plan["tasks"][count]);
                    assert_eq!(
                        parts.sum::<i64>(),
                        whole,
                        "{count} of {} by {by}",
                        plan["id"]
                    );
                }
            }
        }
    }
}

#[test]
fn the_figures_and_duties_of_all_units_are_those_of_the_plan() {
    for plan in status("examples/flood", "2024-12-10", "unit") {
        let sum = |list: &str, reference: &Value, field: &str| -> i64 {
            let items = rows(&plan)
                .iter()
                .flat_map(|row| row[list].as_array().unwrap());
            let items = items.filter(|item| item["ref"] == *reference);
            items.filter_map(|item| item[field].as_i64()).sum()
        };
        let fields = [
            ("targets", &["done", "of", "answered", "expected"][..]),
            ("quantities", &["sum", "answered", "expected"]),
            ("reporting", &["expected", "on_time", "late", "missing"]),
            ("cascade", &["expected", "issued", "draft", "none", "late"]),
        ];
        for (list, fields) in fields {
            for item in plan[list].as_array().unwrap() {
                for field in fields {
                    let parts = sum(list, &item["ref"], field);
                    let whole = item[field].as_i64().unwrap_or(0);
                    assert_eq!(parts, whole, "{field} of {}", item["ref"]);
                }
            }
        }
    }
}

#[test]
fn by_target_each_part_has_the_figures_of_its_target() {
    let plans = status("examples/flood", "2024-12-10", "target");
    let county = &rows(&plans[0]);
    let of = |id: &str| county.iter().find(|row| row["id"] == id).unwrap();
    assert_eq!(of("homes-visited")["targets"][0]["done"], 813);
    assert_eq!(of("homes-visited")["tasks"]["total"], 4);
    assert_eq!(of("sandbags")["quantities"][0]["sum"], 17500);
    assert_eq!(county.last().unwrap()["id"], Value::Null);
}
