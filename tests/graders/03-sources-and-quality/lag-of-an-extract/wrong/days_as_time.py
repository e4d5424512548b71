"""For the permits you give a span of time (45 days). The question asks for a number. To get days as numbers, put `.dt.days` behind the column, or `.days` behind a single span."""


EXTRACT_DAY = pd.Timestamp("2025-06-30")


def lag_in_days(extract):
    """Median days between the end of the month and the publication, of the rows whose date is possible; None if there is none."""
    end = pd.to_datetime(extract["month"]) + pd.offsets.MonthEnd(0)
    day = pd.to_datetime(extract["published"])
    possible = (day >= end) & (day <= EXTRACT_DAY)  # not before the end of the month, not after the day of the extract
    lags = (day - end)[possible]  # the days between the two, of the possible rows
    if lags.empty:
        return None  # what to give when no row is left
    return lags.median()  # the one in the middle
