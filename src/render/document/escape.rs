//! Text from plan files on its way into Markdown: whatever it holds, it comes out as text.
//!
//! A value may be put anywhere in a template: at the start of a line, in a cell of a table, inside of emphasis. So it
//! never holds a line break, whatever could open or close markup is preceded by a backslash, and what could begin a
//! block is, too, if the value begins with it. Characters that nobody sees are left out: they could turn the text
//! around them.

use crate::words::is_invisible;

/// The text so that Markdown shows it as it is, on one line.
pub(in crate::render) fn escape(text: &str) -> String {
    escaped(text, true)
}

/// The same for a text behind others on its line, which cannot begin a block.
pub(in crate::render) fn escape_within(text: &str) -> String {
    escaped(text, false)
}

fn escaped(text: &str, is_first: bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    // A number and a full stop begin a list.
    let mut only_digits = true;
    let line = on_one_line(text);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let begins_block =
            is_first && escaped.trim_start().is_empty() && BEGIN_BLOCKS.contains(&letter);
        let begins_list = is_first && only_digits && END_NUMBERS.contains(&letter);
        let is_less = letter == '<' && letters.peek().is_some_and(|next| is_of_number(*next));
        let is_markup = MARKUP.contains(&letter) && !is_less;
        if begins_block || begins_list || is_markup {
            escaped.push('\\');
        }
        only_digits &= letter.is_ascii_digit() || letter == ' ';
        escaped.push(letter);
    }
    escaped
}

/// What opens or closes markup anywhere in a line.
const MARKUP: [char; 11] = ['\\', '`', '*', '_', '[', ']', '<', '&', '|', '~', '$'];

/// What makes `<` before it stand for less: no tag begins so.
const fn is_of_number(letter: char) -> bool {
    matches!(letter, '0'..='9' | ' ' | '=')
}

/// What begins a heading, a list, a quotation, a rule or the line under a heading.
const BEGIN_BLOCKS: [char; 7] = ['#', '-', '+', '=', ':', '!', '>'];

/// What ends the number of a list.
const END_NUMBERS: [char; 2] = ['.', ')'];

/// The text without characters that nobody sees, and with a single blank for whatever parts words.
fn on_one_line(text: &str) -> String {
    let visible = text.chars().filter(|letter| !is_invisible(*letter));
    let visible: String = visible
        .map(|letter| if is_gap(letter) { ' ' } else { letter })
        .collect();
    let mut line = String::with_capacity(visible.len());
    for letter in visible.chars() {
        if letter != ' ' || !line.ends_with(' ') {
            line.push(letter);
        }
    }
    line
}

/// Blanks, tabs and line breaks; but not the blanks that hold words together.
fn is_gap(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

#[cfg(test)]
mod tests {
    use super::{escape, escape_within};

    #[test]
    fn plain_text_stays_as_it_is() {
        for text in [
            "265/KH-LĐLĐ",
            "Thành lập Ban chỉ đạo phòng, chống dịch (đợt 2).",
            "350\u{202f}000\u{202f}000 VND",
            "1,000 leaflets: delivered!",
        ] {
            assert_eq!(escape(text), text);
        }
    }

    #[test]
    fn markup_becomes_text() {
        assert_eq!(escape("**x** | `y` _z_"), r"\*\*x\*\* \| \`y\` \_z\_");
        assert_eq!(
            escape("[x](javascript:a) <b>&amp;"),
            r"\[x\](javascript:a) \<b>\&amp;"
        );
        assert_eq!(escape("<10 <= < b <"), r"<10 <= < b \<");
    }

    #[test]
    fn what_begins_a_block_is_text_at_the_start() {
        assert_eq!(escape("# x"), r"\# x");
        assert_eq!(escape("  - x - y "), r" \- x - y ");
        assert_eq!(escape("12. x 3. y"), r"12\. x 3. y");
        assert_eq!(escape("1) x"), r"1\) x");
        assert_eq!(escape(" 1. x"), r" 1\. x");
        assert_eq!(escape("==="), r"\===");
        assert_eq!(escape("> x > y"), r"\> x > y");
        assert_eq!(escape_within("1..9 # - x"), "1..9 # - x");
    }

    #[test]
    fn a_value_is_one_line_without_anything_invisible() {
        assert_eq!(escape("a\r\n\n# b\u{2028}c\t d"), "a # b c d");
        assert_eq!(
            escape("a\u{202e}b\u{200b}c\u{feff}d\u{1b}[31me"),
            r"abcd\[31me"
        );
        assert_eq!(escape("\u{200b}# x"), r"\# x");
    }
}
