"""For Veridia to Caldora in 2023 you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def compare(origin, destination, year):
    """Ratio and symmetric difference of the two reports of one flow; None where a report is missing, or emigration is 0."""
    rows = mirror.query("origin == @origin and destination == @destination and year == @year")  # the two reports
    persons = rows.set_index("flow")["persons"]
    out, into = persons.get("emigration"), persons.get("immigration")
    cannot = pd.isna(out) or pd.isna(into) or out == 0  # a report is missing, or emigration is 0
    if cannot:
        return None
    ratio = into / out  # what the destination says, divided by what the origin says
    ratio, abs(into - out) / ((into + out) / 2)  # and the distance, divided by the mean
