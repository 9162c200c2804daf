//! Phrases by which texts are understood, in Vietnamese and English. Each file beside this one holds those of one group
//! of rules.
//!
//! A phrase is found word by word, whatever the case and whether its letters are composed. A word with accents has to
//! have the right ones, wherever its tone mark stands (`hoà`, `hòa`); a word without any may stand for one with them,
//! because people type so. In a phrase, `*` stands for up to five words, `#` for a word that begins with a digit or is
//! a Roman numeral up to IV, and `$` for the end of the clause. Commas, brackets and the like end a clause.

mod form;
pub mod targets;
pub mod tasks;

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use foldhash::HashMap;

use self::form::Form;
pub use self::form::Key;
use super::nfc;

/// The most words that `*` stands for.
const WIDEST_GAP: usize = 5;

/// A text as its words.
#[derive(Debug)]
pub struct Words<'t> {
    text: Cow<'t, str>,
    words: Vec<Word>,
}

/// Phrases to look for.
#[derive(Debug)]
pub struct Phrases {
    /// By the first word, which is always one.
    by_first: HashMap<Key, Vec<Vec<Part>>>,
}

/// What ends between a word and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Break {
    Word,
    Clause,
    Sentence,
}

#[derive(Debug)]
struct Word {
    /// Its bytes in the text.
    place: Range<usize>,
    before: Break,
    form: Rc<Form>,
}

#[derive(Debug)]
enum Part {
    Word(Form),
    Gap,
    Number,
    End,
}

