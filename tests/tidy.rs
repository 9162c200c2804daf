//! Guards the structure of the source: layers, file sizes, and files that nobody uses.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The layers of ARCHITECTURE.md, from the bottom up. A module uses its own layer and those before it.
const LAYERS: [&[&str]; 6] = [
    &["source", "diagnostic", "messages", "words"],
    &["git", "yaml"],
    &["model", "workspace"],
    &[
        "rules",
        "status",
        "query",
        "agenda",
        "cascade",
        "arrears",
        "periodic_report",
        "trend",
        "history",
        "find",
        "tables",
        "sql",
        "edit",
        "drafts",
        "merge",
    ],
    &["render"],
    &["cli"],
];

/// Nobody reads a file that is longer.
const LONGEST_FILE: usize = 600;

/// Files that are compiled for tests only.
const TEST_FILES: [&str; 4] = ["tests", "testing", "fixture", "example"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder of the project with that extension, by path.
fn files(folder: &str, extension: &str) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.insert(path);
            }
        }
    }
    found
}

fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().display().to_string()
}

/// The layer of a module; `None` for the crate's root.
fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// The module of the first level that a file belongs to, such as `yaml` for `src/yaml/tree.rs`.
fn module(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    let first = inside.components().next().unwrap().as_os_str();
    Path::new(first)
        .file_stem()
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned()
}

/// The modules of the first level that a text names after `crate::`, also inside braces.
fn used_modules(text: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for rest in text.split("crate::").skip(1) {
        let names = match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or(list),
            None => rest
                .split([';', ':', '(', ')', ' ', '<', '>', ',', '\n', '`'])
                .next()
                .unwrap_or(rest),
        };
        for name in names.split(',') {
            let name = name.trim().split("::").next().unwrap_or(name);
            used.insert(name.to_owned());
        }
    }
    used
}

#[test]
fn modules_use_only_what_is_below_them() {
    let mut faults = Vec::new();
    for path in files("src", "rs") {
        let own = module(&path);
        let Some(own_layer) = layer(&own) else {
            assert!(
                ["lib", "main"].contains(&own.as_str()),
                "{} belongs to no layer",
                name(&path)
            );
            continue;
        };
        for used in used_modules(&fs::read_to_string(&path).unwrap()) {
            match layer(&used) {
                Some(used_layer) if used_layer <= own_layer => {}
                Some(_) => faults.push(format!("{} uses `{used}`, which is above it", name(&path))),
                None => faults.push(format!("{} uses `{used}`, which is no module", name(&path))),
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn an_upward_edge_is_seen() {
    let used = used_modules("use crate::{cli::Context, yaml};\nlet x = crate::render::paint;");
    assert_eq!(
        used.into_iter().collect::<Vec<_>>(),
        ["cli", "render", "yaml"]
    );
}

#[test]
fn no_file_is_too_long() {
    let long: Vec<_> = files("src", "rs")
        .into_iter()
        .chain(files("derive/src", "rs"))
        .chain(files("tests", "rs"))
        .chain(files("examples", "rs"))
        .map(|path| {
            (
                fs::read_to_string(&path).unwrap().lines().count(),
                name(&path),
            )
        })
        .filter(|&(lines, _)| lines > LONGEST_FILE)
        .collect();
    assert!(
        long.is_empty(),
        "longer than {LONGEST_FILE} lines: {long:?}"
    );
}

/// A module's file is wired if the file around it has its `mod` line.
#[test]
fn every_source_file_is_wired() {
    for path in files("src", "rs") {
        let stem = path.file_stem().unwrap().to_str().unwrap();
        let folder = path.parent().unwrap();
        let (module, parent) = match stem {
            "lib" | "main" => continue,
            "mod" => (
                folder.file_name().unwrap().to_str().unwrap(),
                folder.parent().unwrap(),
            ),
            _ => (stem, folder),
        };
        let candidates = [
            parent.join("mod.rs"),
            parent.join("lib.rs"),
            parent.with_extension("rs"),
        ];
        let around = candidates
            .iter()
            .find_map(|file| fs::read_to_string(file).ok())
            .unwrap();
        let wired = around.lines().any(|line| {
            line == format!("mod {module};") || line.ends_with(&format!(" mod {module};"))
        });
        assert!(wired, "{} has no `mod {module}` around it", name(&path));
    }
}

/// Every command has a file of its own, and every such file is a command or one of those that commands share.
#[test]
fn every_command_has_a_file() {
    let shared = [
        "args",
        "ask",
        "change",
        "context",
        "document",
        "edit",
        "error",
        "filter",
        "finding_format",
        "fix",
        "mod",
        "output",
        "progress",
        "selection",
        "sql_prompt",
    ];
    let dispatch = fs::read_to_string(root().join("src/cli/mod.rs")).unwrap();
    for path in files("src/cli", "rs") {
        let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if !shared.contains(&stem.as_str()) {
            let call = format!("{stem}::{stem}(&context");
            assert!(
                dispatch.contains(&call),
                "{} is not dispatched to",
                name(&path)
            );
        }
    }
}

/// What the owner wants nowhere in the project.
#[test]
fn no_source_hides_a_fault() {
    for path in files("src", "rs").union(&files("examples", "rs")) {
        if path
            .file_stem()
            .is_some_and(|stem| TEST_FILES.iter().any(|name| stem == *name))
        {
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for banned in [
            "todo!",
            "unimplemented!",
            "dbg!",
            ".unwrap()",
            "#[ignore",
            "panic!(",
        ] {
            assert!(!code.contains(banned), "{} has `{banned}`", name(path));
        }
    }
}
