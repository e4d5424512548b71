def birth_by_citizenship(register):
    here = register[register["exit_date"].isna()]
    birth = here["birth_area"].map(lambda area: "unknown" if pd.isna(area) else "native-born" if area == "VRD" else "foreign-born")
    rows = [[word, ((birth == word) & (here["citizenship"] == "VRD")).sum(), ((birth == word) & (here["citizenship"] != "VRD")).sum()] for word in ["native-born", "foreign-born", "unknown"]]
    return pd.DataFrame(rows, columns=["birth", "citizens", "foreign_citizens"])
