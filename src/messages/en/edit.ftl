# What editing commands have done.

edit =
    .added = { $holder }: { $name } is new
    .as-it-was = { $file }: as it was
    .changed = { $field }: { $old } → { $new }
    .drafted = { $plan }: drafted in { $file }: { $title }
    .given = { $field }: { $new }
    .gone = { $what }: gone
    .gone-with =
        { $what }: gone, and out of { $places ->
            [one] one place that named it or what stood in it
           *[other] { $places } places that named it or what stood in it
        }
    .laid-out = { $file }: laid out
    .next = next: put your units into `organisation.units.yaml`, then draft a plan with `plan new`
    .nothing = nothing changes
    .recorded = { $unit } reports on { $plan } as of { $day }:
    .renamed =
        { $what }: now { $new }, in { $files ->
            [one] one file
           *[other] { $files } files
        }
    .seen = { $plan }: seen as { $fingerprint }
    .unset = { $field }: { $old } → nothing
    .written = { $file }: written

# What is asked on a terminal.
ask =
    .again = this cannot be left empty
    .id = Id of the plan
    .issuer = Unit that issues it
    .number = Number of the document, if it has one
    .organisation = Name of the organisation
    .template = What is the plan for (response, campaign or remediation)
    .title = Title of the plan
    .unknown-template = `{ $answer }` is none of the three
