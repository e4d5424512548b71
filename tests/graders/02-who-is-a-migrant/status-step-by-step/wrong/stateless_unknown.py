"""For C0353, who is stateless, you give the text 'native-born, unknown'. Stateless is an answer: no state holds the person its citizen. So the person is
no citizen of Veridia."""


def status(person):
    birth = "native-born" if person["birth_area"] == "VRD" else "foreign-born"
    if pd.isna(person["birth_area"]):
        birth = "unknown"
    citizenship = "citizen" if person["citizenship"] == "VRD" else "non-citizen"
    if pd.isna(person["citizenship"]) or person["citizenship"] == "stateless":
        citizenship = "unknown"
    return birth + ", " + citizenship
