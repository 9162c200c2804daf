### Rules of the group `checks`.

broken-check = Không thực hiện được quy tắc kiểm tra riêng của không gian làm việc
    .headline-level = `{ $level }` không phải là mức độ
    .headline-message = quy tắc kiểm tra thiếu cột `message`
    .help-level = mức độ của mỗi dòng là `error`, `warning` hoặc `info`
    .help-message = ghi nội dung của mỗi dòng vào một cột, ví dụ `SELECT title AS message FROM plans`

own-check = Quy tắc kiểm tra riêng của không gian làm việc có phát hiện
    .headline = { $message }
    .headline-more =
        { $more ->
            [1] quy tắc kiểm tra `{ $check }` còn một phát hiện khác
           *[other] quy tắc kiểm tra `{ $check }` còn { $more } phát hiện khác
        }
    .help = { $help }
    .note = theo quy tắc kiểm tra `{ $check }` của không gian làm việc này
