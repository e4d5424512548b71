"""For Veridia to Tarsenia in 2023 you give none. This should not be in the list: none. The question says what it should be for this case. Look at each step between the two.
(1.25 of 2)"""


def likely_causes(origin, destination, year):
    """A list of likely causes why two reports of one flow differ: definition, coverage, deregistration; None where they cannot be compared."""
    compared = compare(origin, destination, year)
    if compared is None or compared[1] <= 0.10:
        return None if compared is None else ["none"]  # None, and when a list without causes?
    out, into = reports.loc[(origin, destination, year, "emigration")], reports.loc[(origin, destination, year, "immigration")]
    definition = out["months_of_stay"] != into["months_of_stay"]  # other lengths of stay
    coverage = out["covers"] != into["covers"]  # other people
    asked = "asked" in out["source"] and out["persons"] < into["persons"]  # people are asked, and fewer are counted
    holds = {"definition": definition, "coverage": coverage, "deregistration": asked and not definition and not coverage}
    return [cause for cause in holds if holds[cause]]
