"""For 20 May 2022 you give 2026 and 2024. On its closing day the Forum still sits. Is `<` the right sign, or `<=`?"""


def next_review(day):
    forums = [year for year in range(2022, 2100, 4) if day < last_day(year)]
    rounds = [year for year in range(2020, 2100, 4) if day.year <= year]
    return forums[0], rounds[0]
