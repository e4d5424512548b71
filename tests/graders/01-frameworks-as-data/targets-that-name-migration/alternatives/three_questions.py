def naming_migration(table):
    targets = table[table["level"] == "target"]
    label = targets["label"].str.lower()
    return set(targets[label.str.contains("migra") | label.str.contains("remitt") | label.str.contains("refugee")]["code"])
