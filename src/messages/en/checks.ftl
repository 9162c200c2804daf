### Rules of the group `checks`.

broken-check = A check of the workspace's own cannot be run
    .headline-level = `{ $level }` is no level
    .headline-message = the check has no column `message`
    .help-level = a row is an `error`, a `warning` or an `info`
    .help-message = say in a column what each row is about, as in `SELECT title AS message FROM plans`

own-check = A check of the workspace's own finds something
    .headline = { $message }
    .headline-more =
        { $more ->
            [one] the check `{ $check }` finds one thing more
           *[other] the check `{ $check }` finds { $more } things more
        }
    .help = { $help }
    .note = the check `{ $check }` of this workspace finds it
