"""For 1 June 2023 you give 2098 and 2096, the same as for 20 May 2022. Let the function use what it is handed."""


def next_review(day):
    forums = [year for year in range(2022, 2100, 4) if day <= last_day(year)]
    rounds = [year for year in range(2020, 2100, 4) if day.year <= year]
    return forums[-1], rounds[-1]
