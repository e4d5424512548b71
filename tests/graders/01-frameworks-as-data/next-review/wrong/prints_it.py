"""For 1 June 2023 you print 2026 2024 and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def next_review(day):
    forums = [year for year in range(2022, 2100, 4) if day <= last_day(year)]
    rounds = [year for year in range(2020, 2100, 4) if day.year <= year]
    print(forums[0], rounds[0])
