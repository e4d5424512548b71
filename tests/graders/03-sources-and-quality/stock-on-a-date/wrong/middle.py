"""For Nepal in 2022 you give 479,142. That is the middle of the two, whatever the year. Use `between`."""


def stock_at(country, year):
    """The stock of `country` (ISO code) on 1 July of `year`, between the two nearest figures; None where one is missing or `year` is too far."""
    figures = stock.query("destination == @country").set_index("year")["migrants"]  # the figures of the country, by year
    start = min(5 * (year // 5), 2020)
    end = 2024 if start == 2020 else start + 5  # the year of the second figure
    before, after = figures.get(start), figures.get(end)
    if before is None or after is None:
        return None
    return (before + after) / 2  # use the function of 5a
