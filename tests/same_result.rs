//! The same input gives the same output, byte for byte, however many threads work on it and whatever day it is.

mod common;

use std::process::Command;

use common::root;

fn output(threads: &str, arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(env!("CARGO_BIN_EXE_plan"))
        .args(arguments)
        .current_dir(root())
        .env_clear()
        .env("RAYON_NUM_THREADS", threads)
        .output()
        .expect("the program was built");
    assert!(!output.stdout.is_empty(), "{arguments:?}");
    output.stdout
}

#[test]
fn one_two_and_eight_threads_give_the_same_bytes() {
    let commands: [&[&str]; 5] = [
        &["validate", "plans", "--format", "json"],
        &["validate", "examples/broken"],
        &[
            "status",
            "plans",
            "--as-of",
            "2021-12-31",
            "--format",
            "json",
        ],
        &["status", "examples/flood", "--as-of", "2024-12-10"],
        &[
            "query",
            "tasks",
            "plans",
            "--as-of",
            "2021-12-31",
            "--format",
            "json",
        ],
    ];
    for arguments in commands {
        let one = output("1", arguments);
        assert_eq!(one, output("2", arguments), "{arguments:?}");
        assert_eq!(one, output("8", arguments), "{arguments:?}");
    }
}

/// The output in a place that is so many hours west of Greenwich.
fn output_at(hours_west: &str, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_plan"))
        .args(arguments)
        .current_dir(root())
        .env_clear()
        .env("TZ", format!("PLACE{hours_west}"))
        .output()
        .expect("the program was built");
    String::from_utf8(output.stdout).unwrap()
}

/// Between 14 hours east and 12 hours west it is never the same day.
#[test]
fn an_as_of_day_gives_the_same_bytes_whatever_today_is() {
    let [east, west] = ["-14", "+12"];
    let day = |hours_west| {
        let output = output_at(
            hours_west,
            &["status", "examples/flood", "--format", "json"],
        );
        let json: serde_json::Value = serde_json::from_str(&output).unwrap();
        json["as_of"].as_str().unwrap().to_owned()
    };
    let (today_in_the_east, today_in_the_west) = (day(east), day(west));
    assert_ne!(today_in_the_east, today_in_the_west);
    for format in ["table", "json"] {
        let arguments = [
            "status",
            "examples/flood",
            "--as-of",
            "2024-12-10",
            "--format",
            format,
        ];
        let shown = output_at(east, &arguments);
        assert_eq!(shown, output_at(east, &arguments));
        assert_eq!(shown, output_at(west, &arguments));
        assert!(!shown.contains(&today_in_the_east));
        assert!(!shown.contains(&today_in_the_west));
    }
}
