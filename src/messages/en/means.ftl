### Rules of the group `means`.

odd-phone = A telephone number cannot be dialled
    .headline-digits = a telephone number of { $digits } digits cannot be dialled
    .headline-letter = a telephone number with `{ $letter }` in it cannot be dialled
    .headline-zero = this telephone number lacks the 0 at its beginning
    .help = ask for the number again; write several numbers with `/` between them
    .help-zero = write the number in quotes, with its 0: without them some programs drop it

published-contact = Private telephone numbers stand in a file that is passed on with the plan
    .headline =
        { $numbers ->
            [one] a private telephone number stands in this file
           *[other] { $numbers } private telephone numbers stand in this file
        }
    .help = write the number of the office instead, or leave `phone` out

range-upside-down = A range ends before it begins
    .headline = { $low } to { $high } is no range
    .help = write the smaller number first: `{ $range }`
    .help-multiplier = write the multiplier behind both numbers, such as `800 triệu..1 tỷ VND`, as one that stands only behind the second counts for both; or the smaller number first: `{ $range }`

team-size-mismatch = The sizes of a team's parts do not make up its size
    .headline-more = the parts of `{ $team }` come to { $sum }, more than its { $size }
    .headline-fewer = the parts of `{ $team }` come to { $sum }, fewer than its { $size }
    .headline-more-in = in the scenario `{ $scenario }` the parts of `{ $team }` come to { $sum }, more than its { $size }
    .headline-fewer-in = even in the scenario `{ $scenario }` the parts of `{ $team }` come to { $sum }, fewer than its { $size }
    .part = a part of it
    .help = correct the size of the team or of one of its parts

team-without-size = A team does not say how many people it is to have
    .headline =
        { $number ->
            [one] the team { $names } has no size
           *[other] the teams { $names } have no size
        }
    .help = add `size`, such as `size: 30..40 people`

total-mismatch = The amounts of a resource's parts do not add up to its amount
    .headline = `{ $resource }` is to be { $whole }, and its parts come to { $sum }
    .part = a part of it
    .help = correct the total or one of the parts

undeclared-fund = A resource goes into a fund that the plan does not declare
    .headline = the plan declares no fund `{ $fund }`
    .help = add `{"{"}id: { $fund }, name: …{"}"}` under `funds`
