"""For Kenya in 1988 your function stopped at "TypeError: unsupported operand type(s) for /: 'int' and 'NoneType'". One of the two things on that line is None. Ask for that, and give back None, before you calculate.
(0.75 of 1)"""


def stock_at(country, year):
    """The stock of `country` (ISO code) on 1 July of `year`, between the two nearest figures; None where one is missing or `year` is too far."""
    figures = stock.query("destination == @country").set_index("year")["migrants"]  # the figures of the country, by year
    start = min(5 * (year // 5), 2020)
    end = 2024 if start == 2020 else start + 5  # the year of the second figure
    before, after = figures.get(start), figures.get(end)
    return between(start, before, end, after, year)  # use the function of 5a
