//! A text with conflict markers, read back.

/// Which version of a conflict a line belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Within {
    Both,
    Ours,
    Base,
    Theirs,
}

/// The two texts that one with conflict markers stands for: with ours in every conflict, and with theirs. `None` if there
/// are no such markers, or if they do not fit together.
#[must_use]
pub fn sides(text: &str) -> Option<[String; 2]> {
    let first = text.lines().find(|line| marker(line) == Some('<'))?;
    let size = first.len() - first.trim_start_matches('<').len();
    let mut sides = [String::new(), String::new()];
    let mut within = Within::Both;
    for line in text.split_inclusive('\n') {
        let is_of_size = line
            .chars()
            .take_while(|&sign| line.starts_with(sign))
            .count()
            == size;
        let sign = marker(line).filter(|_| is_of_size);
        within = match (sign, within) {
            (Some('<'), Within::Both) => Within::Ours,
            (Some('|'), Within::Ours) => Within::Base,
            (Some('='), Within::Ours | Within::Base) => Within::Theirs,
            (Some('>'), Within::Theirs) => Within::Both,
            (Some('<' | '>'), _) => return None,
            (_, within) => {
                let [ours, theirs] = &mut sides;
                if matches!(within, Within::Both | Within::Ours) {
                    ours.push_str(line);
                }
                if matches!(within, Within::Both | Within::Theirs) {
                    theirs.push_str(line);
                }
                within
            }
        };
    }
    (within == Within::Both).then_some(sides)
}

/// The sign that a marker is made of.
fn marker(line: &str) -> Option<char> {
    let sign = line.chars().next().filter(|sign| "<|=>".contains(*sign))?;
    let rest = line.trim_start_matches(sign);
    let is_long = line.len() - rest.len() >= 7;
    (is_long && (rest.trim_end().is_empty() || rest.starts_with(' '))).then_some(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<[&str; 2]>) {
        let found = sides(text);
        let found = found
            .as_ref()
            .map(|sides| sides.each_ref().map(String::as_str));
        assert_eq!(found, expected);
    }

    #[test]
    fn each_side_is_read_back() {
        check(
            "a\n<<<<<<< ours: x\nb\n=======\nc\n>>>>>>> theirs: x\nd\n",
            Some(["a\nb\nd\n", "a\nc\nd\n"]),
        );
        check(
            "<<<<<<< o\r\nb\r\n||||||| base\r\nx\r\n=======\r\n>>>>>>> t\r\n",
            Some(["b\r\n", ""]),
        );
        check(
            "<<<<<<<< o\n=======\n========\nc\n>>>>>>>> t",
            Some(["=======\n", "c\n"]),
        );
    }

    #[test]
    fn other_texts_have_no_sides() {
        check("a: <<<<<<< b\n=======\n", None);
        check("<<<<<<< o\na\n=======\n", None);
        check("<<<<<<< o\n<<<<<<< o\n=======\n>>>>>>> t\n", None);
    }
}
