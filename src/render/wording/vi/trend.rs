//! The words of trends in Vietnamese.

use crate::model::Cycle;
use crate::render::wording::trend::TrendWords;

pub(in crate::render::wording) const TREND: TrendWords = TrendWords {
    tasks_done: "nhiệm vụ hoàn thành",
    time: |first, last| format!("từ {first} đến {last}"),
    every: |cycle| match cycle {
        Cycle::Day => "theo ngày",
        Cycle::Week => "theo tuần",
        Cycle::Month => "theo tháng",
        Cycle::Quarter => "theo quý",
        Cycle::HalfYear => "theo nửa năm",
        Cycle::Year => "theo năm",
    },
    scale: |has_amounts| {
        let scale = "▁ 0%, █ từ 100% trở lên, · chưa có số liệu";
        match has_amounts {
            true => format!("{scale}; đối với số lượng, 100% là mức đề ra"),
            false => scale.to_owned(),
        }
    },
    picture: |plan| format!("Tiến độ theo thời gian: {plan}"),
    axis: |has_amounts| match has_amounts {
        true => "tỷ lệ; đối với số lượng là tỷ lệ so với mức đề ra",
        false => "tỷ lệ",
    },
};
