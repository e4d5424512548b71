def percent_female(country, year):
    count = {"female": 0, "male": 0, "both": 0}
    for _, row in stock[stock["destination"] == country].iterrows():
        if row["year"] == year:
            count[row["sex"]] = count[row["sex"]] + row["migrants"]
    if count["both"]:
        return 100 - 100 * count["male"] / count["both"]
