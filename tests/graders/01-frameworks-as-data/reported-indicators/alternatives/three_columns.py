def reported(country):
    rows = values.query("area == @country and value == value").sort_values(["indicator", "year"])
    first = rows.drop_duplicates("indicator").set_index("indicator")["year"]
    last = rows.drop_duplicates("indicator", keep="last").set_index("indicator")
    return pd.DataFrame({"first": first, "latest": last["year"], "value": last["value"]}).reset_index()
