"""For Nepal in 2024 your function stopped. There is no country or area with the code 'npl': did you mean 'NPL' (Nepal)?"""


def migrants_in(country, year):
    rows = load("migrant_stock", country=country.lower(), year=year, sex="both")
    if rows.empty:
        return None
    return rows["migrants"].sum()
