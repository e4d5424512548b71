"""For the permits you give 0.972. That is a proportion; the question asks for a percentage. How many hundredths is it?"""


def coverage(extract):
    """Percentage of the 144 cells (12 regions, 12 months) that an agency reported: a number, 0 or a star."""
    regions = extract.query("region != 'VRD'")  # without the national totals
    reported = regions.dropna(subset=["persons"]).drop_duplicates(["region", "month"])  # rows without a gap, each cell once
    return len(reported) / 144  # len counts rows
