//! All documents of a folder, found, decoded, indexed and resolved: what every rule, status and query works on.
//!
//! The result is the same for any order in which the file system lists the files: documents are ordered by path, then
//! by their position in the stream, and this order breaks every tie (status definition 2).

mod check_paths;
mod checks;
mod discover;
mod fingerprint;
mod items;
mod load;
mod mask;
mod misnamed;
mod misread;
mod other_state;
mod paths;
mod plans;
mod progress;
mod references;
mod register;
mod settings;
mod tasks;
mod texts;
mod tree_order;
mod unit_tree;
mod unread;

use std::path::PathBuf;

use rayon::prelude::*;

pub use check_paths::is_check_path;
use discover::FoundFile;
pub use discover::{DiscoverError, Discovery, PLAN_FILES, SUFFIXES, discover, is_plan_path};
pub use fingerprint::{Fingerprint, Fingerprints};
pub use items::{Item, ItemKind, items};
pub use load::Located;
pub use mask::Mask;
pub use misnamed::MisnamedFile;
pub use misread::Misread;
pub use paths::{slashed, tidy};
pub use plans::{PlanIndex, PlanRecord};
pub use progress::Progress;
pub use references::{
    ItemReference, fund_references, item_references, report_references, resources, teams,
    unit_references,
};
pub use register::{KindRecord, Register, UnitEntry, UnitId, UnitRecord};
pub use tasks::{Place, PlacedTask, tasks};
pub use texts::{content_texts, texts};
pub use unit_tree::UnitTree;
pub use unread::unread_files;

use crate::diagnostic::Finding;
use crate::messages::message;
use crate::model::{Date, Document, Language, Report, Settings, UnitRef, Units};
use crate::source::{FileId, SourceFile, Sources, Span};
use crate::yaml::{BareScalar, MAX_BYTES};

/// Everything that was read.
#[derive(Debug)]
pub struct Workspace {
    /// The files.
    pub sources: Sources,
    /// The settings, if the workspace has any.
    pub settings: Option<Located<Settings>>,
    /// The units.
    pub register: Register,
    /// The plans.
    pub plans: PlanIndex,
    /// The reports, in the order of files and streams.
    pub reports: Vec<Located<Report>>,
    /// Whether some units document was not understood in full, so that a unit or kind may be there and not be known.
    pub units_incomplete: bool,
    /// Folders below that are workspaces of their own, and so were left out.
    pub nested: Vec<PathBuf>,
    /// Files that are not read because of their names, although they look as if they were meant to be.
    pub misnamed: Vec<MisnamedFile>,
    /// The scalars without quotes that other readers of YAML take for something else, in the order of files.
    pub bare_scalars: Vec<(FileId, BareScalar)>,
    /// The queries with which the workspace checks itself, once they were read.
    pub checks: Vec<FileId>,
    /// Those that were not read yet.
    unread_checks: Vec<FoundFile>,
    selected: Vec<bool>,
    /// For each document its file.
    document_files: Vec<FileId>,
}

/// A text that does not come from a file, such as standard input.
#[derive(Debug)]
pub struct Extra {
    /// Its name in messages.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Workspace {
    /// Reads what was discovered, with further texts. The findings are those of reading alone.
    #[must_use]
    pub fn load(discovery: Discovery, extra: Vec<Extra>) -> (Self, Vec<Finding>) {
        Self::load_watched(discovery, extra, &Progress::default())
    }

