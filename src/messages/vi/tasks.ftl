### Rules of the group `tasks`.

# The tasks that a finding counts and does not mark.
other-tasks =
    .note = các nhiệm vụ khác: { $tasks }
    .note-more = các nhiệm vụ khác: { $tasks }; ngoài ra còn { $more } nhiệm vụ

answers-nothing = Có nhiệm vụ trong kế hoạch khắc phục không gắn với hạn chế, khuyết điểm nào
    .headline = nhiệm vụ `{ $task }` không gắn với hạn chế, khuyết điểm nào
    .headline-all = cả { $count } nhiệm vụ trong các nội dung và phương án đều không gắn với hạn chế, khuyết điểm nào
    .headline-many = { $count } trên { $of } nhiệm vụ trong các nội dung và phương án không gắn với hạn chế, khuyết điểm nào
    .help = ghi hạn chế, khuyết điểm mà nhiệm vụ khắc phục ở khóa `answers`, hoặc chỉ tiêu mà nhiệm vụ phục vụ ở khóa `serves`; nếu không có, nên xem lại nhiệm vụ có thuộc kế hoạch này không

deferred-without-date = Có việc để lại làm sau mà chưa xác định đơn vị thực hiện và thời hạn
    .headline = nhiệm vụ `{ $task }` để việc lại làm sau (`{ $phrase }`) mà chưa xác định đơn vị thực hiện và thời hạn
    .headline-text = `{ $phrase }` để việc lại làm sau mà chưa xác định đơn vị thực hiện và thời hạn
    .help = thêm một bước cho việc sẽ làm sau, có `lead` và `by` riêng
    .help-text = ghi việc sẽ làm sau thành một nhiệm vụ, có `lead` và `by` riêng

list-without-items = Câu dẫn vào một danh sách nhưng sau đó không có mục nào
    .headline = `… { $ending }` dẫn vào một danh sách nhưng sau đó không có mục nào
    .help = ghi các mục tiếp theo thành các bước ở khóa `tasks`, hoặc bỏ phần câu dẫn
    .help-assignment = ghi các mục tiếp theo vào khóa `tasks` của phần phân công này, hoặc bỏ phần câu dẫn
    .help-targets = ghi các mục tiếp theo vào khóa `targets` của mục tiêu này, hoặc bỏ phần câu dẫn

outside-lead = Giao chủ trì cho đơn vị ngoài hệ thống, vốn chỉ có thể phối hợp
    .headline = `{ $unit }` là đơn vị ngoài hệ thống, không thể chủ trì
    .headline-body = `{ $body }` không có trong sổ đăng ký đơn vị, không thể chủ trì
    .headline-class = các đơn vị loại hình `{ $kinds }` ở ngoài hệ thống, không thể chủ trì
    .help = ghi một đơn vị của mình ở khóa `lead`, và ghi đơn vị này ở khóa `with`
    .help-assignment = phân công cho một đơn vị của mình, và ghi đơn vị này ở khóa `with` của từng nhiệm vụ

placeholder-text = Chỗ còn để trống, chưa viết nội dung
    .headline = `{ $placeholder }` còn để trống, chưa viết nội dung
    .help = viết nội dung vào, hoặc bỏ khóa này đi cho đến khi có nội dung

repeated-task = Một nhiệm vụ được ghi hai lần, giống nhau từng chữ
    .headline = nhiệm vụ `{ $task }` có nội dung giống hệt `{ $other }`
    .first = nội dung ấy đã ghi ở đây
    .help = bỏ bớt một nhiệm vụ, hoặc viết rõ hai nhiệm vụ khác nhau ở điểm nào

several-actions = Một nhiệm vụ gộp nhiều việc
    .headline = nhiệm vụ `{ $task }` gộp { $count } việc trong một đoạn chữ
    .help = tách mỗi việc thành một bước ở khóa `tasks`, để từng việc có thời hạn và kết quả riêng

shared-lead = Nhiều đơn vị cùng chủ trì một nhiệm vụ
    .headline = { $count } đơn vị cùng chủ trì nhiệm vụ `{ $task }`
    .first = đơn vị này cũng chủ trì
    .help = chỉ để đơn vị chịu trách nhiệm chính ở khóa `lead`, các đơn vị khác ghi ở khóa `with`
    .help-steps = nếu mỗi đơn vị làm một phần việc riêng, tách mỗi phần thành một bước có `lead` riêng

task-without-deadline = Nhiệm vụ chưa có thời hạn
    .headline = nhiệm vụ `{ $task }` chưa có thời hạn
    .headline-all = cả { $count } nhiệm vụ đều chưa có thời hạn
    .headline-many = { $count } trên { $of } nhiệm vụ chưa có thời hạn
    .help = ghi `by` (ngày), `within` (ví dụ `5d`) hoặc `every` (ví dụ `month`)

task-without-lead = Nhiệm vụ chưa có đơn vị chủ trì
    .headline = nhiệm vụ `{ $task }` chưa có đơn vị chủ trì
    .headline-all = cả { $count } nhiệm vụ trong các nội dung và phương án đều chưa có đơn vị chủ trì
    .headline-many = { $count } trên { $of } nhiệm vụ trong các nội dung và phương án chưa có đơn vị chủ trì
    .note = khi chưa giao cho ai, cơ quan ban hành `{ $issuer }` được coi là đơn vị chủ trì
    .help = ghi đơn vị chủ trì ở khóa `lead`, hoặc đưa nhiệm vụ vào phần phân công của đơn vị ở khóa `assignments`

task-without-output = Nhiệm vụ chưa có sản phẩm, kết quả
    .headline = nhiệm vụ `{ $task }` chưa có sản phẩm, kết quả
    .headline-all = cả { $count } nhiệm vụ đều chưa có sản phẩm, kết quả
    .headline-many = { $count } trên { $of } nhiệm vụ chưa có sản phẩm, kết quả
    .help = ghi ở khóa `output` văn bản, sản phẩm hoặc con số cho thấy nhiệm vụ đã hoàn thành

unanswered-shortcoming = Có hạn chế, khuyết điểm mà không nhiệm vụ nào khắc phục
    .headline = không có nhiệm vụ nào khắc phục hạn chế, khuyết điểm `{ $shortcoming }`
    .help = ghi `answers: [{ $shortcoming }]` ở nhiệm vụ khắc phục, hoặc thêm nhiệm vụ nếu chưa có

unmarked-condition = Nhiệm vụ chỉ làm khi có điều kiện, nhưng điều kiện chỉ nằm trong câu chữ
    .headline = nhiệm vụ `{ $task }` chỉ làm `{ $phrase }` mà chưa có `if`
    .help = ghi rõ điều kiện thực hiện ở khóa `if`

unnamed-partner = Nhiệm vụ ghi phối hợp nhưng `with` không nêu đơn vị nào
    .headline = nhiệm vụ `{ $task }` ghi `{ $phrase }` nhưng `with` không nêu đơn vị nào
    .help = ghi các đơn vị phối hợp ở khóa `with`; đơn vị không có trong sổ đăng ký thì ghi `{"{"}name: …{"}"}`
