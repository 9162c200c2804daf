//! The filters of templates, which put the values of machine output into words of the template's language. They are
//! described in `docs/templates.md`.

use std::str::FromStr;

use minijinja::value::Value;
use minijinja::{Environment, Error, ErrorKind};
use rust_decimal::{Decimal, RoundingStrategy};

use crate::model::{CalendarPeriod, Date, Language, TaskState};
use crate::render::amounts::{percentage, plain_number};
use crate::render::wording::{Wording, wording};
use crate::status::{CascadeState, RowState, Verdict};

/// Adds the filters in that language.
pub(super) fn add_filters(environment: &mut Environment<'_>, language: Language) {
    let words = wording(language);
    environment.add_filter("date", move |text: &str| day(text).map(words.document.date));
    environment.add_filter("long_date", move |text: &str| {
        day(text).map(words.document.long_date)
    });
    environment.add_filter("period", move |name: &str| period(name, words));
    environment.add_filter("in_period", move |name: &str| in_period(name, words));
    environment.add_filter("number", |value: Value| number(&value).map(plain_number));
    environment.add_filter("percent", |value: Value| number(&value).map(percentage));
    environment.add_filter("signed", |value: Value| number(&value).map(signed));
    environment.add_filter("points", |value: Value| number(&value).map(points));
    environment.add_filter("word", move |name: &str| word(name, words));
    environment.add_filter("in_sentence", in_sentence);
}

fn day(text: &str) -> Result<Date, Error> {
    Date::in_any_year(text).ok_or_else(|| misfit(text, "a date such as `2021-08-31`"))
}

fn misfit(text: impl std::fmt::Display, expected: &str) -> Error {
    let detail = format!("`{text}` is not {expected}");
    Error::new(ErrorKind::InvalidOperation, detail)
}

/// A calendar period, two days with `..` between them, or the end of a plan.
pub(super) fn period(name: &str, words: &Wording) -> Result<String, Error> {
    let between = name.split_once("..");
    if let Some((first, last)) = between {
        return Ok((words.document.days)(day(first)?, day(last)?));
    }
    if name == "end" {
        return Ok(words.document.end.to_owned());
    }
    calendar_period(name).map(words.document.period)
}

/// When in a sentence: in a calendar period, from one day to another, or at the end of a plan.
fn in_period(name: &str, words: &Wording) -> Result<String, Error> {
    if let Some((first, last)) = name.split_once("..") {
        return Ok((words.document.in_days)(day(first)?, day(last)?));
    }
    if name == "end" {
        return Ok(words.document.in_end.to_owned());
    }
    calendar_period(name).map(words.document.in_period)
}

fn calendar_period(name: &str) -> Result<CalendarPeriod, Error> {
    let period = CalendarPeriod::in_any_year(name);
    period.ok_or_else(|| misfit(name, "a period such as `2021-08`"))
}

/// A number. One with more digits than can be counted with is as near to it as can be.
fn number(value: &Value) -> Result<Decimal, Error> {
    let text = value.to_string();
    let exact = Decimal::from_str_exact(&text).or_else(|_| Decimal::from_scientific(&text));
    if let Ok(number) = exact.or_else(|_| Decimal::from_str(&text)) {
        return Ok(number);
    }
    match f64::from_str(&text) {
        Ok(huge) if huge >= 1.0 => Ok(Decimal::MAX),
        Ok(huge) if huge <= -1.0 => Ok(Decimal::MIN),
        Ok(tiny) if tiny.is_finite() => Ok(Decimal::ZERO),
        _ => Err(misfit(value, "a number")),
    }
}

/// A change: always with its sign, and a minus as long as the plus.
fn signed(change: Decimal) -> String {
    let size = plain_number(change.abs());
    match change {
        change if change.is_zero() => "0".to_owned(),
        change if change.is_sign_negative() => format!("\u{2212}{size}"),
        _ => format!("+{size}"),
    }
}

/// A change of a share in percentage points with one decimal; rounded like shares, so that the three agree.
fn points(change: Decimal) -> String {
    let points = change
        .checked_mul(Decimal::ONE_HUNDRED)
        .unwrap_or(Decimal::MAX);
    signed(points.round_dp_with_strategy(1, RoundingStrategy::ToZero))
}

/// What a word of machine output is called.
fn word(name: &str, words: &Wording) -> Result<&'static str, Error> {
    let task = TASK_STATES.iter().find(|state| state.word() == name);
    let verdict = VERDICTS.iter().find(|verdict| verdict.name() == name);
    let row = ROW_STATES.iter().find(|state| state.name() == name);
    let cascade = CASCADE_STATES.iter().find(|state| state.name() == name);
    let found = task
        .map(|&state| (words.task_state_name)(state))
        .or_else(|| verdict.map(|&verdict| (words.verdict_name)(verdict)))
        .or_else(|| row.map(|&state| (words.report_state_name)(state)))
        .or_else(|| cascade.map(|&state| (words.cascade_state_name)(state)));
    found.ok_or_else(|| misfit(name, "a state or verdict such as `doing` or `not-met`"))
}

pub(in crate::render) const TASK_STATES: [TaskState; 5] = [
    TaskState::Todo,
    TaskState::Doing,
    TaskState::Done,
    TaskState::Blocked,
    TaskState::Dropped,
];

pub(in crate::render) const VERDICTS: [Verdict; 7] = [
    Verdict::Met,
    Verdict::NotMet,
    Verdict::Missed,
    Verdict::NoData,
    Verdict::Incomplete,
    Verdict::Standby,
    Verdict::Part,
];

