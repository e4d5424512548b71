"""For Nepal in 2024 you give 1,174,141. Those are the women abroad. The question asks for both sexes."""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'female'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
