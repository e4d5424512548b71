"""For Nepal in 2024 you give 282,099. Look at which rows you keep: one origin, one year, one value of `sex`."""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows.head()["migrants"].sum()
