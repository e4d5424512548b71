"""For Colombia in 2020 you give -1.44. The size fits, the sign does not. Take the older figure from the newer one."""


def revision_change(country, year):
    old = older.query("destination == @country and year == @year")["migrants"]
    new = newer.query("destination == @country and year == @year")["migrants"]
    if old.empty or new.empty:
        return None
    return 100 * (1 - new.item() / old.item())
