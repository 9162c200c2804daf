### Rules of the group `means`.

odd-phone = Số điện thoại không gọi được
    .headline-digits = số điện thoại có { $digits } chữ số thì không gọi được
    .headline-letter = số điện thoại có ký tự `{ $letter }` thì không gọi được
    .headline-zero = số điện thoại này thiếu số 0 ở đầu
    .help = hỏi lại số điện thoại; nếu có nhiều số thì ghi cách nhau bằng `/`
    .help-zero = ghi số trong dấu nháy, có số 0 ở đầu: nếu không, một số chương trình sẽ bỏ mất số 0

published-contact = Tệp có số điện thoại riêng và được chuyển đi cùng kế hoạch
    .headline = trong tệp này có { $numbers } số điện thoại riêng
    .help = ghi số của cơ quan thay cho số riêng, hoặc bỏ khóa `phone`

range-upside-down = Khoảng số lượng có số cuối nhỏ hơn số đầu
    .headline = từ { $low } đến { $high } không phải là một khoảng
    .help = ghi số nhỏ trước: `{ $range }`
    .help-multiplier = ghi nghìn, triệu hay tỷ sau cả hai số, ví dụ `800 triệu..1 tỷ VND`, vì nếu chỉ ghi sau số thứ hai thì được tính cho cả hai số; hoặc ghi số nhỏ trước: `{ $range }`

team-size-mismatch = Số người của các tổ không khớp với số người của cả lực lượng
    .headline-more = các tổ của `{ $team }` cộng lại là { $sum }, nhiều hơn mức { $size } của cả lực lượng
    .headline-fewer = các tổ của `{ $team }` cộng lại là { $sum }, ít hơn mức { $size } của cả lực lượng
    .headline-more-in = khi áp dụng phương án `{ $scenario }`, các tổ của `{ $team }` cộng lại là { $sum }, nhiều hơn mức { $size } của cả lực lượng
    .headline-fewer-in = ngay cả khi áp dụng phương án `{ $scenario }`, các tổ của `{ $team }` cộng lại là { $sum }, ít hơn mức { $size } của cả lực lượng
    .part = một tổ trong đó
    .help = sửa số người của lực lượng hoặc của một tổ

team-without-size = Lực lượng không ghi số người
    .headline =
        { $number ->
           *[other] lực lượng { $names } chưa ghi số người
        }
    .help = bổ sung `size`, chẳng hạn `size: 30..40 người`

total-mismatch = Các phần của nguồn lực cộng lại không bằng mức tổng
    .headline = `{ $resource }` ghi mức { $whole }, còn các phần cộng lại là { $sum }
    .part = một phần trong đó
    .help = sửa mức tổng hoặc một trong các phần

undeclared-fund = Nguồn lực đưa vào một quỹ mà kế hoạch chưa khai báo
    .headline = kế hoạch chưa khai báo quỹ `{ $fund }`
    .help = bổ sung `{"{"}id: { $fund }, name: …{"}"}` vào mục `funds`
