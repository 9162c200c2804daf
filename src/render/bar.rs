//! A share as a bar.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// How many characters a bar has.
const CELLS: usize = 10;

/// The share as a bar of ten characters, each with two halves. As with percentages, the last half is only filled by the
/// whole; any share but nothing fills the first.
pub(super) fn bar(share: Decimal) -> String {
    let halves = Decimal::from(2 * CELLS);
    let filled = share.checked_mul(halves).unwrap_or(halves);
    let filled = filled.floor().to_usize().unwrap_or(0).min(2 * CELLS);
    let filled = if share > Decimal::ZERO {
        filled.max(1)
    } else {
        filled
    };
    let mut bar = "█".repeat(filled / 2);
    if filled % 2 == 1 {
        bar.push('▌');
    }
    bar + &"░".repeat(CELLS - filled.div_ceil(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_full_only_if_nothing_is_missing() {
        let of = |done: i64, of: i64| bar(Decimal::from(done) / Decimal::from(of));
        assert_eq!(of(0, 4), "░░░░░░░░░░");
        assert_eq!(of(1, 1200), "▌░░░░░░░░░");
        assert_eq!(of(3, 4), "███████▌░░");
        assert_eq!(of(1199, 1200), "█████████▌");
        assert_eq!(of(4, 4), "██████████");
        assert_eq!(of(5, 4), "██████████");
    }
}
