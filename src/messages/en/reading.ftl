### Rules of the group `reading`.

bad-date = A date is not a day of the calendar, written year-month-day
    .headline = `{ $text }` is not a date
    .headline-no-day = the calendar has no day `{ $text }`
    .headline-year = `{ $text }` is no year for a plan
    .help = write dates as year-month-day, such as `2021-08-31`
    .help-no-day = look up the day; dates are written year-month-day
    .help-year = look for a slip in the year; plans are made for 1900 to 2200
    .help-year-first = write `{ $date }`, the year first

bad-encoding = A file is not UTF-8
    .headline =
        this file is not UTF-8: { $bytes ->
            [one] 1 byte
           *[other] { $bytes } bytes
        } cannot be read
    .headline-utf-16 = this file is UTF-16, not UTF-8
    .help = save it again with the encoding UTF-8

bad-id = An id has other characters than small letters, digits and single hyphens
    .headline = `{ $text }` cannot be an id
    .help = an id has small letters a–z, digits, and single hyphens between them
    .help-proposal = write it with small letters a–z, digits and single hyphens, such as `{ $proposal }`

bad-quantity = A quantity is not a number with a unit, or can be read in two ways
    .headline = `{ $text }` is not a quantity
    .headline-ambiguous = `{ $text }` can be read as { $digits } and as { $decimal }
    .headline-decimal-comma = `{ $text }` has a decimal comma
    .headline-digits = `{ $text }` has more than 28 digits
    .headline-groups = `{ $text }` has another sign than `_` between its groups
    .headline-multiplier = `{ $word }` is neither a multiplier nor a unit
    .headline-no-number = `{ $text }` does not begin with a number
    .headline-number = `{ $text }` is not a number
    .headline-range = `{ $text }` is a range, not a figure
    .headline-share = a share cannot be a range like `{ $text }`
    .headline-sign = `{ $sign }` is not a sign that can stand before a quantity
    .headline-slashes = `{ $text }` has { $slashes } slashes
    .headline-spaces = `{ $text }` has spaces between its groups
    .headline-too-large = this quantity has more than 28 digits
    .headline-two-numbers = `{ $text }` holds two numbers
    .headline-units = the range `{ $text }` begins in `{ $one }` and ends in `{ $other }`
    .help-ambiguous = write `{ $grouped }` (or `{ $digits }`), or `{ $decimal }`
    .help-decimal-comma = write `{ $point }` with a point
    .help-digits = no plan counts that far; look for a slip of the pen
    .help-dots = write a range with two dots, such as `30..40 người`
    .help-groups = write `{ $grouped }`, or `{ $digits }`
    .help-no-number = write a number first, then its unit, such as `30 người` or `2.5 tỷ VND`
    .help-number = write digits, `_` between groups and `.` before decimals, such as `1_200` or `2.5`
    .help-range = write the one figure that was reached
    .help-share = write the bound that counts, such as `{ $low }%` or `<= { $low }%`
    .help-sign = write `>=` for at least, `<=` for at most
    .help-slashes = write a share as done/of, such as `38/40`
    .help-two-numbers = write one number, then one unit, such as `1_200_000 VND` or `1.2 tỷ VND`
    .help-units = give the unit once, at the end

bad-value = A value is not one of those that can stand there
    .headline = `{ $text }` is not one of the words that can stand here
    .headline-empty = this text is empty
    .headline-item = `{ $text }` does not name an item
    .headline-pattern = `{ $pattern }` is not a pattern: { $error }
    .headline-quoted = `{ $word }` in quotes is a text
    .headline-report-day = no period has a day number { $day }
    .headline-sign = `{ $sign }` is not a sign that can stand before a number
    .headline-small-number = `{ $text }` is not a whole number from 0 to 255
    .headline-whole-number = `{ $text }` is not a whole number from 0 to 4 billion
    .headline-within = `{ $text }` is not a time
    .help = write { $words }
    .help-digits = write digits only, such as `{ $example }`
    .help-empty = write the text, or remove the key
    .help-item = write `item-id`, or `plan-id#item-id` for an item of another plan
    .help-nearest = did you mean `{ $near }`? The words are { $words }
    .help-pattern = write a pattern like those of `.gitignore`, such as `archive/**`
    .help-quoted = write `{ $word }` without quotes
    .help-report-day = write the day of the next period, such as `10`
    .help-sign = write `>`, `>=`, `<`, `<=`, a number, a range `A..B`, `true` or `false`
    .help-within = write a number of days or weeks, such as `10d` or `2w`

conflicting-keys = Two keys stand side by side of which only one can hold
    .headline = `{ $other }` cannot stand beside `{ $one }`
    .other = the other one
    .help = keep one of { $keys }

control-character = An invisible control character stands in a file
    .headline = { $character } cannot stand in a plan file
    .byte-order-mark = a byte order mark (U+FEFF) inside the text
    .nul = the character NUL (U+0000)
    .other = the control character { $code }
    .help = remove it; it is invisible and often comes from copying out of another program

duplicate-key = A key is given twice in one mapping
    .headline = key `{ $key }` is given twice
    .headline-document = a second `{ $key }:` begins here, in the same document
    .first = first given here
    .first-document = the first one
    .help = keep one of the two; only the first one is read
    .help-document = write `---` on a line of its own above it; what follows is not read until then

empty-file = A file holds no document
    .headline = this file is empty
    .help = write a document in it, or remove the file

