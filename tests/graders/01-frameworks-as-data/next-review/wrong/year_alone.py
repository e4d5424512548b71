"""For 21 May 2022 you give 2022 and 2024. In a year with a Forum it matters whether its closing day is past. Compare `day` with `last_day(year)`."""


def next_review(day):
    forums = [year for year in range(2022, 2100, 4) if day.year <= year]
    rounds = [year for year in range(2020, 2100, 4) if day.year <= year]
    return forums[0], rounds[0]
