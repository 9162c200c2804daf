### Rules of the group `reports`.

bare-share = Số liệu báo cáo chỉ ghi tỷ lệ phần trăm, hoặc chỉ ghi một số trong khi phải có hai số
    .headline = `{ $share }` là tỷ lệ phần trăm, trong khi chỗ này phải ghi số lượng
    .headline-one-number = số liệu `{ $number }` của `{ $item }` chưa cho biết trên tổng số bao nhiêu
    .help = ghi số đã đạt trên tổng số, ví dụ `38/40`, thì mới cộng được với đơn vị khác
    .help-one-number = chỉ tiêu này là một tỷ lệ: ghi `{ $number }/…` kèm theo tổng số

done-without-evidence = Nhiệm vụ có yêu cầu sản phẩm được báo cáo hoàn thành nhưng không có minh chứng
    .headline = báo cáo hoàn thành nhưng chưa có minh chứng: { $tasks }
    .headline-many = báo cáo hoàn thành nhưng chưa có minh chứng: `{ $task }` và { $others } nhiệm vụ khác
    .headline-plan = báo cáo hoàn thành nhưng chưa có minh chứng: `{ $task }` và { $others } đầu việc khác trong các báo cáo về kế hoạch này
    .output = kế hoạch yêu cầu sản phẩm này
    .help = nêu minh chứng, ví dụ số quyết định: {"{"}state: done, evidence: …{"}"}

double-count = Số liệu của một đơn vị bị tính hai lần hoặc báo cáo hai lần
    .headline-sum = `{ $figure }` của `{ $item }` đúng bằng tổng số liệu các đơn vị cấp dưới, nên sẽ bị cộng trùng
    .headline-twice = `{ $unit }` báo cáo `{ $item }` hai lần, cùng chốt ngày { $day }, nhưng không thống nhất
    .part = số liệu này đã có trong tổng
    .self = chỉ là số liệu của riêng đơn vị
    .first = đã báo cáo ở đây
    .help-sum = ghi `covers: subtree` nếu số liệu đã gồm cả cấp dưới; nếu không, chỉ báo cáo phần của riêng đơn vị
    .help-twice = chỉ giữ lại một số liệu; nếu là đính chính thì ghi ngày `received` sau báo cáo trước, hoặc nêu lý do ở `note`

falling-total = Số liệu lũy kế nhỏ hơn so với báo cáo trước
    .headline = `{ $item }` giảm từ `{ $before }` ngày { $day } xuống còn `{ $after }`
    .before = số liệu báo cáo trước
    .help = báo cáo số lũy kế từ khi kế hoạch bắt đầu; nếu số liệu trước ghi sai thì nêu rõ ở `note`

figure-over-population = Số đã đạt trong báo cáo lớn hơn tổng số
    .headline = `{ $item }` được báo cáo là `{ $done }` trên tổng số chỉ có `{ $of }`
    .of = tổng số
    .help = sửa số bị sai; nếu tổng số đã tăng thì ghi tổng số mới ở `of`

late-report = Báo cáo nhận được sau thời hạn
    .headline = báo cáo theo chế độ `{ $duty }` có thời hạn { $due } nhưng đến { $received } mới nhận được, trễ { $days } ngày
    .duty = chế độ báo cáo
    .note = trước đó đơn vị còn { $others } báo cáo trễ hạn
    .help = kiểm tra lại ngày; nếu đúng, thống nhất thời hạn báo cáo mà đơn vị thực hiện được

mixed-dates = Số liệu được cộng với nhau nhưng ngày chốt cách nhau quá xa
    .headline = tổng của `{ $item }` cộng số liệu của `{ $unit }` chốt ngày { $day } với số liệu chốt ngày { $newest }
    .newest = số liệu mới nhất
    .note = còn { $others } đơn vị khác có số liệu đã cũ
    .help = đề nghị `{ $unit }` báo cáo số liệu mới

other-unit = Số liệu trong báo cáo dùng đơn vị tính khác với mục được báo cáo
    .headline = `{ $item }` tính bằng `{ $asked }`, còn số liệu này tính bằng `{ $unit }`
    .help = ghi số liệu theo `{ $asked }` hoặc bỏ đơn vị tính: số liệu có đơn vị tính khác không được tính

part-over-whole = Một phần của số liệu báo cáo lớn hơn toàn bộ
    .headline = phần `{ $part }` là `{ $amount }`, lớn hơn toàn bộ là `{ $whole }`
    .whole = toàn bộ
    .help = sửa số của phần này hoặc của toàn bộ

report-from-outsider = Đơn vị báo cáo về một kế hoạch không liên quan đến mình
    .headline = kế hoạch `{ $plan }` không liên quan đến đơn vị `{ $unit }` gửi báo cáo này
    .issuer = cơ quan ban hành kế hoạch; đơn vị báo cáo không thuộc cơ quan này
    .help = sửa kế hoạch hoặc đơn vị trong báo cáo, ghi đơn vị đó vào kế hoạch, hoặc sửa sổ đăng ký đơn vị

report-outside-period = Báo cáo chốt số liệu ngoài thời gian thực hiện kế hoạch, hoặc nhận được trước ngày chốt số liệu
    .headline = báo cáo chốt số liệu ngày { $day }, { $outside }
    .headline-received = báo cáo nhận được ngày { $received }, trước ngày chốt số liệu { $day }
    .as-of = ngày chốt số liệu
    .help = sửa ngày này hoặc thời gian thực hiện kế hoạch
    .help-received = sửa một trong hai ngày; số liệu chỉ có thể chốt đến ngày gửi báo cáo

sum-mismatch = Số liệu tổng hợp không bằng tổng số liệu của các đơn vị cấp dưới, cùng ngày chốt số liệu
    .headline = số liệu tổng hợp `{ $figure }` của `{ $item }` không bằng tổng số liệu cấp dưới là `{ $sum }`
    .part = số liệu cấp dưới
    .help = cộng lại, rồi sửa số tổng hợp hoặc số liệu bị sai

two-scenarios-in-force = Báo cáo công bố áp dụng cùng lúc hai phương án, trong khi kế hoạch chỉ cho phép một phương án ở mỗi nơi
    .headline = `{ $first }` và `{ $other }` được công bố áp dụng cùng lúc
    .first = phương án công bố trước
    .mode = kế hoạch chỉ cho phép áp dụng từng phương án một
    .help = chỉ công bố phương án đang áp dụng; phương án tiếp nối tự bao gồm nhiệm vụ của phương án trước
