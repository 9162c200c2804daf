### Rules of the group `header`.

# What makes a plan an issued one.
issued-plan =
    .here = dòng này cho biết kế hoạch đã ban hành

basis-after-issue = Văn bản căn cứ có ngày ban hành sau ngày ban hành kế hoạch
    .headline = văn bản `{ $name }` ban hành ngày { $date }, sau ngày ban hành kế hoạch { $issued }
    .issued = ngày ban hành kế hoạch
    .own = ngày ban hành kế hoạch được viện dẫn
    .help = kiểm tra lại hai ngày này; nếu kế hoạch đã được sửa đổi để bổ sung văn bản mới thì ghi `state: amended`

many-parents = Kế hoạch ghi nhiều văn bản cùng là kế hoạch cấp trên
    .headline = kế hoạch `{ $plan }` ghi { $names } cùng là kế hoạch cấp trên
    .other = văn bản này cũng được ghi là kế hoạch cấp trên
    .help = chỉ ghi `role: parent` ở kế hoạch mà kế hoạch này triển khai thực hiện; các văn bản khác ghi `role: basis`

missing-issue-date = Kế hoạch đã ban hành nhưng không ghi ngày ban hành
    .headline = kế hoạch `{ $plan }` đã ban hành nhưng không ghi ngày ban hành
    .help = ghi ngày ban hành ở khóa `issued: YYYY-MM-DD`, hoặc ghi `state: draft` nếu kế hoạch còn là dự thảo

missing-number = Kế hoạch đã ban hành nhưng không ghi số
    .headline = kế hoạch `{ $plan }` đã ban hành nhưng không ghi số
    .help = ghi số của kế hoạch ở khóa `number`, hoặc ghi `state: draft` nếu kế hoạch còn là dự thảo

missing-signatory = Kế hoạch đã ban hành nhưng không ghi họ tên người ký
    .headline = kế hoạch `{ $plan }` không ghi họ tên người ký
    .signature = phần chữ ký này thiếu họ tên
    .help = ghi người ký ở khóa `signed: {"{"}name: …, title: …{"}"}`
    .help-name = ghi thêm họ tên người ký ở khóa `name` của `signed`

no-parent-plan = Kế hoạch không nêu kế hoạch cấp trên, trong khi cơ quan ban hành có đơn vị cấp trên
    .headline = kế hoạch `{ $plan }` không nêu kế hoạch cấp trên
    .above = cấp trên của cơ quan ban hành là `{ $above }`
    .help-add = bổ sung vào `basis` kế hoạch mà kế hoạch này triển khai thực hiện, với `role: parent`
    .help-role = ghi `role: parent` ở văn bản căn cứ mà kế hoạch này triển khai thực hiện; nếu chưa nêu thì bổ sung vào `basis`

odd-number = Số văn bản không đúng thể thức của Nhà nước hoặc của Đảng
    .headline = số `{ $number }` không đúng thể thức như `265/KH-LĐLĐ` hoặc `279-TB/TU`
    .headline-issuer = số `{ $number }` thiếu chữ viết tắt tên cơ quan ban hành
    .headline-serial = số `{ $number }` chưa có số thứ tự
    .help = ghi `{ $number }`
    .help-forms = ghi `{ $state }`, hoặc theo thể thức của Đảng `{ $party }`
    .help-issuer = ghi thêm chữ viết tắt tên cơ quan ban hành, như `265/KH-LĐLĐ`
    .help-parts = ghi số thứ tự, rồi chữ viết tắt in hoa của loại văn bản và cơ quan ban hành: `265/KH-LĐLĐ`, hoặc theo thể thức của Đảng `279-TB/TU`
    .help-serial = ghi số thứ tự đã đăng ký, hoặc ghi `state: draft` nếu kế hoạch còn là dự thảo

parent-off-line = Cơ quan ban hành kế hoạch cấp trên không phải là cấp trên của cơ quan ban hành kế hoạch
    .headline = kế hoạch cấp trên do `{ $above }` ban hành, nhưng đơn vị này không phải là cấp trên của `{ $issuer }`
    .issuer = cơ quan ban hành kế hoạch này
    .help = kiểm tra lại kế hoạch cấp trên và cơ quan ban hành; văn bản của đơn vị khác tuyến ghi `role: basis` hoặc `role: sibling`, tuyến trực thuộc thứ hai ghi ở khóa `also-under` trong sổ đăng ký đơn vị

repeated-basis = Một văn bản được nêu hai lần trong phần căn cứ
    .headline = văn bản `{ $name }` được nêu hai lần trong phần căn cứ
    .first = văn bản đã được nêu ở đây
    .help = bỏ một trong hai chỗ, giữ lại chỗ ghi đúng vai trò của văn bản ở khóa `role`

stale-parent = Kế hoạch cấp trên đã thay đổi kể từ lần đối chiếu gần nhất
    .headline = kế hoạch cấp trên `{ $parent }` đã thay đổi so với mã đã ghi
    .headline-malformed = `{ $seen }` không phải là mã đối chiếu của kế hoạch
    .parent = nội dung kế hoạch này đã thay đổi
    .help = xem nội dung đã thay đổi, sửa đổi kế hoạch này nếu cần, rồi ghi `seen: { $now }`
    .help-digits = ghi ít nhất 8 ký tự, gồm chữ số 0 đến 9 và chữ a đến f, theo mã mà lệnh `plan cascade` đưa ra
    .help-malformed = đối chiếu kế hoạch này với kế hoạch cấp trên, rồi ghi `seen: { $now }`

undated-basis = Văn bản căn cứ có số nhưng không ghi ngày
    .headline =
        { $more ->
            [0] văn bản căn cứ `{ $name }` không ghi ngày
           *[other] văn bản căn cứ `{ $name }` và { $more } văn bản khác không ghi ngày
        }
    .other = văn bản này cũng không ghi ngày
    .help = ghi ngày của văn bản ở khóa `date: YYYY-MM-DD`, vì số văn bản được đánh lại từ đầu mỗi năm

unnumbered-basis = Văn bản căn cứ không ghi số
    .headline =
        { $more ->
            [0] văn bản căn cứ `{ $name }` không ghi số
           *[other] văn bản căn cứ `{ $name }` và { $more } văn bản khác không ghi số
        }
    .other = văn bản này cũng không ghi số
    .help = ghi số văn bản ở khóa `number`, và ngày ở khóa `date: YYYY-MM-DD` nếu còn thiếu
