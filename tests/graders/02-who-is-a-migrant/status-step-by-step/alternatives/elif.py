def status(person):
    if pd.isna(person["birth_area"]):
        birth = "unknown"
    elif person["birth_area"] != "VRD":
        birth = "foreign-born"
    else:
        birth = "native-born"
    citizenship = {True: "citizen", False: "non-citizen"}[person["citizenship"] == "VRD"]
    if not isinstance(person["citizenship"], str):
        citizenship = "unknown"
    return birth + ", " + citizenship
