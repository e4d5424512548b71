"""For China, Taiwan Province of China in 2024 you give nan. That is what a calculation with a gap in it gives. A reader may take it for a slip. Find the
gap before you calculate, and give back None.
(1.5 of 2)
"""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None:
        return None
    if people.empty:
        return float("nan")
    return 100 * migrants / people.sum()
