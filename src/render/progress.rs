//! How far reading has come, on one line.

use rust_decimal::Decimal;

use super::amounts::grouped;
use super::bar::bar;
use super::wording::wording;
use crate::model::Language;

/// `██████▌░░░ reading 13 000/20 000 files`.
#[must_use]
pub fn progress_line(read: usize, files: usize, language: Language) -> String {
    let share = Decimal::from(read).checked_div(Decimal::from(files));
    let bar = bar(share.unwrap_or_default());
    let words = (wording(language).files_read)(&grouped(&read), &grouped(&files));
    format!("{bar} {words}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_how_many_files_of_how_many() {
        let line =
            |read, files, language| progress_line(read, files, language).replace('\u{202f}', "_");
        assert_eq!(
            line(13_000, 20_000, Language::En),
            "██████▌░░░ reading 13_000/20_000 files"
        );
        assert_eq!(line(1, 1, Language::Vi), "██████████ đang đọc 1/1 tệp");
        assert_eq!(line(0, 0, Language::En), "░░░░░░░░░░ reading 0/0 files");
    }
}
