"""For the list of the ministry you give 1, 2, 3, 4, 5 and 18 more. You compare with the second printed form alone, and only objective 13 has one. Is
it the first form *or* the second?
"""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = printed == both["other_title"]
    return both[~right]["objective"].tolist()
