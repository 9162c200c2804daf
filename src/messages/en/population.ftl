### Rules of the group `population`.

moving-population = A target counts people and does not say on which day they were counted
    .headline = `{ $people }` were counted as { $count } on no known day
    .help = add the day of the count as `as-of: YYYY-MM-DD`

share-out-of-range = A target or its baseline is a share of more than 100 %
    .headline = the target `{ $id }` is { $share }, more than the whole
    .headline-baseline = the baseline of the target `{ $id }` is { $share }, more than the whole
    .help = write a share from 0% to 100%; growth is written as a quantity, such as `>= 120 people`

share-without-population = A target asks for a share and does not say of what
    .headline = nothing says of what the target `{ $id }` is { $share }
    .help = add `of: {"{"}all: KIND{"}"}` for units, or `of: {"{"}people: …, count: …{"}"}`

uncounted-population = A target is a share of people without a count, or of units that no register has
    .headline = nothing says how many `{ $people }` are
    .headline-units = the population of the target `{ $id }` holds no unit
    .help = add `count: NUMBER` and the day of the count as `as-of: YYYY-MM-DD`
    .help-units = correct the class, or add its units to the register
