//! Inputs that broke other readers of YAML: each ends in findings or in a value, never in an abort, and in little
//! memory.

mod common;

use std::fmt::Write;
use std::process::Command;

use common::Folder;

/// More than any of them may take, in KiB of address space with one thread: 500 MB.
const MEMORY_KIB: u32 = 500_000;

/// Every input with its name.
fn inputs() -> Vec<(&'static str, Vec<u8>)> {
    let laughs = |mut text: String| {
        for letter in b'b'..=b'i' {
            let (this, before) = (char::from(letter), char::from(letter - 1));
            let aliases = vec![format!("*{before}"); 9].join(",");
            writeln!(text, "{this}: &{this} [{aliases}]").unwrap();
        }
        text
    };
    let numbered =
        |count: usize, line: fn(usize) -> String| (0..count).map(line).collect::<String>();
    let stairs = |depth: usize| {
        let steps: String = (0..depth)
            .map(|step| format!("{}a:\n", " ".repeat(step)))
            .collect();
        format!("{steps}{}b\n", " ".repeat(depth))
    };
    let texts: Vec<(&str, String)> = vec![
        ("key given twice", "a: 1\nb: 2\na: 3\n".into()),
        (
            "billion laughs",
            laughs("a: &a [x,x,x,x,x,x,x,x,x]\n".into()),
        ),
        (
            "100,000 open brackets",
            format!("k: {}", "[".repeat(100_000)),
        ),
        (
            "100,000 brackets, closed",
            format!("k: {}{}\n", "[".repeat(100_000), "]".repeat(100_000)),
        ),
        ("100,000 dashes", format!("{}x\n", "- ".repeat(100_000))),
        ("3,000 nested mappings", stairs(3_000)),
        (
            "100 MB in one text",
            format!("k: \"{}\"\n", "ế".repeat(33_000_000)),
        ),
        ("byte order mark in front", "\u{feff}plan: a\n".into()),
        ("byte order mark inside", "k: v\n\u{feff}j: w\n".into()),
        ("NUL", "k: \"a\0b\"\n".into()),
        ("tab as indentation", "k:\n\tj: 1\n".into()),
        ("two documents", "a: 1\n---\nb: 2\n".into()),
        (
            "merge key",
            "base: &b {x: 1}\nd:\n  <<: *b\n  y: 2\n".into(),
        ),
        (
            "words of YAML 1.1",
            "a: no\nb: 0755\nc: 1_000\nd: 12:30:45\ne: .inf\nf: ~\ng: 0x1F\n".into(),
        ),
        (
            "tags",
            "a: !!binary aGVsbG8=\nb: !custom x\nc: !!python/object:os.system ls\n".into(),
        ),
        (
            "key of 2,000 letters",
            format!("{}: v\n", "k".repeat(2_000)),
        ),
        (
            "200,000 anchors",
            numbered(200_000, |number| format!("- &a{number} x\n")),
        ),
        (
            "300,000 comments",
            format!("{}a: 1\n", "# c\n".repeat(300_000)),
        ),
        (
            "300,000 pairs of brackets",
            format!("k: [{}]\n", "[],".repeat(300_000)),
        ),
        (
            "unclosed quote of 5 MB",
            format!("k: \"{}", "a b\n  ".repeat(800_000)),
        ),
        (
            "a million colons",
            format!("k: {}\n", "a:b:".repeat(250_000)),
        ),
        ("5,000 complex keys", format!("{}x\n", "? ".repeat(5_000))),
        (
            "200,000 keys in braces",
            format!(
                "{{{}}}\n",
                numbered(200_000, |number| format!("k{number}: v,\n "))
            ),
        ),
        ("lone carriage returns", "a: 1\rb: 2\r".into()),
        ("undefined alias", "a: *nope\n".into()),
        ("nothing", String::new()),
        ("only a comment", "# x\n".into()),
        (
            "200,000 keys",
            numbered(200_000, |number| format!("k{number}: v\n")),
        ),
        ("C1 control character", "k: \"a\u{86}b\"\n".into()),
        ("exotic line breaks", "k: a\u{2028}b\u{85}c\n".into()),
    ];
    let mut inputs: Vec<_> = texts
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()))
        .collect();
    inputs.push(("bytes that are not UTF-8", b"k: \"abc\xff\xfe\"\n".to_vec()));
    inputs
}

