### Rules of the group `identity`.

cycle = Đơn vị, phương án, kế hoạch cấp trên hoặc tuyến báo cáo nối nhau thành vòng
    .headline-plans = các kế hoạch là kế hoạch cấp trên của nhau, nối thành vòng: { $way }
    .headline-reporting = các tuyến báo cáo nối thành vòng: { $way }
    .headline-scenarios = các phương án tiếp nối nhau thành vòng: { $way }
    .headline-units = các đơn vị là cấp dưới của nhau, nối thành vòng: { $way }
    .plan = `{ $from }` có kế hoạch cấp trên là `{ $to }`
    .reporting = `{ $from }` báo cáo lên `{ $to }`
    .scenario = `{ $from }` tiếp nối `{ $to }`
    .unit = `{ $from }` là cấp dưới của `{ $to }`
    .help = bỏ hoặc sửa một trong các mối nối này

duplicate-id = Hai mục của một kế hoạch, hai kế hoạch, hai đơn vị hoặc hai loại hình trùng mã
    .headline-item = `{ $id }` đã là mã của một { $what } trong kế hoạch này
    .headline-kind = `{ $id }` đã là mã của một loại hình khác
    .headline-plan = `{ $id }` đã là mã của một kế hoạch khác
    .headline-unit = `{ $id }` đã là mã của một đơn vị khác
    .first = dùng lần đầu ở đây
    .note-kind = một loại hình chỉ được khai báo lại với nội dung giống hệt
    .note-unit = hai lần ghi chỉ là một đơn vị qua các thời kỳ nếu thời gian không chồng lên nhau
    .help = đặt mã khác cho một trong hai, sửa cả ở những chỗ dẫn đến mã đó

no-units = Không gian làm việc không có văn bản đơn vị, nên mã đơn vị được hiểu là tên
    .headline = không có văn bản đơn vị: mã đơn vị được hiểu là tên
    .note = không kiểm tra được đơn vị có tồn tại hay không, quan hệ cấp trên, cấp dưới giữa các đơn vị, và nhóm đơn vị như `{"{"}all: …{"}"}` gồm những đơn vị nào; các nhóm đó được coi là trống
    .help = lập sổ đăng ký đơn vị trong một tệp, ví dụ `organisation.units.yaml`

unknown-item = Tham chiếu nêu mục không có trong kế hoạch, hoặc mục không dùng được ở đó
    .headline = `{ $item }` không phải là { $wanted } của kế hoạch `{ $plan }`
    .headline-other = `{ $item }` là { $what }, không phải là { $wanted }
    .headline-out-of-reach = `{ $plan }#{ $item }` thuộc kế hoạch khác
    .other = { $what } có mã này
    .help = nêu { $wanted } của kế hoạch đó, hoặc bổ sung vào kế hoạch
    .help-elsewhere = kế hoạch khác có mục mang mã này: viết `{ $whole }` nếu muốn nói đến mục đó
    .help-out-of-reach = nêu { $wanted } của chính kế hoạch này

unknown-plan = Tham chiếu nêu kế hoạch không có trong không gian làm việc
    .headline = không có kế hoạch `{ $plan }`
    .help = đưa kế hoạch vào không gian làm việc, hoặc bỏ tham chiếu
    .help-number = `{ $number }` là số của kế hoạch `{ $plan }`: ghi mã của kế hoạch đó

unknown-unit = Tham chiếu nêu đơn vị hoặc loại hình không có trong văn bản đơn vị nào
    .headline = không có đơn vị `{ $unit }`
    .headline-kind = không có loại hình đơn vị `{ $kind }`
    .help = bổ sung vào sổ đăng ký đơn vị; cơ quan ngoài hệ thống chỉ ban hành căn cứ, phối hợp hoặc nhận văn bản thì có thể ghi `{"{"}name: …{"}"}`
    .help-is-kind = `{ $kind }` là loại hình: viết `{"{"}all: { $kind }{"}"}` để chỉ các đơn vị thuộc loại hình đó
    .help-is-unit = `{ $unit }` là đơn vị: viết mã đó, không kèm `all`
    .help-kind = khai báo loại hình này ở khóa `kinds` của văn bản đơn vị
    .help-name = `{ $name }` là tên của đơn vị `{ $unit }`: ghi mã của đơn vị đó
    .help-names = nhiều đơn vị có tên này: viết { $units }
    .help-nearest-name = có phải là `{ $id }` ({ $name })?
