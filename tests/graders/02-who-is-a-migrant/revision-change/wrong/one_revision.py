"""For Germany in 2005 you give -25.4. Both figures are from the 2024 revision. One of them must come from `older`."""


def revision_change(country, year):
    old = newer.query("destination == @country and year == 2020")["migrants"]
    new = newer.query("destination == @country and year == @year")["migrants"]
    if old.empty or new.empty:
        return None
    return 100 * (new.item() / old.item() - 1)
