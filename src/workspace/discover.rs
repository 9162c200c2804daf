//! Finds the files of a workspace.
//!
//! A workspace is the folder that holds `workspace.yaml`, searched from the named paths upwards as git searches its
//! root; where there is none, the named paths themselves are the workspace. Folders are walked like a repository:
//! hidden and git-ignored files are left out, and so is a folder below that is a workspace of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use ignore::{DirEntry, WalkBuilder};

use super::check_paths::{check_paths, is_check_path};
use super::misnamed::{MisnamedFile, hinted_ending, meant_ending};
use super::paths::{show, slashed, tidy};
use crate::messages::{Message, message};

/// What was found, by the path relative to the workspace with `/` between parts, in the order of these paths.
#[derive(Clone, Debug)]
pub struct Discovery {
    /// The folder that paths are relative to.
    pub root: PathBuf,
    /// Whether `root` has a `workspace.yaml`.
    pub marked: bool,
    /// The files.
    pub files: Vec<FoundFile>,
    /// Folders below that are workspaces of their own, and so were left out.
    pub nested: Vec<PathBuf>,
    /// Files that are not read because of their names, although they look as if they were meant to be.
    pub misnamed: Vec<MisnamedFile>,
    /// The queries with which the workspace checks itself.
    pub checks: Vec<FoundFile>,
    /// What the user named: each as a place, and as he wrote it.
    pub(super) named: Vec<(PathBuf, PathBuf)>,
}

/// A file to be read, or a path that cannot be.
#[derive(Clone, Debug)]
pub struct FoundFile {
    /// The path relative to the root.
    pub path: String,
    /// The path as shown to the user.
    pub shown: String,
    /// Where to read it.
    pub place: PathBuf,
    /// Whether the user named it, or a folder that holds it.
    pub selected: bool,
    /// Whether the user named the file itself.
    pub named: bool,
    /// Why it cannot be read, if that is known already.
    pub problem: Option<Message>,
    /// Its bytes, if they are not those of the place.
    pub bytes: Option<Vec<u8>>,
    /// Whether the place is that of the file that is meant, and not of another state of it.
    pub is_stored: bool,
}

/// Names of the file that marks a workspace.
pub(super) const SETTINGS_FILES: [&str; 2] = ["workspace.yaml", "workspace.yml"];

/// Ends of the names of the files that are read from a folder.
pub const SUFFIXES: [&str; 6] = [
    ".plan.yaml",
    ".plan.yml",
    ".units.yaml",
    ".units.yml",
    ".report.yaml",
    ".report.yml",
];

/// The same files as git's patterns, each with a name that it fits.
pub const PLAN_FILES: [(&str, &str); 8] = [
    ("*.plan.yaml", "x.plan.yaml"),
    ("*.plan.yml", "x.plan.yml"),
    ("*.units.yaml", "x.units.yaml"),
    ("*.units.yml", "x.units.yml"),
    ("*.report.yaml", "x.report.yaml"),
    ("*.report.yml", "x.report.yml"),
    ("workspace.yaml", "workspace.yaml"),
    ("workspace.yml", "workspace.yml"),
];

/// Why the paths on the command line do not make one workspace.
#[derive(Debug, thiserror::Error)]
pub enum DiscoverError {
    /// Two paths belong to different workspaces.
    #[error("`{one}` and `{other}` belong to different workspaces")]
    SeveralWorkspaces {
        /// A path.
        one: String,
        /// A path of another workspace.
        other: String,
    },
}

/// Finds the files of the workspace that the paths belong to. Relative paths count from `base`, which is absolute.
///
/// # Errors
///
/// If the paths belong to different workspaces.
pub fn discover(base: &Path, paths: &[PathBuf]) -> Result<Discovery, DiscoverError> {
    let places: Vec<_> = paths.iter().map(|path| tidy(&base.join(path))).collect();
    let mut roots = places.iter().map(|place| workspace_root(place));
    let first = roots.next().flatten();
    if let Some(other) = roots.position(|root| root != first) {
        return Err(DiscoverError::SeveralWorkspaces {
            one: show(&paths[0]),
            other: show(&paths[other + 1]),
        });
    }
    let marked = first.is_some();
    let root = first.unwrap_or_else(|| match places.as_slice() {
        [only] if only.is_dir() => only.clone(),
        _ => tidy(base),
    });
    let mut walk = Walk {
        base: tidy(base),
        root,
        files: BTreeMap::new(),
        nested: BTreeSet::new(),
        misnamed: BTreeMap::new(),
    };
    // Whoever names the whole workspace has it walked once.
    if marked && !places.contains(&walk.root) {
        walk.folder(&walk.root.clone(), None);
    }
    for (place, path) in places.iter().zip(paths) {
        // A check is no document; whoever names one asks about the workspace that it checks.
        let is_check = marked && is_check_path(&walk.path(place));
        if place.is_dir() {
            walk.folder(place, Some(path));
        } else if !is_check {
            walk.file(place, Some(show(path)), true);
        }
    }
    let Walk {
        root,
        files,
        nested,
        mut misnamed,
        ..
    } = walk;
    // Whoever names a file has it read.
    misnamed.retain(|path, _| !files.contains_key(path));
    let mut discovery = Discovery {
        root,
        marked,
        files: files.into_values().collect(),
        nested: nested.into_iter().collect(),
        misnamed: misnamed.into_values().collect(),
        checks: Vec::new(),
        named: places.into_iter().zip(paths.iter().cloned()).collect(),
    };
    if marked {
        let checks = check_paths(&discovery.root).into_iter();
        discovery.checks = checks
            .map(|path| FoundFile {
                bytes: None,
                is_stored: true,
                ..discovery.file_of(path, Vec::new())
            })
            .collect();
    }
    Ok(discovery)
}

