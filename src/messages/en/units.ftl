### Rules of the group `units`.

alias-collision = One alias stands for two units
    .headline = `{ $alias }` is an alias of `{ $unit }` and a name of `{ $other }`
    .other = the other unit is called so here
    .help = give one of the two a name that only it has, such as one with its place

empty-class = A plan speaks of a class to which no unit belongs
    .headline = no unit is a { $kinds } below the issuer
    .headline-left = with { $keys }, no unit is left that is a { $kinds } below the issuer
    .headline-left-under = with { $keys }, no unit is left that is a { $kinds } below `{ $under }`
    .headline-under = no unit is a { $kinds } below `{ $under }`
    .note =
        { $more ->
            [one] the plan names it in one more place
           *[other] the plan names it in { $more } more places
        }
    .help = correct the class, or add its units to the register

level-out-of-order = A unit stands under another whose kind has a lower level
    .headline = `{ $unit }` is of level { $own } and stands under `{ $superior }`, which is of level { $above }
    .superior = its superior
    .help = correct the kind of one of them, or put the unit under another

unit-not-valid = A unit is named at a time at which it does not exist
    .headline = `{ $unit }` does not exist then
    .headline-ended = `{ $unit }` does not exist then: it ended on { $day }
    .headline-begins = `{ $unit }` does not exist then: it begins on { $day }
    .headline-gap = `{ $unit }` does not exist then: it ended on { $last } and begins again on { $first }
    .ended = the unit ended
    .begins = the unit begins
    .help = name the unit that took its place, or correct the dates of the unit
