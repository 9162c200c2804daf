### Rules of the group `reading`.

bad-date = A date is not a day of the calendar, written year-month-day

bad-encoding = A file is not UTF-8

bad-id = An id has other characters than small letters, digits and single hyphens

bad-quantity = A quantity is not a number with a unit, or can be read in two ways

bad-value = A value is not one of those that can stand there

conflicting-keys = Two keys stand side by side of which only one can hold

control-character = An invisible control character stands in a file

duplicate-key = A key is given twice in one mapping

empty-file = A file holds no document

missing-key = A key that has to be there is not

over-limit = A file is larger, or nested deeper, than any plan has to be

refused-construct = A file uses a part of YAML that plan files do without

syntax = A file is not YAML

unknown-document = A document does not begin with a key that says what it is

unknown-key = A key means nothing where it stands

unknown-rule = The settings of the workspace name a rule that does not exist or cannot be set

unreadable-file = A file could not be opened

wrong-type = A text, a list or a mapping stands where something else is expected
