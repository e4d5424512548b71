"""For 1 June 2023 you give 2022 and 2020. Say aloud which Forum and which round are still to come on that day."""


def next_review(day):
    forums = [year for year in range(2022, 2100, 4) if day >= last_day(year)]
    rounds = [year for year in range(2020, 2100, 4) if day.year >= year]
    return forums[0], rounds[0]