    /// The same, counting the files that were read.
    #[must_use]
    pub fn load_watched(
        discovery: Discovery,
        extra: Vec<Extra>,
        progress: &Progress,
    ) -> (Self, Vec<Finding>) {
        let (discovery, bad_patterns) = settings::without_excluded(discovery);
        let Discovery {
            files,
            nested,
            misnamed,
            checks,
            ..
        } = discovery;
        let mut findings = Vec::new();
        let mut selected: Vec<_> = files.iter().map(|file| file.selected).collect();
        let read: Vec<_> = files.par_iter().map(load::read_text).collect();
        let mut sources = Sources::default();
        for (file, unreadable) in read.into_iter().chain(extra.into_iter().map(read_extra)) {
            let blank = unreadable.is_none() && load::is_blank(&file);
            let id = sources.add(file);
            if blank {
                findings.push(empty_file(id));
            }
            findings.extend(unreadable.map(|unreadable| unreadable.finding(id)));
        }
        selected.resize(sources.iter().count(), true);
        // Where nobody chose, everything is meant.
        if !selected.contains(&true) {
            selected.fill(true);
        }
        let mut decoded = load::decode(&sources, progress);
        findings.append(&mut decoded.findings);
        findings.extend(
            bad_patterns
                .into_iter()
                .filter_map(|pattern| pattern.finding(&sources)),
        );
        let workspace = Self {
            nested,
            misnamed,
            bare_scalars: decoded.bare,
            unread_checks: checks,
            ..Self::index(sources, decoded.documents, selected, &mut findings)
        };
        (workspace, findings)
    }

