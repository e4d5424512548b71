"""For Colombia from 2015 to 2020 you give 51.4. You mix two revisions: 2015 from the 2024 revision, 2020 from the 2020 revision. A new count is not
growth. Take both from `stock`.
"""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = of_2020(country, end) or migrants_in(country, end)
    if not first or not last:
        return None
    return 100 * log(last / first) / (end - start)


def of_2020(country, year):
    rows = load("migrant_stock_2020", country=country, year=year, sex="both")
    return None if rows.empty else rows["migrants"].item()
