### Rules of the group `duties`.

cascade-without-deadline = A cascade duty does not say by when the plans must be issued
    .headline = nothing says by when the plans of `{ $duty }` must be issued
    .help = add the day as `by: YYYY-MM-DD`

child-before-parent = A plan is dated before the parent plan that it carries out
    .headline = the plan is dated { $day }, before its parent plan `{ $parent }` of { $above }
    .parent = the parent plan is of this day
    .help = check both dates, and whether this plan carries out `{ $parent }` or an earlier one

child-copies-parent = A plan says hardly anything that its parent plan does not say
    .headline = { $percent } % of the words of `{ $plan }` are those of its parent plan `{ $parent }`
    .parent = this is the parent plan
    .help = say what the issuer itself does: its own tasks, leads, days and figures; `serves` links them to the parent's targets

child-weaker = A target asks for less than the parent plan's target that it stands for
    .headline = the target `{ $target }` asks for `{ $value }`, less than the `{ $bound }` of `{ $reference }`
    .headline-by = the target `{ $target }` is due on { $day }, later than `{ $reference }` on { $bound }
    .headline-most = the target `{ $target }` allows `{ $value }`, more than the `{ $bound }` of `{ $reference }`
    .parent = the parent plan asks for this
    .help = keep to the `{ $bound }` of `{ $reference }`, or give the target another id if it stands for something else
    .help-by = bring the day forward to { $bound } or earlier, or give the target another id if it stands for something else than `{ $reference }`

executing-recipient-without-task = A unit receives the plan for execution, and nothing in it is for this unit to do
    .headline =
        { $count ->
            [one] { $units } receives the plan for execution, and nothing in it is for this unit to do
           *[other] { $units } receive the plan for execution, and nothing in it is for these units to do
        }
    .help =
        { $count ->
            [one] give it a task, or send it the plan `for: information`
           *[other] give them a task, or send them the plan `for: information`
        }

executor-not-recipient = A unit leads tasks and does not receive the plan
    .headline =
        { $count ->
            [one] { $units } leads tasks and is not among the recipients
           *[other] { $units } lead tasks and are not among the recipients
        }
    .help =
        { $count ->
            [one] add it to `recipients`, with `for: execution`
           *[other] add them to `recipients`, with `for: execution`
        }

foreign-via = Reports go through a unit that is not an organ of their receiver
    .headline = `{ $via }` is not an organ of { $receivers }
    .receiver = the reports go to this unit
    .help = name an organ of { $receivers } as `via`, or correct `to`

no-archive-line = The recipients of a plan have no line for the archive
    .headline = no recipient keeps the plan `{ $plan }` in the archive
    .help = add a line to `recipients`, such as `{"{"}to: {"{"}name: Records Office{"}"}, for: archive{"}"}`

no-periodic-report = A plan asks for no periodic and no final report
    .headline = the plan `{ $plan }` asks for no periodic and no final report
    .duty = this duty has neither `every` nor `at: end`
    .help = add a duty under `reporting` with `every: month` and `by: 5`, or with `at: end` and `within: 10d`
    .help-duty = add `every: month`, or another cycle, or `at: end` to a reporting duty

recipient-without-purpose = A recipient is listed without a purpose
    .headline =
        { $total ->
            [one] nothing says what the only recipient receives the plan for
           *[other]
                { $count ->
                    [one] nothing says what one of { $total } recipients receives the plan for
                   *[other] nothing says what { $count } of { $total } recipients receive the plan for
                }
        }
    .help = add `for` with `report`, `execution`, `information`, `coordination` or `archive`

report-without-deadline = A reporting duty does not say when its reports are due
    .headline = nothing says when the reports of `{ $duty }` are due
    .headline-date = the reports of `{ $duty }` are due again and again (`every: { $cycle }`), and `{ $by }` is a single day
    .headline-end = the report of `{ $duty }` is due once (`at: end`), and `{ $by }` is a day of the next period
    .headline-number = with `every: { $cycle }` no period has a day `{ $by }`
    .headline-once = `{ $by }` is the deadline of no report: `{ $duty }` has neither `every` nor `at`
    .headline-time = `{ $by }` is a time of the day, and nothing says on which day the reports of `{ $duty }` are due
    .help = add `every: month` and `by: 5`, or `at: end` and `within: 10d`
    .help-cycle = add `by: 5`, the day of the next period, or `within: 5d`, the time after the period
    .help-date = write the day of the next period, such as `by: 5`; for a single report write `at: end` in place of `every`
    .help-end = add `within: 10d`, the time after the end, or a date as `by`
    .help-end-day = write a date, or `within: 10d` for the time after the end
    .help-number = write a smaller number, or the time after the period as `within`
    .help-once = add `every: month`, or another cycle, or `at: end` for a single report
    .help-time = write the day of the next period, such as `by: 5`

report-without-receiver = A reporting duty does not say who receives its reports
    .headline = nothing says who receives the reports of `{ $duty }`
    .help = add the unit that the reports go to as `to`
    .help-issuer = add `to: { $issuer }`, or another unit that the reports go to

reporting-gap = A unit leads tasks, and no line of reports goes from it to the issuer
    .headline =
        { $count ->
            [one] { $units } leads tasks, and no line of reports goes from it to `{ $issuer }`
           *[other] { $units } lead tasks, and no line of reports goes from them to `{ $issuer }`
        }
    .help =
        { $count ->
            [one] add it, or a unit above it, to `from` of a reporting duty whose reports arrive there
           *[other] add them, or units above them, to `from` of a reporting duty whose reports arrive there
        }

unassigned-cascade-target = A target counts the plans of units that no cascade duty orders to issue one
    .headline =
        { $of ->
            [one] the target `{ $target }` counts the plan of one unit, and no cascade duty covers it: { $units }
           *[other] the target `{ $target }` counts the plans of { $of } units, and no cascade duty covers { $count ->
                [one] one
               *[other] { $count }
            } of them: { $units }
        }
    .headline-kinds = the target `{ $target }` counts the plans of units of the kind { $kinds }, and no cascade duty covers them
    .headline-nobody = the target `{ $target }` counts own plans, and no cascade duty orders anybody to issue one
    .help = add them to `units` of a duty under `cascade`, or take them out of `of`
    .help-nobody = add a duty under `cascade` with the same units and the day by which their plans must be issued
