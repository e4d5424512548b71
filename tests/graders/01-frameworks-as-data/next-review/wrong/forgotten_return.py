"""For 1 June 2023 you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def next_review(day):
    forums = [year for year in range(2022, 2100, 4) if day <= last_day(year)]
    rounds = [year for year in range(2020, 2100, 4) if day.year <= year]
    result = forums[0], rounds[0]