impl Discovery {
    /// The workspace of texts that come from no folder.
    #[must_use]
    pub fn nowhere() -> Self {
        Self {
            root: PathBuf::new(),
            marked: false,
            files: Vec::new(),
            nested: Vec::new(),
            misnamed: Vec::new(),
            checks: Vec::new(),
            named: Vec::new(),
        }
    }

    /// Whether the user named the file of that path, relative to the root, itself.
    #[must_use]
    pub fn is_named(&self, path: &str) -> bool {
        self.named_files().any(|file| file.path == path)
    }

    /// The files that the user named themselves, and not a folder that holds them.
    pub fn named_files(&self) -> impl Iterator<Item = &FoundFile> {
        self.files.iter().filter(|file| file.named)
    }

    pub(super) fn file_of(&self, path: String, bytes: Vec<u8>) -> FoundFile {
        let place = self.root.join(&path);
        let mut named = self.named.iter();
        let around = named.find_map(|(around, written)| {
            let rest = place.strip_prefix(around).ok()?;
            Some((written.as_path(), rest))
        });
        let selected = around.is_some();
        let shown = match around {
            Some((written, rest)) if rest.as_os_str().is_empty() => show(written),
            Some((written, rest)) => show(&written.join(rest)),
            None => path.clone(),
        };
        FoundFile {
            path,
            shown,
            place,
            selected,
            named: false,
            problem: None,
            bytes: Some(bytes),
            is_stored: false,
        }
    }
}

/// Whether a file of that path is one that is read from a folder.
#[must_use]
pub fn is_plan_path(path: &str) -> bool {
    is_plan_file(path.rsplit('/').next().unwrap_or(path))
}

/// The nearest folder upwards that has a `workspace.yaml`. A repository's root ends the search.
fn workspace_root(place: &Path) -> Option<PathBuf> {
    for folder in place.ancestors() {
        if is_workspace(folder) {
            return Some(folder.to_path_buf());
        }
        if folder.join(".git").exists() {
            return None;
        }
    }
    None
}

fn is_workspace(folder: &Path) -> bool {
    SETTINGS_FILES
        .iter()
        .any(|name| folder.join(name).is_file())
}

struct Walk {
    base: PathBuf,
    root: PathBuf,
    files: BTreeMap<String, FoundFile>,
    nested: BTreeSet<PathBuf>,
    misnamed: BTreeMap<String, MisnamedFile>,
}

impl Walk {
    /// Adds the plan files of a folder, under the name that the user gave to it.
    fn folder(&mut self, folder: &Path, named: Option<&Path>) {
        let nested = std::sync::Arc::new(Mutex::new(BTreeSet::new()));
        let found = std::sync::Arc::clone(&nested);
        let walk = WalkBuilder::new(folder)
            .require_git(false)
            .ignore(false)
            .git_global(false)
            .git_exclude(false)
            .filter_entry(move |entry| {
                let is_nested = entry.depth() > 0 && is_folder(entry) && is_workspace(entry.path());
                if is_nested && let Ok(mut found) = found.lock() {
                    found.insert(entry.path().to_path_buf());
                }
                !is_nested
            })
            .build();
        for entry in walk {
            match entry {
                Ok(entry) => {
                    let shown = named.map(|named| match entry.path().strip_prefix(folder) {
                        Ok(rest) => show(&named.join(rest)),
                        Err(_) => show(entry.path()),
                    });
                    let name = entry.file_name().to_string_lossy();
                    if is_plan_file(&name) {
                        if is_ordinary(&entry) {
                            self.add(entry.path(), shown, false, None);
                        } else {
                            self.file(entry.path(), shown, false);
                        }
                    } else if !is_folder(&entry)
                        && let Some(ending) =
                            meant_ending(&name).or_else(|| hinted_ending(&name, entry.path()))
                    {
                        self.misnamed(entry.path(), shown, ending);
                    }
                }
                Err(error) => self.unreadable(folder, named, &error),
            }
        }
        if let Ok(mut found) = nested.lock() {
            self.nested.append(&mut found);
        }
    }

