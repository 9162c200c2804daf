### Rules of the group `text`.

bad-allow = A comment means to allow a finding and does not say which rule or why
    .headline-near = the comment `{ $comment }` allows nothing
    .headline-no-rule = nothing says which rule is allowed
    .headline-no-reason = nothing says why `{ $rule }` is allowed
    .headline-unknown = there is no rule `{ $rule }`
    .headline-always = `{ $rule }` cannot be allowed
    .help = write `# plan: allow RULE because REASON`
    .help-near = write `{ $right }`
    .help-unknown = `plan explain` lists all rules
    .help-always = mend the fault; what cannot be read cannot be left aside

no-break-space = A file has no-break spaces, which look like spaces and are none
    .headline =
        { $spaces ->
            [one] a no-break space stands here
           *[other] { $spaces } no-break spaces stand in this file, the first one here
        }
    .note = to YAML and to a search for words they are letters, so that they neither indent nor part words
    .help = put ordinary spaces in their place; `plan validate --fix` does
    .help-by-hand = put ordinary spaces in their place by hand: YAML would read some lines in another way

not-nfc = A file has words that are not in the composed form of Unicode (NFC)
    .headline =
        { $words ->
            [one] `{ $first }` is not in the composed form of Unicode (NFC)
           *[other] { $words } words are not in the composed form of Unicode (NFC), the first is `{ $first }`
        }
    .note = they look the same, but other programs do not find them, or take them for other words
    .help = store them in NFC; `plan validate --fix` does

unused-allow = A comment allows a finding that is not there
    .headline = no finding of `{ $rule }` is here to be allowed
    .help = remove the comment, or put it above the line of the finding

yaml-trap = A text without quotes is something else to other readers of YAML
    .headline = `{ $text }` is { $what } to other readers of YAML
    .headline-cut = the text ends with `{ $text }`: `{ $comment }` is a comment
    .day = a day
    .number = the number { $value }
    .truth = `{ $value }`
    .help = put it in quotes: `{ $quoted }`
    .help-cut = if it belongs to the text, put it in quotes: `{ $quoted }`
    .help-number = write `{ $number }`
