### What several rules use.

plain = { $text }

list =
    .and = và
    .or = hoặc

# What is said of findings while documents are read.
reading =
    .more-of-a-kind = tệp này còn { $more } lỗi cùng loại
