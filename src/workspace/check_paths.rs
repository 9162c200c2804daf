//! Which files are the queries with which a workspace checks itself.

use std::path::Path;

/// The folder of a workspace's own checks.
const CHECKS: &str = "checks";

/// Whether a file of that path, relative to the root of a workspace, is one of its own checks.
#[must_use]
pub fn is_check_path(path: &str) -> bool {
    let name = path
        .strip_prefix(CHECKS)
        .and_then(|path| path.strip_prefix('/'));
    name.is_some_and(|name| name.ends_with(".sql") && !name.starts_with('.') && !name.contains('/'))
}

/// The paths of the checks below the root of a workspace, in their order.
pub(super) fn check_paths(root: &Path) -> Vec<String> {
    // Most workspaces have no such folder, and one that cannot be read is none.
    let entries = std::fs::read_dir(root.join(CHECKS))
        .into_iter()
        .flatten()
        .flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut paths: Vec<_> = names.map(|name| format!("{CHECKS}/{name}")).collect();
    paths.retain(|path| is_check_path(path) && root.join(path).is_file());
    paths.sort_unstable();
    paths
}
