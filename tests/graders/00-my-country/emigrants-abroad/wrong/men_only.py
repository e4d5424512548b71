"""For Nepal in 2024 you give 1,463,054. Those are the men abroad. The question asks for both sexes."""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'male'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
