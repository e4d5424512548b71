"""For Nepal in 2024 you give 53.9. That is the average of the origins, in which a few people from one count as much as thousands from another. Add up
first, then divide.
"""


def percent_female(country, year):
    rows = stock.query("destination == @country and year == @year")
    if rows.empty:
        return None
    wide = rows.pivot(index="origin", columns="sex", values="migrants")
    return (100 * wide["female"] / wide["both"]).mean()
