"""For Veridia to Caldora in 2023 you give 0.667 and 0.4. Right in `symmetric difference`, not yet in `ratio`. Here the rows of `mirror` stood in another order. Do not trust that emigration comes first: take it by its name.
(1.75 of 2)"""


def compare(origin, destination, year):
    """Ratio and symmetric difference of the two reports of one flow; None where a report is missing, or emigration is 0."""
    rows = mirror.query("origin == @origin and destination == @destination and year == @year")  # the two reports
    persons = rows.set_index("flow")["persons"]
    out, into = persons.iloc[0], persons.iloc[1]
    cannot = pd.isna(out) or pd.isna(into) or out == 0  # a report is missing, or emigration is 0
    if cannot:
        return None
    ratio = into / out  # what the destination says, divided by what the origin says
    return ratio, abs(into - out) / ((into + out) / 2)  # and the distance, divided by the mean
