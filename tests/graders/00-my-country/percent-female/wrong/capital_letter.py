"""For Nepal in 2024 your function stopped at "KeyError: 'Female'". Look at the spelling of that name: is there a space, a capital letter, another word?"""


def percent_female(country, year):
    rows = stock.query("destination == @country and year == @year")
    if rows.empty:
        return None
    by_sex = rows.groupby("sex")["migrants"].sum()
    return 100 * by_sex["Female"] / by_sex["both"]
