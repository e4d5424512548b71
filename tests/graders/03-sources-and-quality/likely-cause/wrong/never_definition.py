"""For Veridia to Caldora in 2023 you give an empty list. The two ends do not count the same length of stay. Look at `months_of_stay`."""


def likely_causes(origin, destination, year):
    """A list of likely causes why two reports of one flow differ: definition, coverage, deregistration; None where they cannot be compared."""
    compared = compare(origin, destination, year)
    if compared is None or compared[1] <= 0.10:
        return None if compared is None else []  # None, and when a list without causes?
    out, into = reports.loc[(origin, destination, year, "emigration")], reports.loc[(origin, destination, year, "immigration")]
    definition = False  # other lengths of stay
    coverage = out["covers"] != into["covers"]  # other people
    asked = "asked" in out["source"] and out["persons"] < into["persons"]  # people are asked, and fewer are counted
    holds = {"definition": definition, "coverage": coverage, "deregistration": asked and not definition and not coverage}
    return [cause for cause in holds if holds[cause]]
