### Rules of the group `duties`.

cascade-without-deadline = Nhiệm vụ ban hành kế hoạch riêng không nêu thời hạn
    .headline = `{ $duty }` không nêu thời hạn ban hành kế hoạch riêng
    .help = ghi thời hạn ở khóa `by: YYYY-MM-DD`

child-before-parent = Kế hoạch đề ngày trước kế hoạch cấp trên được triển khai thực hiện
    .headline = kế hoạch đề ngày { $day }, trước kế hoạch cấp trên `{ $parent }` ban hành ngày { $above }
    .parent = kế hoạch cấp trên đề ngày này
    .help = kiểm tra lại hai ngày này và xem kế hoạch triển khai `{ $parent }` hay một kế hoạch trước đó

child-copies-parent = Kế hoạch hầu như chỉ chép lại kế hoạch cấp trên
    .headline = { $percent } % câu chữ của `{ $plan }` là của kế hoạch cấp trên `{ $parent }`
    .parent = đây là kế hoạch cấp trên
    .help = ghi việc của chính đơn vị mình: nhiệm vụ, đơn vị chủ trì, thời hạn, số liệu riêng; dùng khóa `serves` để gắn với chỉ tiêu của kế hoạch cấp trên

child-weaker = Chỉ tiêu đề ra thấp hơn chỉ tiêu tương ứng của kế hoạch cấp trên
    .headline = chỉ tiêu `{ $target }` đề ra `{ $value }`, thấp hơn mức `{ $bound }` của `{ $reference }`
    .headline-by = chỉ tiêu `{ $target }` có thời hạn { $day }, muộn hơn thời hạn { $bound } của `{ $reference }`
    .headline-most = chỉ tiêu `{ $target }` cho phép `{ $value }`, vượt mức `{ $bound }` của `{ $reference }`
    .parent = kế hoạch cấp trên yêu cầu ở đây
    .help = giữ đúng mức `{ $bound }` của `{ $reference }`, hoặc đặt mã khác nếu đây là một chỉ tiêu khác
    .help-by = đưa thời hạn về ngày { $bound } hoặc sớm hơn, hoặc đặt mã khác nếu đây là chỉ tiêu khác với `{ $reference }`

executing-recipient-without-task = Đơn vị nhận kế hoạch để thực hiện nhưng trong kế hoạch không có việc của đơn vị đó
    .headline = { $units } nhận kế hoạch để thực hiện, nhưng kế hoạch không có việc nào của { $count ->
            [1] đơn vị này
           *[other] các đơn vị này
        }
    .help = giao nhiệm vụ cho { $count ->
            [1] đơn vị này
           *[other] các đơn vị này
        }, hoặc chuyển thành gửi để biết (`for: information`)

executor-not-recipient = Đơn vị chủ trì nhiệm vụ không có trong nơi nhận
    .headline =
        { $count ->
            [1] { $units } chủ trì nhiệm vụ nhưng không có trong nơi nhận
           *[other] { $count } đơn vị chủ trì nhiệm vụ nhưng không có trong nơi nhận: { $units }
        }
    .help = bổ sung { $count ->
            [1] đơn vị này
           *[other] các đơn vị này
        } vào `recipients`, với `for: execution`

foreign-via = Báo cáo gửi qua một đơn vị không phải là cơ quan, ban tham mưu của nơi nhận báo cáo
    .headline = `{ $via }` không phải là cơ quan, ban tham mưu của { $receivers }
    .receiver = báo cáo gửi về đơn vị này
    .help = ghi ở khóa `via` một cơ quan, ban tham mưu của { $receivers }, hoặc sửa `to`

no-archive-line = Nơi nhận không có dòng lưu văn bản
    .headline = nơi nhận của kế hoạch `{ $plan }` không có dòng lưu văn bản
    .help = thêm một dòng vào `recipients`, ví dụ `{"{"}to: {"{"}name: "VT, VP"{"}"}, for: archive{"}"}`

no-periodic-report = Kế hoạch không yêu cầu báo cáo định kỳ, cũng không yêu cầu báo cáo khi kết thúc
    .headline = kế hoạch `{ $plan }` không yêu cầu báo cáo định kỳ, cũng không yêu cầu báo cáo khi kết thúc
    .duty = chế độ báo cáo này không có `every`, cũng không có `at: end`
    .help = thêm vào `reporting` một chế độ báo cáo có `every: month` và `by: 5`, hoặc có `at: end` và `within: 10d`
    .help-duty = thêm `every: month`, một kỳ khác, hoặc `at: end` vào một chế độ báo cáo

