### Rules of the group `reading`.

bad-date = Ngày tháng không có trong lịch hoặc không viết theo thứ tự năm-tháng-ngày
    .headline = `{ $text }` không phải là ngày tháng
    .headline-no-day = lịch không có ngày `{ $text }`
    .headline-year = năm trong `{ $text }` không thể là năm của một kế hoạch
    .help = viết ngày theo thứ tự năm-tháng-ngày, ví dụ `2021-08-31`
    .help-no-day = xem lại lịch; ngày viết theo thứ tự năm-tháng-ngày
    .help-year = xem lại năm có viết nhầm không; kế hoạch được lập cho các năm từ 1900 đến 2200
    .help-year-first = viết `{ $date }`, năm đứng trước

bad-encoding = Tệp không phải là UTF-8
    .headline = tệp này không phải là UTF-8: không đọc được { $bytes } byte
    .headline-utf-16 = tệp này là UTF-16, không phải là UTF-8
    .help = lưu lại tệp theo bảng mã UTF-8

bad-id = Mã có ký tự khác chữ thường không dấu, chữ số và dấu gạch nối đơn
    .headline = `{ $text }` không thể là mã
    .help = mã gồm chữ thường a–z, chữ số và dấu gạch nối đơn ở giữa
    .help-proposal = viết bằng chữ thường a–z, chữ số và dấu gạch nối đơn, ví dụ `{ $proposal }`

bad-quantity = Số lượng không phải là một số kèm đơn vị tính, hoặc có thể đọc theo hai cách
    .headline = `{ $text }` không phải là số lượng
    .headline-ambiguous = `{ $text }` có thể đọc là { $digits } hoặc là số thập phân { $decimal }
    .headline-decimal-comma = `{ $text }` dùng dấu phẩy thập phân
    .headline-digits = `{ $text }` có hơn 28 chữ số
    .headline-groups = `{ $text }` ngăn các nhóm chữ số bằng dấu khác `_`
    .headline-multiplier = `{ $word }` không phải là từ chỉ hàng như nghìn, triệu, tỷ, cũng không phải là đơn vị tính
    .headline-no-number = `{ $text }` không bắt đầu bằng một số
    .headline-number = `{ $text }` không phải là số
    .headline-range = `{ $text }` là một khoảng, không phải là một con số cụ thể
    .headline-share = tỷ lệ không thể là một khoảng như `{ $text }`
    .headline-sign = dấu `{ $sign }` không thể đứng trước số lượng
    .headline-slashes = `{ $text }` có { $slashes } dấu gạch chéo
    .headline-spaces = `{ $text }` ngăn các nhóm chữ số bằng dấu cách
    .headline-too-large = số lượng này có hơn 28 chữ số
    .headline-two-numbers = `{ $text }` có hai con số
    .headline-units = khoảng `{ $text }` dùng hai đơn vị tính: `{ $one }` và `{ $other }`
    .help-ambiguous = viết `{ $grouped }` (hoặc `{ $digits }`), hoặc `{ $decimal }`
    .help-decimal-comma = viết `{ $point }` với dấu chấm
    .help-digits = không kế hoạch nào đếm đến thế; xem lại có viết nhầm không
    .help-dots = viết khoảng bằng hai dấu chấm, ví dụ `30..40 người`
    .help-groups = viết `{ $grouped }`, hoặc `{ $digits }`
    .help-no-number = viết số trước, rồi đến đơn vị tính, ví dụ `30 người` hoặc `2.5 tỷ VND`
    .help-number = viết chữ số, `_` giữa các nhóm và `.` trước phần thập phân, ví dụ `1_200` hoặc `2.5`
    .help-range = ghi con số đã đạt được
    .help-share = ghi mức phải đạt, ví dụ `{ $low }%` hoặc `<= { $low }%`
    .help-sign = viết `>=` cho mức tối thiểu, `<=` cho mức tối đa
    .help-slashes = viết số đạt trước, tổng số sau, ví dụ `38/40`
    .help-two-numbers = viết một con số rồi đến một đơn vị tính, ví dụ `1_200_000 VND` hoặc `1.2 tỷ VND`
    .help-units = ghi đơn vị tính một lần, ở cuối

