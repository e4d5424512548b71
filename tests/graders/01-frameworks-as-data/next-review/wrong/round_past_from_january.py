"""For 31 December 2024 you give 2026 and 2028. A regional round counts for the whole of its year. Is `<` the right sign, or `<=`?"""


def next_review(day):
    forums = [year for year in range(2022, 2100, 4) if day <= last_day(year)]
    rounds = [year for year in range(2020, 2100, 4) if day.year < year]
    return forums[0], rounds[0]