pub(in crate::render) const ROW_STATES: [RowState; 4] = [
    RowState::OnTime,
    RowState::Late,
    RowState::Missing,
    RowState::Open,
];

pub(in crate::render) const CASCADE_STATES: [CascadeState; 3] = [
    CascadeState::None,
    CascadeState::Draft,
    CascadeState::Issued,
];

/// A title as it goes on in a sentence: with a small first letter, unless it begins with a name, which shows by its
/// second word or letter.
fn in_sentence(title: &str) -> String {
    let mut letters = title.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let mut words = title.split_whitespace();
    let is_word = words
        .next()
        .is_some_and(|word| !word.chars().skip(1).any(char::is_uppercase));
    let goes_on_small = words
        .next()
        .is_some_and(|word| word.starts_with(char::is_lowercase));
    if is_word && goes_on_small {
        first.to_lowercase().chain(letters).collect()
    } else {
        title.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date_in(language: Language, text: &str) -> (String, String) {
        let (date, words) = (day(text).unwrap(), &wording(language).document);
        ((words.date)(date), (words.long_date)(date))
    }

    #[test]
    fn dates_are_written_as_offices_write_them() {
        assert_eq!(
            date_in(Language::Vi, "2021-09-02"),
            ("02/9/2021".into(), "ngày 02 tháng 9 năm 2021".into())
        );
        assert_eq!(date_in(Language::Vi, "2021-02-15").0, "15/02/2021");
        assert_eq!(date_in(Language::En, "2024-12-10").0, "10 December 2024");
    }

    #[test]
    fn periods_have_names() {
        let check = |name, vi: &str, en: &str| {
            assert_eq!(period(name, wording(Language::Vi)).unwrap(), vi);
            assert_eq!(period(name, wording(Language::En)).unwrap(), en);
        };
        check("2021-08", "tháng 8/2021", "August 2021");
        check("2021-Q3", "quý III/2021", "quarter 3 of 2021");
        check("2021-H1", "6 tháng đầu năm 2021", "the first half of 2021");
        check("2021-W35", "tuần 35 năm 2021", "week 35 of 2021");
        check("2021", "năm 2021", "2021");
        check("end", "khi kết thúc", "the end");
        check(
            "2021-09-01..2021-09-15",
            "từ ngày 01/9/2021 đến ngày 15/9/2021",
            "1 September 2021 to 15 September 2021",
        );
        assert!(period("2021-13", wording(Language::En)).is_err());
    }

    #[test]
    fn periods_stand_in_sentences() {
        let check = |name, vi: &str, en: &str| {
            assert_eq!(in_period(name, wording(Language::Vi)).unwrap(), vi);
            assert_eq!(in_period(name, wording(Language::En)).unwrap(), en);
        };
        check("2021-09", "trong tháng 9/2021", "in September 2021");
        check("2021-W35", "trong tuần 35 năm 2021", "in week 35 of 2021");
        check("2021-08-30", "trong ngày 30/8/2021", "on 30 August 2021");
        check(
            "2021-08-16..2021-08-30",
            "từ ngày 16/8/2021 đến ngày 30/8/2021",
            "from 16 August 2021 to 30 August 2021",
        );
        check("end", "khi kết thúc", "at the end");
    }

    #[test]
    fn days_after_the_years_of_plans_are_written_like_others() {
        let words = wording(Language::En);
        assert_eq!(date_in(Language::Vi, "2201-01-07").0, "07/01/2201");
        assert_eq!(period("2201-01", words).unwrap(), "January 2201");
        assert_eq!(period("2201-W01", words).unwrap(), "week 1 of 2201");
        assert_eq!(period("2201-01-07", words).unwrap(), "7 January 2201");
        assert!(day("2201-1-7").is_err());
    }

    #[test]
    fn numbers_too_large_to_count_with_are_still_written() {
        let read = |value: Value| number(&value).unwrap();
        let largest = "79228162514264337593543950335";
        assert_eq!(read(Value::from(largest)), Decimal::MAX);
        assert_eq!(
            read(Value::from(79_228_162_514_264_337_593_543_950_335_f64)),
            Decimal::MAX
        );
        assert_eq!(read(Value::from(-1e40)), Decimal::MIN);
        assert_eq!(read(Value::from(1e-40)), Decimal::ZERO);
        assert!(number(&Value::from("x")).is_err());
    }

    #[test]
    fn changes_have_a_sign() {
        let check = |text, expected| {
            let number = Decimal::from_str_exact(text).unwrap();
            assert_eq!(signed(number).replace('\u{202f}', "_"), expected);
        };
        check("12500", "+12_500");
        check("-3.50", "−3.5");
        check("0", "0");
    }

    #[test]
    fn points_agree_with_the_shares_around_them() {
        let share = Decimal::from(110) / Decimal::from(120);
        assert_eq!(percentage(share), "91.6%");
        assert_eq!(points(share - Decimal::new(5, 1)), "+41.6");
        assert_eq!(points(Decimal::new(-125, 3)), "−12.5");
    }

    #[test]
    fn a_title_goes_on_small_unless_it_is_a_name() {
        assert_eq!(in_sentence("Tham gia ứng phó"), "tham gia ứng phó");
        assert_eq!(in_sentence("Đợt thi đua"), "đợt thi đua");
        for name in ["Hà Nội xanh", "COVID phòng chống", "Flood", ""] {
            assert_eq!(in_sentence(name), name);
        }
    }
}