#[test]
fn hostile_inputs_end_in_findings() {
    let inputs = inputs();
    assert_eq!(inputs.len(), 31);
    for (name, bytes) in inputs {
        let folder = Folder::with(&[]);
        folder.write("hostile.plan.yaml", &bytes);
        let mut command = limited(MEMORY_KIB);
        let output = command
            .args(["validate", "--format", "json", "hostile.plan.yaml"])
            .current_dir(folder.path())
            .env("RAYON_NUM_THREADS", "1")
            .output()
            .unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(
            matches!(output.status.code(), Some(0 | 1)),
            "{name}: {:?} {stderr}",
            output.status
        );
        assert_eq!(stderr, "", "{name}");
        let verdict: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_ne!(
            verdict["findings"].as_array().unwrap().len(),
            0,
            "{name} is not a plan"
        );
    }
}

/// The same text on its own, within a register, a report and a stream must not end in an abort either.
#[test]
fn small_hostile_inputs_end_in_findings_in_every_document() {
    for (name, bytes) in inputs() {
        if bytes.len() > 4_096 {
            continue;
        }
        for before in [
            "units:\n",
            "report: a\nunit: b\n",
            "plan: a\n",
            "workspace: a\n---\n",
        ] {
            let folder = Folder::with(&[]);
            let text = [before.as_bytes(), &bytes].concat();
            folder.write("hostile.report.yaml", &text);
            let output = folder.plan(&["validate"]);
            assert!(
                matches!(output.status, Some(0 | 1)),
                "{name}: {}",
                output.text()
            );
            let output = folder.plan(&["status"]);
            assert!(
                matches!(output.status, Some(0..=2)),
                "{name}: {}",
                output.text()
            );
        }
    }
}

/// Long inputs inside of documents that are read: work that grows faster than the input would not come to an end.
#[test]
fn long_faulty_documents_end_in_findings() {
    let header = "report: p\nunit: u\nas-of: 2021-01-01\n";
    let keys: String = (0..100_000)
        .map(|number| format!("k{number}: v\n"))
        .collect();
    let inputs = [
        ("20,000 broken documents", "a: ]\n---\n".repeat(20_000)),
        (
            "300,000 items of the wrong type",
            format!("{header}obstacles: [{}]\n", "[],".repeat(300_000)),
        ),
        ("100,000 unknown keys", format!("plan: p\n{keys}")),
        ("a second report without separator", header.repeat(2)),
    ];
    for (name, text) in inputs {
        let folder = Folder::with(&[("long.report.yaml", &text)]);
        for format in ["full", "json"] {
            let output = folder.plan(&["validate", "--format", format]);
            assert_eq!(output.status, Some(1), "{name}: {}", output.stderr);
            assert!(
                output.stdout.len() < 1_000_000,
                "{name}: {} bytes",
                output.stdout.len()
            );
        }
    }
}

#[expect(
    clippy::print_stderr,
    reason = "a test that leaves something out says so"
)]
/// The program, with a limit on its memory where the system can set one.
fn limited(kib: u32) -> Command {
    let program = env!("CARGO_BIN_EXE_plan");
    if cfg!(target_os = "linux") {
        let mut command = Command::new("sh");
        command.args([
            "-c",
            &format!("ulimit -v {kib} && exec \"$0\" \"$@\""),
            program,
        ]);
        command
    } else {
        eprintln!("LEFT OUT: no limit on memory can be set here, so only the result is tested");
        Command::new(program)
    }
}
