"""For Colombia in 2020 you give -1.42. You measure the older figure by the newer one. Which of the two stands below the line?"""


def revision_change(country, year):
    old = older.query("destination == @country and year == @year")["migrants"]
    new = newer.query("destination == @country and year == @year")["migrants"]
    if old.empty or new.empty:
        return None
    return 100 * (old.item() / new.item() - 1)
