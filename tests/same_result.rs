//! The same input gives the same output, byte for byte, however many threads work on it.

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
