"""For somebody born here to parents from abroad you give the text 'native-born, non-citizen'. You go by the permit. Legal status plays no part: look at
`citizenship`."""


def status(person):
    birth = "native-born" if person["birth_area"] == "VRD" else "foreign-born"
    if pd.isna(person["birth_area"]):
        birth = "unknown"
    citizenship = "citizen" if person["permit"] in ["not needed", "permanent"] else "non-citizen"
    if pd.isna(person["citizenship"]):
        citizenship = "unknown"
    return birth + ", " + citizenship
