# What editing commands have done.

edit =
    .added = { $holder }: { $name } is new
    .as-it-was = { $file }: as it was
    .changed = { $field }: { $old } → { $new }
    .given = { $field }: { $new }
    .gone = { $what }: gone
    .gone-with =
        { $what }: gone, and out of { $places ->
            [one] one place that named it or what stood in it
           *[other] { $places } places that named it or what stood in it
        }
    .laid-out = { $file }: laid out
    .nothing = nothing changes
    .recorded = { $unit } reports on { $plan } as of { $day }:
    .renamed =
        { $what }: now { $new }, in { $files ->
            [one] one file
           *[other] { $files } files
        }
    .seen = { $plan }: seen as { $fingerprint }
    .unset = { $field }: { $old } → nothing
