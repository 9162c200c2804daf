### Rules of the group `header`.
