def percent_female(country, year):
    here = stock.query("destination == @country and year == @year")
    if len(here) == 0:
        return None
    wide = here.set_index(["origin", "sex"])["migrants"].unstack(fill_value=0)
    wide = wide[wide["both"] > 0]
    return ((100 * wide["female"] / wide["both"]) * wide["both"]).sum() / wide["both"].sum()
