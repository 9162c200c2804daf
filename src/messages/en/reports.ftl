### Rules of the group `reports`.
