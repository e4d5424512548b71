def objectives_of(abstract):
    stands = phrases["phrase"].map(lambda phrase: phrase in abstract.lower())
    return phrases[stands]["objective"].unique()
