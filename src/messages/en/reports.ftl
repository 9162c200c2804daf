### Rules of the group `reports`.

bare-share = A share is reported as a percentage, or as one number where two are needed
    .headline = `{ $share }` is a percentage where numbers are expected
    .headline-one-number = the figure `{ $number }` of `{ $item }` does not say of how many
    .help = write how many of how many, such as `38/40`, so that it can be added to others
    .help-one-number = the target is a share: write `{ $number }/…` with the number of all

done-without-evidence = A task that is to leave something behind is reported done, and nothing shows it
    .headline = reported done without evidence: { $tasks }
    .headline-many = reported done without evidence: `{ $task }` and { $others } other tasks
    .headline-plan =
        reported done without evidence: `{ $task }` and { $others ->
            [one] one other task
           *[other] { $others } other tasks
        } in the reports on this plan
    .output = the plan says what is to be there
    .help = name what shows it, such as the number of a decision: {"{"}state: done, evidence: …{"}"}

double-count = The figures of a unit are counted twice, or are there twice
    .headline-sum = `{ $figure }` for `{ $item }` is just the sum of the figures below, and would be added to them
    .headline-twice = `{ $unit }` reports `{ $item }` twice as of { $day }, and not alike
    .part = in the sum already
    .self = the unit's own figures only
    .first = reported here first
    .help-sum = write `covers: subtree` if the figures include the units below, else report only what the unit did by itself
    .help-twice = keep one of the two; a correction is `received` later than what it corrects, or says why in a `note`

falling-total = A cumulative figure is smaller than in the report before
    .headline = `{ $item }` falls from `{ $before }` on { $day } to `{ $after }`
    .before = the figure before
    .help = report what was reached since the plan began; if the earlier figure was wrong, say so in a `note`

figure-over-population = A report says that more were reached than there are
    .headline = `{ $item }` is reported for `{ $done }` of only `{ $of }`
    .of = of so many
    .help = correct the number that is wrong; if there are more by now, report their new number as `of`

late-report = A report came after the day on which it was due
    .headline =
        the report for `{ $duty }` was due on { $due } and came { $days ->
            [one] one day
           *[other] { $days } days
        } late, on { $received }
    .duty = the duty
    .note =
        { $others ->
            [one] an earlier report of the unit was late as well
           *[other] { $others } earlier reports of the unit were late as well
        }
    .help = check the day; if it is right, agree on a day of report that the unit can keep

mixed-dates = Figures are added up that speak of days too far apart
    .headline = `{ $item }` adds up the figure of `{ $unit }` as of { $day } and figures as of { $newest }
    .newest = the newest of the figures
    .note =
        { $others ->
            [one] the figures of one other unit are too old as well
           *[other] the figures of { $others } other units are too old as well
        }
    .help = ask `{ $unit }` for a report with newer figures

other-unit = A report gives a figure in another unit of measurement than its item
    .headline = `{ $item }` is counted in `{ $asked }`, and this figure in `{ $unit }`
    .help = write the figure in `{ $asked }`, or without a unit: in another one it counts for nothing

part-over-whole = A part of a reported figure is larger than the whole
    .headline = the part `{ $part }` is `{ $amount }`, more than the whole of `{ $whole }`
    .whole = the whole
    .help = correct the part or the whole

report-from-outsider = A unit reports on a plan that has nothing to do with it
    .headline = the plan `{ $plan }` does not know the unit `{ $unit }` that reports on it
    .issuer = the plan's issuer, under which the unit does not stand
    .help = correct the plan or the unit of the report, name the unit in the plan, or move it in the register

report-outside-period = A report is dated outside of its plan's period, or arrived before the day that it speaks of
    .headline = the report is as of { $day }, { $outside }
    .headline-received = the report was received on { $received }, before { $day }, of which it speaks
    .as-of = the day that it speaks of
    .help = correct this date, or the plan's period
    .help-received = correct one of the two dates; figures can be given only up to the day of the report

sum-mismatch = A consolidated figure is not the sum of the figures below it, as of the same day
    .headline = the consolidated `{ $figure }` for `{ $item }` is not the sum of the figures below, `{ $sum }`
    .part = a figure below
    .help = add up again, and correct the sum or the figure that is wrong

two-scenarios-in-force = A report declares two scenarios in force in a plan that allows only one at a place
    .headline = `{ $first }` and `{ $other }` are declared in force together
    .first = the first of them
    .mode = the plan allows one at a time
    .help = declare only the one that applies; one that extends another goes on with its tasks by itself
