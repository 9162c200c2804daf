### Rules of the group `units`.

alias-collision = Một tên gọi khác chỉ hai đơn vị
    .headline = `{ $alias }` là tên gọi khác của `{ $unit }` và cũng là tên của `{ $other }`
    .other = đơn vị kia mang tên này ở đây
    .help = đặt cho một trong hai đơn vị tên gọi riêng, chẳng hạn kèm theo địa danh

empty-class = Kế hoạch nêu một nhóm đơn vị không có đơn vị nào
    .headline = dưới cơ quan ban hành không có đơn vị nào thuộc loại hình { $kinds }
    .headline-left = theo { $keys }, dưới cơ quan ban hành không còn đơn vị nào thuộc loại hình { $kinds }
    .headline-left-under = theo { $keys }, dưới `{ $under }` không còn đơn vị nào thuộc loại hình { $kinds }
    .headline-under = dưới `{ $under }` không có đơn vị nào thuộc loại hình { $kinds }
    .note = kế hoạch còn nêu nhóm này ở { $more } chỗ khác
    .help = sửa lại nhóm đơn vị, hoặc bổ sung đơn vị vào sổ đăng ký đơn vị

level-out-of-order = Đơn vị đứng dưới một đơn vị có cấp thấp hơn mình
    .headline = `{ $unit }` thuộc cấp { $own } nhưng đứng dưới `{ $superior }` thuộc cấp { $above }
    .superior = đơn vị cấp trên
    .help = sửa loại hình của một trong hai đơn vị, hoặc xếp đơn vị dưới đơn vị khác

unit-not-valid = Đơn vị được nêu vào thời điểm không hoạt động
    .headline = `{ $unit }` không hoạt động vào thời điểm đó
    .headline-ended = `{ $unit }` không hoạt động vào thời điểm đó: đã kết thúc ngày { $day }
    .headline-begins = `{ $unit }` không hoạt động vào thời điểm đó: bắt đầu từ ngày { $day }
    .headline-gap = `{ $unit }` không hoạt động vào thời điểm đó: đã kết thúc ngày { $last }, đến ngày { $first } mới hoạt động lại
    .ended = đơn vị đã kết thúc hoạt động
    .begins = đơn vị bắt đầu hoạt động
    .help = nêu đơn vị thay thế, hoặc sửa thời gian hoạt động của đơn vị