    /// Adds a file. `shown` is the name that the user gave to it, if he named it or a folder around it.
    fn file(&mut self, place: &Path, shown: Option<String>, named: bool) {
        let problem = match std::fs::metadata(place) {
            Ok(metadata) if metadata.is_dir() => Some(message!("unreadable-file.folder")),
            // Whoever names a pipe wants it read; one that lies about in a folder would be waited for.
            Ok(metadata) if !metadata.is_file() && !named => {
                Some(message!("unreadable-file.not-ordinary"))
            }
            Ok(_) => None,
            Err(error) => Some(reason(&error)),
        };
        self.add(place, shown, named, problem);
    }

    /// Adds a folder that could not be walked into, so that it is reported like a file that cannot be read.
    fn unreadable(&mut self, folder: &Path, named: Option<&Path>, error: &ignore::Error) {
        let place = match error {
            ignore::Error::WithDepth { err, .. } => match err.as_ref() {
                ignore::Error::WithPath { path, .. } => path.clone(),
                _ => folder.to_path_buf(),
            },
            _ => folder.to_path_buf(),
        };
        let problem = match error.io_error() {
            Some(error) => reason(error),
            None => message!("unreadable-file.other", error = error.to_string()),
        };
        let shown = named.map(|_| show(&place));
        self.add(&place, shown, false, Some(problem));
    }

    fn misnamed(&mut self, place: &Path, shown: Option<String>, ending: &'static str) {
        let path = self.path(place);
        let file = MisnamedFile {
            path: path.clone(),
            shown: shown.unwrap_or_else(|| self.shown(place)),
            ending,
        };
        self.misnamed.insert(path, file);
    }

    fn add(&mut self, place: &Path, shown: Option<String>, named: bool, problem: Option<Message>) {
        let path = self.path(place);
        let selected = shown.is_some();
        let shown = shown.unwrap_or_else(|| self.shown(place));
        let file = FoundFile {
            path: path.clone(),
            shown,
            place: place.to_path_buf(),
            selected,
            named,
            problem,
            bytes: None,
            is_stored: true,
        };
        match self.files.entry(path) {
            std::collections::btree_map::Entry::Vacant(entry) => {
                entry.insert(file);
            }
            std::collections::btree_map::Entry::Occupied(mut entry) => {
                if selected && !entry.get().selected {
                    entry.insert(file);
                } else {
                    entry.get_mut().named |= named;
                }
            }
        }
    }

    /// The path relative to the root.
    fn path(&self, place: &Path) -> String {
        slashed(place.strip_prefix(&self.root).unwrap_or(place))
    }

    /// The path as the user, who named none around it, would name it.
    fn shown(&self, place: &Path) -> String {
        show(place.strip_prefix(&self.base).unwrap_or(place))
    }
}

fn is_folder(entry: &DirEntry) -> bool {
    entry
        .file_type()
        .is_some_and(|file_type| file_type.is_dir())
}

fn is_ordinary(entry: &DirEntry) -> bool {
    entry
        .file_type()
        .is_some_and(|file_type| file_type.is_file())
}

fn is_plan_file(name: &str) -> bool {
    SETTINGS_FILES.contains(&name) || SUFFIXES.iter().any(|suffix| name.ends_with(suffix))
}

