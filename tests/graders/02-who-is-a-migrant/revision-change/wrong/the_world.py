"""For Colombia in 2020 you give -1.89. Take one figure from each table, of one country and one year. How much is the newer one above the older, in
percent of the older?"""


def revision_change(country, year):
    old, new = older.query("year == @year")["migrants"].sum(), newer.query("year == @year")["migrants"].sum()
    if old == 0 or new == 0:
        return None
    return 100 * (new / old - 1)
