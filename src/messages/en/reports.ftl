### Rules of the group `reports`.

bare-share = A share is reported as a percentage, or as one number where two are needed
    .headline = `{ $share }` is a percentage where numbers are expected
    .headline-one-number = the figure `{ $number }` of `{ $item }` does not say of how many
    .help = write how many of how many, such as `38/40`, so that it can be added to others
    .help-one-number = the target is a share: write `{ $number }/…` with the number of all

falling-total = A cumulative figure is smaller than in the report before
    .headline = `{ $item }` falls from `{ $before }` on { $day } to `{ $after }`
    .before = the figure before
    .help = report what was reached since the plan began; if the earlier figure was wrong, say so in a `note`

figure-over-population = A report says that more were reached than there are
    .headline = `{ $item }` is reported for `{ $done }` of only `{ $of }`
    .of = of so many
    .help = correct the number that is wrong; if there are more by now, report their new number as `of`

part-over-whole = A part of a reported figure is larger than the whole
    .headline = the part `{ $part }` is `{ $amount }`, more than the whole of `{ $whole }`
    .whole = the whole
    .help = correct the part or the whole

two-scenarios-in-force = A report declares two scenarios in force in a plan that allows only one at a place
    .headline = `{ $first }` and `{ $other }` are declared in force together
    .first = the first of them
    .mode = the plan allows one at a time
    .help = declare only the one that applies; one that extends another goes on with its tasks by itself
