def rises_and_drops(country, start, end):
    wide = stock[stock["destination"] == country].pivot(index="origin", columns="year", values="migrants")
    if start not in wide or end not in wide:
        return None
    change = (wide[end] - wide[start]).dropna()
    return change.clip(lower=0).sum(), change.clip(upper=0).abs().sum()
