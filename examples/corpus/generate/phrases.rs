//! What plans and reports of Vietnamese trade unions speak of.

/// A content area with the work that belongs to it.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) tasks: [&'static str; 6],
    pub(super) output: &'static str,
}

/// The content areas.
pub(super) const FIELDS: [Field; 6] = [
    Field {
        id: "chi-dao",
        title: "Lãnh đạo, chỉ đạo và tổ chức thực hiện",
        tasks: [
            "Kiện toàn Ban Chỉ đạo và phân công từng ủy viên phụ trách địa bàn",
            "Ban hành kế hoạch phù hợp với tình hình của đơn vị",
            "Giao ban trực tuyến với công đoàn cấp dưới: việc đã làm, việc còn vướng, việc tuần tới",
            "Lập đường dây nóng tiếp nhận phản ánh của đoàn viên và người lao động",
            "Kiểm tra việc thực hiện kế hoạch ở công đoàn cấp dưới",
            "Tổng hợp khó khăn, kiến nghị gửi cấp ủy và chính quyền cùng cấp",
        ],
        output: "quyết định, thông báo kết luận",
    },
    Field {
        id: "tuyen-truyen",
        title: "Tuyên truyền, vận động",
        tasks: [
            "Biên soạn tờ rơi và tài liệu hỏi đáp bằng lời văn dễ hiểu",
            "Đăng tin, bài trên trang thông tin điện tử và nhóm Zalo của công đoàn",
            "Vận động đoàn viên thực hiện thông điệp \"5K\" tại nơi làm việc và nơi cư trú",
            "Tuyên truyền lưu động tại khu nhà trọ, khu công nghiệp",
            "Phản bác tin giả, tin chưa kiểm chứng trên mạng xã hội",
            "Nêu gương người tốt, việc tốt trong đoàn viên và người lao động",
        ],
        output: "tin, bài, tài liệu đã phát hành",
    },
    Field {
        id: "cham-lo",
        title: "Chăm lo, hỗ trợ đoàn viên và người lao động",
        tasks: [
            "Lập danh sách đoàn viên bị mất việc, giảm giờ làm, cách ly y tế",
            "Chi hỗ trợ khẩn cấp cho đoàn viên và người lao động khó khăn",
            "Tặng túi an sinh tại khu nhà trọ, nơi phong tỏa",
            "Vận động chủ nhà trọ giảm tiền thuê, giãn tiền điện, tiền nước",
            "Thăm hỏi gia đình đoàn viên có người mắc bệnh hoặc ở tuyến đầu",
            "Hướng dẫn người lao động làm hồ sơ hưởng chính sách của Nhà nước",
        ],
        output: "danh sách, chứng từ chi",
    },
    Field {
        id: "an-toan",
        title: "An toàn, vệ sinh lao động và phòng, chống dịch tại nơi làm việc",
        tasks: [
            "Cùng người sử dụng lao động rà soát phương án sản xuất an toàn",
            "Kiện toàn Tổ An toàn tại từng phân xưởng, ca làm việc",
            "Kiểm tra bữa ăn ca, chỗ nghỉ giữa ca và nhà vệ sinh",
            "Lập danh sách tiêm chủng của đoàn viên và người lao động",
            "Tập huấn an toàn viên: nhận biết nguy cơ, xử lý ban đầu, báo cáo",
            "Khử khuẩn nơi làm việc, xe đưa đón và ký túc xá công nhân",
        ],
        output: "biên bản kiểm tra",
    },
    Field {
        id: "nguon-luc",
        title: "Vận động và sử dụng nguồn lực",
        tasks: [
            "Kêu gọi đoàn viên ủng hộ một ngày lương",
            "Tiếp nhận, phân bổ hàng hóa và nhu yếu phẩm",
            "Công khai thu, chi của Quỹ Xã hội công đoàn",
            "Huy động tình nguyện viên phục vụ điểm tiêm, chốt kiểm soát",
            "Phối hợp với doanh nghiệp lập \"Siêu thị 0 đồng\"",
            "Dự trù kinh phí, vật tư cho tình huống xấu hơn",
        ],
        output: "bảng tổng hợp thu, chi",
    },
    Field {
        id: "thi-dua",
        title: "Thi đua, khen thưởng",
        tasks: [
            "Phát động đợt thi đua ngắn ngày trong các công đoàn cơ sở",
            "Ký giao ước thi đua giữa các cụm, khối",
            "Lựa chọn tập thể, cá nhân tiêu biểu để khen thưởng đột xuất",
            "Nhân rộng mô hình 'Tổ tự quản nhà trọ an toàn'",
            "Tổ chức hội thi trực tuyến tìm hiểu pháp luật lao động",
            "Sơ kết, rút kinh nghiệm sau từng đợt",
        ],
        output: "quyết định khen thưởng",
    },
];

