def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = both["title_official"].eq(printed) | both["other_title"].fillna("").eq(printed)
    return both[~right]["objective"].tolist()
