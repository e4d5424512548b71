"""For Colombia in 2020 you give 0.49. You add up all years before you compare. Take 2020 alone."""


def revision_change(country, year):
    old = pd.Series([older.query("destination == @country")["migrants"].sum()])
    new = pd.Series([newer.query("destination == @country and year < 2024")["migrants"].sum()])
    if old.empty or new.empty:
        return None
    return 100 * (new.item() / old.item() - 1)
