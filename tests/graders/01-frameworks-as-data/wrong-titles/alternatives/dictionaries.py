def wrong_titles(draft):
    first = dict(zip(objectives["objective"], objectives["title"]))
    second = dict(zip(objectives["objective"], objectives["other_title"]))
    tidy = draft["title"].map(lambda title: " ".join(title.split()))
    right = (tidy == draft["objective"].map(first)) | (tidy == draft["objective"].map(second))
    return draft.loc[~right, "objective"]
