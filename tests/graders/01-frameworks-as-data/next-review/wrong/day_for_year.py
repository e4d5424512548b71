"""For 1 June 2023 your function stopped at "TypeError: '<=' not supported between instances of 'datetime.date' and 'int'". Two things do not fit
together on that line. Look at what each of them is: a number, a text, a table?
"""


def next_review(day):
    forums = [year for year in range(2022, 2100, 4) if day <= last_day(year)]
    rounds = [year for year in range(2020, 2100, 4) if day <= year]
    return forums[0], rounds[0]
