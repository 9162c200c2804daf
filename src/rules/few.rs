//! Lists of names that may be long.

use crate::messages::{Argument, Message, and_list, message};

/// How many names are given of a list that is too long to be given.
const FEW: usize = 3;

/// All units, or the first few and how many more there are.
pub(super) fn few(units: &[&str]) -> Argument {
    shortened(units, |names, more| message!("few.more", names, more))
}

/// All kinds, or the first few and how many more there are.
pub(super) fn few_kinds(kinds: &[&str]) -> Argument {
    shortened(kinds, |names, more| message!("few.more-kinds", names, more))
}

fn shortened(names: &[&str], message: fn(String, usize) -> Message) -> Argument {
    let (first, more) = names.split_at(names.len().min(FEW));
    // One more name is as long as saying that there is one more.
    if more.len() < 2 {
        return and_list(names);
    }
    let first: Vec<_> = first.iter().map(|name| format!("`{name}`")).collect();
    message(first.join(", "), more.len()).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn a_long_list_breaks_off() {
        let four = ["a", "b", "c", "d"];
        assert_eq!(few(&four), and_list(&four));
        let Argument::Message(message) = few(&["a", "b", "c", "d", "e"]) else {
            panic!("five names are too many");
        };
        assert_eq!(message.to_string(), "`a`, `b`, `c` and 2 more");
    }

    #[test]
    fn kinds_are_not_called_units() {
        let Argument::Message(message) = few_kinds(&["a", "b", "c", "d", "e"]) else {
            panic!("five names are too many");
        };
        let text = message.text(Language::Vi);
        assert_eq!(text, "`a`, `b`, `c` và 2 loại hình khác");
    }
}
