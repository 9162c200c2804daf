### Rules of the group `reports`.

bare-share = Số liệu báo cáo chỉ ghi tỷ lệ phần trăm, hoặc chỉ ghi một số trong khi phải có hai số
    .headline = `{ $share }` là tỷ lệ phần trăm, trong khi chỗ này phải ghi số lượng
    .headline-one-number = số liệu `{ $number }` của `{ $item }` chưa cho biết trên tổng số bao nhiêu
    .help = ghi số đã đạt trên tổng số, ví dụ `38/40`, thì mới cộng được với đơn vị khác
    .help-one-number = chỉ tiêu này là một tỷ lệ: ghi `{ $number }/…` kèm theo tổng số

falling-total = Số liệu lũy kế nhỏ hơn so với báo cáo trước
    .headline = `{ $item }` giảm từ `{ $before }` ngày { $day } xuống còn `{ $after }`
    .before = số liệu báo cáo trước
    .help = báo cáo số lũy kế từ khi kế hoạch bắt đầu; nếu số liệu trước ghi sai thì nêu rõ ở `note`

figure-over-population = Số đã đạt trong báo cáo lớn hơn tổng số
    .headline = `{ $item }` được báo cáo là `{ $done }` trên tổng số chỉ có `{ $of }`
    .of = tổng số
    .help = sửa số bị sai; nếu tổng số đã tăng thì ghi tổng số mới ở `of`

part-over-whole = Một phần của số liệu báo cáo lớn hơn toàn bộ
    .headline = phần `{ $part }` là `{ $amount }`, lớn hơn toàn bộ là `{ $whole }`
    .whole = toàn bộ
    .help = sửa số của phần này hoặc của toàn bộ

two-scenarios-in-force = Báo cáo công bố áp dụng cùng lúc hai phương án, trong khi kế hoạch chỉ cho phép một phương án ở mỗi nơi
    .headline = `{ $first }` và `{ $other }` được công bố áp dụng cùng lúc
    .first = phương án công bố trước
    .mode = kế hoạch chỉ cho phép áp dụng từng phương án một
    .help = chỉ công bố phương án đang áp dụng; phương án tiếp nối tự bao gồm nhiệm vụ của phương án trước
