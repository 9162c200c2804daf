//! What is not told of persons: telephone numbers, and the names of contacts wherever they stand and however they are
//! typed.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Range, RangeInclusive};

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use super::Workspace;
use crate::words::{fold, is_invisible, nfc, without_phone_numbers};

/// What must not be told.
#[derive(Clone, Debug, Default)]
pub struct Mask {
    /// The names of contacts by their first word without accents, the longest first.
    names: BTreeMap<String, Vec<Name>>,
    /// The digits of the contacts' telephone numbers, as they may be written.
    numbers: BTreeSet<String>,
    /// How many digits the shortest of them has, and the longest.
    lengths: Option<(usize, usize)>,
}

/// A name by its words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Name {
    /// The words without accents.
    folded: Vec<String>,
    /// The words as they are written, where the name is too short to be told from other words without accents.
    exact: Option<Vec<String>>,
    /// Whether capitals count, too: of a single word, which may be any word.
    is_single: bool,
}

/// What stands in the place of what is not told.
const DOTS: &str = "•••";

/// No telephone number that nobody listed has fewer digits.
const FEWEST_DIGITS: usize = 9;

/// So many words of a name at least are known for it without their accents.
const ENOUGH_WORDS: usize = 3;

/// At most so many letters part two words of a name, or two groups of a number.
const WIDEST_GAP: usize = 4;

/// Words before a name that are not part of it, without accents.
const TITLES: [&str; 22] = [
    "ong", "ba", "anh", "chi", "co", "thay", "dong", "d", "c", "bs", "ts", "ths", "pgs", "gs",
    "ks", "mr", "mrs", "ms", "miss", "dr", "prof", "sir",
];

impl Mask {
    /// The mask for whatever is told of a workspace.
    #[must_use]
    pub fn of(workspace: &Workspace) -> Self {
        let plans = workspace.plans.iter();
        let contacts = plans.flat_map(|plan| &plan.document.contacts);
        let mut mask = Self::default();
        for contact in contacts {
            if let Some(name) = &contact.name {
                mask.add_name(name.as_str());
            }
            if let Some(phone) = &contact.phone {
                mask.add_number(phone.as_str());
            }
        }
        for names in mask.names.values_mut() {
            names.sort_by(|one, other| {
                other
                    .folded
                    .len()
                    .cmp(&one.folded.len())
                    .then(one.cmp(other))
            });
            names.dedup();
        }
        let lengths = || mask.numbers.iter().map(String::len);
        mask.lengths = lengths().min().zip(lengths().max());
        mask
    }

    fn add_name(&mut self, name: &str) {
        let written: Vec<_> = words(name).map(|range| &name[range]).collect();
        let is_title = |word: &&&str| TITLES.contains(&&*fold(word));
        let titles = written.iter().take_while(is_title).count();
        self.add_words(&written);
        if written.len() > titles + 1 {
            self.add_words(&written[titles..]);
        }
    }

    /// The words of a name, also with the last one first or the first one last.
    fn add_words(&mut self, written: &[&str]) {
        let mut orders = BTreeSet::from([written.to_vec()]);
        for turn in [1, written.len().saturating_sub(1)] {
            let mut turned = written.to_vec();
            if turn < turned.len() {
                turned.rotate_left(turn);
            }
            orders.insert(turned);
        }
        for words in orders {
            let name = Name {
                folded: words.iter().map(|word| fold(&visible(word))).collect(),
                exact: (words.len() < ENOUGH_WORDS).then(|| {
                    let plain = |word: &&str| nfc(word).into_owned();
                    match words.len() {
                        1 => words.iter().map(plain).collect(),
                        _ => words
                            .iter()
                            .map(|word| plain(word).to_lowercase())
                            .collect(),
                    }
                }),
                is_single: words.len() == 1,
            };
            if let Some(first) = name.folded.first() {
                self.names.entry(first.clone()).or_default().push(name);
            }
        }
    }

    /// The digits of a telephone number: all of them, with the code of the country, or without that of the region.
    fn add_number(&mut self, phone: &str) {
        for number in phone.split([';', '/', ',']) {
            let digits: String = number.chars().filter_map(digit).collect();
            let local = 6..=8;
            for length in local.filter(|length| *length < digits.len()) {
                self.numbers
                    .insert(digits[digits.len() - length..].to_owned());
            }
            if let Some(rest) = digits.strip_prefix('0') {
                self.numbers.insert(format!("84{rest}"));
            }
            if digits.len() >= 3 {
                self.numbers.insert(digits);
            }
        }
    }

