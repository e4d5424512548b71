"""For C0081, who has no permit, you give the text 'unknown, non-citizen'. You treat people without a permit apart. A missing permit changes neither
where they were born nor their citizenship."""


def status(person):
    birth = "native-born" if person["birth_area"] == "VRD" else "foreign-born"
    if pd.isna(person["birth_area"]) or person["permit"] == "none":
        birth = "unknown"
    citizenship = "citizen" if person["citizenship"] == "VRD" else "non-citizen"
    if pd.isna(person["citizenship"]):
        citizenship = "unknown"
    return birth + ", " + citizenship
