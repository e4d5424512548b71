def wrong_titles(draft):
    wrong = []
    for number, title in zip(draft["objective"], draft["title"]):
        row = objectives[objectives["objective"] == number].iloc[0]
        if " ".join(title.split()) not in (row["title"], row["other_title"]):
            wrong.append(number)
    return wrong
