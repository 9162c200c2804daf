# Why a query in SQL could not be answered.

sql =
    .ambiguous = nhiều bảng có cột `{ $name }`
    .ambiguous-help = ghi tên bảng phía trước, ví dụ `tasks.{ $name }`
    .columns-help = xem các cột của tất cả các bảng bằng lệnh `plan sql --tables`
    .empty = không có câu truy vấn nào
    .fault = SQLite báo: { $error }
    .function = hàm `{ $name }` tác động ra ngoài phạm vi các bảng
    .incomplete = câu truy vấn dừng giữa chừng tại đây
    .memory = câu truy vấn cần nhiều bộ nhớ hơn mức cho phép
    .memory-help = hãy thu hẹp nội dung truy vấn: chọn ít cột hơn hoặc lọc bớt dòng bằng `WHERE`
    .near-help = có phải là `{ $near }`?
    .no-column = không có cột `{ $name }`
    .no-function = không có hàm `{ $name }`
    .no-table = không có bảng `{ $name }`
    .only-reads = câu truy vấn chỉ được đọc dữ liệu; câu này làm nhiều hơn thế
    .only-reads-help = bắt đầu bằng `SELECT` hoặc `WITH`; để sửa kế hoạch, dùng các lệnh như `plan set`
    .parameters = không có giá trị để thay cho tham số dạng `?` hoặc `:name`
    .quotes-help = chuỗi ký tự đặt trong dấu nháy đơn: '{ $name }'
    .second = tại đây bắt đầu câu lệnh thứ hai, trong khi mỗi lần chỉ thực hiện được một câu
    .syntax = không hiểu được câu truy vấn tại `{ $word }`
    .tables-help = xem tất cả các bảng bằng lệnh `plan sql --tables`
    .time = câu truy vấn chạy lâu hơn thời gian cho phép
    .time-help = kiểm tra xem có phép nối bảng nào thiếu điều kiện hoặc phép đệ quy nào không có điểm dừng không
    .too-long = có chuỗi ký tự dài quá 16 MiB hoặc mẫu tìm kiếm dài quá mức cho phép
