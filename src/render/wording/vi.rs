//! The words in Vietnamese.

mod agenda;
mod cascade;
mod document;
mod export;
mod findings;
mod history;
mod scenario;
mod status;
mod trend;

use super::{SqlWords, UnitName, Wording, first_few};
use crate::model::{Cycle, PlanState, PlanType, Purpose, ReportDay, Role, TaskState};
use crate::render::written::local;
use crate::status::{Attention, CascadeState, Headline, RowState, Verdict};

pub(super) static VIETNAMESE: Wording = Wording {
    agenda: agenda::AGENDA,
    findings: findings::FINDINGS,
    history: history::HISTORY,
    place: "vị trí",
    level: "mức",
    rule: "quy tắc",
    finding: "phát hiện",
    files_read: |read, files| format!("đang đọc {read}/{files} tệp"),
    files_and_documents: |files, documents| format!("{files} tệp, {documents} văn bản"),
    errors: |errors| format!("{errors} lỗi"),
    warnings: |warnings| format!("{warnings} cảnh báo"),
    infos: |infos| format!("{infos} lưu ý"),
    no_findings: "không có phát hiện nào",
    changed_files: |changed, files| format!("{changed}/{files} tệp có thay đổi"),
    allowed: |allowed| format!("{allowed} phát hiện được chú thích cho phép bỏ qua"),
    checked_by: |program, rule_book, rules| {
        format!("kiểm tra bằng plan {program}, bộ quy tắc {rule_book} ({rules} quy tắc)")
    },
    summary: "nội dung phát hiện",
    schema: "lược đồ",
    describes: "mô tả",

    plan: "kế hoạch",
    title: "tên",
    number: "số",
    state: "trạng thái",
    issuer: "cơ quan ban hành",
    issued: "ngày ban hành",
    place_of_issue: "nơi ban hành",
    signed: "người ký",
    period: "thời gian",
    from_day: |from| format!("từ {from}"),
    to_day: |to| format!("đến {to}"),
    until: |event| format!("đến khi {event}"),
    phases: "giai đoạn",
    scope: "phạm vi",
    audience: "đối tượng",
    situation: "tình huống",
    type_name: |plan_type| match plan_type {
        PlanType::Response => "ứng phó",
        PlanType::Campaign => "phong trào",
        PlanType::Remediation => "khắc phục",
        PlanType::Programme => "chương trình",
    },
    state_name: |state| match state {
        PlanState::Draft => "dự thảo",
        PlanState::Issued => "đã ban hành",
        PlanState::Amended => "đã sửa đổi",
        PlanState::Closed => "đã kết thúc",
    },

    references: "Căn cứ",
    role: "vai trò",
    role_name: |role| match role {
        Role::Parent => "cấp trên",
        Role::Basis => "căn cứ",
        Role::Sibling => "liên quan",
        Role::Cited => "viện dẫn",
    },
    date: "ngày",
    text: "nội dung",
    purposes: "Mục đích",
    requirements: "Yêu cầu",
    objectives: "Mục tiêu, chỉ tiêu",
    targets: "Chỉ tiêu",
    target: "chỉ tiêu",
    value: "mức",
    population: "trên tổng số",
    owner: "chịu trách nhiệm",
    shortcomings: "Hạn chế, khuyết điểm",
    areas: "Nội dung",
    scenarios: "Phương án",
    scenario: "phương án",
    when: "áp dụng khi",
    ends: "kết thúc khi",
    extends: "tiếp nối",
    tasks: "Nhiệm vụ",
    task: "nhiệm vụ",
    lead: "chủ trì",
    with: "phối hợp",
    due: "thời hạn",
    within: |within| match within.weeks() {
        Some(weeks) => format!("trong {weeks} tuần"),
        None => format!("trong {} ngày", within.days()),
    },
    every: |cycle| {
        let cycle = match cycle {
            Cycle::Day => "ngày",
            Cycle::Week => "tuần",
            Cycle::Month => "tháng",
            Cycle::Quarter => "quý",
            Cycle::HalfYear => "nửa năm",
            Cycle::Year => "năm",
        };
        format!("hằng {cycle}")
    },
    output: "sản phẩm",
    condition: "điều kiện",
    assignments: "Tổ chức thực hiện",
    teams: "Lực lượng",
    size: "số người",
    resources: "Nguồn lực",
    amount: "mức huy động",
    fund: "quỹ",
    contacts: "Đầu mối liên hệ",
    reporting: "Chế độ báo cáo",
    cascade: "Kế hoạch của đơn vị",
    recipients: "Nơi nhận",
    recipient: "nơi nhận",
    purpose: "để",
    purpose_name: |purpose| match purpose {
        Purpose::Report => "báo cáo",
        Purpose::Execution => "thực hiện",
        Purpose::Information => "biết",
        Purpose::Coordination => "phối hợp",
        Purpose::Archive => "lưu",
    },
    tasks_in_force_under: |scenario, tasks| {
        format!("Khi áp dụng {scenario}: {tasks} nhiệm vụ theo phương án")
    },
    goes_on_in: |scenario| format!("tiếp tục thực hiện trong {scenario}"),
    further_tasks: |tasks| {
        format!(
            "Ngoài ra còn {tasks} nhiệm vụ luôn áp dụng (theo nội dung và phân công tổ chức thực hiện)."
        )
    },

    unit: "đơn vị",
    name: "tên đơn vị",
    kind: "loại hình",
    members: "số đoàn viên",

    reference: "căn cứ",
    team: "lực lượng",
    provided_by: "đơn vị cử",
    resource: "nguồn lực",
    from: "nơi báo cáo",
    to: "nơi nhận",
    via: "qua",
    cycle: "định kỳ",
    at_the_end: "khi kết thúc",
    report_day,
    and: " và ",
    or: " hoặc ",
    nothing_found: "Không tìm thấy.",

    as_of: |day| format!("tính đến ngày {day}"),
    headline,
    attention: "Cần chú ý",
    attention_to,
    no_plans: "Không có kế hoạch nào ở đây.",
    always: "luôn áp dụng",
    standby_tasks: |number| format!("{number} nhiệm vụ khác chờ áp dụng phương án"),
    indicated: |scenario, since| {
        format!("Từ ngày {since} số liệu cho thấy cần áp dụng {scenario}.")
    },
    asked: "mức đề ra",
    item: "nội dung",
    measure: "đơn vị tính",
    period_name: "kỳ",
    received: "ngày nhận",
    figures: "số liệu",
    obstacles: "khó khăn, vướng mắc",
    no_figure_from: |items, units| format!("{items}: chưa có số liệu của {units}"),
    not_issued_by: |duties, units| format!("{duties}: chưa ban hành kế hoạch: {units}"),
    and_more_units: |number| format!("và {number} đơn vị khác"),
    and_more_reports: |number| format!("và {number} báo cáo khác"),
    in_force: "có hiệu lực",
    since: "từ ngày",
    decision: "quyết định",
    none_in_force: "Không có phương án nào có hiệu lực.",
    total: "tổng số",
    overdue: "quá hạn",
    task_state_name: |state| match state {
        TaskState::Todo => "chưa thực hiện",
        TaskState::Doing => "đang thực hiện",
        TaskState::Done => "hoàn thành",
        TaskState::Blocked => "vướng mắc",
        TaskState::Dropped => "dừng thực hiện",
    },
    figure: "kết quả",
    share: "tỷ lệ",
    answered: "đã báo cáo",
    verdict: "đánh giá",
    verdict_name: |verdict| match verdict {
        Verdict::Met => "đạt",
        Verdict::NotMet => "chưa đạt",
        Verdict::Part => "tính vào chung",
        Verdict::Missed => "không đạt",
        Verdict::NoData => "chưa có số liệu",
        Verdict::Incomplete => "chưa đủ số liệu",
        Verdict::Standby => "chờ phương án",
    },
    quantities: "Số lượng, nguồn lực, lực lượng",
    duty: "chế độ",
    expected: "phải có",
    report_state_name: |state| match state {
        RowState::OnTime => "đúng hạn",
        RowState::Late => "trễ hạn",
        RowState::Missing => "còn thiếu",
        RowState::Open => "chưa đến hạn",
    },
    cascade_state_name: |state| match state {
        CascadeState::None => "chưa có",
        CascadeState::Draft => "dự thảo",
        CascadeState::Issued => "đã ban hành",
    },
    late: "trễ hạn",
    status: status::STATUS,

    scenario_page: scenario::SCENARIO,
    cascade_page: cascade::CASCADE,
    document: document::DOCUMENT,
    sql: SqlWords {
        column: "cột",
        sort: "giá trị",
        meaning: "ý nghĩa",
    },
    trend: trend::TREND,
    export: export::EXPORT,
};

