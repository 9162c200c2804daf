### Rules of the group `population`.

moving-population = VIỆT A target counts people and does not say on which day they were counted

share-out-of-range = VIỆT A target or its baseline is a share of more than 100 %

share-without-population = VIỆT A target asks for a share and does not say of what

uncounted-population = VIỆT A target is a share of people without a count, or of units that no register has
