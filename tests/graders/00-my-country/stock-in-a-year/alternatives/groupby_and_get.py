def migrants_in(country, year):
    sums = stock[stock["sex"] == "both"].groupby(["destination", "year"])["migrants"].sum()
    return sums.get((country, year))
