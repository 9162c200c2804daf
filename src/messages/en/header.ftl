### Rules of the group `header`.

# What makes a plan an issued one.
issued-plan =
    .here = it is issued, as is said here

basis-after-issue = A document of the basis is dated after the plan itself
    .headline = `{ $name }` is dated { $date }, after this plan of { $issued }
    .issued = the plan is issued on this day
    .own = the other plan is issued on this day
    .help = check both dates; if the plan was amended to take up a later document, write `state: amended`

many-parents = A plan names several documents as its parent
    .headline = the plan `{ $plan }` names { $names } as its parents
    .other = this is a parent too
    .help = keep `role: parent` for the plan that this one carries out, and write `role: basis` at the others

missing-issue-date = An issued plan has no day of issue
    .headline = the plan `{ $plan }` is issued, and nothing says when
    .help = add the day of issue as `issued: YYYY-MM-DD`, or write `state: draft` as long as it is one

missing-number = An issued plan has no number
    .headline = the plan `{ $plan }` is issued and has no number
    .help = add its number as `number: …`, or write `state: draft` as long as it is one

missing-signatory = An issued plan does not say who signed it
    .headline = nothing says who signed the plan `{ $plan }`
    .signature = this signature has no name
    .help = add the signatory, as `signed: {"{"}name: …, title: …{"}"}`
    .help-name = add the name to `signed`, as `name: …`

no-parent-plan = A plan names no plan that it carries out, although a unit stands above its issuer
    .headline = the plan `{ $plan }` names no parent plan
    .above = above this issuer stands `{ $above }`
    .help-add = add the plan that this one carries out to `basis`, with `role: parent`
    .help-role = write `role: parent` at the document of the basis that this plan carries out, or add it

odd-number = A Vietnamese number is written neither as those of the state nor as those of the party
    .headline = the number `{ $number }` is written neither like `265/KH-LĐLĐ` nor like `279-TB/TU`
    .headline-issuer = the number `{ $number }` does not say who issued the plan
    .headline-serial = the number `{ $number }` has no serial
    .help = write `{ $number }`
    .help-forms = write `{ $state }`, or in the party `{ $party }`
    .help-issuer = add the abbreviation of the issuer, as in `265/KH-LĐLĐ`
    .help-parts = write the serial, then the type of document and the issuer in capitals: `265/KH-LĐLĐ`, or in the party `279-TB/TU`
    .help-serial = add the serial under which it was registered, or write `state: draft` as long as it is one

parent-off-line = The issuer of a parent plan does not stand above the issuer of the plan
    .headline = the parent plan comes from `{ $above }`, which does not stand above `{ $issuer }`
    .issuer = the issuer of this plan
    .help = check the parent and its issuer; a document of another line has the role `basis` or `sibling`, and a second line belongs into the register as `also-under`

repeated-basis = A document stands in the basis twice
    .headline = `{ $name }` stands in the basis twice
    .first = it stands here already
    .help = remove one of the two, and keep the role that fits

stale-parent = A parent plan has changed since the plan below was last held against it
    .headline = the parent plan `{ $parent }` has changed since it was seen
    .headline-malformed = `{ $seen }` cannot be the fingerprint of a plan
    .parent = this plan says something else than it did
    .help = look at what has changed, amend this plan where that is called for, then write `seen: { $now }`
    .help-digits = write the 8 or more digits, 0 to 9 and a to f, that `plan cascade` shows
    .help-malformed = hold this plan against its parent, then write `seen: { $now }`

undated-basis = A document of the basis has a number and no date
    .headline =
        { $more ->
            [0] `{ $name }` in the basis has no date
            [one] `{ $name }` in the basis and one more document have no date
           *[other] `{ $name }` in the basis and { $more } more documents have no date
        }
    .other = this one has no date either
    .help = add the day of the document as `date: YYYY-MM-DD`, as numbers begin anew every year

unnumbered-basis = A document of the basis has no number
    .headline =
        { $more ->
            [0] `{ $name }` in the basis has no number
            [one] `{ $name }` in the basis and one more document have no number
           *[other] `{ $name }` in the basis and { $more } more documents have no number
        }
    .other = this one has no number either
    .help = add the number of the document as `number: …`, and its day as `date: YYYY-MM-DD` where it has none
