"""For the list of the ministry you give 5, 9, 12 and 13. You would get that by likeness. A title in which one word differs is alike, and it is not
official: compare letter by letter.
"""

from difflib import SequenceMatcher


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    alike = [SequenceMatcher(None, a, b).ratio() for a, b in zip(printed, both["title_official"])]
    return both[[one < 0.9 for one in alike]]["objective"].tolist()
