### Rules of the group `population`.

moving-population = A target counts people and does not say on which day they were counted

share-out-of-range = A target or its baseline is a share of more than 100 %

share-without-population = A target asks for a share and does not say of what

uncounted-population = A target is a share of people without a count, or of units that no register has
