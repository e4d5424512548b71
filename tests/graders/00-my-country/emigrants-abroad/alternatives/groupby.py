def emigrants_abroad(country, year):
    by_origin = stock.query("sex == 'both'").groupby(["origin", "year"])["migrants"].sum()
    try:
        return by_origin.loc[country, year]
    except KeyError:
        return None
