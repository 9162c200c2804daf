### What several rules use.

plain = { $text }

list =
    .and = và
    .or = hoặc

# What is said of findings while documents are read.
reading =
    .more-of-a-kind = tệp này còn { $more } lỗi cùng loại

# What an item is, with the article where the language has one.
noun =
    .reference = văn bản căn cứ
    .phase = giai đoạn
    .objective = mục tiêu
    .target = chỉ tiêu
    .shortcoming = hạn chế, khuyết điểm
    .area = nội dung
    .indicator = chỉ số theo dõi
    .scenario = phương án
    .task = nhiệm vụ
    .team = lực lượng
    .fund = quỹ
    .resource = nguồn lực
    .reporting-duty = chế độ báo cáo
    .cascade-duty = kế hoạch riêng phải ban hành

# The same without an article.
item =
    .reference = văn bản căn cứ
    .phase = giai đoạn
    .objective = mục tiêu
    .target = chỉ tiêu
    .shortcoming = hạn chế, khuyết điểm
    .area = nội dung
    .indicator = chỉ số theo dõi
    .scenario = phương án
    .task = nhiệm vụ
    .team = lực lượng
    .fund = quỹ
    .resource = nguồn lực
    .reporting-duty = chế độ báo cáo
    .cascade-duty = kế hoạch riêng phải ban hành

# A day that lies outside the period of its plan: on which side, and what stands at the bound.
outside =
    .before = trước ngày kế hoạch bắt đầu { $bound }
    .after = sau ngày kế hoạch kết thúc { $bound }
    .start = kế hoạch bắt đầu ở đây
    .end = kế hoạch kết thúc ở đây

# Proposals that many rules make.
help =
    .nearest = có phải là `{ $near }`?
