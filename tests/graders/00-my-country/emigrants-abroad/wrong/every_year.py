"""For Nepal in 2024 you give 11,401,097. You add up every year of the table. The people of 2024 are not other people than those of five years before:
take one year.
"""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
