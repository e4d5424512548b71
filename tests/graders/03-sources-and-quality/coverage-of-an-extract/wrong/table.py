"""For the permits you give a table of 140 rows that begins with P001 · VRD-01 · 2024-01 · 317 · 2024-03-16. The question asks for a number. Choose the column that you need, and make one number of it, for example with `.sum()`."""


def coverage(extract):
    """Percentage of the 144 cells (12 regions, 12 months) that an agency reported: a number, 0 or a star."""
    regions = extract.query("region != 'VRD'")  # without the national totals
    reported = regions.dropna(subset=["persons"]).drop_duplicates(["region", "month"])  # rows without a gap, each cell once
    return reported  # len counts rows
