### Rules of the group `identity`.

cycle = Units, scenarios, parent plans or reporting lines run in a circle

duplicate-id = Two items of a plan, two plans, two units or two kinds have the same id

no-units = No units document says who there is, so that ids of units are taken as names

unknown-item = A reference names an item that its plan does not have, or one that cannot stand there

unknown-plan = A reference names a plan that is not in the workspace

unknown-unit = A reference names a unit or a kind of units that no units document has
