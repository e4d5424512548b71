"""For Nepal in 2022 your function stopped at "KeyError: 'female'". There is no figure for this case, so there is nothing to take. Ask for that first,
and give back None.
(1 of 2)
"""


def percent_female(country, year):
    rows = stock.query("destination == @country and year == @year")
    by_sex = rows.groupby("sex")["migrants"].sum()
    return 100 * by_sex["female"] / by_sex["both"]
