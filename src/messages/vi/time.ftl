### Rules of the group `time`.

due-outside-period = Nhiệm vụ, chỉ tiêu hoặc kế hoạch riêng có thời hạn trước khi kế hoạch bắt đầu hoặc sau khi kế hoạch kết thúc
    .headline = { $what } `{ $id }` có thời hạn ngày { $day }, { $outside }
    .help = sửa thời hạn này hoặc thời gian thực hiện kế hoạch

ends-before-start = Kế hoạch hoặc một giai đoạn của kế hoạch kết thúc trước khi bắt đầu
    .headline = kế hoạch kết thúc ngày { $end }, trước khi bắt đầu ngày { $start }
    .headline-phase = giai đoạn `{ $id }` kết thúc ngày { $end }, trước khi bắt đầu ngày { $start }
    .start = bắt đầu ở đây
    .help = sửa một trong hai ngày này

no-period = Kế hoạch không nêu thời điểm bắt đầu, cũng không nêu thời điểm hoặc sự kiện kết thúc
    .headline = kế hoạch `{ $plan }` không có thời gian thực hiện
    .help = thêm `period: {"{"}from: …, to: …{"}"}`, hoặc `until: {"{"}event: …{"}"}` nếu kế hoạch kết thúc khi có một sự kiện

open-ended-period = Thời gian thực hiện kế hoạch không có ngày cuối
    .headline = kế hoạch không có ngày cuối
    .headline-event = kế hoạch kết thúc khi `{ $event }`, không rõ vào ngày nào
    .help = nếu đã biết ngày cuối, ghi ở khóa `to`

phase-outside-period = Một giai đoạn bắt đầu hoặc kết thúc ngoài thời gian thực hiện kế hoạch
    .headline-end = giai đoạn `{ $id }` kết thúc ngày { $day }, { $outside }
    .headline-start = giai đoạn `{ $id }` bắt đầu ngày { $day }, { $outside }
    .help = sửa ngày này hoặc thời gian thực hiện kế hoạch

start-before-basis = Kế hoạch bắt đầu trước văn bản căn cứ mới nhất mà không có ngày ban hành để giải thích
    .headline = kế hoạch bắt đầu ngày { $start }, trước văn bản căn cứ mới nhất, đề ngày { $basis }
    .basis = văn bản căn cứ mới nhất đề ngày này
    .help = kiểm tra lại hai ngày này, và ghi ngày ban hành của kế hoạch ở khóa `issued`

start-before-issue = Kế hoạch bắt đầu trước ngày ban hành
    .headline = kế hoạch bắt đầu ngày { $start }, trước khi được ban hành ngày { $issued }
    .issued = ngày ban hành ghi ở đây
    .help = kiểm tra lại hai ngày này; viết `from: issued` nếu kế hoạch bắt đầu từ ngày ban hành

undeclared-end = Kế hoạch kết thúc khi có một sự kiện mà không cho biết ai công bố sự kiện đó
    .headline = không rõ ai công bố `{ $event }`
    .help = thêm `declared-by: …` bên cạnh sự kiện, với mã của đơn vị công bố

unresolvable-start = Kế hoạch bắt đầu từ ngày ban hành mà không cho biết đó là ngày nào
    .headline = kế hoạch bắt đầu khi ban hành (`issued`) mà không có ngày ban hành
    .help = thêm ngày ban hành ở khóa `issued`, hoặc ghi ngày bắt đầu ở đây
