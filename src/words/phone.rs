//! Telephone numbers in running text, which must not be published.

use super::is_invisible;

/// At most this many digits make a telephone number, with the codes of country and region.
const MOST_DIGITS: usize = 15;

/// The text with dots in place of what looks like a telephone number: 9 to 11 digits that begin with 0, up to 15 that
/// begin with 00, or 9 to 14 behind a plus sign. Blanks and punctuation may part them into groups, of which the first
/// has three digits at least and the others two: shorter ones are those of dates. Letters that cannot be seen part
/// nothing.
#[must_use]
pub fn without_phone_numbers(text: &str) -> String {
    let letters: Vec<_> = text.chars().collect();
    let mut masked = String::with_capacity(text.len());
    let (mut place, mut last_number) = (0, 0);
    while let Some(&letter) = letters.get(place) {
        let before = &letters[last_number..place];
        let number = phone_number(&letters[place..]);
        let number = number.filter(|&length| !goes_on(before, &letters[place..place + length]));
        match number {
            Some(length) => {
                masked.push_str("•••");
                place += length;
                last_number = place;
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
        [.., last] if is_digit(*last) => true,
        [.., digit, gap] if is_digit(*digit) && is_gap(*gap) => {
            // Of a range such as `1 000 000..2 000 000` the dots part nothing.
            let groups = digits.split(|letter| is_gap(*letter));
            let mut groups = groups.filter(|group| !group.is_empty());
            groups.all(|group| group.len() == 3)
        }
        _ => false,
    }
}

fn is_digit(letter: char) -> bool {
    matches!(letter, '0'..='9' | '０'..='９')
}

fn is_gap(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\n'
            | '\r'
            | '\t'
            | '.'
            | ','
            | '-'
            | '–'
            | '—'
            | '/'
            | '\u{a0}'
            | '\u{202f}'
            | '('
            | ')'
    )
}

/// How many characters the telephone number takes with which the text begins: up to the last group with which it has as
/// many digits as a number may have.
fn phone_number(text: &[char]) -> Option<usize> {
    const WIDEST_GAP: usize = 3;
    let (sign, allowed, first_group) = match text {
        ['+', ..] => (1, 9..=14, 1),
        ['0' | '０', '0' | '０', ..] => (0, 11..=MOST_DIGITS, 3),
        ['0' | '０', ..] => (0, 9..=11, 3),
        _ => return None,
    };
    let (mut digits, mut group, mut gap) = (0, 0, 0);
    let (mut is_first, mut end) = (true, None);
    for (place, &letter) in text.iter().enumerate().skip(sign) {
        if is_digit(letter) {
            (digits, group, gap) = (digits + 1, group + 1, 0);
            if digits > MOST_DIGITS {
                break;
            }
            let is_last = text
                .get(place + 1)
                .is_none_or(|next| !is_digit(*next) && !is_invisible(*next));
            if is_last
                && allowed.contains(&digits)
                && group >= if is_first { first_group } else { 2 }
            {
                end = Some(place + 1);
            }
        } else if is_gap(letter) {
            if gap == 0 && group < if is_first { first_group } else { 2 } {
                break;
            }
            (group, gap, is_first) = (0, gap + 1, false);
            if gap > WIDEST_GAP {
                break;
            }
        } else if !is_invisible(letter) {
            break;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

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
            "0912 34 56 78",
            "0912 - 345 - 678",
            "0912–345–678",
            "0912/345/678",
            "0912,345,678",
            "0084912345678",
            "0912\u{200b}345678",
            "０９１２３４５６７８",
            "0912345678 0913456789",
            "0912.345.678.0913.456.789",
            "0912 345 678 (0213) 3876543",
            "0912 345 678 091 234 567",
        ] {
            let masked = without_phone_numbers(&format!("gọi {number}, gặp trực ban"));
            let digits = masked.replace("số 2", "");
            let digits = digits.chars().filter(|letter| is_digit(*letter)).count();
            assert_eq!(digits, 0, "{masked}");
            assert!(masked.ends_with(", gặp trực ban"), "{masked}");
        }
    }

    #[test]
    fn other_numbers_stay() {
        for text in [
            "1 000 000 000 VND",
            "1.000.000.000 VND",
            "300 000 000..500 000 000 VND",
            "300\u{202f}000\u{202f}000 – 1\u{202f}000\u{202f}000\u{202f}000 VND",
            "100000000",
            "2021-08-09 và 2021-08-10",
            "từ 05/9 đến 06/9",
            "01.2021",
            "012345678901234",
            "123 0912 người",
            "từ 01.9-05.9.2021",
            "từ ngày 01-15.9.2021",
            "2021-08-09..2021-08-10",
            "ngày 05-9-2021 12 người",
            "tháng 01 2021 350 người",
            "0.123456789",
        ] {
            assert_eq!(without_phone_numbers(text), text);
        }
    }

    #[test]
    fn a_long_row_of_zeros_takes_no_long_time() {
        let zeros = "0".repeat(1_000_000);
        assert_eq!(without_phone_numbers(&zeros), zeros);
    }
}
