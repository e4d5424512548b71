"""For Kenya in 2013 you give 954,925. Here the rows of `stock` stood in another order. Which of your steps depends on the row that comes first?
(0.75 of 1)"""


def stock_at(country, year):
    """The stock of `country` (ISO code) on 1 July of `year`, between the two nearest figures; None where one is missing or `year` is too far."""
    figures = stock.query("destination == @country").set_index("year")["migrants"]  # the figures of the country, by year
    start = min(5 * (year // 5), 2020)
    end = 2024 if start == 2020 else start + 5  # the year of the second figure
    before, after = figures.get(start), figures.iloc[(start - 1985) // 5] if start in figures.index else None
    if before is None or after is None:
        return None
    return between(start, before, end, after, year)  # use the function of 5a