missing-key = A key that has to be there is not
    .headline = missing key `{ $key }`
    .headline-empty = the key `{ $key }` has no value
    .help = write `{ $key }: …`, { $about }

over-limit = A file is larger, or nested deeper, than any plan has to be
    .headline-depth = lists and mappings are nested more than { $most } deep
    .headline-size = this file is larger than { $mebibytes } MiB, the most that is read
    .help-depth = no plan needs this depth; look for brackets or indentation that are not closed
    .help-size = split it into several files

refused-construct = A file uses a part of YAML that plan files do without
    .headline = { $what } is a part of YAML that plan files do without
    .alias = the alias `{ $name }`
    .anchor = the anchor `&{ $name }`
    .collection-key = a list or mapping as a key
    .directive = a directive
    .empty-key = an empty key
    .merge-key = the merge key `<<`
    .tag = the tag `{ $name }`
    .help-collection-key = use a plain word as the key
    .help-directive = remove the line that begins with `%`
    .help-empty-key = write the key's name before the colon
    .help-merge-key = write the keys out where they are meant
    .help-tag = remove it; a value's type comes from its key
    .help-value = write the value out in each place where it is meant

# `$info` is in English, as the parser says it.
syntax = A file is not YAML
    .headline = this is not YAML: { $info }
    .headline-behind-quote = text follows the closing quote
    .headline-block-text = a text that begins with `>` or `|` needs quotes
    .headline-brackets = the brackets do not match
    .headline-colon = a colon stands where no key can be
    .headline-colon-in-text = a text that contains a colon and a space needs quotes
    .headline-comment = a comment follows a value without a space
    .headline-conflict = git has left two versions here that were not brought together
    .headline-escape = an unknown escape stands in a text in double quotes
    .headline-first-character = a text cannot begin with this character
    .headline-indentation = the indentation does not fit the lines above
    .headline-item-in-brackets = a list item begins here inside brackets
    .headline-key = a key with a colon is expected here
    .headline-list = a list in `[…]` is not closed
    .headline-mapping = a mapping in `{"{"}…{"}"}` is not closed
    .headline-quote = a quoted text is not closed
    .headline-space = a space is missing behind the colon
    .headline-tab = a tab is used for indentation
    .headline-value = a value is missing here
    .help-behind-double-quote = inside double quotes write `\"` for a quote, or put the text in single quotes
    .help-behind-single-quote = inside single quotes write `''` for an apostrophe, or put the text in double quotes
    .help-block-text = put the text in quotes, such as `">= 30"`; alone, `>` and `|` begin a text on the lines below
    .help-brackets = open and close with the same kind: `[…]` for a list, `{"{"}…{"}"}` for a mapping
    .help-colon = put a text that contains `: ` in quotes, or close the bracket or quote that is open above
    .help-colon-in-text = put the whole text in quotes, such as `"Note: …"`
    .help-comment = put a space before `#`
    .help-conflict = choose what is to stay, and take the lines with `<<<<<<<`, `=======` and `>>>>>>>` out
    .help-escape = write `\\` for a backslash, or use single quotes
    .help-first-character = put the text in quotes
    .help-indentation = give the entries of one list or mapping the same number of spaces
    .help-item-in-brackets = close the bracket that is open above with `]` or `{"}"}`
    .help-key = write `key: value`; put a text that contains `: ` or begins with a special character in quotes
    .help-list = add `]`, or a comma between its items
    .help-mapping = add `{"}"}`, or a comma between its entries
    .help-quote = add the closing quote; inside double quotes, write `\"` for a quote
    .help-space = write `key: value`
    .help-tab = indent with spaces, two for each level
    .help-value = write the value, or remove the comma or the colon

unknown-document = A document does not begin with a key that says what it is
    .headline = a document cannot begin with the key `{ $key }`
    .headline-empty = this document is empty
    .headline-settings = these settings are not read
    .help = begin with { $keys }, which says what the document is
    .help-empty = a document begins with the key { $keys }
    .help-order = put the key `{ $key }` first
    .help-settings = a workspace has one `workspace:` document, in the file `workspace.yaml` at its root

unknown-key = A key means nothing where it stands
    .headline = unknown key `{ $key }`
    .help = the keys here are { $keys }; a key of your own begins with `{ $prefix }`
    .help-comma = inside `{"{"}…{"}"}` a comma ends a text; put a text with a comma in it in quotes
    .help-no-break-space = the line is indented with no-break spaces; put ordinary spaces in their place

unknown-rule = The settings of the workspace name a rule that does not exist or cannot be set
    .headline = there is no rule `{ $rule }`
    .headline-reading = `{ $rule }` is always an error
    .help = remove the line; `plan explain` lists all rules
    .help-reading = remove the line; what cannot be read cannot be left aside

# `$error` is in English, as the operating system says it.
unreadable-file = A file could not be opened
    .headline = this file could not be read: { $problem }
    .denied = permission to read it is denied
    .folder = it is a folder, not a file
    .missing = there is no such file or folder
    .not-ordinary = it is not an ordinary file
    .other = { $error }
    .help = check the path and the permissions

wrong-type = A text, a list or a mapping stands where something else is expected
    .headline = `{ $key }` holds { $found }
    .headline-document = expected { $expected }, found { $found }
    .list = a list
    .mapping = a mapping
    .nothing = nothing
    .text = a text
    .help = write { $expected }
