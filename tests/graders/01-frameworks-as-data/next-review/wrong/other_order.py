"""For 1 June 2023 you give 2024 and 2026. The two years are there, in the other order. First the Forum, then the regional round."""


def next_review(day):
    forums = [year for year in range(2022, 2100, 4) if day <= last_day(year)]
    rounds = [year for year in range(2020, 2100, 4) if day.year <= year]
    return rounds[0], forums[0]
