def next_review(day):
    forum = 2022
    for _ in range(30):
        if day > last_day(forum):
            forum += 4
    round_of = 2020
    for _ in range(30):
        if day.year > round_of:
            round_of += 4
    return [forum, round_of]
