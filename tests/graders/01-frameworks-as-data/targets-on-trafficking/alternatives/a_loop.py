def naming_trafficking(table):
    codes = []
    for row in table.query("level == 'target'").to_dict("records"):
        label = row["label"].lower()
        if "traffick" in label and not any(word in label for word in ("wildlife", "animal", "plant")):
            codes.append(row["code"])
    return codes