bad-value = Giá trị không thuộc các giá trị dùng được ở đó
    .headline = `{ $text }` không phải là từ dùng được ở đây
    .headline-empty = nội dung này để trống
    .headline-item = `{ $text }` không nêu mục nào
    .headline-pattern = `{ $pattern }` không phải là mẫu tên tệp: `{ $error }`
    .headline-quoted = `{ $word }` trong dấu nháy là đoạn chữ
    .headline-report-day = không kỳ nào có ngày thứ { $day }
    .headline-sign = dấu `{ $sign }` không thể đứng trước một số
    .headline-small-number = `{ $text }` không phải là số nguyên từ 0 đến 255
    .headline-whole-number = `{ $text }` không phải là số nguyên từ 0 đến 4 tỷ
    .headline-within = `{ $text }` không phải là khoảng thời gian
    .help = viết { $words }
    .help-digits = chỉ viết chữ số, ví dụ `{ $example }`
    .help-empty = ghi nội dung, hoặc bỏ khóa này
    .help-item = viết `mã-mục`, hoặc `mã-kế-hoạch#mã-mục` nếu mục thuộc kế hoạch khác
    .help-nearest = có phải là `{ $near }`? Các từ dùng được là { $words }
    .help-pattern = viết mẫu như trong `.gitignore`, ví dụ `archive/**`
    .help-quoted = viết `{ $word }`, không có dấu nháy
    .help-report-day = ghi ngày của kỳ tiếp theo, ví dụ `10`
    .help-sign = viết `>`, `>=`, `<`, `<=`, một số, một khoảng `A..B`, `true` hoặc `false`
    .help-within = viết số ngày hoặc số tuần, ví dụ `10d` hoặc `2w`

conflicting-keys = Hai khóa đứng cạnh nhau trong khi chỉ một khóa được dùng
    .headline = `{ $other }` không thể đứng cạnh `{ $one }`
    .other = khóa kia
    .help = chỉ giữ một trong các khóa { $keys }

control-character = Tệp có ký tự điều khiển không nhìn thấy được
    .headline = { $character } không được có trong tệp kế hoạch
    .byte-order-mark = dấu thứ tự byte (U+FEFF) ở giữa nội dung
    .nul = ký tự NUL (U+0000)
    .other = ký tự điều khiển { $code }
    .help = xóa ký tự này; nó không nhìn thấy được và thường do sao chép từ chương trình khác

duplicate-key = Một khóa được ghi hai lần trong cùng một nhóm khóa
    .headline = khóa `{ $key }` được ghi hai lần
    .headline-document = khóa `{ $key }:` thứ hai bắt đầu ở đây, trong cùng một văn bản
    .first = ghi lần đầu ở đây
    .first-document = khóa thứ nhất
    .help = chỉ giữ một trong hai; chương trình chỉ đọc khóa đầu
    .help-document = ghi `---` thành một dòng riêng ở phía trên; chừng nào chưa có dòng đó, phần sau không được đọc

empty-file = Tệp không có văn bản nào
    .headline = tệp này trống
    .help = ghi văn bản vào tệp, hoặc xóa tệp

missing-key = Thiếu một khóa bắt buộc
    .headline = thiếu khóa `{ $key }`
    .headline-empty = khóa `{ $key }` chưa có giá trị
    .help =
        ghi `{ $key }: …`{ $key ->
            [as-of] , là ngày chốt số liệu
            [done] , là số đã đạt
            [event] , là sự kiện
            [from] , là đơn vị báo cáo
            [id] , là mã của mục này
            [issuer] , là đơn vị ban hành kế hoạch
            [name] , là tên gọi
            [people] , là đối tượng được tính
            [role] , là vai trò của văn bản căn cứ
            [state] , là tình trạng thực hiện
            [text] , là nội dung
            [title] , là tên gọi
            [to] , là nơi nhận
            [unit] , là đơn vị báo cáo hoặc được giao nhiệm vụ
            [units] , là các đơn vị phải ban hành kế hoạch
            [value] , là tỷ lệ hoặc số lượng
           *[other] {""}
        }

