### Rules of the group `scenarios`.

copied-task = A task stands in two scenarios in nearly the same words
    .headline = the task `{ $task }` says nearly the same as `{ $original }` of the scenario `{ $scenario }`
    .headline-many = { $count } tasks of the scenario `{ $scenario }` say nearly the same as tasks of `{ $original }`
    .original = nearly the same words stand here
    .note = the others are { $tasks }
    .note-more = others are { $tasks }, and there are { $more } more
    .help = let `{ $scenario }` extend `{ $original }` and remove what it repeats; a task that both need and that neither continues can stand in an area
    .help-extended = remove what is repeated: `{ $scenario }` extends `{ $original }`, so that its tasks go on anyway
