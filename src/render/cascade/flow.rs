//! Short remarks in lines, each painted for what it is.

use textwrap::core::display_width;

use crate::render::paint::{Role, paint};
use crate::render::wrapping::unhyphenated;

/// A remark, and what it is.
pub(super) type Remark = (Role, String);

const BETWEEN: &str = " · ";

/// The remarks one after the other in lines of that width. A line breaks between two of them, and inside of one only if
/// it is longer than a line.
pub(super) fn flow(remarks: &[Remark], width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // How much of the last line is used: paint is not seen.
    let mut used = 0;
    for (role, text) in remarks {
        let with_gap = used + display_width(BETWEEN) + display_width(text);
        match lines.last_mut() {
            Some(line) if with_gap <= width => {
                let between = paint(Role::Aside, BETWEEN);
                line.push_str(&format!("{between}{}", paint(*role, text)));
                used = with_gap;
            }
            _ => {
                for part in textwrap::wrap(text, unhyphenated(width)) {
                    used = display_width(&part);
                    lines.push(paint(*role, part).to_string());
                }
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_breaks_between_remarks_whatever_their_paint() {
        let remarks = ["issued 2024-09-12", "after 24 days", "late", "7/PL-RTC"];
        let remarks = remarks.map(|text| (Role::Bad, text.to_owned()));
        let lines = |width| {
            let lines = flow(&remarks, width).join("|");
            anstream::adapter::strip_str(&lines).to_string()
        };
        assert_eq!(
            lines(80),
            "issued 2024-09-12 · after 24 days · late · 7/PL-RTC"
        );
        assert_eq!(
            lines(34),
            "issued 2024-09-12 · after 24 days|late · 7/PL-RTC"
        );
        assert_eq!(lines(17), "issued 2024-09-12|after 24 days|late · 7/PL-RTC");
        assert_eq!(lines(10), "issued|2024-09-12|after 24|days|late|7/PL-RTC");
    }
}