recipient-without-purpose = Nơi nhận không ghi mục đích nhận kế hoạch
    .headline =
        { $total ->
            [1] nơi nhận duy nhất không ghi mục đích nhận kế hoạch
           *[other] { $count }/{ $total } nơi nhận không ghi mục đích nhận kế hoạch
        }
    .help = thêm khóa `for` với một trong các giá trị `report`, `execution`, `information`, `coordination`, `archive`

report-without-deadline = Chế độ báo cáo không nêu thời hạn gửi báo cáo
    .headline = chế độ báo cáo `{ $duty }` không nêu thời hạn gửi báo cáo
    .headline-date = báo cáo `{ $duty }` phải gửi theo từng kỳ (`every: { $cycle }`), còn `{ $by }` chỉ là một ngày
    .headline-end = báo cáo `{ $duty }` chỉ gửi một lần (`at: end`), còn `{ $by }` là ngày của kỳ sau
    .headline-number = với `every: { $cycle }`, không kỳ nào có ngày thứ `{ $by }`
    .headline-once = thời hạn `{ $by }` không thuộc báo cáo nào: `{ $duty }` không có `every`, cũng không có `at`
    .headline-time = `{ $by }` là giờ trong ngày, còn báo cáo `{ $duty }` phải gửi vào ngày nào thì không rõ
    .help = thêm `every: month` và `by: 5`, hoặc `at: end` và `within: 10d`
    .help-cycle = thêm `by: 5` (ngày của kỳ sau) hoặc `within: 5d` (thời gian sau khi hết kỳ)
    .help-date = ghi ngày của kỳ sau, ví dụ `by: 5`; nếu chỉ báo cáo một lần thì ghi `at: end` thay cho `every`
    .help-end = thêm `within: 10d` (thời gian sau khi kế hoạch kết thúc), hoặc ghi ngày ở khóa `by`
    .help-end-day = ghi ngày đầy đủ, hoặc `within: 10d` (thời gian sau khi kế hoạch kết thúc)
    .help-number = ghi số nhỏ hơn, hoặc ghi thời gian sau khi hết kỳ ở khóa `within`
    .help-once = thêm `every: month`, một kỳ khác, hoặc `at: end` nếu chỉ báo cáo một lần
    .help-time = ghi ngày của kỳ sau, ví dụ `by: 5`

report-without-receiver = Chế độ báo cáo không nêu nơi nhận báo cáo
    .headline = chế độ báo cáo `{ $duty }` không nêu nơi nhận báo cáo
    .help = ghi đơn vị nhận báo cáo ở khóa `to`
    .help-issuer = thêm `to: { $issuer }`, hoặc đơn vị khác nhận báo cáo

reporting-gap = Đơn vị chủ trì nhiệm vụ nhưng không có tuyến báo cáo nào về cơ quan ban hành
    .headline =
        { $count ->
            [1] { $units } chủ trì nhiệm vụ nhưng không có tuyến báo cáo nào về `{ $issuer }`
           *[other] { $count } đơn vị chủ trì nhiệm vụ nhưng không có tuyến báo cáo nào về `{ $issuer }`: { $units }
        }
    .help = bổ sung { $count ->
            [1] đơn vị này hoặc cấp trên của đơn vị này
           *[other] các đơn vị này hoặc cấp trên của các đơn vị này
        } vào `from` của một chế độ báo cáo gửi về cơ quan ban hành

unassigned-cascade-target = Chỉ tiêu tính cả kế hoạch của đơn vị chưa được giao ban hành kế hoạch riêng
    .headline =
        { $of ->
            [1] chỉ tiêu `{ $target }` tính kế hoạch của một đơn vị, nhưng `cascade` chưa giao đơn vị này ban hành: { $units }
           *[other] chỉ tiêu `{ $target }` tính kế hoạch của { $of } đơn vị, nhưng `cascade` chưa giao { $count } đơn vị trong số đó ban hành: { $units }
        }
    .headline-kinds = chỉ tiêu `{ $target }` tính kế hoạch của loại hình { $kinds }, nhưng `cascade` chưa giao loại hình này ban hành
    .headline-nobody = chỉ tiêu `{ $target }` tính kế hoạch riêng, nhưng `cascade` chưa giao đơn vị nào ban hành
    .help = bổ sung vào `units` của một mục trong `cascade`, hoặc bỏ khỏi `of`
    .help-nobody = thêm vào `cascade` một mục gồm đúng các đơn vị đó, kèm thời hạn ban hành
