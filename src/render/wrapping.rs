//! Where lines break.

use std::borrow::Cow;

use textwrap::core::display_width;
use textwrap::{Options, WordSeparator, WordSplitter};
use unicode_width::UnicodeWidthStr;

/// Short remarks one after the other, `first · second`: a line breaks between two of them, and inside of one only if it
/// is longer than a line.
pub(super) fn flowing(remarks: &[String], width: usize) -> Vec<String> {
    const BETWEEN: &str = " · ";
    let mut lines: Vec<String> = Vec::new();
    for remark in remarks {
        match lines.last_mut() {
            Some(line)
                if display_width(line) + BETWEEN.width() + display_width(remark) <= width =>
            {
                line.push_str(BETWEEN);
                line.push_str(remark);
            }
            _ => {
                let wrapped = textwrap::wrap(remark, unhyphenated(width));
                lines.extend(wrapped.into_iter().map(Cow::into_owned));
            }
        }
    }
    lines
}

/// Wrapping between words only: an id such as `th-2` is never parted at its hyphen.
pub(super) fn unhyphenated(width: usize) -> Options<'static> {
    Options::new(width)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_break_between_each_other() {
        let remarks = ["own-plan", "lead Town council", "due 2024-09-30"].map(str::to_owned);
        assert_eq!(
            flowing(&remarks, 100).join("|"),
            "own-plan · lead Town council · due 2024-09-30"
        );
        assert_eq!(
            flowing(&remarks, 40).join("|"),
            "own-plan · lead Town council|due 2024-09-30"
        );
        assert_eq!(
            flowing(&remarks, 12).join("|"),
            "own-plan|lead Town|council|due|2024-09-30"
        );
    }
}
