//! A word as it is compared.

use std::cell::RefCell;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use foldhash::HashMap;
use unicode_normalization::UnicodeNormalization;

use crate::words::fold;

/// How many forms a thread remembers. Plans use a few thousand words; a text made of ever new ones is not to fill the
/// memory.
const MOST_KNOWN: usize = 1 << 16;

thread_local! {
    /// The forms of the words that were met, by how they are written: texts use the same words over and over.
    static KNOWN: RefCell<HashMap<Box<str>, Rc<Form>>> = RefCell::default();
}

/// A word as it is compared.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Form {
    folded: String,
    /// In lower case, with accents, and with the tone mark behind all letters.
    spelled: String,
    key: Key,
}

/// Stands for a word without case and accents in tables. Equal words have equal keys, and other words hardly ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key(u64);

impl Form {
    /// The form of a word in NFC, from memory if it was met before.
    pub(super) fn known(word: &str) -> Rc<Self> {
        KNOWN.with_borrow_mut(|known| {
            if let Some(form) = known.get(word) {
                return Rc::clone(form);
            }
            if known.len() == MOST_KNOWN {
                known.clear();
            }
            let form = Rc::new(Self::new(word));
            known.insert(word.into(), Rc::clone(&form));
            form
        })
    }

    pub(super) fn new(word: &str) -> Self {
        let (folded, spelled) = if word.is_ascii() {
            let folded = word.to_ascii_lowercase();
            (folded.clone(), folded)
        } else {
            (fold(word), spelled(word))
        };
        let mut hasher = DefaultHasher::new();
        folded.hash(&mut hasher);
        let key = Key(hasher.finish());
        Self {
            folded,
            spelled,
            key,
        }
    }

    /// The word without case and accents.
    pub(super) fn folded(&self) -> &str {
        &self.folded
    }

    /// The key of the folded word.
    pub(super) fn key(&self) -> Key {
        self.key
    }

    /// Whether this word of a text is that word of a phrase.
    pub(super) fn stands_for(&self, other: &Self) -> bool {
        let is_bare = self.spelled.is_ascii();
        self.spelled == other.spelled || is_bare && self.folded == other.folded
    }

    /// Whether it begins with a digit or is a Roman numeral up to IV.
    pub(super) fn is_number(&self) -> bool {
        let is_roman = matches!(self.folded.as_str(), "i" | "ii" | "iii" | "iv");
        is_roman
            || self
                .folded
                .starts_with(|letter: char| letter.is_ascii_digit())
    }
}

/// The word in lower case, with the tone mark behind all letters, so that `hoà` and `hòa` are the same.
fn spelled(word: &str) -> String {
    let is_tone = |letter: &char| {
        matches!(
            letter,
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}'
        )
    };
    let small = word.to_lowercase();
    let letters = small.nfd().filter(|letter| !is_tone(letter));
    letters.chain(small.nfd().filter(is_tone)).collect()
}
