//! Telephone numbers in running text, which must not be published.

/// The text with dots in place of what looks like a telephone number: 9 to 11 digits that begin with 0, or 9 to 14
/// behind a plus sign, whether or not blanks, full stops or hyphens part them.
#[must_use]
pub fn without_phone_numbers(text: &str) -> String {
    let letters: Vec<_> = text.chars().collect();
    let mut masked = String::with_capacity(text.len());
    let mut place = 0;
    while let Some(&letter) = letters.get(place) {
        let (before, rest) = letters.split_at(place);
        let number = phone_number(rest).filter(|&length| !goes_on(before, &rest[..length]));
        match number {
            Some(length) => {
                masked.push_str("•••");
                place += length;
            }
            None => {
                masked.push(letter);
                place += 1;
            }
        }
    }
    masked
}

/// Whether the digits are the end of a larger number, such as `1 000 000 000`.
fn goes_on(before: &[char], digits: &[char]) -> bool {
    match before {
        [.., last] if last.is_ascii_digit() => true,
        [.., digit, gap] if digit.is_ascii_digit() && is_gap(*gap) => digits
            .split(|letter| is_gap(*letter))
            .all(|group| group.len() == 3),
        _ => false,
    }
}

fn is_gap(letter: char) -> bool {
    matches!(letter, ' ' | '.' | '-' | '\u{a0}' | '\u{202f}' | '(' | ')')
}

/// How many characters the telephone number takes with which the text begins.
fn phone_number(text: &[char]) -> Option<usize> {
    let (sign, allowed) = match text.first()? {
        '+' => (1, 9..=14),
        '0' => (0, 9..=11),
        _ => return None,
    };
    let (mut digits, mut end) = (0, 0);
    for (place, letter) in text.iter().enumerate().skip(sign) {
        if letter.is_ascii_digit() {
            digits += 1;
            end = place + 1;
        } else if !is_gap(*letter) || place > end + 1 {
            break;
        }
    }
    allowed.contains(&digits).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::without_phone_numbers;

    #[test]
    fn telephone_numbers_are_masked() {
        for number in [
            "0912345678",
            "0912 345 678",
            "0912.345.678",
            "02133 876 543",
            "(0213) 3876543",
            "+84 912 345 678",
            "0912-345-678",
            "nhà số 2 0912345678",
        ] {
            let masked = without_phone_numbers(&format!("gọi {number}, gặp trực ban"));
            let digits = masked.replace("số 2", "");
            let digits = digits.chars().filter(char::is_ascii_digit).count();
            assert_eq!(digits, 0, "{masked}");
            assert!(masked.ends_with(", gặp trực ban"), "{masked}");
        }
    }

    #[test]
    fn other_numbers_stay() {
        for text in [
            "1 000 000 000 VND",
            "1.000.000.000 VND",
            "100000000",
            "2021-08-09 và 2021-08-10",
            "từ 05/9 đến 06/9",
            "01.2021",
            "012345678901234",
            "123 0912 người",
        ] {
            assert_eq!(without_phone_numbers(text), text);
        }
    }
}
