//! What to begin with: a workspace with its register, and plans of each type. What is made here stands up to
//! `plan validate`.

use minijinja::{Environment, Value as Said, context};

use crate::model::{Date, Language};
use crate::words::{fold, nfc};
use crate::yaml::{Value, writing};

/// What a new plan is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// What is done as a situation gets worse, in scenarios.
    Response,
    /// What is reached by a day, in targets.
    Campaign,
    /// What is put right, shortcoming by shortcoming.
    Remediation,
}

/// A plan to begin with.
#[derive(Clone, Copy, Debug)]
pub struct PlanDraft<'d> {
    /// What it is for.
    pub template: Template,
    /// In which language it speaks.
    pub language: Language,
    /// Its id.
    pub id: &'d str,
    /// Its title.
    pub title: &'d str,
    /// Its number, if it has one already.
    pub number: Option<&'d str>,
    /// The unit that issues it.
    pub issuer: &'d str,
    /// The kind of the units that carry it out; without one the issuer does.
    pub kind: Option<&'d str>,
    /// The plan that it carries out.
    pub parent: Option<&'d str>,
    /// The day on which it begins.
    pub from: Date,
}

/// The texts of a language, with places for what is said of a draft.
struct Texts {
    settings: &'static str,
    units: &'static str,
    basis: &'static str,
    duties: &'static str,
    response: &'static str,
    campaign: &'static str,
    remediation: &'static str,
    /// How the ids of the units below the organisation begin.
    below: &'static str,
    /// The targets of each template, as reports are to carry them. Units below have one more.
    targets: fn(Template, has_units: bool) -> &'static str,
}

macro_rules! texts {
    ($language:literal, $below:literal, $targets:expr) => {
        Texts {
            settings: include_str!(concat!($language, "/workspace.yaml")),
            units: include_str!(concat!($language, "/units.yaml")),
            basis: include_str!(concat!($language, "/basis.yaml")),
            duties: include_str!(concat!($language, "/duties.yaml")),
            response: include_str!(concat!($language, "/response.yaml")),
            campaign: include_str!(concat!($language, "/campaign.yaml")),
            remediation: include_str!(concat!($language, "/remediation.yaml")),
            below: $below,
            targets: $targets,
        }
    };
}

static ENGLISH: Texts = texts!("en", "unit", |template, has_units| match template {
    Template::Response if has_units => "own-plans, exercise-held",
    Template::Response => "exercise-held",
    Template::Campaign => "launched, summed-up",
    Template::Remediation => "duties-assigned",
});

static VIETNAMESE: Texts = texts!("vi", "don-vi", |template, has_units| match template {
    Template::Response if has_units => "ke-hoach-rieng, dien-tap",
    Template::Response => "dien-tap",
    Template::Campaign => "phat-dong, tong-ket",
    Template::Remediation => "da-phan-cong",
});

impl Texts {
    const fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &ENGLISH,
            Language::Vi => &VIETNAMESE,
        }
    }
}

impl PlanDraft<'_> {
    /// The plan as a document of its own.
    #[must_use]
    pub fn text(&self) -> String {
        let texts = Texts::of(self.language);
        let body = match self.template {
            Template::Response => texts.response,
            Template::Campaign => texts.campaign,
            Template::Remediation => texts.remediation,
        };
        let class = self.kind.map(|kind| format!("{{all: {}}}", scalar(kind)));
        let issuer = scalar(self.issuer);
        let said = context! {
            id => scalar(self.id),
            title => self.title,
            number => self.number,
            issuer => &issuer,
            parent => self.parent.map(scalar),
            who => class.as_deref().unwrap_or(&issuer),
            class => class,
            targets => (texts.targets)(self.template, self.kind.is_some()),
            needs_plans => self.template == Template::Response,
        };
        written(texts, body, self.from, &said)
    }
}

