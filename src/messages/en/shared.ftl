### What several rules use.

plain = { $text }

list =
    .and = and
    .or = or

# What is said of findings while documents are read.
reading =
    .more-of-a-kind =
        { $more ->
            [one] one more fault of this kind follows in this file
           *[other] { $more } more faults of this kind follow in this file
        }
