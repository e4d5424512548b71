"""For the permits you give the text '97.2'. The question asks for a number. What stands in quotes, or comes out of `str` or `f"..."`, is a text: leave that step out."""


def coverage(extract):
    """Percentage of the 144 cells (12 regions, 12 months) that an agency reported: a number, 0 or a star."""
    regions = extract.query("region != 'VRD'")  # without the national totals
    reported = regions.dropna(subset=["persons"]).drop_duplicates(["region", "month"])  # rows without a gap, each cell once
    return f"{100 * len(reported) / 144:.1f}"  # len counts rows
