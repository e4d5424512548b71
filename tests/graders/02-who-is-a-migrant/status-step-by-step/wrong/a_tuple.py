"""For C0006 you give a list of 2 values. The question asks for one of `native-born, citizen`, `native-born, non-citizen`, `native-born, unknown`,
`foreign-born, citizen`, `foreign-born, non-citizen`, `foreign-born, unknown`, `unknown, citizen`, `unknown, non-citizen` and `unknown, unknown`, as a
text in quotes."""


def status(person):
    birth = "native-born" if person["birth_area"] == "VRD" else "foreign-born"
    if pd.isna(person["birth_area"]):
        birth = "unknown"
    citizenship = "citizen" if person["citizenship"] == "VRD" else "non-citizen"
    if pd.isna(person["citizenship"]):
        citizenship = "unknown"
    return birth, citizenship
