//! What a text is apart from its lines: how they end, whether the last one does, and whether a byte order mark stands
//! before the first. Merged like everything else, so that the lines themselves can be compared.

/// A text in lines that end with a line feed each, and how they really end.
#[derive(Debug)]
pub(super) struct Lines {
    /// The text. Not empty, it ends with a line feed.
    pub(super) text: String,
    /// How it was written.
    pub(super) ends: Ends,
}

/// How the lines of a text end, and how the text begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ends {
    has_mark: bool,
    like_windows: bool,
    has_last: bool,
}

const MARK: char = '\u{feff}';

impl Lines {
    /// The lines of a text. Where some end in one way and some in the other, the carriage returns stay in the lines.
    pub(super) fn of(text: &str) -> Self {
        let without_mark = text.strip_prefix(MARK);
        let bare = without_mark.unwrap_or(text);
        let line_ends = bare.matches('\n').count();
        let like_windows = line_ends > 0
            && bare.matches("\r\n").count() == line_ends
            && bare.matches('\r').count() == line_ends;
        let mut lines = if like_windows {
            bare.replace("\r\n", "\n")
        } else {
            bare.to_owned()
        };
        let has_last = lines.is_empty() || lines.ends_with('\n');
        if !has_last {
            lines.push('\n');
        }
        Self {
            text: lines,
            ends: Ends {
                has_mark: without_mark.is_some(),
                like_windows,
                has_last,
            },
        }
    }
}

impl Ends {
    /// What both sides have made of it; where only one changed something, that.
    pub(super) fn merged(base: Option<Self>, ours: Self, theirs: Self) -> Self {
        let choose = |of: fn(Self) -> bool| match base.map(of) {
            Some(base) if base == of(ours) => of(theirs),
            _ => of(ours),
        };
        Self {
            has_mark: choose(|ends| ends.has_mark),
            like_windows: choose(|ends| ends.like_windows),
            has_last: choose(|ends| ends.has_last),
        }
    }

    /// The text as it is to be written.
    pub(super) fn put(self, text: &str) -> String {
        let text = if self.has_last {
            text
        } else {
            text.strip_suffix('\n').unwrap_or(text)
        };
        let mut written = String::with_capacity(text.len() + 4);
        written.extend(self.has_mark.then_some(MARK));
        if self.like_windows {
            written.push_str(&text.replace('\n', "\r\n"));
        } else {
            written.push_str(text);
        }
        written
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_can_be_written_again() {
        for text in [
            "",
            "a",
            "a\n",
            "a\r\nb\r\n",
            "a\r\nb",
            "\u{feff}a\n",
            "a\r\nb\n",
            "a\rb\r\n",
        ] {
            let Lines { text: lines, ends } = Lines::of(text);
            assert_eq!(ends.put(&lines), text, "{text:?}");
        }
    }

    #[test]
    fn the_side_that_changed_the_line_ends_has_its_way() {
        let ends = |text| Lines::of(text).ends;
        let (unix, windows) = (ends("a\nb"), ends("a\r\nb\r\n"));
        assert_eq!(Ends::merged(Some(unix), unix, windows), windows);
        assert_eq!(Ends::merged(Some(unix), windows, unix), windows);
        assert_eq!(Ends::merged(None, unix, windows), unix);
    }
}
