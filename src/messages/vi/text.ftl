### Rules of the group `text`.

bad-allow = Ghi chú cho phép bỏ qua phát hiện nhưng không nêu quy tắc nào hoặc lý do
    .headline-no-rule = chưa nêu quy tắc được phép bỏ qua
    .headline-no-reason = chưa nêu lý do bỏ qua quy tắc `{ $rule }`
    .headline-unknown = không có quy tắc `{ $rule }`
    .headline-always = không được phép bỏ qua quy tắc `{ $rule }`
    .help = hãy ghi `# plan: allow QUY-TẮC because LÝ DO`
    .help-unknown = xem tất cả quy tắc bằng lệnh `plan explain`
    .help-always = hãy sửa lỗi; không thể bỏ qua nội dung không đọc được

unused-allow = Ghi chú cho phép bỏ qua một phát hiện không có ở đó
    .headline = ở đây không có phát hiện nào của quy tắc `{ $rule }` để bỏ qua
    .help = xóa ghi chú này, hoặc chuyển lên ngay trên dòng có phát hiện
