def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", how="left", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    return set(both.loc[~right, "objective"])