    /// A text without what must not be told.
    #[must_use]
    pub fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut masked = Cow::Borrowed(text);
        if let Some(without) = self.without_names(&masked) {
            masked = Cow::Owned(without);
        }
        // Most texts have too few digits for any number.
        let digits = masked.chars().filter_map(digit).count();
        if digits >= FEWEST_DIGITS {
            let without = without_phone_numbers(&masked);
            if without != *masked {
                masked = Cow::Owned(without);
            }
        }
        if let Some((shortest, longest)) = self.lengths.filter(|(shortest, _)| digits >= *shortest)
            && let Some(without) = self.without_numbers(&masked, shortest, longest)
        {
            masked = Cow::Owned(without);
        }
        masked
    }

    /// The text with dots in the place of names; `None` if there is none in it.
    fn without_names(&self, text: &str) -> Option<String> {
        if self.names.is_empty() {
            return None;
        }
        let words: Vec<_> = words(text).collect();
        let (mut gone, mut place) = (Vec::new(), 0);
        let mut first = String::new();
        while place < words.len() {
            fold_into(&text[words[place].clone()], &mut first);
            let mut candidates = self.names.get(&first).into_iter().flatten();
            match candidates.find(|name| name.stands_at(text, &words[place..])) {
                Some(name) => {
                    let last = place + name.folded.len() - 1;
                    gone.push(words[place].start..words[last].end);
                    place = last + 1;
                }
                None => place += 1,
            }
        }
        dotted(text, &gone)
    }

    /// The text with dots in the place of the contacts' telephone numbers; `None` if there is none in it.
    fn without_numbers(&self, text: &str, shortest: usize, longest: usize) -> Option<String> {
        let letters: Vec<_> = text.char_indices().collect();
        let mut gone: Vec<Range<usize>> = Vec::new();
        let mut place = 0;
        while place < letters.len() {
            let before = |steps: usize| Some(letters[place.checked_sub(steps)?].1);
            let is_digit = |steps: usize| before(steps).and_then(digit).is_some();
            let is_start = digit(letters[place].1).is_some() && !is_digit(1);
            let number = is_start.then(|| self.number_at(&letters[place..], shortest..=longest));
            // Groups behind other digits are those of an amount, such as `300 000 000`.
            let is_group = |length: usize| {
                let mut number = letters[place..place + length].iter();
                is_digit(2) && number.any(|(_, letter)| digit(*letter).is_none())
            };
            match number.flatten().filter(|&length| !is_group(length)) {
                Some(length) => {
                    let last = letters[place + length - 1];
                    gone.push(letters[place].0..last.0 + last.1.len_utf8());
                    place += length;
                }
                None => place += 1,
            }
        }
        dotted(text, &gone)
    }

    /// How many letters the number takes that begins here.
    fn number_at(
        &self,
        letters: &[(usize, char)],
        lengths: RangeInclusive<usize>,
    ) -> Option<usize> {
        let (mut digits, mut gap, mut found) = (String::new(), 0, None);
        for (place, &(_, letter)) in letters.iter().enumerate() {
            if let Some(plain) = digit(letter) {
                digits.push(plain);
                gap = 0;
                if digits.len() > *lengths.end() {
                    break;
                }
                let next = letters.get(place + 1);
                let is_end = next.is_none_or(|(_, next)| digit(*next).is_none());
                if is_end && lengths.contains(&digits.len()) && self.numbers.contains(&digits) {
                    found = Some(place + 1);
                }
            } else {
                gap += 1;
                if letter.is_alphabetic() || gap > WIDEST_GAP {
                    break;
                }
            }
        }
        found
    }
}

impl Name {
    /// Whether the name stands where these words begin, of which the first is its first.
    fn stands_at(&self, text: &str, words: &[Range<usize>]) -> bool {
        let length = self.folded.len();
        if words.len() < length {
            return false;
        }
        let mut folded = String::new();
        let mut pairs = words.iter().zip(&self.folded).skip(1);
        let is_named = pairs.all(|(word, name)| {
            fold_into(&text[word.clone()], &mut folded);
            folded == *name
        });
        if !is_named {
            return false;
        }
        let gaps = words[..length].windows(2);
        let mut gaps = gaps.map(|pair| &text[pair[0].end..pair[1].start]);
        if !gaps.all(is_gap) {
            return false;
        }
        self.exact.as_ref().is_none_or(|exact| {
            let written = words[..length]
                .iter()
                .map(|word| nfc(&visible(&text[word.clone()])).into_owned());
            let mut pairs = exact.iter().zip(written);
            pairs.all(|(exact, written)| match self.is_single {
                true => *exact == *written,
                false => *exact == written.to_lowercase(),
            })
        })
    }
}

/// Whether two words with that between them may belong to one name.
fn is_gap(text: &str) -> bool {
    let parts =
        |letter: char| letter.is_whitespace() || is_invisible(letter) || "-–_.,".contains(letter);
    text.chars().count() <= WIDEST_GAP && text.chars().all(parts)
}

/// The words of a text: letters, digits and the marks on them.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_part = |letter: char| {
        letter.is_alphanumeric() || is_combining_mark(letter) || is_invisible(letter)
    };
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(is_part)?;
        let length = text[start..].find(|letter| !is_part(letter));
        let end = length.map_or(text.len(), |length| start + length);
        rest = end;
        Some(start..end)
    })
}

