def stock_at(country, year):
    figures = stock[stock["destination"] == country].sort_values("year")
    known = figures["year"].tolist()
    if not known or year < min(known):
        return None
    start = max(one for one in known[:-1] if one <= year)
    end = min(one for one in known if one > start)
    before, after = (figures.loc[figures["year"] == one, "migrants"].item() for one in (start, end))
    return between(start, before, end, after, year)
