### Rules of the group `identity`.

cycle = Units, scenarios, parent plans or reporting lines run in a circle
    .headline-plans = plans are parents of each other in a circle: { $way }
    .headline-reporting = reporting lines run in a circle: { $way }
    .headline-scenarios = scenarios extend each other in a circle: { $way }
    .headline-units = units stand under each other in a circle: { $way }
    .plan = `{ $from }` has the parent `{ $to }`
    .reporting = `{ $from }` reports to `{ $to }`
    .scenario = `{ $from }` extends `{ $to }`
    .unit = `{ $from }` stands under `{ $to }`
    .help = remove or change one of these links

duplicate-id = Two items of a plan, two plans, two units or two kinds have the same id
    .headline-item = `{ $id }` is already the id of { $what } of this plan
    .headline-kind = `{ $id }` is already the id of another kind
    .headline-plan = `{ $id }` is already the id of a plan
    .headline-unit = `{ $id }` is already the id of a unit
    .first = first used here
    .note-kind = a kind may be declared again only in the same words
    .note-unit = two entries are one unit over time only if their dates do not overlap
    .help = give one of the two another id, also where it is referred to

no-units = No units document says who there is, so that ids of units are taken as names
    .headline = no units document: the ids of units are taken as names
    .note = whether a unit exists, who stands above whom and which units a class such as `{"{"}all: KIND{"}"}` holds cannot be checked; such classes are empty
    .help = list the units in a file such as `organisation.units.yaml`

unknown-item = A reference names an item that its plan does not have, or one that cannot stand there
    .headline = `{ $item }` is not { $wanted } of the plan `{ $plan }`
    .headline-other = `{ $item }` is { $what }, not { $wanted }
    .headline-out-of-reach = `{ $plan }#{ $item }` is in another plan
    .other = { $what } of this id
    .help = name { $wanted } of that plan, or add it there
    .help-elsewhere = another plan has an item of this id: write `{ $whole }` if it is meant
    .help-out-of-reach = name { $wanted } of the plan at hand

unknown-plan = A reference names a plan that is not in the workspace
    .headline = there is no plan `{ $plan }`
    .help = add the plan to the workspace, or remove the reference
    .help-number = `{ $number }` is the number of the plan `{ $plan }`: write its id

unknown-unit = A reference names a unit or a kind of units that no units document has
    .headline = there is no unit `{ $unit }`
    .headline-kind = there is no kind of units `{ $kind }`
    .help = add it to the units; a body outside the organisation that only issues a basis, takes part or receives can be written `{"{"}name: …{"}"}`
    .help-is-kind = `{ $kind }` is a kind: write `{"{"}all: { $kind }{"}"}` for the units of it
    .help-is-unit = `{ $unit }` is a unit: write it without `all`
    .help-kind = declare it under `kinds` in a units document
    .help-name = `{ $name }` is a name of the unit `{ $unit }`: write its id
    .help-names = several units have this name: write { $units }
    .help-nearest-name = did you mean `{ $id }` ({ $name })?
