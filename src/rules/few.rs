//! Lists of names that may be long.

use crate::messages::{Argument, and_list, message};

/// How many names are given of a list that is too long to be given.
const FEW: usize = 3;

/// All names, or the first few and how many more there are.
pub(super) fn few(names: &[&str]) -> Argument {
    let (first, more) = names.split_at(names.len().min(FEW));
    // One more name is as long as saying that there is one more.
    if more.len() < 2 {
        return and_list(names);
    }
    let first: Vec<_> = first.iter().map(|name| format!("`{name}`")).collect();
    message!("few.more", names = first.join(", "), more = more.len()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_breaks_off() {
        let four = ["a", "b", "c", "d"];
        assert_eq!(few(&four), and_list(&four));
        let Argument::Message(message) = few(&["a", "b", "c", "d", "e"]) else {
            panic!("five names are too many");
        };
        assert_eq!(message.to_string(), "`a`, `b`, `c` and 2 more");
    }
}
