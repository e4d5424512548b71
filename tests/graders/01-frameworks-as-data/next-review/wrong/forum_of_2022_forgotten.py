"""For 20 May 2022 you give 2026 and 2024. The Forum of 2022 is forgotten: before it, it was the next one. From which year do you count?"""


def next_review(day):
    forums = [year for year in range(2026, 2100, 4) if day <= last_day(year)]
    rounds = [year for year in range(2020, 2100, 4) if day.year <= year]
    return forums[0], rounds[0]
