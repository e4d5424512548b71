def percent_female(country, year):
    here = stock[(stock.destination == country) & (stock.year == year)]
    women = here[here.sex == "female"].migrants.sum()
    everyone = here[here.sex == "both"].migrants.sum()
    if everyone == 0:
        return None
    return women / everyone * 100
