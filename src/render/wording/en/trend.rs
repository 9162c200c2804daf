//! The words of trends in English.

use crate::model::Cycle;
use crate::render::wording::trend::TrendWords;

pub(in crate::render::wording) const TREND: TrendWords = TrendWords {
    tasks_done: "tasks done",
    time: |first, last| format!("{first} to {last}"),
    every: |cycle| match cycle {
        Cycle::Day => "every day",
        Cycle::Week => "every week",
        Cycle::Month => "every month",
        Cycle::Quarter => "every quarter",
        Cycle::HalfYear => "every half-year",
        Cycle::Year => "every year",
    },
    scale: |has_amounts| {
        let scale = "▁ 0%, █ 100% or more, · no figure";
        match has_amounts {
            true => format!("{scale}; 100% of an amount is what is asked for"),
            false => scale.to_owned(),
        }
    },
    picture: |plan| format!("Progress over time: {plan}"),
    axis: |has_amounts| match has_amounts {
        true => "share; of an amount, the share of what is asked for",
        false => "share",
    },
};