over-limit = Tệp lớn hơn hoặc lồng nhau sâu hơn mức mà một kế hoạch cần đến
    .headline-depth = danh sách và nhóm khóa lồng nhau quá { $most } cấp
    .headline-size = tệp này lớn hơn { $mebibytes } MiB là mức tối đa được đọc
    .help-depth = không kế hoạch nào cần sâu đến thế; tìm dấu ngoặc hoặc chỗ thụt lề chưa khép lại
    .help-size = chia thành nhiều tệp

refused-construct = Tệp dùng cú pháp YAML không dùng trong tệp kế hoạch
    .headline = { $what }: tệp kế hoạch không dùng cú pháp YAML này
    .alias = tham chiếu `{ $name }`
    .anchor = neo `&{ $name }`
    .collection-key = danh sách hoặc nhóm khóa đứng làm khóa
    .directive = dòng chỉ dẫn
    .empty-key = khóa không có tên
    .merge-key = khóa gộp `<<`
    .tag = thẻ `{ $name }`
    .help-collection-key = dùng một từ thông thường làm khóa
    .help-directive = bỏ dòng bắt đầu bằng `%`
    .help-empty-key = ghi tên khóa trước dấu hai chấm
    .help-merge-key = ghi đầy đủ các khóa ở nơi cần dùng
    .help-tag = bỏ thẻ này; kiểu của giá trị do khóa quyết định
    .help-value = ghi đầy đủ giá trị ở từng nơi cần dùng

# `$info` is in English, as the parser says it.
syntax = Tệp không đúng cú pháp YAML
    .headline = chỗ này không đúng cú pháp YAML: `{ $info }`
    .headline-behind-quote = sau dấu nháy đóng vẫn còn chữ
    .headline-block-text = đoạn chữ bắt đầu bằng `>` hoặc `|` phải đặt trong dấu nháy
    .headline-brackets = các dấu ngoặc không khớp nhau
    .headline-colon = dấu hai chấm đứng ở chỗ không thể có khóa
    .headline-colon-in-text = đoạn chữ có dấu hai chấm và dấu cách phải đặt trong dấu nháy
    .headline-comment = chú thích đứng sau giá trị mà không có dấu cách
    .headline-conflict = git để lại hai phiên bản chưa được gộp tại đây
    .headline-escape = đoạn chữ trong dấu nháy kép có dấu `\` đi với một ký tự lạ
    .headline-first-character = đoạn chữ không thể bắt đầu bằng ký tự này
    .headline-indentation = dòng này thụt lề không khớp với các dòng trên
    .headline-item-in-brackets = một mục của danh sách bắt đầu ở đây, bên trong dấu ngoặc
    .headline-key = chỗ này cần một khóa có dấu hai chấm
    .headline-list = danh sách trong `[…]` chưa được đóng
    .headline-mapping = nhóm khóa trong `{"{"}…{"}"}` chưa được đóng
    .headline-quote = đoạn chữ trong dấu nháy chưa được đóng
    .headline-space = thiếu dấu cách sau dấu hai chấm
    .headline-tab = dòng này thụt lề bằng dấu tab
    .headline-value = chỗ này thiếu giá trị
    .help-behind-double-quote = trong dấu nháy kép, viết `\"` để có dấu nháy, hoặc đặt đoạn chữ trong dấu nháy đơn
    .help-behind-single-quote = trong dấu nháy đơn, viết `''` để có dấu nháy, hoặc đặt đoạn chữ trong dấu nháy kép
    .help-block-text = đặt đoạn chữ trong dấu nháy, ví dụ `">= 30"`; đứng một mình, `>` và `|` mở đầu đoạn chữ ở các dòng dưới
    .help-brackets = mở và đóng bằng cùng một loại dấu: `[…]` cho danh sách, `{"{"}…{"}"}` cho nhóm khóa
    .help-colon = đặt đoạn chữ có `: ` trong dấu nháy, hoặc đóng dấu ngoặc hay dấu nháy đang mở ở trên
    .help-colon-in-text = đặt cả đoạn chữ trong dấu nháy, ví dụ `"Ghi chú: …"`
    .help-comment = thêm dấu cách trước `#`
    .help-conflict = chọn nội dung cần giữ, rồi xóa các dòng có `<<<<<<<`, `=======` và `>>>>>>>`
    .help-escape = viết `\\` để có dấu gạch chéo ngược, hoặc dùng dấu nháy đơn
    .help-first-character = đặt đoạn chữ trong dấu nháy
    .help-indentation = thụt lề các mục của cùng một danh sách hoặc nhóm khóa bằng số dấu cách như nhau
    .help-item-in-brackets = đóng dấu ngoặc đang mở ở trên bằng `]` hoặc `{"}"}`
    .help-key = viết `khóa: giá trị`; đặt đoạn chữ có `: ` hoặc bắt đầu bằng ký tự đặc biệt trong dấu nháy
    .help-list = thêm `]`, hoặc dấu phẩy giữa các mục
    .help-mapping = thêm `{"}"}`, hoặc dấu phẩy giữa các khóa
    .help-quote = thêm dấu nháy đóng; trong dấu nháy kép, viết `\"` để có dấu nháy
    .help-space = viết `khóa: giá trị`
    .help-tab = thụt lề bằng dấu cách, mỗi cấp hai dấu
    .help-value = ghi giá trị, hoặc bỏ dấu phẩy hay dấu hai chấm

