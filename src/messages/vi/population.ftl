### Rules of the group `population`.

moving-population = Chỉ tiêu tính trên số người mà không cho biết số người được thống kê vào ngày nào
    .headline = không rõ `{ $people }` được thống kê là { $count } vào ngày nào
    .help = ghi ngày thống kê ở khóa `as-of`, theo thứ tự năm-tháng-ngày

share-out-of-range = Mức đề ra hoặc mức ban đầu của chỉ tiêu là tỷ lệ lớn hơn 100 %
    .headline = chỉ tiêu `{ $id }` là { $share }, lớn hơn cả tổng số
    .headline-baseline = mức ban đầu của chỉ tiêu `{ $id }` là { $share }, lớn hơn cả tổng số
    .help = viết tỷ lệ từ 0% đến 100%; mức tăng viết thành số lượng, ví dụ `>= 120 người`

share-without-population = Chỉ tiêu đề ra một tỷ lệ mà không cho biết tính trên tổng số nào
    .headline = không rõ chỉ tiêu `{ $id }` là { $share } của tổng số nào
    .help = thêm `of: {"{"}all: …{"}"}` nếu tính trên đơn vị, hoặc `of: {"{"}people: …, count: …{"}"}` nếu tính trên số người

uncounted-population = Chỉ tiêu là tỷ lệ trên số người chưa thống kê, hoặc trên đơn vị không có trong sổ đăng ký đơn vị
    .headline = không rõ có bao nhiêu `{ $people }`
    .headline-units = không có đơn vị nào thuộc đối tượng tính của chỉ tiêu `{ $id }`
    .help = ghi số lượng ở khóa `count` và ngày thống kê ở khóa `as-of`, theo thứ tự năm-tháng-ngày
    .help-units = sửa nhóm đơn vị, hoặc bổ sung các đơn vị vào sổ đăng ký đơn vị
