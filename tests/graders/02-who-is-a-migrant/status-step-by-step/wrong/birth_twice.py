"""For C0353, who is stateless, you give the text 'native-born, citizen'. You take the place of birth for both steps. Step 2 asks for the citizenship."""


def status(person):
    birth = "native-born" if person["birth_area"] == "VRD" else "foreign-born"
    if pd.isna(person["birth_area"]):
        birth = "unknown"
    citizenship = "citizen" if person["birth_area"] == "VRD" else "non-citizen"
    if pd.isna(person["birth_area"]):
        citizenship = "unknown"
    return birth + ", " + citizenship
