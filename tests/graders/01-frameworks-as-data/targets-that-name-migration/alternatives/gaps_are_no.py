def naming_migration(table):
    says_it = table["label"].str.contains("migra|refugee|remittance", case=False, na=False)
    return table[(table["level"] == "target") & says_it]["code"].tolist()
