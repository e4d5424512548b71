"""For Tarsenia to Selnor in 2023 you give a list of 2 values. Emigration was reported as 0: a ratio cannot be computed. Give back None.
(1.75 of 2)"""


def compare(origin, destination, year):
    """Ratio and symmetric difference of the two reports of one flow; None where a report is missing, or emigration is 0."""
    rows = mirror.query("origin == @origin and destination == @destination and year == @year")  # the two reports
    persons = rows.set_index("flow")["persons"]
    out, into = persons.get("emigration"), persons.get("immigration")
    cannot = pd.isna(out) or pd.isna(into)  # a report is missing, or emigration is 0
    if cannot:
        return None
    ratio = into / out  # what the destination says, divided by what the origin says
    return ratio, abs(into - out) / ((into + out) / 2)  # and the distance, divided by the mean
