### Rules of the group `time`.

due-outside-period = A task, target or duty is due before its plan starts or after it ends
    .headline = the { $what } `{ $id }` is due on { $day }, { $outside }
    .help = correct this date, or the plan's period

ends-before-start = A plan or one of its phases ends before it starts
    .headline = the plan ends on { $end }, before it starts on { $start }
    .headline-phase = the phase `{ $id }` ends on { $end }, before it starts on { $start }
    .start = it starts here
    .help = correct one of the two dates

no-period = A plan says neither when it starts nor when or with what it ends
    .headline = the plan `{ $plan }` has no period
    .help = add `period: {"{"}from: …, to: …{"}"}`, or `until: {"{"}event: …{"}"}` if an event ends it

open-ended-period = A plan's period has no last day
    .headline = the plan has no last day
    .headline-event = the plan ends with `{ $event }`, on no known day
    .help = if the last day is known, add it as `to`

phase-outside-period = A phase begins or ends while its plan is not in force
    .headline-end = the phase `{ $id }` ends on { $day }, { $outside }
    .headline-start = the phase `{ $id }` begins on { $day }, { $outside }
    .help = correct this date, or the plan's period

start-before-basis = A plan starts before its newest basis, and no day of issue explains it
    .headline = the plan starts on { $start }, before its newest basis of { $basis }
    .basis = its newest basis is of this day
    .help = check both dates, and add the plan's day of issue as `issued`

start-before-issue = A plan starts before its day of issue
    .headline = the plan starts on { $start }, before it is issued on { $issued }
    .issued = issued here
    .help = check both dates; write `from: issued` if it starts with its issue

undeclared-end = A plan ends with an event, and nothing says who declares that it has happened
    .headline = nothing says who declares `{ $event }`
    .help = add `declared-by: UNIT` beside the event

unresolvable-start = A plan starts on its day of issue and does not say which day that is
    .headline = the plan starts when `issued`, and has no day of issue
    .help = add `issued: YYYY-MM-DD`, or write the first day here
