### Rules of the group `units`.
