### Rules of the group `tasks`.

# The tasks that a finding counts and does not mark.
other-tasks =
    .note = further tasks: { $tasks }
    .note-more = further tasks: { $tasks }, and { $more } more

answers-nothing = Tasks of a remediation plan answer none of its shortcomings
    .headline = the task `{ $task }` answers no shortcoming
    .headline-many = { $count } of { $of } tasks in areas and scenarios answer no shortcoming
    .headline-all = none of the { $count } tasks in areas and scenarios answers a shortcoming
    .help = name the shortcoming that it mends in `answers`, or the target that it is for in `serves`; a task that does neither may belong to another plan

deferred-without-date = Something is put off until later, and nobody has to do it by any day
    .headline = the task `{ $task }` puts something off (`{ $phrase }`) and does not say who does it by when
    .headline-text = `{ $phrase }` puts something off and does not say who does it by when
    .help = add a step for what will follow, with its own `lead` and `by`
    .help-text = make a task of what will follow, with its own `lead` and `by`

list-without-items = A text announces a list, and nothing follows
    .headline = `… { $ending }` announces a list, and nothing follows
    .help = add what follows as steps under `tasks`, or end the text without the announcement
    .help-assignment = add what follows as `tasks` of this assignment, or end the text without the announcement
    .help-targets = add what follows as `targets` of this objective, or end the text without the announcement

outside-lead = A task is led by somebody who stands outside of the organisation and can only take part
    .headline = `{ $unit }` stands outside of the organisation and cannot lead
    .headline-body = `{ $body }` is in no register and cannot lead
    .headline-class = units of the kind `{ $kinds }` stand outside of the organisation and cannot lead
    .help = name one of your own units as `lead`, and this one in `with`
    .help-assignment = give the assignment to one of your own units, and name this one in `with` of its tasks

placeholder-text = Something stands in the place of words that nobody has written yet
    .headline = `{ $placeholder }` stands in the place of words that nobody has written yet
    .help = write what is meant, or leave the key out until it is known

repeated-task = A task stands in a plan twice, word for word
    .headline = the task `{ $task }` says the same as `{ $other }`
    .first = the same words stand here
    .help = remove one of them, or say in their texts what makes them different

several-actions = One task orders several things to be done
    .headline = the task `{ $task }` orders { $count } things in one text
    .help = make each of them a step under `tasks`, so that each can have its own day and be reported done

shared-lead = Several units lead one task
    .headline = { $count } units lead the task `{ $task }`
    .first = this one leads it too
    .help = leave the one that answers for the task in `lead`, and name the others in `with`
    .help-steps = if each of them has a part of its own, make each part a step with its own `lead`

task-without-deadline = Nothing says by when tasks are to be done
    .headline = the task `{ $task }` has no deadline
    .headline-many = { $count } of { $of } tasks have no deadline
    .headline-all = none of the { $count } tasks has a deadline
    .help = add `by` (a day), `within` (such as `5d`) or `every` (such as `month`)

task-without-lead = Tasks name nobody who leads them
    .headline = the task `{ $task }` names nobody who leads it
    .headline-many = { $count } of { $of } tasks in areas and scenarios name nobody who leads them
    .headline-all = none of the { $count } tasks in areas and scenarios names who leads it
    .note = until somebody is named, the issuer `{ $issuer }` counts as leading
    .help = add `lead`, or put the task under the unit's entry in `assignments`

task-without-output = Nothing says what is there once tasks are done
    .headline = the task `{ $task }` has no output
    .headline-many = { $count } of { $of } tasks have no output
    .headline-all = none of the { $count } tasks has an output
    .help = add `output`: the paper, thing or number by which one sees that the task is done

unanswered-shortcoming = No task answers a shortcoming that the plan names
    .headline = no task answers the shortcoming `{ $shortcoming }`
    .help = add `answers: [{ $shortcoming }]` to the task that mends it, or a task where there is none

unmarked-condition = A task applies only on a condition that stands in its text alone
    .headline = the task `{ $task }` applies only `{ $phrase }`, and has no `if`
    .help = say under `if` on what condition it applies

unnamed-partner = A task is done in coordination with somebody whom `with` does not name
    .headline = the task `{ $task }` says `{ $phrase }`, and `with` names nobody
    .help = name the partners in `with`; one that no register holds is written `{"{"}name: …{"}"}`
