//! A line of marks: how shares went, one character for each day.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// From nothing to all.
const MARKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// Stands for a day without a figure.
const NO_FIGURE: char = '·';

/// The shares as at most so many marks. The scale is the same for all lines, from nothing to 100 %; only nothing is at
/// the bottom, and only all is at the top. If there are too many days, some are passed over, never the first and the last.
pub(super) fn marks(shares: &[Option<Decimal>], most: usize) -> String {
    let number = shares.len().min(most.max(2));
    let place = |position: usize| match number {
        // As many as there are, or a single one.
        _ if number == shares.len() => position,
        _ => position * (shares.len() - 1) / (number - 1),
    };
    let places = (0..number).map(place);
    places
        .map(|place| shares[place].map_or(NO_FIGURE, mark))
        .collect()
}

fn mark(share: Decimal) -> char {
    let between = Decimal::from(MARKS.len() - 2);
    let above_nothing = || {
        let step = share.checked_mul(between)?.floor().to_usize()?;
        Some(MARKS[1 + step])
    };
    match share {
        _ if share <= Decimal::ZERO => MARKS[0],
        _ if share >= Decimal::ONE => MARKS[MARKS.len() - 1],
        _ => above_nothing().unwrap_or(MARKS[1]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_nothing_is_at_the_bottom_and_only_all_at_the_top() {
        let share = |done: i64, of: i64| Some(Decimal::from(done) / Decimal::from(of));
        let shares = [
            None,
            share(0, 5),
            share(1, 5000),
            share(1, 2),
            share(4999, 5000),
            share(5, 5),
            share(9, 5),
        ];
        assert_eq!(marks(&shares, 10), "·▁▂▅▇██");
        assert_eq!(marks(&[], 10), "");
        assert_eq!(marks(&shares[5..6], 10), "█");
    }

    #[test]
    fn of_many_days_the_first_and_the_last_are_always_there() {
        let shares: Vec<_> = (0..=100).map(|day| Some(Decimal::new(day, 2))).collect();
        for most in 2..=101 {
            let marks = marks(&shares, most);
            assert_eq!(marks.chars().count(), most);
            assert!(marks.starts_with('▁') && marks.ends_with('█'), "{marks}");
        }
    }
}
