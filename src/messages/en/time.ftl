### Rules of the group `time`.

due-outside-period = A task, target or duty is due before its plan starts or after it ends
    .headline = the { $what } `{ $id }` is due on { $day }, { $outside }
    .help = correct this date, or the plan's period

ends-before-start = A plan or one of its phases ends before it starts

no-period = A plan says neither when it starts nor when or with what it ends

open-ended-period = A plan's period has no last day

phase-outside-period = A phase begins or ends while its plan is not in force

start-before-basis = A plan starts before its newest basis, and no day of issue explains it
    .headline = the plan starts on { $start }, before its newest basis of { $basis }
    .basis = its newest basis is of this day
    .help = check both dates, and add the plan's day of issue as `issued`

start-before-issue = A plan starts before its day of issue

undeclared-end = A plan ends with an event, and nothing says who declares that it has happened

unresolvable-start = A plan starts on its day of issue and does not say which day that is
