### Rules of the group `means`.
