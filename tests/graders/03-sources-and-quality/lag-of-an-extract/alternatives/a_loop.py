from statistics import median

EXTRACT_DAY = pd.Timestamp("2025-06-30")


def lag_in_days(extract):
    lags = []
    for month, published in zip(extract["month"], extract["published"]):
        end, day = pd.Period(month).end_time.normalize(), pd.Timestamp(published)
        if end <= day <= EXTRACT_DAY:
            lags.append((day - end).days)
    return median(lags) if lags else None
