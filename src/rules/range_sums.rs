//! Whether what parts ask for can add up to what the whole asks for.

use rust_decimal::Decimal;

use crate::model::{Bounds, Range};
use crate::words::nfc;

/// What parts ask for together; bounds as far as they are known.
pub(super) struct Sum {
    /// The least that the parts can come to.
    pub least: Decimal,
    /// The most, if every part says it.
    pub most: Option<Decimal>,
}

impl Sum {
    /// The sum of the parts in the unit of `whole`. `None` if no part says how much, or one speaks of another unit:
    /// 400 kg and 3 lorries have no sum.
    pub(super) fn of<'r>(
        whole: &Range,
        parts: impl Iterator<Item = Option<&'r Range>>,
    ) -> Option<Self> {
        let mut sum = Self {
            least: Decimal::ZERO,
            most: Some(Decimal::ZERO),
        };
        let mut said = 0;
        for part in parts {
            let Some(part) = part else {
                sum.most = None;
                continue;
            };
            if has_other_unit(part, whole) {
                return None;
            }
            let (least, most) = bounds(part);
            sum.least = sum.least.checked_add(least)?;
            sum.most = match (sum.most, most) {
                (Some(sum), Some(most)) => Some(sum.checked_add(most)?),
                (None, _) | (_, None) => None,
            };
            said += 1;
        }
        (said > 0).then_some(sum)
    }

    /// Whether the sum is certainly more than the whole.
    pub(super) fn exceeds(&self, whole: &Range) -> bool {
        bounds(whole).1.is_some_and(|most| self.least > most)
    }

    /// Whether the sum is certainly less than the whole.
    pub(super) fn falls_short_of(&self, whole: &Range) -> bool {
        self.most.is_some_and(|most| most < bounds(whole).0)
    }

    /// The sum in words: `25`, `20..25`, `>= 20`.
    pub(super) fn text(&self, unit: Option<&str>) -> String {
        let (least, most) = (
            self.least.normalize(),
            self.most.map(|most| most.normalize()),
        );
        let amount = match most {
            Some(most) if most == least => least.to_string(),
            Some(most) => format!("{least}..{most}"),
            None => format!(">= {least}"),
        };
        match unit {
            Some(unit) => format!("{amount} {unit}"),
            None => amount,
        }
    }
}

fn has_other_unit(one: &Range, other: &Range) -> bool {
    match (&one.unit, &other.unit) {
        (Some(one), Some(other)) => nfc(one) != nfc(other),
        (None, _) | (_, None) => false,
    }
}

fn bounds(range: &Range) -> (Decimal, Option<Decimal>) {
    match range.bounds {
        Bounds::Plain(amount) => (amount, Some(amount)),
        Bounds::Between(least, most) => (least, Some(most)),
        Bounds::AtLeast(least) => (least, None),
        Bounds::AtMost(most) => (Decimal::ZERO, Some(most)),
    }
}
