"""For 1 June 2023 you give 2024 and 2024. The Forum meets every four years. How long are your steps?"""


def next_review(day):
    forums = [year for year in range(2022, 2100, 2) if day <= last_day(year)]
    rounds = [year for year in range(2020, 2100, 4) if day.year <= year]
    return forums[0], rounds[0]