impl<'t> Words<'t> {
    /// The words of a text.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let text = nfc(text);
        let mut words = Vec::new();
        let mut before = Break::Sentence;
        let mut start = None;
        let mut letters = text.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            if is_of_word(letter) {
                start.get_or_insert(at);
                let end = at + letter.len_utf8();
                if letters.peek().is_none_or(|&(_, next)| !is_of_word(next))
                    && let Some(start) = start.take()
                {
                    let form = Form::known(&text[start..end]);
                    let place = start..end;
                    words.push(Word {
                        place,
                        before,
                        form,
                    });
                    before = Break::Word;
                }
            } else {
                before = before.max(Break::of(letter));
            }
        }
        Self { text, words }
    }

    /// How many words there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there is no word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words without case and accents.
    pub fn folded(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| word.form.folded())
    }

    /// The keys of the words without case and accents: equal words have equal keys.
    pub fn keys(&self) -> impl Iterator<Item = Key> {
        self.words.iter().map(|word| word.form.key())
    }

    /// The places where one of the phrases begins, each as the numbers of its words.
    pub fn find<'w>(&'w self, phrases: &'w Phrases) -> impl Iterator<Item = Range<usize>> + 'w {
        (0..self.words.len()).filter_map(|first| self.at(first, phrases))
    }

    /// The phrase that begins with this word; of several the longest.
    #[must_use]
    pub fn at(&self, first: usize, phrases: &Phrases) -> Option<Range<usize>> {
        let candidates = phrases.by_first.get(&self.words.get(first)?.form.key())?;
        let ends = candidates
            .iter()
            .filter_map(|parts| self.match_end(first, first, parts));
        ends.max().map(|end| first..end)
    }

    /// Whether one of the phrases ends right before this word, be it with a comma between.
    #[must_use]
    pub fn has_before(&self, word: usize, phrases: &Phrases) -> bool {
        let firsts = word.saturating_sub(WIDEST_GAP)..word;
        firsts.into_iter().any(|first| {
            self.at(first, phrases)
                .is_some_and(|found| found.end == word)
        })
    }

    /// The words of the clause that stand before this word.
    #[must_use]
    pub fn clause_before(&self, word: usize) -> Range<usize> {
        self.first_after(Break::Clause, word)..word
    }

    /// The words of the sentence from this word on.
    #[must_use]
    pub fn sentence_after(&self, word: usize) -> Range<usize> {
        let later = self.words.iter().enumerate().skip(word + 1);
        let mut later = later.filter(|(_, word)| word.before == Break::Sentence);
        word..later.next().map_or(self.words.len(), |(index, _)| index)
    }

    /// The first words of all sentences. Semicolons and line breaks end sentences too.
    pub fn sentences(&self) -> impl Iterator<Item = usize> {
        let words = self.words.iter().enumerate();
        words
            .filter(|(_, word)| word.before == Break::Sentence)
            .map(|(index, _)| index)
    }

    /// A word as it is written; nothing if there is none of that number.
    #[must_use]
    pub fn written(&self, word: usize) -> &str {
        let word = self.words.get(word);
        word.map_or("", |word| &self.text[word.place.clone()])
    }

    /// The bytes of a word in the text, composed to NFC.
    #[must_use]
    pub fn place(&self, word: usize) -> Option<Range<usize>> {
        self.words.get(word).map(|word| word.place.clone())
    }

    /// The words as they are written, with single spaces.
    #[must_use]
    pub fn quote(&self, words: &Range<usize>) -> String {
        let (Some(first), Some(last)) = (
            self.words.get(words.start),
            self.words.get(words.end.wrapping_sub(1)),
        ) else {
            return String::new();
        };
        let written = self.text[first.place.start..last.place.end].split_whitespace();
        written.collect::<Vec<_>>().join(" ")
    }

    /// What stands between the words and those around them: punctuation and space.
    #[must_use]
    pub fn around(&self, words: &Range<usize>) -> (&str, &str) {
        let edge = |index: usize| self.words.get(index).map(|word| word.place.clone());
        let first = edge(words.start).map_or(self.text.len(), |place| place.start);
        let last = words.end.checked_sub(1).and_then(edge);
        let last = last.map_or(0, |place| place.end);
        let earlier = words.start.checked_sub(1).and_then(edge);
        let earlier = earlier.map_or(0, |place| place.end);
        let later = edge(words.end).map_or(self.text.len(), |place| place.start);
        (&self.text[earlier..first], &self.text[last..later])
    }

    /// The first word behind the last such break up to a word.
    fn first_after(&self, end: Break, word: usize) -> usize {
        let mut earlier = (0..=word.min(self.words.len().saturating_sub(1))).rev();
        earlier
            .find(|&index| self.words[index].before >= end)
            .unwrap_or(0)
    }

    /// Where the parts end that begin with the word `next`; `first` is the first word of the phrase.
    fn match_end(&self, first: usize, next: usize, parts: &[Part]) -> Option<usize> {
        let Some((part, rest)) = parts.split_first() else {
            return Some(next);
        };
        let word = self.words.get(next);
        let joins = |word: &&Word| next == first || word.before == Break::Word;
        match part {
            Part::Word(form) => {
                let _ = word
                    .filter(joins)
                    .filter(|word| word.form.stands_for(form))?;
                self.match_end(first, next + 1, rest)
            }
            Part::Number => {
                let _ = word.filter(joins).filter(|word| word.form.is_number())?;
                self.match_end(first, next + 1, rest)
            }
            Part::Gap => {
                let skipped = (0..=WIDEST_GAP).take_while(|&skipped| {
                    let mut words = self.words.iter().skip(next).take(skipped);
                    words.all(|word| word.before == Break::Word)
                });
                let mut ends =
                    skipped.filter_map(|skipped| self.match_end(first, next + skipped, rest));
                ends.next()
            }
            Part::End => match word {
                Some(word) if word.before == Break::Word => None,
                Some(_) | None => self.match_end(first, next, rest),
            },
        }
    }
}

/// Whether a character is a part of words: a letter or digit of any script. Latin letters with the accents of Vietnamese
/// are told without the tables of Unicode.
fn is_of_word(letter: char) -> bool {
    match letter {
        'a'..='z' | 'A'..='Z' | '0'..='9' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' => true,
        'Ḁ'..='ỿ' => true,
        '\0'..='\u{7f}' => false,
        _ => letter.is_alphanumeric(),
    }
}

