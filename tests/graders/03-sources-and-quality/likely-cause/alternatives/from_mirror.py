def likely_causes(origin, destination, year):
    compared = compare(origin, destination, year)
    if compared is None:
        return None
    two = mirror.query("origin == @origin and destination == @destination and year == @year").sort_values("flow")
    out, into = two.to_dict("records")
    found = {cause for cause, column in (("definition", "months_of_stay"), ("coverage", "covers")) if two[column].nunique() > 1}
    asked = {"deregistration"} if "asked to report" in out["source"] and out["persons"] < into["persons"] else set()
    return (found or asked) if compared[1] > 0.10 else set()
