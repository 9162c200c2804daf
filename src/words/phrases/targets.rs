//! Phrases in the texts of targets, of promises, and of triggers.

use std::sync::LazyLock;

use super::Phrases;

/// Somebody decides or declares that a situation is there.
pub static DECISIONS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        &[
            "quyết định của",
            "theo quyết định",
            "có quyết định",
            "quyết định áp dụng",
            "công bố",
            "ban bố",
            "có lệnh",
            "ra lệnh",
            "theo lệnh",
            "phát lệnh",
        ],
        &[
            "declares",
            "declare",
            "declared",
            "by order of",
            "orders",
            "decides",
            "by decision of",
            "decision of",
            "proclaims",
            "proclaimed",
        ],
    ])
});

/// What joins two conditions.
pub static AND: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        &["và", "đồng thời", "trong đó", "cùng với"],
        &["and", "as well as", "plus", "of which"],
    ])
});

/// One figure becomes the other, or lies between the two.
pub static STEPS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        &[
            "từ #",
            "tăng lên",
            "tăng từ",
            "giảm từ",
            "nâng từ",
            "so với",
            "giữa #",
        ],
        &[
            "from #",
            "up from",
            "up to",
            "between",
            "compared with",
            "compared to",
        ],
    ])
});

/// What is said of those that a target counts.
pub static PREDICATES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        &[
            "có",
            "được",
            "đã",
            "ký",
            "ký kết",
            "ban hành",
            "xây dựng",
            "thành lập",
            "hoàn thành",
            "thực hiện",
            "tổ chức",
            "đạt",
        ],
        &[
            "has", "have", "had", "is", "are", "was", "were", "gets", "get",
        ],
    ])
});

/// Those that can only belong to a whole group of those who are counted. The other predicates also stand within what is
/// said: "và có kế hoạch triển khai thực hiện".
pub static FINAL_PREDICATES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        &["có", "được", "đã", "đạt"],
        &[
            "has", "have", "had", "is", "are", "was", "were", "gets", "get",
        ],
    ])
});

/// A second thing that is said of them. A bare verb after "và" is no sign: "xây dựng và triển khai" is one thing.
pub static SECOND_PREDICATES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        &[
            "và có",
            "và đã",
            "và được",
            "và phải có",
            "và phải được",
            "đồng thời có",
            "đồng thời được",
            "và phổ biến để",
            "và phổ biến đến",
            "và phổ biến tới",
            "và phổ biến cho",
            "và báo cáo về",
            "và gửi về",
        ],
        &[
            "and has",
            "and have",
            "and is",
            "and are",
            "and was",
            "and were",
            "and gets",
            "and get",
            "and reports to",
            "and report to",
        ],
    ])
});

/// Two things at once.
pub static BOTH: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        &[
            "vừa có * vừa có",
            "vừa được * vừa được",
            "vừa có * vừa được",
        ],
        &[
            "has both * and",
            "have both * and",
            "is both * and",
            "are both * and",
        ],
    ])
});

/// Those of whom a promise speaks.
pub static PEOPLE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        &[
            "ai",
            "người",
            "hộ",
            "gia đình",
            "đối tượng",
            "đoàn viên",
            "hội viên",
            "công nhân",
            "lao động",
            "trẻ em",
            "học sinh",
            "trường hợp",
        ],
        &[
            "people",
            "persons",
            "person",
            "nobody",
            "anybody",
            "households",
            "household",
            "families",
            "family",
            "residents",
            "members",
            "workers",
            "children",
            "pupils",
            "patients",
            "cases",
        ],
    ])
});

/// Nobody is left behind.
pub static PROMISES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        &[
            "không để ai",
            "không để một ai",
            "không để bất kỳ ai",
            "không để * người * nào",
            "không để * hộ * nào",
            "không để * gia đình * nào",
            "không để * đối tượng * nào",
            "không để * đoàn viên * nào",
            "không để * hội viên * nào",
            "không để * công nhân * nào",
            "không để * lao động * nào",
            "không để * trẻ em * nào",
            "không để * học sinh * nào",
            "không để trường hợp nào",
            "không để * bị bỏ lại",
            "không để * bị đói",
            "không để * thiếu đói",
            "không để * bị thiếu đói",
            "không để sót",
            "không bỏ sót",
            "không bỏ lại ai",
            "không ai bị bỏ lại",
            "không một ai bị bỏ lại",
            "không có ai bị bỏ lại",
        ],
        &[
            "nobody is left",
            "nobody is left behind",
            "nobody left behind",
            "no one is left",
            "no one is left behind",
            "no one left behind",
            "leave no one behind",
            "leave nobody behind",
            "leaving no one behind",
            "leaving nobody behind",
            "nobody is forgotten",
            "no one is forgotten",
            "nobody goes without",
            "no one goes without",
            "without leaving anyone behind",
            "no * is left behind",
            "no * are left behind",
        ],
    ])
});
