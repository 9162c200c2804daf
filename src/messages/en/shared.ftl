### What several rules use.

list =
    .and = and
    .or = or

# The first few of many units or kinds, and how many more there are.
few =
    .more = { $names } and { $more } more
    .more-kinds = { $names } and { $more } more

# What is said of findings while documents are read.
reading =
    .more-of-a-kind =
        { $more ->
            [one] one more fault of this kind follows in this file
           *[other] { $more } more faults of this kind follow in this file
        }

# What an item is, with the article where the language has one.
noun =
    .reference = a reference
    .phase = a phase
    .objective = an objective
    .target = a target
    .shortcoming = a shortcoming
    .area = an area
    .indicator = an indicator
    .scenario = a scenario
    .task = a task
    .team = a team
    .fund = a fund
    .resource = a resource
    .reporting-duty = a reporting duty
    .cascade-duty = a cascade duty

# The same without an article.
item =
    .reference = reference
    .phase = phase
    .objective = objective
    .target = target
    .shortcoming = shortcoming
    .area = area
    .indicator = indicator
    .scenario = scenario
    .task = task
    .team = team
    .fund = fund
    .resource = resource
    .reporting-duty = reporting duty
    .cascade-duty = cascade duty

# A day that lies outside the period of its plan: on which side, and what stands at the bound.
outside =
    .before = before the plan starts on { $bound }
    .after = after the plan ends on { $bound }
    .start = the plan starts here
    .end = the plan ends here

# What can stand in a place, as a help or headline of `wrong-type` names it.
expected =
    .condition = a condition such as `1..3`, `>= 4` or `true`
    .date = a date such as `2021-08-31`
    .declarations = `none`, a scenario, or `{"{"}in-force: …, since: …{"}"}`
    .document = a plan, report, units or workspace document
    .figure = a figure such as `38/40` or `350 triệu VND`
    .id = an id such as `ban-chi-dao`
    .item = an item such as `ban-chi-dao` or `lai-chau-265#ban-chi-dao`
    .list = a list
    .mapping = a mapping
    .mapping-by-id = a mapping of ids to values
    .mapping-of = a mapping with { $keys }
    .observation = a number, `true` or `false`
    .quantity = a quantity such as `350 triệu VND` or `35 người`
    .range = a quantity or range such as `30..40 người` or `>= 800 triệu VND`
    .report-day = a day of the next period such as `10`, or a date
    .small-number = a small whole number
    .start = a date such as `2021-08-09`, or `issued`
    .target-value = a share such as `100%` or a quantity such as `30..40 người`
    .text = a text
    .units = a unit's id, a list of them, or a class such as `{"{"}all: cdcs{"}"}`
    .whole-number = a whole number
    .within = a time such as `10d` or `2w`
    .word = { $words }

# What `plan validate --fix` has done.
fix =
    .done =
        { $findings ->
            [one] one finding
           *[other] { $findings } findings
        } mended in { $files ->
            [one] one file
           *[other] { $files } files
        }
    .would =
        { $findings ->
            [one] one finding
           *[other] { $findings } findings
        } would be mended in { $files ->
            [one] one file
           *[other] { $files } files
        }
    .nothing = nothing was found that can be mended safely

# Proposals that many rules make.
help =
    .nearest = did you mean `{ $near }`?
