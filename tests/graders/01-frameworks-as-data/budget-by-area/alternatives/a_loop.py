def budget_by_area(table):
    area = dict(zip(objectives["objective"], objectives["fund_area_unverified"]))
    money = {1: 0, 2: 0, 3: 0, 4: 0, 5: 0}
    for budget, abstract in zip(table["budget_usd"], table["abstract"]):
        served = set(objectives_of(abstract))
        for number in served:
            money[area[number]] += budget / len(served)
    total = sum(money.values())
    return [100 * one / total for one in money.values()] if total else None
