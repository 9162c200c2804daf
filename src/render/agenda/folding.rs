//! Lines of calendar files: no longer than 75 octets, and never broken inside a character (RFC 5545, 3.1).

/// A line may have so many octets, its break not counted.
const LONGEST: usize = 75;

/// What ends a line; with a blank after it the line goes on.
const BREAK: &str = "\r\n";

/// The text with all its lines folded anew. The calendar library folds too, but lets the last part of a line become one
/// octet too long.
pub(super) fn folded(text: &str) -> String {
    let unfolded = text.replace("\r\n ", "");
    let mut folded = String::with_capacity(text.len());
    for line in unfolded.split_terminator(BREAK) {
        fold(line, &mut folded);
        folded.push_str(BREAK);
    }
    folded
}

fn fold(line: &str, folded: &mut String) {
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > LONGEST {
            folded.push_str(BREAK);
            folded.push(' ');
            octets = 1;
        }
        folded.push(letter);
        octets += letter.len_utf8();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_too_long_and_none_breaks_inside_a_character() {
        for length in 60..400 {
            let text: String = "phòng, chống dịch ".chars().cycle().take(length).collect();
            let line = format!("SUMMARY:{text}\r\n");
            let folded = folded(&line);
            assert!(folded.split("\r\n").all(|line| line.len() <= 75));
            assert_eq!(folded.replace("\r\n ", ""), line);
        }
    }

    #[test]
    fn what_was_folded_badly_is_folded_anew() {
        let badly = format!(
            "SUMMARY:{}\r\n {}\r\nUID:1\r\n",
            "a".repeat(67),
            "b".repeat(75)
        );
        let well = format!(
            "SUMMARY:{}\r\n {}\r\n b\r\nUID:1\r\n",
            "a".repeat(67),
            "b".repeat(74)
        );
        assert_eq!(folded(&badly), well);
    }
}
