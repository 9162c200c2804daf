//! Phrases in the texts of tasks.

use std::sync::LazyLock;

use super::Phrases;

/// Phrases of both languages.
macro_rules! phrases {
    ($($(#[$doc:meta])* $name:ident = $vietnamese:expr, $english:expr;)*) => {
        $($(#[$doc])* pub static $name: LazyLock<Phrases> =
            LazyLock::new(|| Phrases::new(&[&$vietnamese, &$english]));)*
    };
}

phrases! {
    /// "In coordination with".
    PARTNERS = [
        "phối hợp với",
        "phối hợp cùng",
        "phối hợp chặt chẽ với",
        "phối hợp chặt chẽ cùng",
        "phối hợp tốt với",
        "phối hợp đồng bộ với",
    ], [
        "in coordination with",
        "in cooperation with",
        "in co operation with",
        "in collaboration with",
        "in partnership with",
        "jointly with",
        "coordinate with",
        "cooperate with",
        "liaise with",
    ];

    /// What is coordinated on paper: behind these words, "phối hợp với" names a document or a field and no partner.
    COORDINATION_PAPERS = [
        "quy chế",
        "kế hoạch",
        "chương trình",
        "cơ chế",
        "công tác",
        "nội dung",
        "thỏa thuận",
        "nghị quyết",
    ], [];

    /// What others do once the task is done: "để LĐLĐ tỉnh phối hợp với".
    PURPOSES = ["để", "nhằm", "giúp"], ["so that"];

    /// "If any", "when needed".
    CONDITIONS = [
        "nếu có",
        "nếu cần",
        "nếu cần thiết",
        "nếu thấy cần",
        "khi cần",
        "khi cần thiết",
        "khi thấy cần thiết",
        "khi có yêu cầu",
        "nếu có yêu cầu",
        "khi có chỉ đạo",
        "khi có lệnh",
        "trong trường hợp cần thiết",
        "trường hợp cần thiết",
    ], [
        "if any",
        "if needed",
        "if necessary",
        "if required",
        "if requested",
        "when needed",
        "when necessary",
        "when required",
        "when requested",
        "where needed",
        "where necessary",
        "where required",
        "as needed",
        "as necessary",
    ];

    /// What is said in passing of a thing that may be missing: "returned forms, if any, and ...".
    IF_ANY = ["nếu có"], ["if any"];

    /// What a report mentions if there is any: "vướng mắc, nếu có" is no condition of the task.
    MENTIONED_IF_ANY = [
        "vướng mắc",
        "khó khăn",
        "phát sinh",
        "tồn tại",
        "hạn chế",
        "đề xuất",
        "kiến nghị",
        "ý kiến",
        "sai sót",
    ], [
        "obstacles",
        "problems",
        "difficulties",
        "proposals",
        "comments",
        "remarks",
        "questions",
    ];

    /// "A detailed plan will follow."
    DEFERRALS = [
        "sẽ * kế hoạch * sau $",
        "sẽ * kế hoạch * sau này",
        "sẽ * kế hoạch * riêng $",
        "sẽ * hướng dẫn * sau $",
        "sẽ * hướng dẫn * sau này",
        "sẽ * hướng dẫn * riêng $",
        "sẽ * văn bản * sau $",
        "sẽ * văn bản * riêng $",
        "sẽ * thông báo * sau $",
        "sẽ * quy định * sau $",
        "sẽ * quyết định * sau $",
        "sẽ * cụ thể hóa sau $",
        "sẽ * triển khai sau $",
        "có kế hoạch * sau $",
        "có kế hoạch * riêng $",
        "có hướng dẫn * sau $",
        "có hướng dẫn * riêng $",
        "có thông báo * sau $",
    ], [
        "plan will follow $",
        "plan follows $",
        "plan to follow $",
        "details will follow $",
        "details follow $",
        "details to follow $",
        "guidance will follow $",
        "guidance to follow $",
        "instructions will follow $",
        "instructions to follow $",
        "will be announced later",
        "will be decided later",
        "will be detailed later",
        "will be set out later",
        "will be specified later",
        "will be issued later",
        "will be issued separately",
        "to be announced $",
        "to be decided later",
    ];

    /// A date in words: what is put off until then is not put off without a date.
    DATES = ["ngày #", "tháng #", "quý #", "năm #", "tuần #", "trước #"],
        ["by #", "on #", "in #", "before #", "within #"];

    /// "As follows".
    LIST_OPENERS = [
        "như sau",
        "các * sau đây $",
        "các * dưới đây $",
        "những * sau đây $",
        "những * dưới đây $",
    ], ["as follows", "the following"];

    /// What is done by a list that stands elsewhere: "theo các mẫu dưới đây".
    LIST_REFERENCES = ["theo * sau đây $", "theo * dưới đây $"], [];

    /// Words in the place of what nobody knows yet.
    PLACEHOLDERS = [
        "đang cập nhật $",
        "chờ cập nhật $",
        "sẽ cập nhật sau $",
        "sẽ bổ sung sau $",
        "chờ bổ sung $",
        "chưa xác định $",
    ], ["to be determined $", "to be confirmed $", "lorem ipsum"];

    /// What is a placeholder only where it stands alone: other texts say "repairs are to be completed", and TBA is also
    /// a "trạm biến áp".
    PLACEHOLDERS_ALONE = [], ["TBA", "TBC", "to be completed", "to be filled in"];

    /// What `XXX` may count: then it is thirty in Roman numerals.
    COUNTED_IN_ROMAN = ["khóa", "thứ", "đại hội", "chương", "phần", "mục"],
        ["congress", "chapter", "part", "article", "title", "annex"];

    /// Words that stand before the verb of an order.
    BEFORE_VERBS = [
        "và",
        "đồng thời",
        "sau đó",
        "chủ động",
        "tiếp tục",
        "thường xuyên",
        "kịp thời",
        "nhanh chóng",
        "khẩn trương",
        "tích cực",
        "trực tiếp",
        "đẩy mạnh",
        "tăng cường",
    ], ["and", "then", "also", "finally", "at once"];

    /// Verbs with which orders begin.
    VERBS = [
        "ban hành",
        "báo cáo",
        "bảo đảm",
        "biểu dương",
        "bố trí",
        "chỉ đạo",
        "chuẩn bị",
        "công bố",
        "cử",
        "đề nghị",
        "đề xuất",
        "đánh giá",
        "đôn đốc",
        "giao",
        "giám sát",
        "giữ",
        "gửi",
        "hỗ trợ",
        "hướng dẫn",
        "huy động",
        "kêu gọi",
        "khảo sát",
        "khen thưởng",
        "kiểm tra",
        "lập",
        "mở",
        "mua",
        "nắm",
        "nhân rộng",
        "phân công",
        "phân bổ",
        "phát động",
        "phát hiện",
        "phối hợp",
        "phổ biến",
        "rà soát",
        "sơ kết",
        "tặng",
        "tập huấn",
        "tham gia",
        "tham mưu",
        "thành lập",
        "theo dõi",
        "thông báo",
        "thống kê",
        "tiếp nhận",
        "tổ chức",
        "tổng hợp",
        "tổng kết",
        "trích",
        "triển khai",
        "tuyên truyền",
        "vận chuyển",
        "vận động",
        "xây dựng",
        "xử lý",
        "yêu cầu",
    ], [
        "agree",
        "appoint",
        "arrange",
        "ask",
        "assign",
        "book",
        "build",
        "buy",
        "call",
        "check",
        "clean",
        "clear",
        "close",
        "collect",
        "count",
        "deliver",
        "distribute",
        "draft",
        "fill",
        "find",
        "fix",
        "give",
        "hand",
        "hire",
        "hold",
        "inform",
        "inspect",
        "install",
        "invite",
        "issue",
        "keep",
        "list",
        "make",
        "move",
        "open",
        "order",
        "organise",
        "organize",
        "prepare",
        "print",
        "publish",
        "put",
        "record",
        "register",
        "repair",
        "report",
        "review",
        "send",
        "set",
        "sign",
        "store",
        "submit",
        "take",
        "teach",
        "tell",
        "test",
        "train",
        "update",
        "visit",
        "warn",
        "write",
    ];
}
