//! The words of documents in Vietnamese.

use crate::model::{CalendarPeriod, Cycle, Date};
use crate::render::wording::DocumentWords;

pub(super) const DOCUMENT: DocumentWords = DocumentWords {
    date,
    long_date: |day| {
        format!(
            "ngày {:02} tháng {} năm {}",
            day.day(),
            month(day),
            day.year()
        )
    },
    period,
    days: |first, last| format!("từ ngày {} đến ngày {}", date(first), date(last)),
    in_period: |days| format!("trong {}", period(days)),
    in_days: |first, last| format!("từ ngày {} đến ngày {}", date(first), date(last)),
    in_end: "khi kết thúc",
    letters: "Công văn đôn đốc",
    report: |period| format!("Báo cáo {period}"),
    no_letters: "Không có đơn vị nào còn nợ việc.",
    end: "khi kết thúc",
};

fn date(day: Date) -> String {
    format!("{:02}/{}/{}", day.day(), month(day), day.year())
}

/// Offices write a zero before days below 10 and before the months 1 and 2 only.
fn month(day: Date) -> String {
    match day.month() {
        month @ (1 | 2) => format!("{month:02}"),
        month => month.to_string(),
    }
}

fn period(period: CalendarPeriod) -> String {
    let (number, year) = (period.number(), period.year());
    match period.cycle() {
        Cycle::Day => format!("ngày {}", date(period.first())),
        Cycle::Week => format!("tuần {number} năm {year}"),
        Cycle::Month => format!("tháng {}/{year}", month(period.first())),
        Cycle::Quarter => {
            let quarter = ["I", "II", "III", "IV"].get(number.saturating_sub(1) as usize);
            format!("quý {}/{year}", quarter.copied().unwrap_or_default())
        }
        Cycle::HalfYear if number == 1 => format!("6 tháng đầu năm {year}"),
        Cycle::HalfYear => format!("6 tháng cuối năm {year}"),
        Cycle::Year => format!("năm {year}"),
    }
}
