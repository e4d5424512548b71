def top_origins(country, year, n):
    rows = stock[(stock["destination"] == country) & (stock["year"] == year)]
    women = rows[rows["sex"] == "female"][["origin", "migrants"]]
    men = rows[rows["sex"] == "male"][["origin", "migrants"]]
    both = women.merge(men, on="origin", how="outer").fillna(0)
    both["migrants"] = both["migrants_x"] + both["migrants_y"]
    both["share"] = 100 * both["migrants"] / both["migrants"].sum()
    both = both[(both["migrants"] > 0) & (both["origin"] != "OTH")]
    return both.sort_values(["migrants", "origin"], ascending=[False, True])[:n]
