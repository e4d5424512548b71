"""For Nepal in 2024 your function stopped at "ValueError: The truth value of a Series is ambiguous. Use a.empty, a.item(), a.any() or a…". A whole
column cannot be one yes or no. Ask `.empty` whether rows are left, and join conditions with & or | and brackets.
"""


def migrants_in(country, year):
    rows = stock[stock["destination"] == country and stock["year"] == year and stock["sex"] == "both"]
    if rows.empty:
        return None
    return rows["migrants"].sum()
