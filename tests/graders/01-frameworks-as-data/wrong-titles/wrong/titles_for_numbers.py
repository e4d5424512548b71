"""For the list of the ministry you give a list of 6 values. Those are the titles themselves. Take the column with their numbers."""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    return both[~right]["title"].tolist()
