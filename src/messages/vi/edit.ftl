# What editing commands have done.

edit =
    .added = { $holder }: đã thêm { $name }
    .as-it-was = { $file }: đã trở lại như trước
    .changed = { $field }: { $old } → { $new }
    .drafted = { $plan }: đã dự thảo trong { $file }: { $title }
    .ended = { $scenario } kết thúc tại đơn vị này
    .given = { $field }: { $new }
    .gone = { $what }: đã bỏ
    .gone-with = { $what }: đã bỏ, kể cả ở { $places } chỗ nhắc đến nội dung này hoặc nội dung bên trong
    .in-force = { $unit }: áp dụng { $scenario } từ { $day } ({ $plan })
    .laid-out = { $file }: đã trình bày lại
    .more-warnings = còn { $more } cảnh báo khác; xem tất cả bằng lệnh `plan validate`
    .next = tiếp theo: ghi các đơn vị vào `organisation.units.yaml`, rồi dự thảo kế hoạch bằng `plan new`
    .none-in-force = { $unit }: không còn áp dụng phương án nào từ { $day } ({ $plan })
    .not-written = chưa ghi gì
    .nothing = không có gì thay đổi
    .recorded = { $unit } báo cáo về { $plan }, số liệu đến { $day }:
    .renamed = { $what }: nay là { $new }, trong { $files } tệp
    .seen = { $plan }: đã xem bản { $fingerprint }
    .taken-back = đã hủy thay đổi sau:
    .tasks-with-it = theo đó có { $tasks } nhiệm vụ phải thực hiện
    .unset = { $field }: { $old } → không có
    .written = { $file }: đã ghi

# What is asked on a terminal.
ask =
    .again = không được để trống
    .id = Mã kế hoạch
    .issuer = Đơn vị ban hành
    .number = Số văn bản, nếu đã có
    .organisation = Tên cơ quan, tổ chức
    .template = Loại kế hoạch (response: ứng phó, campaign: phong trào, remediation: khắc phục)
    .title = Tên kế hoạch
    .unknown-template = `{ $answer }` không phải là một trong ba loại
