### Rules of the group `targets`.
