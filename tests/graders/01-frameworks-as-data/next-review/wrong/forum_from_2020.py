"""For 1 June 2023 you give 2024 and 2024. A Forum of that year is none: the first was in 2022. From which year do you count?"""


def next_review(day):
    forums = [year for year in range(2020, 2100, 4) if day <= last_day(year)]
    rounds = [year for year in range(2020, 2100, 4) if day.year <= year]
    return forums[0], rounds[0]
