"""For a made-up list with its rows in another order you give 21, 1, 22, 7, 15 and 17 more. You compare row with row, and the draft has its rows in an
order of its own. Bring the titles together by their number.
"""


def wrong_titles(draft):
    printed = draft["title"].str.split().str.join(" ").tolist()
    wrong = []
    for place, number in enumerate(draft["objective"].tolist()):
        row = objectives.iloc[place]
        if printed[place] not in (row["title"], row["other_title"]):
            wrong.append(number)
    return wrong
