### Rules of the group `targets`.

compound-target = A target has two conditions, so that no single figure can answer it
    .headline = no single figure can answer the target `{ $target }`: it has two conditions
    .note = the second begins with `{ $part }`
    .help = split it into two targets, each with a `value` of its own

forgotten-percent = A target asks for a bare number where its text or its baseline has a share
    .headline = the value `{ $asked }` has no `%`, and the text says `{ $share }`
    .headline-baseline = the value `{ $asked }` has no `%`, and the baseline is the share `{ $share }`
    .baseline = the baseline
    .text = the text
    .help = write `{ $right }`; without the sign the target asks for so many, and not for a share

plan-without-target = A plan has no target by which it could be measured
    .headline = the plan `{ $plan }` has no target
    .help = add to an objective what can be counted, under `targets`

repeated-target = Two targets of a plan ask for the same
    .headline = the target `{ $target }` asks for the same as `{ $first }`
    .first = first asked for here
    .help = remove one of the two, or say in which unit, day or scenario they differ

target-without-owner = A target does not say who answers for it
    .headline =
        { $count ->
            [one] nobody answers for the target { $targets }
           *[other] nobody answers for the targets { $targets }
        }
    .headline-many = nobody answers for { $count } targets of this plan
    .other = nor for this one
    .help = name the unit that answers for it in `owner`

target-without-report = No reporting duty carries the figures of a target
    .headline =
        { $count ->
            [one] no reporting duty carries the target { $targets }
           *[other] no reporting duty carries the targets { $targets }
        }
    .headline-many = no reporting duty carries { $count } targets of this plan
    .other = nor this one
    .help = add it to `carries` of a reporting duty, such as `{ $duty }`

target-without-task = No task serves a target
    .headline =
        { $count ->
            [one] no task serves the target { $targets }
           *[other] no task serves the targets { $targets }
        }
    .headline-many = no task serves { $count } targets of this plan
    .other = nor this one
    .help = name it in `serves` of the task that works towards it, or add such a task

unmeasured-promise = A text promises that nobody is left behind, and no target counts it
    .headline = no target counts the promise `{ $words }`
    .other = nor this one: `{ $words }`
    .help = add a target that counts those left out, such as `value: 0 people`, or let the task serve a target
