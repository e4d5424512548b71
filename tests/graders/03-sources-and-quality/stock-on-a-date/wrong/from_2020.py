"""For Kenya in 2013 you give None. There are figures for it. Look at which rows the function keeps, and at each line that gives back None."""


def stock_at(country, year):
    """The stock of `country` (ISO code) on 1 July of `year`, between the two nearest figures; None where one is missing or `year` is too far."""
    figures = stock.query("destination == @country").set_index("year")["migrants"]  # the figures of the country, by year
    start = 2020
    end = 2024 if start == 2020 else start + 5  # the year of the second figure
    before, after = figures.get(start), figures.get(end)
    if before is None or after is None:
        return None
    return between(start, before, end, after, year)  # use the function of 5a