/// Puts the word without case, accents and letters that nobody sees into a buffer: what [`fold`] makes of it, but quickly.
fn fold_into(word: &str, folded: &mut String) {
    folded.clear();
    for letter in word.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else if !is_invisible(letter) {
            decompose_canonical(letter, |part| {
                if !is_combining_mark(part) {
                    let lower = part.to_lowercase();
                    folded.extend(lower.map(|letter| if letter == 'đ' { 'd' } else { letter }));
                }
            });
        }
    }
}

/// The word without letters that nobody sees.
fn visible(word: &str) -> Cow<'_, str> {
    match word.contains(is_invisible) {
        true => Cow::Owned(word.replace(is_invisible, "")),
        false => Cow::Borrowed(word),
    }
}

/// A digit, of whatever width.
fn digit(letter: char) -> Option<char> {
    match letter {
        '0'..='9' => Some(letter),
        '０'..='９' => char::from_digit(u32::from(letter) - u32::from('０'), 10),
        _ => None,
    }
}

/// The text with dots in these places; `None` if there are none.
fn dotted(text: &str, gone: &[Range<usize>]) -> Option<String> {
    let mut masked = String::with_capacity(text.len());
    let mut rest = 0;
    for place in gone {
        masked.push_str(&text[rest..place.start]);
        masked.push_str(DOTS);
        rest = place.end;
    }
    (rest > 0).then(|| masked + &text[rest..])
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn masked(text: &str) -> String {
        let contacts = "[{name: An, phone: 0256 3822 111}, {name: Trần Thị Bích Thủy}, {name: ' '}, \
            {name: Ông Lê Văn Tám, phone: '12345'}, {name: Morwenna Pike}, {name: Hòa Bình}]";
        let plan = format!("plan: p\ntitle: P\nissuer: a\ncontacts: {contacts}\n");
        let (workspace, _) = Workspace::from_texts(&[("p.plan.yaml", &plan)]);
        Mask::of(&workspace).text(text).into_owned()
    }

    #[test]
    fn names_of_contacts_are_dots_wherever_they_stand() {
        assert_eq!(masked("An, Trần Thị Bích Thủy và An"), "•••, ••• và •••");
        assert_eq!(
            masked("Bà Trần Thị Bích Thủy (0900 000 000)"),
            "Bà ••• (•••)"
        );
        assert_eq!(masked("gặp Lê Văn Tám"), "gặp •••");
    }

    #[test]
    fn names_are_known_however_they_are_typed() {
        for name in [
            "TRẦN THỊ BÍCH THUỶ",
            "tran thi bich thuy",
            "Trần  Thị\u{a0}Bích-Thủy",
            "Trần Thị\nBích Thủy",
            "Thủy Trần Thị Bích",
            "MORWENNA PIKE",
            "Pike, Morwenna",
            "Trần Thị Bích\u{200b} Thủy",
            "Trần Thị Bí\u{200b}ch Thủy",
        ] {
            assert_eq!(masked(&format!("gọi {name}.")), "gọi •••.", "{name}");
        }
        let decomposed: String = "gọi Trần Thị Bích Thủy".nfd().collect();
        assert!(masked(&decomposed).ends_with(DOTS));
    }

    #[test]
    fn words_are_folded_as_everywhere() {
        for word in [
            "Đặng",
            "THUỶ",
            "Nguyễn",
            "Straße",
            "İzmir",
            "e\u{302}\u{301}",
            "ﬁ",
            "Å",
        ] {
            let mut folded = String::new();
            fold_into(word, &mut folded);
            assert_eq!(folded, fold(word), "{word}");
        }
    }

    #[test]
    fn other_words_stay() {
        for text in [
            "Anh Ánh",
            "LanAn",
            "an toàn",
            "Trần Thị Bích Thủys",
            "2021 An2",
            "",
            "hoa binh",
            "Trần Thị (Bích) và Thủy",
        ] {
            assert_eq!(masked(text), text);
        }
        assert_eq!(masked("HÒA BÌNH"), DOTS);
        // What follows `An` here is a mark on its last letter.
        let other: String = "Añ".nfd().collect();
        assert_eq!(masked(&other), other);
    }

    #[test]
    fn numbers_of_contacts_are_known_in_every_form() {
        for number in [
            "0256 3822 111",
            "842563822111",
            "3822111",
            "382-2111",
            "12345",
            "0256\n3822111",
        ] {
            assert_eq!(masked(&format!("gọi {number}!")), "gọi •••!", "{number}");
        }
        for text in [
            "123456",
            "38221110",
            "3822 người",
            "1 382 211 VND",
            "5 382 2111",
        ] {
            assert_eq!(masked(text), text);
        }
    }
}
