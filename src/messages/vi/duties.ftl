### Rules of the group `duties`.

child-copies-parent = Kế hoạch hầu như chỉ chép lại kế hoạch cấp trên
    .headline = { $percent } % câu chữ của `{ $plan }` là của kế hoạch cấp trên `{ $parent }`
    .parent = đây là kế hoạch cấp trên
    .help = ghi việc của chính đơn vị mình: nhiệm vụ, đơn vị chủ trì, thời hạn, số liệu riêng; dùng khóa `serves` để gắn với chỉ tiêu của kế hoạch cấp trên
