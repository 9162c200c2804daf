### Rules of the group `population`.
