import pandas as pd


def share_change(country, start, end):
    shares = pd.Series({year: migrant_share(country, year) for year in (start, end)}, dtype="float64")
    if shares.isna().any():
        return None
    return shares.diff().iloc[-1]
