### Rules of the group `time`.

due-outside-period = Nhiệm vụ, chỉ tiêu hoặc kế hoạch riêng có thời hạn trước khi kế hoạch bắt đầu hoặc sau khi kế hoạch kết thúc
    .headline = { $what } `{ $id }` có thời hạn { $day }, { $outside }
    .help = sửa thời hạn này hoặc thời gian thực hiện kế hoạch

ends-before-start = VIỆT A plan or one of its phases ends before it starts

no-period = VIỆT A plan says neither when it starts nor when or with what it ends

open-ended-period = VIỆT A plan's period has no last day

phase-outside-period = VIỆT A phase begins or ends while its plan is not in force

start-before-basis = Kế hoạch bắt đầu trước văn bản căn cứ mới nhất mà không có ngày ban hành để giải thích
    .headline = kế hoạch bắt đầu ngày { $start }, trước văn bản căn cứ mới nhất, đề ngày { $basis }
    .basis = văn bản căn cứ mới nhất đề ngày này
    .help = kiểm tra lại hai ngày này, và ghi ngày ban hành của kế hoạch ở khóa `issued`

start-before-issue = VIỆT A plan starts before its day of issue

undeclared-end = VIỆT A plan ends with an event, and nothing says who declares that it has happened

unresolvable-start = VIỆT A plan starts on its day of issue and does not say which day that is
