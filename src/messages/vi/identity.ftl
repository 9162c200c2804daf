### Rules of the group `identity`.

cycle = VIỆT Units, scenarios, parent plans or reporting lines run in a circle

duplicate-id = VIỆT Two items of a plan, two plans, two units or two kinds have the same id

no-units = VIỆT No units document says who there is, so that ids of units are taken as names

unknown-item = VIỆT A reference names an item that its plan does not have, or one that cannot stand there

unknown-plan = VIỆT A reference names a plan that is not in the workspace

unknown-unit = VIỆT A reference names a unit or a kind of units that no units document has
