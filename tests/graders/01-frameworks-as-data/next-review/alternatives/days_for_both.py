def next_review(day):
    forums = [year for year in range(2022, 2100, 4) if day <= last_day(year)]
    rounds = [year for year in range(2020, 2200, 4) if day <= date(year, 12, 31)]
    return forums[0], rounds[0]
