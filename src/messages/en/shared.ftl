### What several rules use.

plain = { $text }

list =
    .and = and
    .or = or

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

# Proposals that many rules make.
help =
    .nearest = did you mean `{ $near }`?
