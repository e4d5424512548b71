"""For the list of the ministry you give a table of 6 rows that begins with ministry · 2 · Minimize the adverse drivers and struct… · Minimize the
adverse drivers and struct… · nan · …. The question asks for a list. Choose the column that holds the values, and put `.tolist()` behind it.
"""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    return both[~right]
