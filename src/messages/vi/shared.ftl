### What several rules use.

list =
    .and = và
    .or = hoặc

# The first few of many units or kinds, and how many more there are.
few =
    .more = { $names } và { $more } đơn vị khác
    .more-kinds = { $names } và { $more } loại hình khác

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
    .cascade-duty = nhiệm vụ ban hành kế hoạch riêng

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
    .cascade-duty = nhiệm vụ ban hành kế hoạch riêng

# A day that lies outside the period of its plan: on which side, and what stands at the bound.
outside =
    .before = trước khi kế hoạch bắt đầu (ngày { $bound })
    .after = sau khi kế hoạch kết thúc (ngày { $bound })
    .start = kế hoạch bắt đầu ở đây
    .end = kế hoạch kết thúc ở đây

# What can stand in a place, as a help or headline of `wrong-type` names it.
expected =
    .condition = điều kiện, ví dụ `1..3`, `>= 4` hoặc `true`
    .date = ngày tháng, ví dụ `2021-08-31`
    .declarations = `none`, mã phương án, hoặc `{"{"}in-force: …, since: …{"}"}`
    .document = văn bản kế hoạch, báo cáo, đơn vị hoặc không gian làm việc
    .figure = kết quả, ví dụ `38/40` hoặc `350 triệu VND`
    .id = mã, ví dụ `ban-chi-dao`
    .item = mã của một mục, ví dụ `ban-chi-dao` hoặc `lai-chau-265#ban-chi-dao`
    .list = danh sách
    .mapping = nhóm khóa
    .mapping-by-id = nhóm khóa gồm các mã kèm giá trị
    .mapping-of = nhóm khóa gồm { $keys }
    .observation = một số, `true` hoặc `false`
    .quantity = số lượng, ví dụ `350 triệu VND` hoặc `35 người`
    .range = số lượng hoặc khoảng, ví dụ `30..40 người` hoặc `>= 800 triệu VND`
    .report-day = ngày của kỳ tiếp theo, ví dụ `10`, hoặc ngày tháng cụ thể
    .small-number = số nguyên nhỏ
    .start = ngày tháng, ví dụ `2021-08-09`, hoặc `issued`
    .target-value = tỷ lệ, ví dụ `100%`, hoặc số lượng, ví dụ `30..40 người`
    .text = đoạn chữ
    .units = mã đơn vị, danh sách mã đơn vị, hoặc nhóm đơn vị, ví dụ `{"{"}all: cdcs{"}"}`
    .whole-number = số nguyên
    .within = khoảng thời gian, ví dụ `10d` hoặc `2w`
    .word = { $words }

# What `plan validate --fix` has done.
fix =
    .done = đã sửa { $findings } phát hiện trong { $files } tệp
    .would = sẽ sửa { $findings } phát hiện trong { $files } tệp
    .nothing = không có phát hiện nào có thể tự sửa mà chắc chắn đúng

# Proposals that many rules make.
help =
    .nearest = có phải là `{ $near }`?
