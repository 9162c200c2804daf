### Rules of the group `duties`.

child-copies-parent = A plan says hardly anything that its parent plan does not say
    .headline = { $percent } % of the words of `{ $plan }` are those of its parent plan `{ $parent }`
    .parent = this is the parent plan
    .help = say what the issuer itself does: its own tasks, leads, days and figures; `serves` links them to the parent's targets
