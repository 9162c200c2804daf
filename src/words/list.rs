//! Lists in sentences.

/// ```a`, `b` and `c```: every item in backticks, the last two joined by "and".
#[must_use]
pub fn and_list<T: AsRef<str>>(items: &[T]) -> String {
    join(items, "and")
}

/// ```a`, `b` or `c```: every item in backticks, the last two joined by "or".
#[must_use]
pub fn or_list<T: AsRef<str>>(items: &[T]) -> String {
    join(items, "or")
}

fn join<T: AsRef<str>>(items: &[T], word: &str) -> String {
    let quoted: Vec<_> = items
        .iter()
        .map(|item| format!("`{}`", item.as_ref()))
        .collect();
    match quoted.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(and_list::<&str>(&[]), "");
        assert_eq!(and_list(&["a"]), "`a`");
        assert_eq!(or_list(&["a", "b"]), "`a` or `b`");
        assert_eq!(and_list(&["a", "b", "c"]), "`a`, `b` and `c`");
    }
}
