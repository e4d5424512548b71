"""For 1 June 2023 you give 2026 and 2024. `Forum` is the text '2026'. The question asks for a number. What stands in quotes, or comes out of `str` or
`f"..."`, is a text: leave that step out.
"""


def next_review(day):
    forums = [year for year in range(2022, 2100, 4) if day <= last_day(year)]
    rounds = [year for year in range(2020, 2100, 4) if day.year <= year]
    return str(forums[0]), str(rounds[0])