unknown-document = Văn bản không bắt đầu bằng khóa cho biết đó là văn bản gì
    .headline = văn bản không thể bắt đầu bằng khóa `{ $key }`
    .headline-empty = văn bản này trống
    .headline-settings = các thiết lập này không được đọc
    .help = bắt đầu bằng { $keys } để cho biết đó là văn bản gì
    .help-empty = văn bản bắt đầu bằng khóa { $keys }
    .help-order = đưa khóa `{ $key }` lên đầu
    .help-settings = mỗi không gian làm việc có một văn bản `workspace:`, trong tệp `workspace.yaml` ở thư mục gốc

unknown-key = Khóa không có nghĩa ở chỗ nó đứng
    .headline = khóa `{ $key }` không dùng được ở đây
    .help = ở đây dùng được { $keys }; khóa tự đặt phải bắt đầu bằng `{ $prefix }`
    .help-comma = trong `{"{"}…{"}"}`, dấu phẩy kết thúc đoạn chữ; đặt đoạn chữ có dấu phẩy trong dấu nháy
    .help-no-break-space = dòng này thụt lề bằng dấu cách không ngắt; thay bằng dấu cách thông thường

unknown-rule = Thiết lập của không gian làm việc nêu quy tắc không có hoặc không đặt mức được
    .headline = không có quy tắc `{ $rule }`
    .headline-reading = `{ $rule }` luôn là lỗi
    .help = bỏ dòng này; `plan explain` liệt kê tất cả các quy tắc
    .help-reading = bỏ dòng này; nội dung không đọc được thì không thể bỏ qua

# `$error` is in English, as the operating system says it.
unreadable-file = Không mở được tệp
    .headline = không đọc được tệp này: { $problem }
    .denied = không được phép đọc
    .folder = đây là thư mục, không phải là tệp
    .missing = không có tệp hoặc thư mục này
    .not-ordinary = đây không phải là tệp thông thường
    .other = hệ điều hành báo `{ $error }`
    .help = kiểm tra đường dẫn và quyền truy cập

wrong-type = Đoạn chữ, danh sách hoặc nhóm khóa đứng ở chỗ cần một nội dung khác
    .headline = `{ $key }` đang là { $found }
    .headline-document = chỗ này cần { $expected }, nhưng đang là { $found }
    .list = danh sách
    .mapping = nhóm khóa
    .nothing = giá trị trống
    .text = đoạn chữ
    .help = viết { $expected }