fn headline(figures: &Headline) -> String {
    let Headline {
        total,
        units,
        done,
        doing,
        overdue,
        longest_days,
        standby,
        plans,
        missing_reports,
    } = *figures;
    let mut parts = vec![format!(
        "{total} nhiệm vụ có hiệu lực tại {units} đơn vị: hoàn thành {done}, đang thực hiện {doing}, quá hạn {overdue}"
    )];
    if overdue > 0 {
        parts[0].push_str(&format!(" (lâu nhất {longest_days} ngày)"));
    }
    if let Some((issued, expected)) = plans {
        parts.push(format!("{issued}/{expected} đơn vị đã ban hành kế hoạch"));
    }
    match missing_reports {
        Some(0) => parts.push("không thiếu báo cáo".to_owned()),
        Some(missing) => parts.push(format!("còn thiếu {missing} báo cáo")),
        None => {}
    }
    if standby > 0 {
        parts.push(format!("{standby} nhiệm vụ khác chờ áp dụng phương án"));
    }
    parts.join("; ") + "."
}

fn attention_to(fact: &Attention<'_>, unit: &UnitName<'_>) -> String {
    match fact {
        Attention::Drift { scenario, since } => {
            format!(
                "Từ ngày {since} số liệu cho thấy cần áp dụng {scenario}, nhưng cơ quan ban hành chưa công bố áp dụng."
            )
        }
        Attention::OverdueTasks {
            count,
            reference,
            unit: id,
            days,
        } => {
            let (task, unit) = (local(reference), unit(id));
            format!("{count} nhiệm vụ quá hạn; lâu nhất là {task} của {unit}, quá {days} ngày.")
        }
        Attention::BlockedTasks { count } => format!("{count} nhiệm vụ vướng mắc."),
        Attention::Missed { reference } => format!("{} không đạt.", local(reference)),
        Attention::LatePlans { reference, count } => {
            format!(
                "{count} đơn vị trễ hạn ban hành kế hoạch ({}).",
                local(reference)
            )
        }
        Attention::MissingReports { reference, count } => {
            format!("Còn thiếu {count} báo cáo ({}).", local(reference))
        }
        Attention::MissingFigures { references } => {
            let items = first_few(references, |more| format!("và {more} nội dung khác"));
            format!("Chưa có hoặc chưa đủ số liệu: {items}.")
        }
    }
}

fn report_day(day: ReportDay) -> String {
    match day {
        ReportDay::Day(day) => format!("ngày {day} của kỳ sau"),
        ReportDay::On(date) => date.to_string(),
        ReportDay::Time => "trong ngày".to_owned(),
    }
}