/// What the operating system says, in words.
pub(super) fn reason(error: &std::io::Error) -> Message {
    match error.kind() {
        std::io::ErrorKind::NotFound => message!("unreadable-file.missing"),
        std::io::ErrorKind::PermissionDenied => message!("unreadable-file.denied"),
        _ => message!("unreadable-file.other", error = error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with these files, each empty; a name that ends with `/` is a folder.
    fn folder(names: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for name in names {
            let place = folder.path().join(name);
            if name.ends_with('/') {
                std::fs::create_dir_all(place).unwrap();
            } else {
                std::fs::create_dir_all(place.parent().unwrap()).unwrap();
                std::fs::write(place, "").unwrap();
            }
        }
        folder
    }

    fn found(base: &Path, paths: &[&str]) -> Discovery {
        let paths: Vec<_> = paths.iter().map(PathBuf::from).collect();
        discover(base, &paths).unwrap()
    }

    /// The paths of the files that are found, in order; selected ones with a star.
    fn check(names: &[&str], paths: &[&str], expected: &[&str]) {
        let folder = folder(names);
        let files = found(folder.path(), paths).files;
        let star = |file: &FoundFile| if file.selected { "*" } else { "" };
        let shown: Vec<_> = files
            .iter()
            .map(|file| format!("{}{}", file.path, star(file)))
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn plan_files_are_found_in_the_order_of_their_paths() {
        check(
            &[
                "b.plan.yaml",
                "a/z.report.yml",
                "a.units.yaml",
                "a/b/c.plan.yml",
                "notes.yaml",
                "a.plan.yaml.orig",
            ],
            &["."],
            &[
                "a.units.yaml*",
                "a/b/c.plan.yml*",
                "a/z.report.yml*",
                "b.plan.yaml*",
            ],
        );
    }

    #[test]
    fn the_whole_workspace_is_read_whatever_part_is_named() {
        let names = ["workspace.yaml", "a/p.plan.yaml", "b/q.plan.yaml"];
        check(
            &names,
            &["a"],
            &["a/p.plan.yaml*", "b/q.plan.yaml", "workspace.yaml"],
        );
        check(
            &names,
            &["./b/../b/q.plan.yaml"],
            &["a/p.plan.yaml", "b/q.plan.yaml*", "workspace.yaml"],
        );
    }

    #[test]
    fn a_file_that_is_named_is_taken_whatever_it_is_called() {
        check(&["x.yaml", "y.plan.yaml"], &["x.yaml"], &["x.yaml*"]);
        let folder = folder(&["x.yaml"]);
        assert!(found(folder.path(), &["x.yaml"]).files[0].named);
    }

    #[test]
    fn a_file_whose_name_ends_nearly_like_a_document_s_is_told_of_once() {
        let folder = folder(&["workspace.yaml", "a/x.reports.yaml", "b.plans.yaml"]);
        let misnamed = |named: &[&str]| {
            let files = found(folder.path(), named).misnamed.into_iter();
            let said = files.map(|file| format!("{} → {}", file.shown, file.ending));
            said.collect::<Vec<_>>()
        };
        assert_eq!(
            misnamed(&[".", "a"]),
            [
                "a/x.reports.yaml → .report.yaml",
                "b.plans.yaml → .plan.yaml"
            ]
        );
        assert_eq!(
            misnamed(&["b.plans.yaml"]),
            ["a/x.reports.yaml → .report.yaml"]
        );
    }

    #[test]
    fn hidden_and_ignored_files_are_left_out_unless_they_are_named() {
        let folder = folder(&[".h/a.plan.yaml", "out/b.plan.yaml", "c.plan.yaml"]);
        std::fs::write(folder.path().join(".gitignore"), "out/\n").unwrap();
        let paths = |named: &[&str]| {
            let files = found(folder.path(), named).files;
            files.into_iter().map(|file| file.path).collect::<Vec<_>>()
        };
        assert_eq!(paths(&["."]), ["c.plan.yaml"]);
        assert_eq!(paths(&["out/b.plan.yaml"]), ["out/b.plan.yaml"]);
    }

    #[test]
    fn a_workspace_below_is_left_out_and_named_once() {
        let folder = folder(&[
            "workspace.yaml",
            "a.plan.yaml",
            "in/workspace.yml",
            "in/b.plan.yaml",
        ]);
        let discovery = found(folder.path(), &["."]);
        assert_eq!(discovery.files.len(), 2);
        assert_eq!(discovery.nested, [folder.path().join("in")]);
    }

    #[test]
    fn the_search_upwards_ends_at_the_root_of_a_repository() {
        let folder = folder(&["workspace.yaml", "repo/.git/", "repo/sub/a.plan.yaml"]);
        let discovery = found(&folder.path().join("repo/sub"), &["."]);
        assert!(!discovery.marked);
        assert_eq!(discovery.root, folder.path().join("repo/sub"));
        let discovery = found(folder.path(), &["."]);
        assert!(discovery.marked);
    }

    #[test]
    fn paths_of_two_workspaces_are_refused() {
        let folder = folder(&["a/workspace.yaml", "b/workspace.yaml"]);
        let error = discover(folder.path(), &["a".into(), "b".into()]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "`a` and `b` belong to different workspaces"
        );
    }

    #[test]
    fn what_cannot_be_read_is_found_with_its_problem() {
        let folder = folder(&["d.plan.yaml/"]);
        let problem = |path: &str| found(folder.path(), &[path]).files[0].problem.clone();
        assert_eq!(
            problem("no.plan.yaml").unwrap().to_string(),
            "there is no such file or folder"
        );
    }
}
