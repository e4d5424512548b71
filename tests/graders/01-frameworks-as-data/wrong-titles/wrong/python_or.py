"""For the list of the ministry your function stopped at "ValueError: The truth value of a Series is ambiguous. Use a.empty, a.item(), a.any() or a…".
A whole column cannot be one yes or no. Ask `.empty` whether rows are left, and join conditions with & or | and brackets.
"""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = printed == both["title_official"] or printed == both["other_title"]
    return both[~right]["objective"].tolist()
