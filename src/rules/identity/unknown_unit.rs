//! `unknown-unit`: a reference to a unit, or a kind of units, that no register has.

use foldhash::HashMap;

use crate::diagnostic::{Finding, Level};
use crate::messages::{message, or_list};
use crate::rules::suggestions::{Suggestions, is_one_slip, is_spelt_alike};
use crate::rules::unit_names::{NameSort, UnitNames, UnknownName};
use crate::rules::{Check, Group, Rule};
use crate::source::{FileId, Span};
use crate::words::fold;
use crate::workspace::{Register, UnitEntry, Workspace, unit_references};
use crate::yaml::{Spanned, Text};

/// A reference to a unit, or a kind of units, that no register has.
pub(in crate::rules) static UNKNOWN_UNIT: Rule = Rule {
    name: "unknown-unit",
    group: Group::Identity,
    level: Level::Error,
    page: include_str!("unknown_unit.md"),
    check: Check::Workspace(check),
};

fn check(workspace: &Workspace, findings: &mut Vec<Finding>) {
    // Without a register, or with a part of one, nobody knows what is missing.
    if workspace.register.is_implied() || workspace.units_incomplete {
        return;
    }
    let names = UnitNames::new(&workspace.register);
    let unknown = unknown_names(workspace, &names);
    if unknown.is_empty() {
        return;
    }
    let mut candidates = Candidates::new(&names);
    for (file, name) in unknown {
        findings.push(candidates.finding(file, name));
    }
}

fn unknown_names<'w>(
    workspace: &'w Workspace,
    names: &UnitNames<'w>,
) -> Vec<(FileId, UnknownName<'w>)> {
    let mut unknown = Vec::new();
    let mut judge_unit = |file: FileId, unit: &'w Spanned<Text>| {
        if names.register.find(unit).is_none() {
            let (sort, text, span) = (NameSort::Unit, unit.as_str(), unit.span);
            unknown.push((file, UnknownName { sort, text, span }));
        }
    };
    for entry in entries(&workspace.register) {
        for above in entry.parent.iter().chain(&entry.also_under) {
            judge_unit(entry.file, above);
        }
    }
    for plan in &workspace.plans {
        if let Some(issuer) = &plan.document.issuer {
            judge_unit(plan.file(), issuer);
        }
    }
    for report in &workspace.reports {
        if let Some(unit) = &report.document.unit {
            judge_unit(report.file, unit);
        }
    }
    for plan in &workspace.plans {
        for reference in unit_references(&plan.document) {
            let in_reference = names.unknown(reference).into_iter();
            unknown.extend(in_reference.map(|name| (plan.file(), name)));
        }
    }
    unknown
}

fn entries(register: &Register) -> impl Iterator<Item = &UnitEntry> {
    register.iter().flat_map(|(_, unit)| &unit.entries)
}

/// What people may have meant.
struct Candidates<'n, 'w> {
    names: &'n UnitNames<'w>,
    ids: Vec<&'w str>,
    kinds: Vec<&'w str>,
    /// Names, short names and aliases, each with the id of its unit.
    called: Vec<(&'w str, &'w str)>,
    /// The ids of units by these names, folded.
    by_name: HashMap<String, Vec<&'w str>>,
    suggestions: Suggestions,
}

