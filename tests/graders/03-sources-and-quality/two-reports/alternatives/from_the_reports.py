def compare(origin, destination, year):
    out, into = reports["persons"][(origin, destination, year, "emigration")], reports["persons"][(origin, destination, year, "immigration")]
    if not out > 0 or pd.isna(into):
        return None
    return into / out, max(into - out, out - into) / pd.Series([into, out]).mean()
