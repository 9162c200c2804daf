### Rules of the group `reading`.

bad-date = VIỆT A date is not a day of the calendar, written year-month-day

bad-encoding = VIỆT A file is not UTF-8

bad-id = VIỆT An id has other characters than small letters, digits and single hyphens

bad-quantity = VIỆT A quantity is not a number with a unit, or can be read in two ways

bad-value = VIỆT A value is not one of those that can stand there

conflicting-keys = VIỆT Two keys stand side by side of which only one can hold

control-character = VIỆT An invisible control character stands in a file

duplicate-key = VIỆT A key is given twice in one mapping

empty-file = VIỆT A file holds no document

missing-key = VIỆT A key that has to be there is not

over-limit = VIỆT A file is larger, or nested deeper, than any plan has to be

refused-construct = VIỆT A file uses a part of YAML that plan files do without

syntax = VIỆT A file is not YAML

unknown-document = VIỆT A document does not begin with a key that says what it is

unknown-key = VIỆT A key means nothing where it stands

unknown-rule = VIỆT The settings of the workspace name a rule that does not exist or cannot be set

unreadable-file = VIỆT A file could not be opened

wrong-type = VIỆT A text, a list or a mapping stands where something else is expected