impl Phrases {
    /// The phrases of these lists. Each begins with a word.
    #[must_use]
    pub fn new(lists: &[&[&str]]) -> Self {
        let mut by_first: HashMap<_, Vec<Vec<Part>>> = HashMap::default();
        for phrase in lists.iter().copied().flatten() {
            let parts = phrase.split(' ').map(|part| match part {
                "*" => Part::Gap,
                "#" => Part::Number,
                "$" => Part::End,
                word => Part::Word(Form::new(word)),
            });
            let parts: Vec<_> = parts.collect();
            if let Some(Part::Word(first)) = parts.first() {
                let same_first = by_first.entry(first.key()).or_default();
                same_first.push(parts);
            }
        }
        Self { by_first }
    }
}

impl Break {
    /// What ends at a letter that belongs to no word.
    fn of(letter: char) -> Self {
        match letter {
            ';' | '.' | '!' | '?' | '\n' => Self::Sentence,
            '-' | '/' | '\'' | '’' => Self::Word,
            _ if letter.is_whitespace() => Self::Word,
            _ => Self::Clause,
        }
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    /// What is found of a phrase in a text.
    fn found(phrase: &str, text: &str) -> Vec<String> {
        let phrases = Phrases::new(&[&[phrase]]);
        let words = Words::new(text);
        words
            .find(&phrases)
            .map(|found| words.quote(&found))
            .collect()
    }

    #[test]
    fn case_composition_and_the_place_of_the_tone_make_no_difference() {
        let decomposed: String = "Phối hợp với các ban".nfd().collect();
        assert_eq!(found("phối hợp với", &decomposed), ["Phối hợp với"]);
        assert_eq!(found("hòa giải", "Việc HOÀ  GIẢI"), ["HOÀ GIẢI"]);
        assert_eq!(
            found("phối hợp với", "phoi hop voi cac ban"),
            ["phoi hop voi"]
        );
    }

    #[test]
    fn other_accents_make_another_word() {
        assert!(found("nếu có", "nêu cờ đầu").is_empty());
        assert!(found("if any", "if anybody").is_empty());
    }

    #[test]
    fn punctuation_keeps_words_apart() {
        assert!(found("nếu có", "nếu, có").is_empty());
        assert_eq!(found("nếu có", "vướng mắc (nếu có)"), ["nếu có"]);
    }

    #[test]
    fn a_gap_ends_with_the_clause() {
        let phrase = "sẽ * kế hoạch * sau $";
        assert_eq!(
            found(phrase, "làm ngay; sẽ có kế hoạch chi tiết sau."),
            ["sẽ có kế hoạch chi tiết sau"]
        );
        assert!(found(phrase, "sẽ có kế hoạch sau hội nghị").is_empty());
        assert!(found(phrase, "sẽ họp, kế hoạch làm sau").is_empty());
        assert!(found(phrase, "sẽ một hai ba bốn năm sáu kế hoạch sau").is_empty());
    }

    #[test]
    fn numbers_are_digits_and_quarters() {
        assert_eq!(
            found("quý #", "trong quý III và quý sau, quý 4"),
            ["quý III", "quý 4"]
        );
    }

    #[test]
    fn sentences_end_at_semicolons_too() {
        let words = Words::new("Write it; print it. Then, hand it out");
        assert_eq!(words.sentences().collect::<Vec<_>>(), [0, 2, 4]);
        assert_eq!(words.quote(&words.sentence_after(2)), "print it");
        assert_eq!(words.quote(&words.clause_before(7)), "hand it");
        assert_eq!(words.around(&(4..5)), (". ", ", "));
    }

    #[test]
    fn words_are_made_of_the_letters_and_digits_of_unicode() {
        let mut all = (0..=u32::from(char::MAX)).filter_map(char::from_u32);
        assert!(all.all(|letter| is_of_word(letter) == letter.is_alphanumeric()));
    }

    #[test]
    fn texts_without_words_hold_nothing() {
        let words = Words::new("… ;");
        assert!(words.is_empty() && found("a", "").is_empty());
        assert_eq!(words.quote(&(0..0)), "");
    }
}
