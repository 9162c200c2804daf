### Rules of the group `scenarios`.

copied-task = Một nhiệm vụ được ghi ở hai phương án với câu chữ gần như nhau
    .headline = nhiệm vụ `{ $task }` gần như giống `{ $original }` của phương án `{ $scenario }`
    .headline-many = { $count } nhiệm vụ của phương án `{ $scenario }` gần như giống các nhiệm vụ của phương án `{ $original }`
    .original = câu chữ gần như nhau ở đây
    .note = các nhiệm vụ khác: { $tasks }
    .note-more = các nhiệm vụ khác: { $tasks }; ngoài ra còn { $more } nhiệm vụ
    .help = ghi `{ $scenario }` kế thừa `{ $original }` bằng khóa `extends` rồi bỏ các nhiệm vụ lặp lại; nhiệm vụ mà cả hai phương án đều cần nhưng không kế thừa nhau thì đưa vào khóa `areas`
    .help-extended = bỏ nhiệm vụ lặp lại: `{ $scenario }` kế thừa `{ $original }` nên các nhiệm vụ ấy vẫn tiếp tục
