def next_review(day):
    forum = max(day.year, 2022) + (2022 - max(day.year, 2022)) % 4
    if day > last_day(forum):
        forum = forum + 4
    first = max(day.year, 2020)
    return forum, first + (2020 - first) % 4