    /// A workspace of texts alone, each with the path of the file it stands for. For tests and examples.
    #[must_use]
    pub fn from_texts(texts: &[(&str, &str)]) -> (Self, Vec<Finding>) {
        let mut texts = texts.to_vec();
        texts.sort_unstable();
        let (checks, texts): (Vec<_>, Vec<_>) =
            texts.into_iter().partition(|(name, _)| is_check_path(name));
        let extra = |(name, text): (&str, &str)| Extra {
            name: name.to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        let discovery = Discovery::nowhere().with_checks(&checks);
        Self::load(discovery, texts.into_iter().map(extra).collect())
    }

    /// Whether the user named the file, or a folder that holds it.
    #[must_use]
    pub fn is_selected(&self, file: FileId) -> bool {
        self.selected[file.index()]
    }

    /// How many files the user named, or folders that hold them.
    #[must_use]
    pub fn selected_files(&self) -> usize {
        self.selected.iter().filter(|&&selected| selected).count()
    }

    /// How many documents stand in those files.
    #[must_use]
    pub fn selected_documents(&self) -> usize {
        let selected = self
            .document_files
            .iter()
            .filter(|&&file| self.is_selected(file));
        selected.count()
    }

    /// The language of the workspace, as its settings say; English if they do not.
    #[must_use]
    pub fn language(&self) -> Language {
        let settings = self.settings.as_ref();
        let language = settings.and_then(|settings| settings.document.language.as_ref());
        language.map_or_else(Language::default, |language| language.value)
    }

    /// Forgets reports dated after that day: as of then they do not exist yet.
    pub fn forget_reports_after(&mut self, day: Date) {
        let is_later =
            |report: &Report| report.as_of.as_ref().is_some_and(|as_of| as_of.value > day);
        self.reports.retain(|report| !is_later(&report.document));
    }

    fn index(
        sources: Sources,
        documents: Vec<Located<Document>>,
        selected: Vec<bool>,
        findings: &mut Vec<Finding>,
    ) -> Self {
        let document_files = documents.iter().map(|located| located.file).collect();
        let mut settings = Vec::new();
        let mut registers: Vec<Located<Units>> = Vec::new();
        let mut plans = Vec::new();
        let mut reports = Vec::new();
        for located in documents {
            let Located {
                file,
                position,
                span,
                complete,
                misread,
                document,
            } = located;
            let place = Located {
                file,
                position,
                span,
                complete,
                misread,
                document: (),
            };
            match document {
                Document::Units(units) => registers.push(place.with(|()| units)),
                Document::Plan(plan) => plans.push(place.with(|()| *plan)),
                Document::Report(report) => reports.push(place.with(|()| *report)),
                Document::Workspace(document) => settings.push(place.with(|()| document)),
            }
        }
        let settings = settings::choose(settings, &sources, findings);
        let is_incomplete = |register: &Located<Units>| {
            !register.complete || register.lost(&["id", "name", "units", "kinds"])
        };
        let units_incomplete = registers.iter().any(is_incomplete);
        let plans = PlanIndex::new(plans);
        let register = if registers.is_empty() {
            Register::implied(implied_units(&plans, &reports))
        } else {
            Register::new(registers)
        };
        Self {
            sources,
            settings,
            register,
            plans,
            reports,
            units_incomplete,
            nested: Vec::new(),
            misnamed: Vec::new(),
            bare_scalars: Vec::new(),
            checks: Vec::new(),
            unread_checks: Vec::new(),
            selected,
            document_files,
        }
    }
}

fn read_extra(extra: Extra) -> (SourceFile, Option<load::Unreadable>) {
    let (text, unreadable) = if extra.bytes.len() as u64 > MAX_BYTES {
        (String::new(), Some(load::too_large()))
    } else {
        load::decode_utf8(extra.bytes)
    };
    (
        SourceFile::new(&*extra.name, &*extra.name, text),
        unreadable,
    )
}

fn empty_file(file: FileId) -> Finding {
    Finding::error(
        "empty-file",
        Span::default().in_file(file),
        message!("empty-file.headline"),
    )
    .help(message!("empty-file.help"))
}

/// The ids that plans and reports name, in the order of the documents.
fn implied_units<'a>(plans: &'a PlanIndex, reports: &'a [Located<Report>]) -> Vec<&'a str> {
    let mut ids: Vec<&str> = Vec::new();
    for plan in plans {
        ids.extend(plan.document.issuer.as_ref().map(|issuer| issuer.as_str()));
        for reference in unit_references(&plan.document) {
            if let UnitRef::Unit(id) = &reference.value {
                ids.push(id);
            }
        }
    }
    let units = reports
        .iter()
        .filter_map(|report| report.document.unit.as_ref());
    ids.extend(units.map(|unit| unit.as_str()));
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: &str = "{plan: a, title: A, issuer: u}";
    const UNITS: &str = "units: [{id: u, name: U}]\n";
    const REPORTS: &str =
        "{report: a, unit: u, as-of: 2021-08-31}\n---\n{report: a, unit: v, as-of: 2021-07-31}\n";

    /// Everything that hangs on the order of documents.
    fn describe(texts: &[(&str, &str)]) -> String {
        let (workspace, findings) = Workspace::from_texts(texts);
        let paths: Vec<_> = workspace
            .sources
            .iter()
            .map(|(_, file)| &file.path)
            .collect();
        let plans: Vec<_> = workspace
            .plans
            .iter()
            .map(|plan| (plan.file, &plan.document))
            .collect();
        let units: Vec<_> = workspace.register.iter().collect();
        let (kinds, reports) = (workspace.register.kinds(), &workspace.reports);
        format!(
            "{paths:?} {plans:?} {units:?} {kinds:?} {reports:?} {:?} {findings:?}",
            workspace.settings
        )
    }

    #[test]
    fn a_document_knows_the_keys_that_were_not_understood() {
        let text = "plan: p\ntitle: T\nissuer: a\nissued: 9/8/2021\nnumber: *n\nbasis: [{rol: parent}]\nplace:\n";
        let (workspace, _) = Workspace::from_texts(&[("p.plan.yaml", text)]);
        let plan = workspace.plans.find("p").unwrap();
        let misread = plan.misread.iter();
        let misread: Vec<_> = misread
            .map(|misread| (&*misread.key, misread.is_own))
            .collect();
        assert_eq!(
            misread,
            [
                ("issued", true),
                ("number", true),
                ("role", true),
                ("basis", false)
            ]
        );
        let title = plan.document.title.as_ref().unwrap().span;
        let is_around = |keys| {
            plan.misread
                .iter()
                .any(|misread| misread.is_around(title, keys))
        };
        assert!(is_around(&["place", "issued"]) && !is_around(&["place", "role"]));
        assert!(plan.lost(&["role"]) && !plan.lost(&["basis", "place"]));
    }

    #[test]
    fn the_order_in_which_files_are_given_plays_no_part() {
        let mut texts = [
            ("a.plan.yaml", PLAN),
            ("b.plan.yaml", "{plan: a, title: B, issuer: w, tpye: x}"),
            ("a.units.yaml", UNITS),
            (
                "b.units.yaml",
                "units: [{id: v, name: V}, {id: u, name: W}]\nkinds: [{id: k}]\n",
            ),
            ("r.report.yaml", REPORTS),
            ("workspace.yaml", "workspace: W\n"),
        ];
        let expected = describe(&texts);
        for turn in 0..texts.len() {
            texts.rotate_left(1);
            texts.swap(turn, 0);
            assert_eq!(describe(&texts), expected, "{texts:?}");
        }
    }

    #[test]
    fn reports_of_later_days_are_forgotten() {
        let (mut workspace, _) = Workspace::from_texts(&[("r.report.yaml", REPORTS)]);
        workspace.forget_reports_after(Date::from_ymd(2021, 8, 30).unwrap());
        let units: Vec<_> = workspace
            .reports
            .iter()
            .map(|report| &report.document.unit)
            .collect();
        assert_eq!(units.len(), 1);
        assert_eq!(units[0].as_ref().unwrap().as_str(), "v");
    }

    #[test]
    fn a_units_document_that_breaks_off_may_lack_units() {
        let incomplete = |text| {
            Workspace::from_texts(&[("u.units.yaml", text)])
                .0
                .units_incomplete
        };
        assert!(!incomplete(UNITS));
        assert!(incomplete("units:\n- {id: u, name: U}\n- [\n"));
    }

    #[test]
    fn an_empty_file_is_reported() {
        let (workspace, findings) =
            Workspace::from_texts(&[("a.plan.yaml", PLAN), ("b.plan.yaml", "# later\n")]);
        let messages: Vec<_> = findings
            .iter()
            .map(|finding| finding.message.to_string())
            .collect();
        assert_eq!(messages, ["this file is empty"]);
        assert_eq!(workspace.selected_documents(), 1);
    }

    /// The paths of the files that are read from a folder of three plans, with these settings.
    fn read_with(settings: &str, named: &[&str]) -> (Vec<String>, Vec<Finding>) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("old")).unwrap();
        for name in ["a.plan.yaml", "b.plan.yaml", "old/c.plan.yaml"] {
            std::fs::write(folder.path().join(name), PLAN).unwrap();
        }
        std::fs::write(folder.path().join("workspace.yaml"), settings).unwrap();
        let named: Vec<_> = named.iter().map(PathBuf::from).collect();
        let (workspace, findings) =
            Workspace::load(discover(folder.path(), &named).unwrap(), Vec::new());
        let plans = workspace.sources.iter().map(|(_, file)| file.path.clone());
        (
            plans.filter(|path| path.ends_with(".plan.yaml")).collect(),
            findings,
        )
    }

    #[test]
    fn excluded_files_are_not_read_unless_they_are_named() {
        let settings = "workspace: W\nexclude: [old/**, b.plan.yaml]\n";
        assert_eq!(read_with(settings, &["."]).0, ["a.plan.yaml"]);
        assert_eq!(
            read_with(settings, &["old/c.plan.yaml"]).0,
            ["a.plan.yaml", "old/c.plan.yaml"]
        );
    }

    #[test]
    fn a_misnamed_file_that_is_excluded_is_not_told_of() {
        let folder = tempfile::tempdir().unwrap();
        let settings = "workspace: W\nexclude: [old.plans.yaml]\n";
        for (name, text) in [
            ("workspace.yaml", settings),
            ("old.plans.yaml", PLAN),
            ("new.plans.yaml", PLAN),
        ] {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        let discovery = discover(folder.path(), &[PathBuf::from(".")]).unwrap();
        let (workspace, _) = Workspace::load(discovery, Vec::new());
        let misnamed = workspace.misnamed.iter().map(|file| &*file.path);
        assert_eq!(misnamed.collect::<Vec<_>>(), ["new.plans.yaml"]);
    }

    #[test]
    fn a_pattern_that_cannot_be_understood_is_reported() {
        let (paths, findings) = read_with("workspace: W\nexclude: ['{a']\n", &["."]);
        assert_eq!(paths.len(), 3);
        assert!(
            findings[0]
                .message
                .to_string()
                .starts_with("`{a` is not a pattern"),
            "{findings:?}"
        );
    }
}
