### Rules of the group `scenarios`.

empty-scenario = Phương án không có nhiệm vụ nào, nên khi áp dụng không có việc gì để làm
    .headline = phương án `{ $scenario }` không có nhiệm vụ nào
    .help = bổ sung `tasks`, hoặc ghi ở khóa `extends` phương án có nhiệm vụ được tiếp nối

idle-area = Phương án không có nhiệm vụ trong một nội dung mà phương án khác có nhiệm vụ
    .headline =
        { $count ->
           *[other] phương án `{ $scenario }` không có nhiệm vụ trong nội dung { $areas }
        }
    .area = nội dung này
    .task = phương án khác có nhiệm vụ này
    .help = bổ sung nhiệm vụ trong nội dung đó, hoặc ghi ở khóa `extends` phương án có nhiệm vụ được tiếp nối

no-way-down = Phương án không nêu khi nào kết thúc
    .headline =
        { $count ->
           *[other] không nêu khi nào kết thúc phương án { $scenarios }
        }
    .headline-many = không nêu khi nào kết thúc { $count } phương án của kế hoạch này
    .other = phương án này cũng vậy
    .help = bổ sung `ends`, ghi điều kiện kết thúc bằng lời (`text`), và bằng số liệu (`any`) nếu đếm được

scenario-without-trigger = Phương án không nêu khi nào áp dụng
    .headline = không nêu khi nào áp dụng phương án `{ $scenario }`
    .help = bổ sung `when`, ghi điều kiện áp dụng bằng lời (`text`), và bằng số liệu (`any`) nếu đếm được

# What triggers have in common.
trigger =
    .of = điều kiện của phương án `{ $scenario }`
    .example = ví dụ với số liệu `{ $figures }`

trigger-gap = Có tình huống chưa có phương án, dù tình huống nhẹ hơn đã có
    .headline = chưa có phương án áp dụng khi { $situation }
    .note-more = kế hoạch này còn những khoảng trống khác như vậy
    .help = mở rộng điều kiện của phương án liền kề, hoặc bổ sung phương án cho tình huống này

trigger-overlap = Có tình huống mà hai phương án loại trừ nhau cùng áp dụng
    .headline = hai phương án `{ $one }` và `{ $other }` cùng áp dụng khi { $situation }
    .headline-always = hai phương án `{ $one }` và `{ $other }` cùng áp dụng trong mọi tình huống
    .help = sửa một trong hai điều kiện để chỉ còn một phương án áp dụng

uncountable-trigger = Điều kiện áp dụng phương án chỉ có lời, không ai xác định được ngày bắt đầu
    .headline = không có số liệu nào cho biết khi nào áp dụng phương án `{ $scenario }`
    .help = bổ sung số liệu ở khóa `any`, ví dụ `any: [{"{"}INDICATOR: ">=3"{"}"}]`
    .help-declare = khai báo chỉ số theo dõi ở khóa `indicators`, rồi bổ sung số liệu ở khóa `any`, ví dụ `any: [{"{"}INDICATOR: ">=3"{"}"}]`

undeclared-indicator = Điều kiện dùng chỉ số theo dõi mà kế hoạch không khai báo
    .headline = kế hoạch không khai báo chỉ số theo dõi `{ $indicator }`
    .help = khai báo chỉ số này ở khóa `indicators`, gồm `id` và `name`

undeclared-scenario-mode = Kế hoạch có nhiều phương án mà không nêu quan hệ giữa các phương án
    .headline = kế hoạch `{ $plan }` có { $count } phương án mà không nêu các phương án có loại trừ nhau hay không
    .second = phương án thứ hai
    .help = bổ sung `scenario-mode: escalating` nếu các phương án tăng dần theo mức độ, `exclusive` nếu chỉ một phương án được áp dụng, `parallel` nếu áp dụng song song được
    .help-chain = bổ sung `scenario-mode: escalating` nếu các phương án tăng dần theo mức độ, như `extends` cho thấy

# What the figure of an indicator is, with its bounds.
values =
    .is = `{ $indicator }` là { $value }
    .from-to = `{ $indicator }` từ { $low } đến { $high }
    .from-below = `{ $indicator }` từ { $low } đến dưới { $high }
    .above-to = `{ $indicator }` trên { $low } và không quá { $high }
    .above-below = `{ $indicator }` trên { $low } và dưới { $high }
    .from = `{ $indicator }` từ { $low } trở lên
    .above = `{ $indicator }` trên { $low }
    .to = `{ $indicator }` không quá { $high }
    .below = `{ $indicator }` dưới { $high }
copied-task = Một nhiệm vụ được ghi ở hai phương án với câu chữ gần như nhau
    .headline = nhiệm vụ `{ $task }` gần như giống `{ $original }` của phương án `{ $scenario }`
    .headline-many = { $count } nhiệm vụ của phương án `{ $scenario }` gần như giống các nhiệm vụ của phương án `{ $original }`
    .original = câu chữ gần như nhau ở đây
    .note = các nhiệm vụ khác: { $tasks }
    .note-more = các nhiệm vụ khác: { $tasks }; ngoài ra còn { $more } nhiệm vụ
    .help = ghi `{ $scenario }` tiếp nối `{ $original }` bằng khóa `extends` rồi bỏ các nhiệm vụ lặp lại; nhiệm vụ mà cả hai phương án đều cần nhưng không tiếp nối nhau thì đưa vào khóa `areas`
    .help-extended = bỏ nhiệm vụ lặp lại: `{ $scenario }` tiếp nối `{ $original }` nên các nhiệm vụ ấy vẫn tiếp tục
