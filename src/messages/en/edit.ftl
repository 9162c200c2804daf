# What editing commands have done.

edit =
    .added = { $holder }: { $name } is new
    .as-it-was = { $file }: as it was
    .changed = { $field }: { $old } → { $new }
    .drafted = { $plan }: drafted in { $file }: { $title }
    .ended = { $scenario } ends there
    .given = { $field }: { $new }
    .gone = { $what }: gone
    .gone-with =
        { $what }: gone, and out of { $places ->
            [one] one place that named it or what stood in it
           *[other] { $places } places that named it or what stood in it
        }
    .in-force = { $unit }: { $scenario } in force since { $day } ({ $plan })
    .laid-out = { $file }: laid out
    .more-warnings =
        { $more ->
            [one] and one warning more; `plan validate` shows all
           *[other] and { $more } warnings more; `plan validate` shows all
        }
    .next = next: put your units into `organisation.units.yaml`, then draft a plan with `plan new`
    .none-in-force = { $unit }: no scenario in force any more since { $day } ({ $plan })
    .not-written = nothing was written
    .nothing = nothing changes
    .recorded = { $unit } reports on { $plan } as of { $day }:
    .renamed =
        { $what }: now { $new }, in { $files ->
            [one] one file
           *[other] { $files } files
        }
    .seen = { $plan }: seen as { $fingerprint }
    .taken-back = taken back:
    .tasks-with-it =
        { $tasks ->
            [one] one task is in force with it
           *[other] { $tasks } tasks are in force with it
        }
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
