//! Templates: a document in Markdown with places for values.
//!
//! A template sees the values that `--format json` shows, and filters that put them into words. Nothing that it inserts
//! can become markup. It cannot reach files or anything else, and how much it may work and write is limited.

use std::borrow::Cow;
use std::path::Path;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior};
use serde::Serialize;
use thiserror::Error;

use super::DocumentKind;
use super::escape::escape;
use super::filters::add_filters;
use crate::model::Language;

/// A template that was read, in a language.
#[derive(Debug)]
pub struct Template {
    name: String,
    environment: Environment<'static>,
}

/// What is wrong with a template.
#[derive(Debug, Error)]
#[error("the template `{name}` cannot be used: {}{what}", in_line(*.line))]
pub struct TemplateError {
    name: String,
    line: Option<usize>,
    what: String,
}

/// What the built-in template is called.
const BUILT_IN: &str = "built-in";

/// The one template of an environment.
const NAME: &str = "template";

/// How much work a template may do for one document, and how much it may write: some hundred times what the largest
/// report needs, and spent within a second or two.
const FUEL: u64 = 4_000_000;

/// How deep macros may call each other.
const DEPTH: usize = 100;

/// The text of the built-in template.
#[must_use]
pub const fn built_in_template(kind: DocumentKind, language: Language) -> &'static str {
    match (kind, language) {
        (DocumentKind::Letter, Language::En) => include_str!("templates/letter.en.md"),
        (DocumentKind::Letter, Language::Vi) => include_str!("templates/letter.vi.md"),
        (DocumentKind::Report, Language::En) => include_str!("templates/report.en.md"),
        (DocumentKind::Report, Language::Vi) => include_str!("templates/report.vi.md"),
    }
}

impl Template {
    /// The built-in template.
    #[must_use]
    pub fn built_in(kind: DocumentKind, language: Language) -> Self {
        let source = Cow::Borrowed(built_in_template(kind, language));
        Self::read(BUILT_IN, source, language).expect("the built-in templates are tested")
    }

    /// A template of the user's, from that file.
    ///
    /// # Errors
    ///
    /// It is not a template.
    pub fn from_text(path: &Path, text: String, language: Language) -> Result<Self, TemplateError> {
        let name = path.display().to_string();
        Self::read(&name, Cow::Owned(text), language)
            .map_err(|error| TemplateError::new(&name, &error))
    }

    fn read(
        name: &str,
        source: Cow<'static, str>,
        language: Language,
    ) -> Result<Self, minijinja::Error> {
        let mut environment = Environment::new();
        // Also the values that macros and blocks return are escaped once and only once.
        environment.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
        environment.set_formatter(|output, _, value| {
            if value.is_none() {
                return Ok(());
            }
            if value.is_undefined() {
                return Err(ErrorKind::UndefinedError.into());
            }
            let text = value.to_string();
            let text = if value.is_safe() { text } else { escape(&text) };
            Ok(output.write_str(&text)?)
        });
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_fuel(Some(FUEL));
        environment.set_recursion_limit(DEPTH);
        environment.set_syntax(syntax()?);
        // So that an error knows the expression that it is about.
        environment.set_debug(true);
        // Everything is escaped; these would escape for other languages, or not at all.
        for filter in ["safe", "escape", "e"] {
            environment.remove_filter(filter);
        }
        environment.remove_global("debug");
        add_filters(&mut environment, language);
        environment.add_template_owned(NAME, source)?;
        Ok(Self {
            name: name.to_owned(),
            environment,
        })
    }

    /// The document in Markdown.
    ///
    /// # Errors
    ///
    /// The template asks for a value that there is not, or works for too long.
    pub fn fill(&self, values: &impl Serialize) -> Result<String, TemplateError> {
        let template = self.environment.get_template(NAME);
        let filled = template.and_then(|template| template.render(Value::from(Serde(values))));
        let filled = filled.map_err(|error| TemplateError::new(&self.name, &error))?;
        Ok(without_runs_of_empty_lines(&filled))
    }
}

