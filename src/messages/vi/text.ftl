### Rules of the group `text`.

bad-allow = Chú thích cho phép bỏ qua phát hiện nhưng không nêu quy tắc nào hoặc lý do
    .headline-near = chú thích `{ $comment }` không có tác dụng cho phép bỏ qua
    .headline-no-rule = chưa nêu quy tắc được phép bỏ qua
    .headline-no-reason = chưa nêu lý do bỏ qua quy tắc `{ $rule }`
    .headline-unknown = không có quy tắc `{ $rule }`
    .headline-always = không được phép bỏ qua quy tắc `{ $rule }`
    .help = hãy ghi `# plan: allow QUY-TẮC because LÝ DO`
    .help-near = hãy ghi `{ $right }`
    .help-unknown = xem tất cả quy tắc bằng lệnh `plan explain`
    .help-always = hãy sửa lỗi; không thể bỏ qua nội dung không đọc được

no-break-space = Tệp có dấu cách không ngắt, trông như dấu cách nhưng không phải
    .headline =
        { $spaces ->
            [1] chỗ này có một dấu cách không ngắt
           *[other] tệp này có { $spaces } dấu cách không ngắt, dấu đầu tiên ở đây
        }
    .note = với YAML và khi tìm kiếm, đó là một ký tự như chữ cái, không dùng để thụt lề hay ngăn cách các từ được
    .help = thay bằng dấu cách thông thường; lệnh `plan validate --fix` làm việc này
    .help-by-hand = tự thay bằng dấu cách thông thường, vì khi đó YAML sẽ hiểu một số dòng theo cách khác

not-nfc = Tệp có từ không dùng Unicode dựng sẵn (NFC)
    .headline =
        { $words ->
            [1] `{ $first }` không dùng Unicode dựng sẵn (NFC)
           *[other] { $words } từ không dùng Unicode dựng sẵn (NFC), từ đầu tiên là `{ $first }`
        }
    .note = nhìn thì giống nhau, nhưng chương trình khác có thể không tìm thấy hoặc coi là từ khác
    .help = chuyển sang Unicode dựng sẵn; lệnh `plan validate --fix` làm việc này

unused-allow = Chú thích cho phép bỏ qua một phát hiện không có ở đó
    .headline = ở đây không có phát hiện nào của quy tắc `{ $rule }` để bỏ qua
    .help = xóa chú thích này, hoặc chuyển lên ngay trên dòng có phát hiện

yaml-trap = Đoạn chữ không có dấu nháy bị chương trình đọc YAML khác hiểu thành nội dung khác
    .headline = chương trình đọc YAML khác hiểu `{ $text }` là { $what }
    .headline-cut = đoạn chữ kết thúc ở `{ $text }`: `{ $comment }` là chú thích
    .day = ngày tháng
    .number = số { $value }
    .truth = `{ $value }`
    .help = đặt trong dấu nháy: `{ $quoted }`
    .help-cut = nếu thuộc đoạn chữ thì đặt tất cả trong dấu nháy: `{ $quoted }`
    .help-number = viết `{ $number }`
