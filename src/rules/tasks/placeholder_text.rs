//! `placeholder-text`: something stands in the place of words that nobody has written yet.

use std::ops::Range;

use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::words::phrases::Words;
use crate::words::phrases::tasks::{COUNTED_IN_ROMAN, PLACEHOLDERS, PLACEHOLDERS_ALONE};

/// Something stands in the place of words that nobody has written yet.
pub(in crate::rules) static PLACEHOLDER_TEXT: Rule = Rule {
    name: "placeholder-text",
    group: Group::Tasks,
    level: Level::Warning,
    page: include_str!("placeholder_text.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    for (text, words) in plan.texts() {
        if let Some(placeholder) = placeholder(text, words) {
            let message = message!("placeholder-text.headline", placeholder);
            findings.push(
                PLACEHOLDER_TEXT
                    .finding(plan.at(text.span), message)
                    .help(message!("placeholder-text.help")),
            );
        }
    }
}

/// Notes to oneself, as they are written.
const NOTES: [&str; 3] = ["TBD", "TODO", "FIXME"];

fn placeholder(text: &str, words: &Words<'_>) -> Option<String> {
    let trimmed = text.trim();
    if is_blank(trimmed) {
        return Some(trimmed.to_owned());
    }
    let note = (0..words.len()).find(|&word| {
        let written = words.written(word);
        NOTES.contains(&written) || is_crossed_out(words, word, written)
    });
    let phrase = || {
        let mut alone = words.find(&PLACEHOLDERS_ALONE);
        let alone = alone.find(|found| stands_alone(words, found));
        alone.or_else(|| words.find(&PLACEHOLDERS).next())
    };
    note.map(|word| words.written(word).to_owned())
        .or_else(|| phrase().map(|found| words.quote(&found)))
        .or_else(|| gap(text))
}

/// Whether the words are the whole text, or all that stands behind a colon or in brackets. Brackets may also explain an
/// abbreviation: "trạm biến áp (TBA)".
fn stands_alone(words: &Words<'_>, found: &Range<usize>) -> bool {
    let (before, after) = words.around(found);
    let begins = found.start == 0 || before.contains([':', '(', '[']);
    let ends = found.end == words.len() || after.contains([')', ']']);
    begins && ends && !is_explained(words, found)
}

/// Whether the words before begin with the letters of an abbreviation.
fn is_explained(words: &Words<'_>, found: &Range<usize>) -> bool {
    let letters = words.quote(found).to_lowercase();
    let before = words.folded().take(found.start);
    let initials: String = before.filter_map(|word| word.chars().next()).collect();
    initials.ends_with(&letters)
}

/// Whether there is nothing but dots, lines and question marks.
fn is_blank(text: &str) -> bool {
    let is_mark = |letter: char| {
        matches!(letter, '.' | '…' | '_' | '-' | '?' | '*') || letter.is_whitespace()
    };
    !text.is_empty() && text.chars().all(is_mark)
}

/// `xxx`, unless it is the Roman thirty of a congress or chapter, or the masked end of a number.
fn is_crossed_out(words: &Words<'_>, word: usize, written: &str) -> bool {
    let is_cross = |written: &str| {
        written.len() >= 3 && written.chars().all(|letter| matches!(letter, 'x' | 'X'))
    };
    let mut earlier = (0..word).rev().map(|word| words.written(word));
    let behind = earlier.find(|written| !is_cross(written));
    let is_masked =
        behind.is_some_and(|word| word.starts_with(|letter: char| letter.is_ascii_digit()));
    let is_counted = written == "XXX" && words.has_before(word, &COUNTED_IN_ROMAN);
    is_cross(written) && !is_masked && !is_counted
}

/// A row of dots or a line that is to be filled in, with what stands around it. Behind an enumeration ("gạo, mì, …",
/// "v.v…") and in a quotation, dots only say that there is more.
fn gap(text: &str) -> Option<String> {
    let mut rest = text;
    let mut before = String::new();
    while let Some(start) = rest.find(['…', '.', '_']) {
        let (earlier, dots) = rest.split_at(start);
        before.push_str(earlier);
        let later = dots.trim_start_matches(['…', '.', '_']);
        let dots = &dots[..dots.len() - later.len()];
        if is_row(dots) && is_open(&before, later) {
            return Some(shown(&before, dots, later));
        }
        before.push_str(dots);
        rest = later;
    }
    None
}

