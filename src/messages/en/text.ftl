### Rules of the group `text`.

bad-allow = A comment means to allow a finding and does not say which rule or why
    .headline-no-rule = nothing says which rule is allowed
    .headline-no-reason = nothing says why `{ $rule }` is allowed
    .headline-unknown = there is no rule `{ $rule }`
    .headline-always = `{ $rule }` cannot be allowed
    .help = write `# plan: allow RULE because REASON`
    .help-unknown = `plan explain` lists all rules
    .help-always = mend the fault; what cannot be read cannot be left aside

unused-allow = A comment allows a finding that is not there
    .headline = no finding of `{ $rule }` is here to be allowed
    .help = remove the comment, or put it above the line of the finding
