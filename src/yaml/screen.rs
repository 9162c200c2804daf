//! What is refused before any syntax is looked at: characters that do not belong into a text file.

use std::borrow::Cow;

use super::collector::Collector;
use crate::diagnostic::Finding;
use crate::messages::{Message, message};
use crate::source::{FileId, Span};

const BYTE_ORDER_MARK: char = '\u{feff}';

/// Reports characters that YAML does not allow and gives back the text with blanks in their place, byte for byte as
/// long, so that the rest can still be read.
pub(super) fn screen<'s>(file: FileId, text: &'s str, findings: &mut Collector) -> Cow<'s, str> {
    let mut screened: Option<Vec<u8>> = None;
    for (index, character) in text.char_indices() {
        if is_printable(character) || (index == 0 && character == BYTE_ORDER_MARK) {
            continue;
        }
        let range = index..index + character.len_utf8();
        let place = Span::new(range.start, range.end).in_file(file);
        screened.get_or_insert_with(|| text.as_bytes().to_vec())[range].fill(b' ');
        let message = message!("control-character.headline", character = name(character));
        let help = message!("control-character.help");
        findings.push(Finding::error("control-character", place, message).help(help));
    }
    match screened {
        Some(bytes) => String::from_utf8(bytes)
            .expect("blanks replace whole characters")
            .into(),
        None => text.into(),
    }
}

/// The printable characters of YAML 1.2, section 5.1, where a byte order mark is printable only in front.
fn is_printable(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' | '\u{85}' => true,
        BYTE_ORDER_MARK | '\u{fffe}' | '\u{ffff}' => false,
        _ => !character.is_control(),
    }
}

fn name(character: char) -> Message {
    match character {
        BYTE_ORDER_MARK => message!("control-character.byte-order-mark"),
        '\0' => message!("control-character.nul"),
        _ => {
            let code = format!("U+{:04X}", u32::from(character));
            message!("control-character.other", code)
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::yaml::testing::{read_as, reading_faults};

    #[test]
    fn text_with_letters_of_any_script_passes() {
        assert_eq!(
            reading_faults("\u{feff}a: Đào tạo\t計画 \u{1f600}\u{85}\r\n"),
            [""; 0]
        );
    }

    #[test]
    fn each_forbidden_character_is_named() {
        assert_eq!(
            reading_faults("a: b\u{0}c\u{7f}d\u{9b}e\u{feff}f\n"),
            [
                "control-character at `\u{0}`: the character NUL (U+0000) cannot stand in a plan file",
                "control-character at `\u{7f}`: the control character U+007F cannot stand in a plan file",
                "control-character at `\u{9b}`: the control character U+009B cannot stand in a plan file",
                "control-character at `\u{feff}`: a byte order mark (U+FEFF) inside the text cannot stand in a plan file",
            ]
        );
    }

    #[test]
    fn the_rest_is_read_with_blanks_in_their_place() {
        let (text, _) = read_as("a: b\u{9b}c\n", |tree| {
            let (_, value) = tree.entries(tree.documents()[0].root).next().unwrap();
            tree.text(value).to_owned()
        });
        assert_eq!(text, "b  c");
    }
}
