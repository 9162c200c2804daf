//! The words of lists of findings in Vietnamese.

use crate::diagnostic::Level;
use crate::render::wording::findings::FindingWords;

pub(in crate::render::wording) const FINDINGS: FindingWords = FindingWords {
    checklist: "Nội dung cần rà soát",
    columns: [
        "TT",
        "Văn bản",
        "Mức",
        "Nội dung phát hiện",
        "Cách xử lý",
        "Tệp",
        "Dòng",
        "Quy tắc",
    ],
    level_name: |level| match level {
        Level::Error => "lỗi",
        Level::Warning => "cảnh báo",
        Level::Info => "lưu ý",
    },
    note: "ghi chú",
    help: "gợi ý",
    of_level: |level, number| match level {
        Level::Error => format!("Phải sửa ({number})"),
        Level::Warning => format!("Cần xem lại ({number})"),
        Level::Info => format!("Cần lưu ý ({number})"),
    },
    in_line: |line, fault| format!("Dòng {line}: {fault}"),
    other_documents: "Sổ đăng ký đơn vị và thiết lập",
    report_of: |unit, as_of| match as_of {
        Some(as_of) => format!("Báo cáo của {unit}, số liệu đến ngày {as_of}"),
        None => format!("Báo cáo của {unit}"),
    },
    quotation_marks: ('“', '”'),
};
