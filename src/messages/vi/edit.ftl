# What editing commands have done.

edit =
    .added = { $holder }: đã thêm { $name }
    .as-it-was = { $file }: đã trở lại như trước
    .changed = { $field }: { $old } → { $new }
    .given = { $field }: { $new }
    .gone = { $what }: đã bỏ
    .gone-with = { $what }: đã bỏ, kể cả ở { $places } chỗ nhắc đến nội dung này hoặc nội dung bên trong
    .laid-out = { $file }: đã trình bày lại
    .nothing = không có gì thay đổi
    .recorded = { $unit } báo cáo về { $plan }, số liệu đến { $day }:
    .renamed = { $what }: nay là { $new }, trong { $files } tệp
    .seen = { $plan }: đã xem bản { $fingerprint }
    .unset = { $field }: { $old } → không có
