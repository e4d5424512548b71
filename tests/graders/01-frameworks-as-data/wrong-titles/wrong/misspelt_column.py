"""For the list of the ministry your function stopped at "KeyError: 'official_title'". Look at the spelling of that name: is there a space, a capital
letter, another word?
"""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = (printed == both["official_title"]) | (printed == both["other_title"])
    return both[~right]["objective"].tolist()
