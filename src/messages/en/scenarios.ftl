### Rules of the group `scenarios`.

empty-scenario = A scenario holds no task, so that nothing is to be done while it is in force
    .headline = the scenario `{ $scenario }` has no task
    .help = add its `tasks`, or name the scenario whose tasks go on in `extends`

idle-area = A scenario has no task in a content area in which another scenario has some
    .headline =
        { $count ->
            [one] the scenario `{ $scenario }` has no task in the area { $areas }
           *[other] the scenario `{ $scenario }` has no task in the areas { $areas }
        }
    .area = this area
    .task = another scenario has this task in it
    .help = add what is to be done there, or name the scenario whose tasks go on in `extends`

no-way-down = Nothing says when a scenario ends
    .headline =
        { $count ->
            [one] nothing says when the scenario { $scenarios } ends
           *[other] nothing says when the scenarios { $scenarios } end
        }
    .headline-many = nothing says when { $count } scenarios of this plan end
    .other = this one neither
    .help = add `ends` with the condition in words (`text`), and in figures (`any`) if it can be counted

scenario-without-trigger = A scenario does not say when it begins
    .headline = nothing says when the scenario `{ $scenario }` begins
    .help = add `when` with the condition in words (`text`), and in figures (`any`) if it can be counted

# What triggers have in common.
trigger =
    .of = condition of the scenario `{ $scenario }`
    .example = for example with the figures `{ $figures }`

trigger-gap = A situation has no scenario, although a milder one has
    .headline = no scenario applies when { $situation }
    .note-more = there are more such gaps in this plan
    .help = widen the condition of a scenario beside it, or add a scenario for it

trigger-overlap = A situation calls for two scenarios that exclude each other
    .headline = the scenarios `{ $one }` and `{ $other }` both apply when { $situation }
    .headline-always = the scenarios `{ $one }` and `{ $other }` both apply in every situation
    .help = change one of the two conditions so that only one scenario applies

uncountable-trigger = A scenario begins with words alone, so that nobody can say on which day
    .headline = no figure says when the scenario `{ $scenario }` begins
    .help = add the figures under `any`, such as `any: [{"{"}INDICATOR: ">=3"{"}"}]`
    .help-declare = list what is counted under `indicators`, and add the figures under `any`, such as `any: [{"{"}INDICATOR: ">=3"{"}"}]`

undeclared-indicator = A condition asks about an indicator that the plan does not declare
    .headline = the plan declares no indicator `{ $indicator }`
    .help = list it under `indicators`, with `id` and `name`

undeclared-scenario-mode = A plan has several scenarios and does not say how they relate
    .headline = the plan `{ $plan }` has { $count } scenarios and does not say whether they exclude each other
    .second = the second scenario
    .help = add `scenario-mode: escalating` if they follow each other as things get worse, `exclusive` if only one can be in force, `parallel` if any number can
    .help-chain = add `scenario-mode: escalating` if they follow each other as things get worse, as `extends` suggests

# What the figure of an indicator is, with its bounds.
values =
    .is = `{ $indicator }` is { $value }
    .from-to = `{ $indicator }` is from { $low } to { $high }
    .from-below = `{ $indicator }` is at least { $low } and less than { $high }
    .above-to = `{ $indicator }` is more than { $low } and at most { $high }
    .above-below = `{ $indicator }` is more than { $low } and less than { $high }
    .from = `{ $indicator }` is { $low } or more
    .above = `{ $indicator }` is more than { $low }
    .to = `{ $indicator }` is { $high } or less
    .below = `{ $indicator }` is less than { $high }
copied-task = A task stands in two scenarios in nearly the same words
    .headline = the task `{ $task }` says nearly the same as `{ $original }` of the scenario `{ $scenario }`
    .headline-many = { $count } tasks of the scenario `{ $scenario }` say nearly the same as tasks of `{ $original }`
    .original = nearly the same words stand here
    .note = further tasks: { $tasks }
    .note-more = further tasks: { $tasks }, and { $more } more
    .help = let `{ $scenario }` extend `{ $original }` and remove what it repeats; a task that both need and that neither continues can stand in an area
    .help-extended = remove what is repeated: `{ $scenario }` extends `{ $original }`, so that its tasks go on anyway
