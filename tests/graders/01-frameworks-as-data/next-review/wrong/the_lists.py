"""For 1 June 2023 you give a list of 2 values. `Forum` is a list of 19 values. The question asks for a number."""


def next_review(day):
    forums = [year for year in range(2022, 2100, 4) if day <= last_day(year)]
    rounds = [year for year in range(2020, 2100, 4) if day.year <= year]
    return forums, rounds
