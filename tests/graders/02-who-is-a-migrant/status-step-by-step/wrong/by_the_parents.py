"""For C0353, who is stateless, you give the text 'foreign-born, non-citizen'. You go by the parents' places of birth. Who was born here is native-born,
wherever the parents come from."""


def status(person):
    birth = "native-born" if "VRD" in (person["mother_birth_area"], person["father_birth_area"]) else "foreign-born"
    if pd.isna(person["birth_area"]):
        birth = "unknown"
    citizenship = "citizen" if person["citizenship"] == "VRD" else "non-citizen"
    if pd.isna(person["citizenship"]):
        citizenship = "unknown"
    return birth + ", " + citizenship
