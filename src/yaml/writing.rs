//! Values as text: scalars in the plainest way that reads back as the same, short collections on one line, long ones
//! line by line. Letters are never escaped.

use super::elsewhere::elsewhere;
use super::tree::{Kind, is_null};
use super::value::{Scalar, Value};

/// Where a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// In lines of its own, this many columns behind the margin.
    Block(usize),
    /// Between brackets or braces.
    Flow,
}

/// How far what belongs to a key stands behind it.
const STEP: usize = 2;

/// So long may a collection be that is written on one line.
const WIDTH: usize = 80;

/// A scalar, in the manner of the one whose place it takes.
#[must_use]
pub fn scalar(scalar: &Scalar, like: Option<Kind>, style: Style) -> String {
    let Scalar { text, is_text } = scalar;
    let is_single = matches!(like, Some(Kind::SingleQuoted));
    let is_quoted = is_single || matches!(like, Some(Kind::DoubleQuoted));
    let is_misread = is_null(text) || *is_text && elsewhere(text).is_some();
    if !is_quoted && !is_misread && can_be_plain(text, style) {
        return text.clone();
    }
    if let (Style::Block(indent), true) = (style, can_be_literal(text)) {
        return literal(text, indent);
    }
    if is_single && !text.chars().any(is_control) {
        return format!("'{}'", text.replace('\'', "''"));
    }
    double_quoted(text)
}

/// A mapping as a document of its own, with a line break at its end.
#[must_use]
pub fn document(value: &Value) -> String {
    format!("{}\n", lines(value, 0))
}

/// What stands behind a key's colon, with the space or line break that comes first.
#[must_use]
pub fn behind_key(value: &Value, style: Style) -> String {
    match (value, style) {
        (Value::Null, _) => String::new(),
        (Value::Scalar(text), _) => format!(" {}", scalar(text, None, deeper(style))),
        (_, Style::Block(indent)) if !fits_on_line(value, indent) => {
            format!("\n{}", lines(value, indent + STEP))
        }
        _ => format!(" {}", on_line(value)),
    }
}

/// What stands behind the dash of an item of a list, with the space that comes first.
#[must_use]
pub fn behind_dash(value: &Value, indent: usize) -> String {
    match value {
        Value::Null => String::new(),
        Value::Scalar(text) => format!(" {}", scalar(text, None, Style::Block(indent + STEP))),
        _ if fits_on_line(value, indent) => format!(" {}", on_line(value)),
        _ => format!(" {}", lines(value, indent + STEP).trim_start()),
    }
}

/// An entry of a mapping, from its key on.
#[must_use]
pub fn entry(key: &str, value: &Value, style: Style) -> String {
    let name = Scalar {
        text: key.to_owned(),
        is_text: true,
    };
    let name = if key.contains('\n') {
        double_quoted(key)
    } else {
        scalar(&name, None, Style::Flow)
    };
    format!("{name}:{}", behind_key(value, style))
}

/// A value on one line.
#[must_use]
pub fn on_line(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Scalar(text) => scalar(text, None, Style::Flow),
        Value::List(items) => {
            let items: Vec<_> = items.iter().map(on_line).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Mapping(entries) => {
            let entries = entries.iter();
            let entries: Vec<_> = entries
                .map(|(key, value)| entry(key, value, Style::Flow))
                .collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

/// A collection with entries, line by line; no line break behind the last.
fn lines(value: &Value, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let lines: Vec<_> = match value {
        Value::Null | Value::Scalar(_) => vec![on_line(value)],
        Value::List(items) => {
            let items = items.iter();
            items
                .map(|item| format!("{margin}-{}", behind_dash(item, indent)))
                .collect()
        }
        Value::Mapping(entries) => {
            let entries = entries.iter();
            entries
                .map(|(key, value)| format!("{margin}{}", entry(key, value, Style::Block(indent))))
                .collect()
        }
    };
    lines.join("\n")
}

/// Whether a collection is empty, or short and simple enough for one line.
fn fits_on_line(value: &Value, indent: usize) -> bool {
    let is_simple = |value: &Value| match value {
        Value::Null => true,
        Value::Scalar(scalar) => !scalar.text.contains('\n'),
        Value::List(items) => items.iter().all(|item| matches!(item, Value::Scalar(_))),
        Value::Mapping(entries) => entries.is_empty(),
    };
    let is_simple = match value {
        Value::Null | Value::Scalar(_) => true,
        Value::List(items) => items.iter().all(is_simple),
        Value::Mapping(entries) => entries.iter().all(|(_, value)| is_simple(value)),
    };
    is_simple && indent + on_line(value).chars().count() <= WIDTH
}

const fn deeper(style: Style) -> Style {
    match style {
        Style::Block(indent) => Style::Block(indent + STEP),
        Style::Flow => Style::Flow,
    }
}

fn can_be_plain(text: &str, style: Style) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    let begins_like_text = match first {
        '-' | '?' | ':' => {
            text[1..].starts_with(|next: char| !next.is_whitespace() && !",[]{}".contains(next))
        }
        _ => !",[]{}#&*!|>'\"%@`".contains(first),
    };
    let is_marker = ["---", "..."].iter().any(|marker| text.starts_with(marker));
    let breaks_flow = style == Style::Flow && text.contains([',', '[', ']', '{', '}', '?']);
    begins_like_text
        && !is_marker
        && !breaks_flow
        && text.trim() == text
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.contains('\t')
        && !text.ends_with(':')
        && !(style == Style::Flow && text.contains(':'))
        && !text.chars().any(is_control)
}

/// Whether a text of several lines can be written as it is below a `|`.
fn can_be_literal(text: &str) -> bool {
    let has_lines = text.trim_end_matches('\n').contains('\n');
    let ends_plainly =
        !text.ends_with("\n\n") && !text.trim_end_matches('\n').ends_with([' ', '\t']);
    let begins_plainly = !text.starts_with([' ', '\t', '\n']);
    let is_readable = !text
        .chars()
        .any(|letter| letter != '\n' && is_control(letter));
    has_lines && ends_plainly && begins_plainly && is_readable
}

fn literal(text: &str, indent: usize) -> String {
    let header = if text.ends_with('\n') { "|" } else { "|-" };
    let margin = " ".repeat(indent);
    let lines = text.trim_end_matches('\n').split('\n').map(|line| {
        if line.is_empty() {
            String::new()
        } else {
            format!("{margin}{line}")
        }
    });
    let lines: Vec<_> = lines.collect();
    format!("{header}\n{}", lines.join("\n"))
}

/// What does not read back as it is outside of double quotes: control characters, line breaks, and the byte order mark.
fn is_control(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{feff}')
}

fn double_quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            _ if is_control(letter) => quoted.push_str(&format!("\\u{:04x}", u32::from(letter))),
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
