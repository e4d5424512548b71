"""For the list of the ministry you give 1, 2, 3, 4, 5 and 17 more. These should not be in the list: 1, 3, 4, 6, 7 and 11 more. Here the rows of `objectives`
stood in another order. Which of your steps depends on the row that comes first?
(2.5 of 3)
"""


def wrong_titles(draft):
    wrong = []
    for number, title in zip(draft["objective"], draft["title"]):
        row = objectives.iloc[number - 1]
        if " ".join(title.split()) not in (row["title"], row["other_title"]):
            wrong.append(number)
    return wrong
