"""For C0006 you give the text 'non-citizen'. That is step 2 alone. Put the first before it."""


def status(person):
    birth = "native-born" if person["birth_area"] == "VRD" else "foreign-born"
    if pd.isna(person["birth_area"]):
        birth = "unknown"
    citizenship = "citizen" if person["citizenship"] == "VRD" else "non-citizen"
    if pd.isna(person["citizenship"]):
        citizenship = "unknown"
    return citizenship
