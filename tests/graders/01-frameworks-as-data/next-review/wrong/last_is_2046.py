"""For 31 December 2090 you give 2046 and 2048. Look at the ends: days before the first review, and days far ahead.

(2 of 3)"""


def next_review(day):
    forums = [year for year in range(2022, 2050, 4) if day <= last_day(year)]
    rounds = [year for year in range(2020, 2050, 4) if day.year <= year]
    return (forums + [2046])[0], (rounds + [2048])[0]
