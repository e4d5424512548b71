def likely_causes(origin, destination, year):
    compared = compare(origin, destination, year)
    if compared is None:
        return None
    causes = []
    if compared[1] > 0.10:
        out, into = reports.loc[(origin, destination, year, "emigration")], reports.loc[(origin, destination, year, "immigration")]
        if out["months_of_stay"] != into["months_of_stay"]:
            causes.append("definition")
        if out["covers"] != into["covers"]:
            causes.append("coverage")
        if not causes and "asked" in out["source"] and out["persons"] < into["persons"]:
            causes.append("deregistration")
    return causes
