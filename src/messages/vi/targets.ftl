### Rules of the group `targets`.

compound-target = Một chỉ tiêu có hai điều kiện, nên không thể trả lời bằng một số liệu
    .headline = chỉ tiêu `{ $target }` có hai điều kiện, không thể trả lời bằng một số liệu
    .note = điều kiện thứ hai bắt đầu từ `{ $part }`
    .help = tách thành hai chỉ tiêu, mỗi chỉ tiêu có `value` riêng

forgotten-percent = Mức của chỉ tiêu chỉ là một số, trong khi nội dung hoặc mức ban đầu là tỷ lệ
    .headline = mức `{ $asked }` không có ký hiệu `%`, trong khi nội dung ghi `{ $share }`
    .headline-baseline = mức `{ $asked }` không có ký hiệu `%`, trong khi mức ban đầu là tỷ lệ `{ $share }`
    .baseline = mức ban đầu
    .text = nội dung chỉ tiêu
    .help = ghi `{ $right }`; không có ký hiệu `%` thì chỉ tiêu được hiểu là số lượng, không phải tỷ lệ

plan-without-target = Kế hoạch không có chỉ tiêu nào để đo lường
    .headline = kế hoạch `{ $plan }` không có chỉ tiêu nào
    .help = bổ sung vào mục tiêu những nội dung đếm được, ở khóa `targets`

repeated-target = Hai chỉ tiêu của kế hoạch trùng nhau
    .headline = chỉ tiêu `{ $target }` trùng với chỉ tiêu `{ $first }`
    .first = chỉ tiêu nêu lần đầu ở đây
    .help = bỏ một trong hai chỉ tiêu, hoặc ghi rõ khác nhau ở đơn vị, thời hạn hay phương án nào

target-without-owner = Chỉ tiêu không nêu đơn vị chịu trách nhiệm
    .headline =
        { $count ->
           *[other] chưa có đơn vị chịu trách nhiệm về chỉ tiêu { $targets }
        }
    .headline-many = chưa có đơn vị chịu trách nhiệm về { $count } chỉ tiêu của kế hoạch này
    .other = chỉ tiêu này cũng vậy
    .help = ghi đơn vị chịu trách nhiệm ở khóa `owner`

target-without-report = Không có chế độ báo cáo nào bao gồm số liệu của chỉ tiêu
    .headline =
        { $count ->
           *[other] không có chế độ báo cáo nào bao gồm chỉ tiêu { $targets }
        }
    .headline-many = không có chế độ báo cáo nào bao gồm { $count } chỉ tiêu của kế hoạch này
    .other = chỉ tiêu này cũng vậy
    .help = bổ sung chỉ tiêu vào khóa `carries` của một chế độ báo cáo, ví dụ `{ $duty }`

target-without-task = Không có nhiệm vụ nào để thực hiện chỉ tiêu
    .headline =
        { $count ->
           *[other] không có nhiệm vụ nào để thực hiện chỉ tiêu { $targets }
        }
    .headline-many = không có nhiệm vụ nào để thực hiện { $count } chỉ tiêu của kế hoạch này
    .other = chỉ tiêu này cũng vậy
    .help = ghi chỉ tiêu ở khóa `serves` của nhiệm vụ thực hiện chỉ tiêu đó, hoặc bổ sung nhiệm vụ

unmeasured-promise = Kế hoạch cam kết không để ai bị bỏ lại phía sau mà không có chỉ tiêu đo lường
    .headline = không có chỉ tiêu nào đo lường cam kết `{ $words }`
    .other = cam kết này cũng vậy: `{ $words }`
    .help = bổ sung chỉ tiêu đếm số trường hợp bị bỏ sót, ví dụ `value: 0 người`, hoặc gắn nhiệm vụ với một chỉ tiêu ở khóa `serves`
