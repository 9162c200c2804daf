//! YAML as people write it: one text plain, another in quotes, a long one folded, a remark here and there.

use std::fmt::Display;

use super::random::Random;

/// A folded line is no longer than this.
const WIDTH: usize = 96;

/// A text of more characters is folded more often than not.
const LONG: usize = 70;

/// A mapping of more characters is not written on one line.
const LONG_MAPPING: usize = 130;

/// Remarks of the kind that drafts are full of.
const REMARKS: [&str; 8] = [
    "Sửa theo ý kiến của Ban Thường vụ.",
    "Số liệu lấy từ báo cáo tháng trước.",
    "Chờ văn bản hướng dẫn của cấp trên.",
    "Bổ sung sau hội nghị trực tuyến.",
    "Đã thống nhất với chính quyền cùng cấp.",
    "Phần này giữ như kế hoạch năm trước.",
    "Rà soát lại trước khi ban hành bản sửa đổi.",
    "Theo \"phương châm 4 tại chỗ\": xem căn cứ ở trên.",
];

/// A YAML document that is being written.
#[derive(Debug)]
pub(super) struct Document {
    /// What is written so far.
    pub(super) text: String,
    /// How a thing is written is left to chance.
    pub(super) random: Random,
}

/// A value of a mapping.
#[derive(Debug)]
pub(super) enum Value {
    /// YAML that fits on a line, such as a date, an id or `{all: cdcs}`.
    Inline(String),
    /// A text, in whatever style.
    Text(String),
}

/// A mapping: its keys with their values, in the order in which they are written.
pub(super) type Mapping = Vec<(&'static str, Value)>;

/// YAML that fits on a line, as a value.
pub(super) fn inline(value: impl Display) -> Value {
    Value::Inline(value.to_string())
}

/// A text as a value.
pub(super) fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

/// `[a, b]`.
pub(super) fn list(entries: &[String]) -> Value {
    Value::Inline(format!("[{}]", entries.join(", ")))
}

impl Document {
    /// An empty document.
    pub(super) fn new(random: Random) -> Self {
        let text = String::new();
        Self { text, random }
    }

    /// Adds a line as it is, now and then with a remark behind it.
    pub(super) fn line(&mut self, indent: usize, line: impl Display) {
        self.text.push_str(&format!("{:indent$}{line}", ""));
        if self.random.chance(1) {
            self.text
                .push_str(&format!(" # {}", self.random.pick(&REMARKS)));
        }
        self.text.push('\n');
    }

    /// Adds a remark on a line of its own, now and then.
    pub(super) fn remark(&mut self, indent: usize) {
        if self.random.chance(12) {
            let remark = self.random.pick(&REMARKS);
            self.text.push_str(&format!("{:indent$}# {remark}\n", ""));
        }
    }

    /// Adds `key: value`.
    pub(super) fn entry(&mut self, indent: usize, key: &str, value: &Value) {
        match value {
            Value::Inline(value) => self.line(indent, format!("{key}: {value}")),
            Value::Text(text) => {
                let text = self.styled(text, indent + 2);
                self.text
                    .push_str(&format!("{:indent$}{key}: {text}\n", ""));
            }
        }
    }

    /// Adds a text to a list.
    pub(super) fn text_item(&mut self, indent: usize, text: &str) {
        let text = self.styled(text, indent + 2);
        self.text.push_str(&format!("{:indent$}- {text}\n", ""));
    }

    /// Adds a mapping to a list, on one line if it is short.
    pub(super) fn item(&mut self, indent: usize, mapping: &Mapping) {
        let length = mapping.iter().map(|(key, value)| {
            let (Value::Inline(value) | Value::Text(value)) = value;
            key.len() + value.chars().count() + 4
        });
        if length.sum::<usize>() < LONG_MAPPING && self.random.chance(75) {
            let mapping = self.on_one_line(mapping);
            self.line(indent, format!("- {mapping}"));
        } else {
            self.block_item(indent, mapping);
        }
    }

    /// Adds a mapping to a list, a line for each key, so that more keys may follow.
    pub(super) fn block_item(&mut self, indent: usize, mapping: &Mapping) {
        let mut mark = '-';
        for (key, value) in mapping {
            let start = self.text.len();
            self.entry(indent + 2, key, value);
            self.text
                .replace_range(start + indent..=start + indent, &mark.to_string());
            mark = ' ';
        }
        self.remark(indent + 2);
    }

    /// `{key: value, …}`.
    pub(super) fn on_one_line(&mut self, mapping: &Mapping) -> String {
        let entries = mapping.iter().map(|(key, value)| match value {
            Value::Inline(value) => format!("{key}: {value}"),
            Value::Text(text) if is_plain_inside(text) => format!("{key}: {text}"),
            Value::Text(text) => format!("{key}: {}", quoted(text, &mut self.random)),
        });
        let entries: Vec<_> = entries.collect();
        format!("{{{}}}", entries.join(", "))
    }

    /// A text in one of the styles that YAML has; where it takes several lines, with that indent.
    fn styled(&mut self, text: &str, indent: usize) -> String {
        let is_long = text.chars().count() > LONG;
        match self.random.below(100) {
            0..50 if is_long => folded(text, indent),
            50..62 if is_long => literal(text, indent),
            0..88 if is_plain(text) => text.to_owned(),
            _ => quoted(text, &mut self.random),
        }
    }
}

/// Whether YAML reads the bare text as this text.
fn is_plain(text: &str) -> bool {
    text.starts_with(char::is_alphanumeric)
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':')
}

/// The same inside of brackets.
fn is_plain_inside(text: &str) -> bool {
    is_plain(text) && !text.contains(['{', '}', '[', ']', ','])
}

fn quoted(text: &str, random: &mut Random) -> String {
    if random.chance(50) {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

fn folded(text: &str, indent: usize) -> String {
    let mut folded = ">-".to_owned();
    let mut width = WIDTH;
    for word in text.split(' ') {
        let length = word.chars().count() + 1;
        if width + length > WIDTH {
            folded.push_str(&format!("\n{:indent$}", ""));
            width = indent;
        } else {
            folded.push(' ');
        }
        folded.push_str(word);
        width += length;
    }
    folded
}

/// A line for each sentence.
fn literal(text: &str, indent: usize) -> String {
    let lines = text.replace(". ", &format!(".\n{:indent$}", ""));
    format!("|-\n{:indent$}{lines}", "")
}