impl TemplateError {
    fn new(name: &str, error: &minijinja::Error) -> Self {
        let detail = error.detail().map(str::to_owned);
        let what = match error.kind() {
            ErrorKind::OutOfFuel => "it works or writes too much".to_owned(),
            ErrorKind::UndefinedError => match expression(error) {
                Some(expression) => format!("there is no value `{expression}`"),
                None => "it asks for a value that there is not".to_owned(),
            },
            kind => match detail {
                Some(detail) => format!("{kind}: {detail}"),
                None => kind.to_string(),
            },
        };
        Self {
            name: name.to_owned(),
            line: error.line(),
            what,
        }
    }
}

/// Blocks stand on lines of their own, which leave nothing behind.
fn syntax() -> Result<SyntaxConfig, minijinja::Error> {
    SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build()
}

/// The expression of the template that an error is about.
fn expression(error: &minijinja::Error) -> Option<&str> {
    error.template_source()?.get(error.range()?)
}

fn in_line(line: Option<usize>) -> String {
    line.map_or_else(String::new, |line| format!("line {line}: "))
}

/// What a template leaves out leaves empty lines behind. Several empty lines mean the same as one.
fn without_runs_of_empty_lines(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines() {
        let is_blank = |line: &str| line.trim().is_empty();
        match lines.last() {
            None if is_blank(line) => {}
            Some(last) if is_blank(last) && is_blank(line) => {}
            _ => lines.push(line),
        }
    }
    lines.join("\n").trim_end().to_owned() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Values {
        title: &'static str,
        absent: Option<u8>,
        day: &'static str,
    }

    fn fill(text: &str) -> Result<String, String> {
        let values = Values {
            title: "**x** | <b>",
            absent: None,
            day: "2021-08-09",
        };
        let template = Template::from_text(Path::new("t.md"), text.to_owned(), Language::Vi);
        let filled = template.and_then(|template| template.fill(&values));
        filled.map_err(|error| error.to_string())
    }

    #[test]
    fn values_are_escaped_wherever_they_come_from() {
        let escaped = r"\*\*x\*\* \| \<b>".to_owned() + "\n";
        for text in [
            "{{ title }}",
            "{% set t %}{{ title }}{% endset %}{{ t }}",
            "{% macro m(t) %}{{ t }}{% endmacro %}{{ m(title) }}",
            "{{ [title] | join(',') }}",
            "{{ title ~ '' }}",
        ] {
            assert_eq!(fill(text).unwrap(), escaped, "{text}");
        }
        assert_eq!(fill("[{{ absent }}]").unwrap(), "[]\n");
    }

    #[test]
    fn there_is_no_way_around_escaping() {
        for text in [
            "{{ title | safe }}",
            "{% autoescape false %}{{ title }}{% endautoescape %}",
        ] {
            let filled = fill(text);
            assert!(
                filled.as_ref().is_err() || filled.as_ref().is_ok_and(|text| text.contains(r"\*")),
                "{filled:?}"
            );
        }
    }

    #[test]
    fn a_template_that_is_wrong_says_where() {
        let fault = |text| fill(text).unwrap_err();
        assert_eq!(
            fault("a\n{{ titel }}"),
            "the template `t.md` cannot be used: line 2: there is no value `titel`"
        );
        assert!(fault("{% if %}").starts_with("the template `t.md` cannot be used: line 1: "));
        assert!(fault("{% include '/etc/passwd' %}").contains("line 1: "));
    }

    #[test]
    fn a_template_cannot_work_for_ever() {
        for text in [
            "{% for i in range(9999) %}{% for j in range(9999) %}{{ i }}{% endfor %}{% endfor %}",
            "{{ 'x' * 9000000000 }}",
            "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
            "{% set ns = namespace(t='xxxxxxxx') %}{% for i in range(999) %}{% set ns.t = ns.t ~ ns.t %}{% endfor %}",
        ] {
            let fault = fill(text).unwrap_err();
            assert!(fault.contains("cannot be used"), "{text}: {fault}");
        }
    }

    #[test]
    fn empty_lines_come_one_at_a_time() {
        assert_eq!(
            fill("\n\na\n\n\n{{ day | date }}\n \n").unwrap(),
            "a\n\n09/8/2021\n"
        );
    }
}
