"""For the list of the ministry you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    result = both[~right]["objective"].tolist()
