"""For Germany from 2010 to 2024 you give 3.82. You mix two revisions: 2010 from the 2020 revision, 2024 from the 2024 revision. The difference between
two counts is not growth. Take both from `stock`.
"""


def annual_rate(country, start, end):
    first = of_2020(country, start) or migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    return 100 * log(last / first) / (end - start)


def of_2020(country, year):
    rows = load("migrant_stock_2020", country=country, year=year, sex="both")
    return None if rows.empty else rows["migrants"].item()