/// What is said after a task, where anything is.
pub(super) const TAILS: [&str; 8] = [
    ", chú trọng nơi có đông lao động nữ",
    ", có hồ sơ và hình ảnh kèm theo",
    "; không để ai bị bỏ sót",
    " theo phương châm \"bốn tại chỗ\"",
    " (trước hết là doanh nghiệp ngoài khu vực nhà nước)",
    ", gắn với phong trào 'Giỏi việc nước, đảm việc nhà'",
    ": làm đến đâu, báo cáo đến đó",
    " theo mục #3 của hướng dẫn",
];

/// The titles of plans, before the name of the office.
pub(super) const TITLES: [&str; 4] = [
    "Tham gia phòng, chống dịch bệnh và chăm lo đoàn viên, người lao động",
    "Ứng phó với thiên tai, dịch bệnh trong hệ thống công đoàn",
    "Bảo đảm việc làm, đời sống và an toàn cho đoàn viên, người lao động",
    "Phong trào \"Mỗi công đoàn cơ sở là một pháo đài\"",
];

/// Purposes and requirements.
pub(super) const AIMS: [&str; 8] = [
    "Nâng cao nhận thức, trách nhiệm của cán bộ công đoàn các cấp, đoàn viên và người lao động; phát huy vai trò của tổ chức công đoàn trong việc bảo vệ sức khỏe, tính mạng và việc làm của người lao động.",
    "Chủ động trong mọi tình huống, không để bị động, bất ngờ. Việc gì cấp cơ sở làm được thì giao cho cấp cơ sở làm.",
    "Tập trung hỗ trợ đoàn viên, người lao động bị ảnh hưởng nặng nhất, nhất là lao động nữ mang thai, nuôi con nhỏ, người khuyết tật và người ở trọ.",
    "Bảo đảm \"năm rõ\": rõ người, rõ việc, rõ thời gian, rõ sản phẩm, rõ trách nhiệm.",
    "Sử dụng nguồn lực đúng mục đích, đúng đối tượng, công khai và tiết kiệm.",
    "Phối hợp chặt chẽ với chính quyền, chuyên môn cùng cấp và người sử dụng lao động; tuân thủ chỉ đạo của cấp ủy và hướng dẫn của ngành y tế.",
    "Báo cáo trung thực, kịp thời. Số liệu báo cáo là số lũy kế đến ngày chốt.",
    "Kế hoạch phải cụ thể, sát thực tế, có người chịu trách nhiệm và thời hạn cho từng việc.",
];

/// What a remediation plan answers.
pub(super) const SHORTCOMINGS: [&str; 4] = [
    "Có nơi còn bị động, lúng túng khi tình huống xảy ra ngoài dự kiến.",
    "Việc nắm số lao động ở trọ, lao động tự do chưa đầy đủ.",
    "Báo cáo của một số công đoàn cơ sở còn chậm, số liệu chưa thống nhất.",
    "Hàng hỗ trợ có lúc đến muộn: khâu phân bổ qua nhiều cấp.",
];

/// What stood in the way.
pub(super) const OBSTACLES: [&str; 5] = [
    "Nhiều doanh nghiệp tạm dừng sản xuất nên khó gặp gỡ người lao động.",
    "Kinh phí dự phòng đã chi hết: chưa có nguồn bổ sung.",
    "Cán bộ công đoàn cơ sở kiêm nhiệm, ít thời gian cho việc tổng hợp số liệu.",
    "Người lao động ở trọ thay đổi chỗ ở, không còn liên lạc được.",
    "Biểu mẫu \"M2\" và biểu mẫu cũ còn dùng song song.",
];

/// What units ask for.
pub(super) const PROPOSALS: [&str; 4] = [
    "Đề nghị cấp trên bổ sung kinh phí hỗ trợ khẩn cấp.",
    "Đề nghị gộp các biểu mẫu báo cáo thành một.",
    "Kiến nghị ngành y tế ưu tiên tiêm chủng cho công nhân làm ca đêm.",
    "Đề nghị hướng dẫn: đoàn viên đã chuyển đơn vị thì ai chi hỗ trợ?",
];

/// Who did well.
pub(super) const COMMENDATIONS: [&str; 3] = [
    "Tổ tự quản nhà trọ phát hiện sớm, báo cáo kịp thời.",
    "Nữ công nhân tổ cắt may được 4.200 khẩu trang tặng điểm phong tỏa.",
    "Chủ nhà trọ miễn tiền thuê hai tháng cho 36 phòng.",
];

/// What shows that a task was done.
pub(super) const EVIDENCE: [&str; 4] = [
    "biên bản kiểm tra",
    "danh sách ký nhận",
    "ảnh chụp, bài đăng trên trang thông tin",
    "thông báo kết luận: số 12/TB-LĐLĐ",
];

/// People who sign and answer the telephone.
pub(super) const PEOPLE: [&str; 10] = [
    "Nguyễn Thị Bích Hạnh",
    "Trần Văn Dũng",
    "Lê Thị Thu Hằng",
    "Phạm Quốc Việt",
    "Hoàng Thị Kim Oanh",
    "Vũ Đình Khải",
    "Đặng Ngọc Ánh",
    "Bùi Thị Tuyết",
    "Hồ Sỹ Lương",
    "Ngô Thị Mỹ Duyên",
];