/// The files of a new workspace, by their names. Its first unit is the organisation itself.
#[must_use]
pub fn workspace(
    title: &str,
    unit: &str,
    language: Language,
    today: Date,
) -> [(&'static str, String); 2] {
    let texts = Texts::of(language);
    // Longer than the id of the organisation, if that begins in the same way, so that no two are the same.
    let below = if unit.starts_with(texts.below) {
        unit
    } else {
        texts.below
    };
    let said = context! { title => title, unit => scalar(unit), below => below };
    [
        (
            "workspace.yaml",
            written(texts, texts.settings, today, &said),
        ),
        (
            "organisation.units.yaml",
            written(texts, texts.units, today, &said),
        ),
    ]
}

/// A text with what is said in its places. `day(N)` is the day that many days after `from`.
fn written(texts: &Texts, body: &str, from: Date, said: &Said) -> String {
    let body = body
        .replace("{% include \"basis\" %}\n", texts.basis)
        .replace("{% include \"duties\" %}\n", texts.duties);
    // A line that ends with a block leaves no line break behind; the last one of a template goes, so it gets one more.
    let body = body.replace("%}\n", "%}") + "\n";
    let mut environment = Environment::new();
    environment.add_filter("yaml", scalar);
    environment.add_function("day", move |days: u32| from.plus_days(days).to_string());
    let rendered = environment.render_str(&body, said);
    // The texts are ours, and a test makes every draft.
    rendered.unwrap_or_else(|error| unreachable!("{error}"))
}

/// A text as a scalar on one line, in quotes where some reader of YAML would take it for something else.
fn scalar(text: &str) -> String {
    let value = Value::text(nfc(&on_one_line(text)));
    let written = writing::behind_key(&value, writing::Style::Block(0));
    written.trim_start().to_owned()
}

/// A name as it stands on one line: a break of the line, with the spaces around it, becomes one space.
#[must_use]
pub fn on_one_line(name: &str) -> String {
    let breaks = [
        '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
    ];
    let lines = name.split(breaks).map(str::trim);
    let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

/// An id from a name: its letters without accents and digits, with dashes between words. At most so long that it can be
/// typed; empty if the name has neither.
#[must_use]
pub fn id_from(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric());
    let mut id = String::new();
    for word in words.filter(|word| !word.is_empty()) {
        if !id.is_empty() && id.len() + word.len() > LONGEST_ID {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(word);
    }
    id
}

/// So long are ids that are made of names.
const LONGEST_ID: usize = 40;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Selection, judge};
    use crate::workspace::Workspace;

    const TITLES: [&str; 9] = [
        "a: b # c",
        "\"",
        "two\nlines",
        "one\r\n  - two: {x}\n\nthree",
        "Kế hoạch: “phòng, chống” lũ #2",
        "'a' \"b\" \\ {c} [d]",
        "ke\u{302}\u{301} hoa\u{323}ch",
        "- 100%",
        "null",
    ];

    #[track_caller]
    fn check(files: &[(&str, &str)], title: &str) {
        let (workspace, reading) = Workspace::from_texts(files);
        let verdict = judge(&workspace, reading, &Selection::default());
        let found = verdict.findings.iter();
        let found: Vec<_> = found
            .map(|finding| (finding.rule, finding.message.to_string()))
            .collect();
        assert!(
            found.is_empty(),
            "{title}: {found:?}\n{}",
            files[files.len() - 1].1
        );
    }

    #[test]
    fn every_draft_stands_up_to_the_rules() {
        let from = Date::from_ymd(2026, 3, 1).unwrap();
        for language in [Language::En, Language::Vi] {
            for title in TITLES {
                let [settings, units] = workspace(title, "office", language, from);
                let kind = match language {
                    Language::En => "unit",
                    Language::Vi => "don-vi",
                };
                for template in [
                    Template::Response,
                    Template::Campaign,
                    Template::Remediation,
                ] {
                    for kind in [None, Some(kind)] {
                        let draft = PlanDraft {
                            template,
                            language,
                            id: "new-plan",
                            title,
                            number: kind,
                            issuer: "office",
                            kind,
                            parent: None,
                            from,
                        };
                        let text = draft.text();
                        let files = [
                            (settings.0, &*settings.1),
                            (units.0, &*units.1),
                            ("new.plan.yaml", &*text),
                        ];
                        check(&files, title);
                    }
                }
            }
        }
    }

    #[test]
    fn every_id_stands_up_to_the_rules() {
        let from = Date::from_ymd(2026, 3, 1).unwrap();
        let ids = [
            "unit",
            "unit-1",
            "unit-2",
            "unit-1-1",
            "don-vi-1",
            "don-vi-2",
            "null",
            "true",
            "yes",
            "123",
            "1e3",
            "0x1f",
            "2026-01-01",
        ];
        for language in [Language::En, Language::Vi] {
            for id in ids {
                let [settings, units] = workspace("Office", id, language, from);
                let draft = PlanDraft {
                    template: Template::Response,
                    language,
                    id,
                    title: "Flood",
                    number: None,
                    issuer: id,
                    kind: None,
                    parent: None,
                    from,
                };
                let text = draft.text();
                let below = PlanDraft {
                    id: "below",
                    template: Template::Campaign,
                    parent: Some(id),
                    ..draft
                };
                let below = below.text();
                let files = [
                    (settings.0, &*settings.1),
                    (units.0, &*units.1),
                    ("below.plan.yaml", &*below),
                    ("new.plan.yaml", &*text),
                ];
                check(&files, id);
            }
        }
    }

    #[test]
    fn a_name_stands_on_one_line() {
        assert_eq!(on_one_line(" a  b \r\n\n\tc\u{2028}d\n"), "a  b c d");
        assert_eq!(on_one_line(" \n "), "");
    }

    #[test]
    fn an_id_is_made_of_a_name() {
        assert_eq!(
            id_from("Liên đoàn Lao động tỉnh Lai Châu"),
            "lien-doan-lao-dong-tinh-lai-chau"
        );
        assert_eq!(id_from("265/KH-LĐLĐ"), "265-kh-ldld");
        assert_eq!(id_from("  “…” "), "");
        assert_eq!(id_from(&"dài ".repeat(40)).len(), 39);
    }
}
