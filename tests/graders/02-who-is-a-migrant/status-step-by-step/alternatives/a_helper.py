def step(answer, home, abroad):
    if pd.isna(answer):
        return "unknown"
    return home if answer == "VRD" else abroad


def status(person):
    return ", ".join([step(person["birth_area"], "native-born", "foreign-born"), step(person["citizenship"], "citizen", "non-citizen")])
