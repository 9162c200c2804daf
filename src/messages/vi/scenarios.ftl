### Rules of the group `scenarios`.
