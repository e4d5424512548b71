"""For Tarsenia to Veridia in 2023 you give an empty list. The two ends count the same people by the same rule. Look at the origin's source: who says
that a person has left?"""


def likely_causes(origin, destination, year):
    """A list of likely causes why two reports of one flow differ: definition, coverage, deregistration; None where they cannot be compared."""
    compared = compare(origin, destination, year)
    if compared is None or compared[1] <= 0.10:
        return None if compared is None else []  # None, and when a list without causes?
    out, into = reports.loc[(origin, destination, year, "emigration")], reports.loc[(origin, destination, year, "immigration")]
    definition = out["months_of_stay"] != into["months_of_stay"]  # other lengths of stay
    coverage = out["covers"] != into["covers"]  # other people
    asked = False  # people are asked, and fewer are counted
    holds = {"definition": definition, "coverage": coverage, "deregistration": asked and not definition and not coverage}
    return [cause for cause in holds if holds[cause]]
