//! The verdict on a target, resource or team (50, 59).

use crate::model::Date;

/// How a figure stands against what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is for a scenario that is not in force.
    Standby,
    /// There is no figure.
    NoData,
    /// Not all have answered who are expected to.
    Incomplete,
    /// It is reached.
    Met,
    /// It was not reached in time.
    Missed,
    /// It is not reached; there is time left.
    NotMet,
    /// It is a part of an amount that is asked of the whole plan (74).
    Part,
}

impl Verdict {
    /// The verdict's name in machine output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Standby => "standby",
            Self::NoData => "no-data",
            Self::Incomplete => "incomplete",
            Self::Met => "met",
            Self::Missed => "missed",
            Self::NotMet => "not-met",
            Self::Part => "part",
        }
    }
}

/// What a verdict rests on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grounds {
    /// Whether the item counts: it is for no scenario, or for one in force.
    pub(super) counts: bool,
    /// Whether what was asked for is reached; `None` without a figure.
    pub(super) is_met: Option<bool>,
    /// Whether the figure is a part of what was asked for.
    pub(super) is_part: bool,
    /// Whether all have answered who are expected to.
    pub(super) is_complete: bool,
    /// The last day on which it may be reached.
    pub(super) last_day: Option<Date>,
}

impl Grounds {
    /// The first verdict that applies, in the order of definition 50.
    pub(super) fn verdict(self, as_of: Date) -> Verdict {
        match self.is_met {
            _ if !self.counts => Verdict::Standby,
            None => Verdict::NoData,
            Some(_) if !self.is_complete => Verdict::Incomplete,
            Some(_) if self.is_part => Verdict::Part,
            Some(true) => Verdict::Met,
            Some(false) if self.last_day.is_some_and(|day| day < as_of) => Verdict::Missed,
            Some(false) => Verdict::NotMet,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::fixture::date;

    fn verdict(
        counts: bool,
        is_met: Option<bool>,
        is_complete: bool,
        last_day: &str,
    ) -> &'static str {
        let grounds = Grounds {
            counts,
            is_met,
            is_part: false,
            is_complete,
            last_day: Some(date(last_day)),
        };
        grounds.verdict(date("2024-06-30")).name()
    }

    #[test]
    fn the_first_ground_decides() {
        let (past, today) = ("2024-06-29", "2024-06-30");
        assert_eq!(verdict(false, Some(true), true, past), "standby");
        assert_eq!(verdict(true, None, false, past), "no-data");
        // Incomplete even after the day, and even if it is reached.
        assert_eq!(verdict(true, Some(true), false, past), "incomplete");
        assert_eq!(verdict(true, Some(true), true, past), "met");
        assert_eq!(verdict(true, Some(false), true, past), "missed");
        assert_eq!(verdict(true, Some(false), true, today), "not-met");
    }
}