fn is_row(dots: &str) -> bool {
    dots.contains('…') || dots.contains("...") || dots.contains("___")
}

/// Whether words are missing between what stands before and after.
fn is_open(before: &str, after: &str) -> bool {
    let opened = before.matches(['“', '«', '[']).count();
    let is_quoted = opened > before.matches(['”', '»', ']']).count();
    let own_word = before.is_empty()
        || before.ends_with(|letter: char| letter.is_whitespace() || letter == '/');
    let goes_on = after.starts_with('/')
        || after.starts_with(char::is_whitespace)
            && after.trim_start().starts_with(char::is_alphanumeric);
    let clause = before.rsplit(['.', ';', ':', '(', ')', '\n']).next();
    let is_enumeration = clause.is_some_and(|clause| clause.contains(','));
    own_word && goes_on && !is_quoted && !is_enumeration
}

/// The gap with the words beside it.
fn shown(before: &str, dots: &str, after: &str) -> String {
    let earlier = before.split_whitespace().next_back().unwrap_or_default();
    let later = after.split_whitespace().next().unwrap_or_default();
    let joint = if after.starts_with('/') { "" } else { " " };
    format!("{earlier} {dots}{joint}{later}").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::placeholder;
    use crate::rules::testing::marked;
    use crate::words::phrases::Words;

    #[test]
    fn placeholders_are_seen() {
        for (text, shown) in [
            ("…", "…"),
            (" ... ", "..."),
            ("????", "????"),
            ("Lead: TBD", "TBD"),
            ("TBA", "TBA"),
            ("Địa điểm: TBC.", "TBC"),
            (
                "Send the list (to be completed) to the county",
                "to be completed",
            ),
            (
                "Place to be confirmed, date to be announced",
                "to be confirmed",
            ),
            ("Giao xxx chủ trì", "xxx"),
            ("Nội dung đang cập nhật", "đang cập nhật"),
            ("Trước ngày … tháng 9", "ngày … tháng"),
            ("Giao ..... chủ trì", "Giao ..... chủ"),
            ("Theo Quyết định số …/QĐ-UBND", "số …/QĐ-UBND"),
            ("Lập ____ đội", "Lập ____ đội"),
        ] {
            assert_eq!(
                placeholder(text, &Words::new(text)).as_deref(),
                Some(shown),
                "{text}"
            );
        }
    }

    #[test]
    fn dots_behind_an_enumeration_and_ordinary_words_are_none() {
        for text in [
            "Chuẩn bị gạo, mì, nước uống, …",
            "Chuẩn bị gạo, mì… cho khu cách ly",
            "Dùng Zalo, Facebook … để tuyên truyền",
            "Phát khẩu trang, nước sát khuẩn v.v…",
            "Vận động đoàn viên...",
            "Khẩu hiệu “Tất cả vì … nhân dân”",
            "Nghị quyết Đại hội lần thứ XXX",
            "Gọi 0912 xxx xxx",
            "Phân công v.v. Họp lúc 8.00",
            "A plan for the todo list",
        ] {
            assert_eq!(placeholder(text, &Words::new(text)), None, "{text}");
        }
    }

    #[test]
    fn what_is_to_be_done_and_what_has_the_same_letters_is_none() {
        for text in [
            "Repairs to the weir are to be completed before 1 May",
            "All repairs are to be completed.",
            "Send cases to be confirmed by the laboratory",
            "Kiểm tra các TBA trước mùa mưa",
            "Kiểm tra trạm biến áp (TBA) trước mùa mưa",
            "Cơ sở đang cập nhật số liệu thì báo cáo trước",
        ] {
            assert_eq!(placeholder(text, &Words::new(text)), None, "{text}");
        }
    }

    #[test]
    fn every_text_of_a_plan_is_looked_at() {
        let plan = "plan: p\nnumber: …/KH\ntitle: TBD\nissuer: u\nsigned: {name: …}\nareas: [{id: x, title: xxx, tasks: [{id: a, text: A, output: TBA}]}]\n";
        assert_eq!(
            marked("placeholder-text", &[("p.plan.yaml", plan)]),
            [["TBD"], ["…"], ["xxx"], ["TBA"]]
        );
    }
}
