"""For Nepal in 2030 you give 446,536. There is no figure near enough. Give back None.
(0.75 of 1)"""


def stock_at(country, year):
    """The stock of `country` (ISO code) on 1 July of `year`, between the two nearest figures; None where one is missing or `year` is too far."""
    figures = stock.query("destination == @country").set_index("year")["migrants"]  # the figures of the country, by year
    start = min(5 * (year // 5), 2020)
    end = 2024 if start == 2020 else start + 5  # the year of the second figure
    before, after = figures.get(start), figures.get(end)
    if before is None or after is None:
        return None
    return before * exp(log(after / before) / (end - start) * (year - start))  # use the function of 5a
