def naming_migration(table):
    codes = []
    for code, level, label in zip(table["code"], table["level"], table["label"]):
        if level == "target" and any(word in label.lower() for word in ("migra", "refugee", "remittance")):
            codes.append(code)
    return codes
