def next_review(day):
    """The year of the next Forum and that of the next regional round, as seen on `day` (a date): two numbers."""
    forums = [year for year in range(2022, 2100, 4) if day <= last_day(year)]
    rounds = [year for year in range(2020, 2100, 4) if day.year <= year]
    return forums[0], rounds[0]
