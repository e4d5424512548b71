"""For the permits you give 103. You count rows, with or without a number in them. Leave out gaps, and count each cell once."""


def coverage(extract):
    """Percentage of the 144 cells (12 regions, 12 months) that an agency reported: a number, 0 or a star."""
    regions = extract.query("region != 'VRD'")  # without the national totals
    reported = regions  # rows without a gap, each cell once
    return 100 * len(reported) / 144  # len counts rows