impl<'n, 'w> Candidates<'n, 'w> {
    fn new(names: &'n UnitNames<'w>) -> Self {
        let mut called = Vec::new();
        for entry in entries(names.register) {
            let all = entry.name.iter().chain(&entry.short).chain(&entry.aliases);
            called.extend(all.map(|name| (name.as_str(), entry.id.as_str())));
        }
        let mut by_name: HashMap<String, Vec<&'w str>> = HashMap::default();
        for &(name, id) in &called {
            let ids = by_name.entry(fold(name)).or_default();
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        Self {
            names,
            ids: names.register.iter().map(|(_, unit)| &*unit.id).collect(),
            kinds: names.kinds.iter().copied().collect(),
            called,
            by_name,
            suggestions: Suggestions::new(),
        }
    }

    fn finding(&mut self, file: FileId, name: UnknownName<'_>) -> Finding {
        let UnknownName { sort, text, span } = name;
        match sort {
            NameSort::Unit => self.unknown_unit(file, text, span),
            NameSort::Kind => self.unknown_kind(file, text, span),
        }
    }

    fn unknown_unit(&mut self, file: FileId, text: &str, span: Span) -> Finding {
        let message = message!("unknown-unit.headline", unit = text);
        let finding = UNKNOWN_UNIT.finding(span.in_file(file), message);
        if let Some(ids) = self.by_name.get(&fold(text)) {
            return match ids.as_slice() {
                [only] => finding
                    .help(message!(
                        "unknown-unit.help-name",
                        name = text,
                        unit = *only
                    ))
                    .replace_with(*only, true),
                several => {
                    let units = or_list(several);
                    finding.help(message!("unknown-unit.help-names", units))
                }
            };
        }
        if self.names.kinds.contains(text) {
            let help = message!("unknown-unit.help-is-kind", kind = text);
            return finding.help(help);
        }
        if let Some(near) = self.suggestions.only(text, &self.ids, is_spelt_alike) {
            return finding
                .help(message!("help.nearest", near))
                .replace_with(near, true);
        }
        match self.suggestions.nearest(text, &self.ids) {
            Some(near) => finding
                .help(message!("help.nearest", near))
                .replace_with(near, false),
            None => match self.nearest_name(text) {
                Some((name, id)) => finding
                    .help(message!("unknown-unit.help-nearest-name", id, name))
                    .replace_with(id, false),
                None => finding.help(message!("unknown-unit.help")),
            },
        }
    }

    fn unknown_kind(&mut self, file: FileId, text: &str, span: Span) -> Finding {
        let message = message!("unknown-unit.headline-kind", kind = text);
        let finding = UNKNOWN_UNIT.finding(span.in_file(file), message);
        if self.names.register.find(text).is_some() {
            return finding.help(message!("unknown-unit.help-is-unit", unit = text));
        }
        if let Some(near) = self.suggestions.only(text, &self.kinds, is_one_slip) {
            return finding
                .help(message!("help.nearest", near))
                .replace_with(near, true);
        }
        match self.suggestions.nearest(text, &self.kinds) {
            Some(near) => finding
                .help(message!("help.nearest", near))
                .replace_with(near, false),
            None => finding.help(message!("unknown-unit.help-kind")),
        }
    }

    /// The name most like the text, with the id of its unit.
    fn nearest_name(&mut self, text: &str) -> Option<(&'w str, &'w str)> {
        let names: Vec<_> = self.called.iter().map(|&(name, _)| name).collect();
        let near = self.suggestions.nearest(text, &names)?;
        let mut called = self.called.iter();
        called.find(|(name, _)| *name == near).copied()
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, helps, marked};

    const UNITS: &str = "\
units:
  - id: ldld-binh-dinh
    name: Liên đoàn Lao động tỉnh Bình Định
    aliases: [LĐLĐ tỉnh]
    kind: tinh
    units: [{id: van-phong, name: Văn phòng, parent: nowhere, also-under: [vanphong]}]
kinds: [{id: huyen, name: Huyện}]
";

    fn plan(lead: &str) -> String {
        format!(
            "plan: p\ntitle: t\nissuer: ldld-binh-dinh\nassignments: [{{unit: {lead}, tasks: []}}]\n"
        )
    }

    fn help(lead: &str) -> Vec<String> {
        let units = UNITS.replace("parent: nowhere, also-under: [vanphong]", "kind: organ");
        helps(
            "unknown-unit",
            &[("a.units.yaml", &units), ("p.plan.yaml", &plan(lead))],
        )
    }

    #[test]
    fn names_and_aliases_lead_to_the_id() {
        assert_eq!(
            help("ldld tinh"),
            ["`ldld tinh` is a name of the unit `ldld-binh-dinh`: write its id"]
        );
        assert_eq!(help("ldld-bin-dinh"), ["did you mean `ldld-binh-dinh`?"]);
        assert_eq!(
            help("Liên đoàn lao động tỉnh Bình Dương"),
            ["did you mean `ldld-binh-dinh` (Liên đoàn Lao động tỉnh Bình Định)?"]
        );
    }

    #[test]
    fn units_and_kinds_are_told_apart() {
        assert_eq!(
            help("huyen"),
            ["`huyen` is a kind: write `{all: huyen}` for the units of it"]
        );
        assert_eq!(
            help("{all: van-phong}"),
            ["`van-phong` is a unit: write it without `all`"]
        );
        assert_eq!(
            help("{all: [tinh, organ, huyem]}"),
            ["did you mean `huyen`?"]
        );
        assert_eq!(
            help("{all: huyen, under: van-phonh, except: [van-phong]}").len(),
            1
        );
    }

    #[test]
    fn the_register_is_checked_too() {
        assert_eq!(
            marked("unknown-unit", &[("a.units.yaml", UNITS)]),
            [["nowhere"], ["vanphong"]]
        );
    }

    #[test]
    fn a_register_that_breaks_off_misses_nothing() {
        let units = format!("{UNITS}x-note: \"open");
        let texts = [("a.units.yaml", &*units), ("p.plan.yaml", &*plan("b"))];
        assert!(headlines("unknown-unit", &texts).is_empty());
    }
}
