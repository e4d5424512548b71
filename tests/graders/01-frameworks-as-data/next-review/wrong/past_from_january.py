"""For 20 May 2022 you give 2026 and 2024. You count a Forum as past from the first of January. It is to come up to its closing day: compare `day` with
`last_day(year)`."""


def next_review(day):
    forums = [year for year in range(2022, 2100, 4) if day.year < year]
    rounds = [year for year in range(2020, 2100, 4) if day.year <= year]
    return forums[0], rounds[0]
