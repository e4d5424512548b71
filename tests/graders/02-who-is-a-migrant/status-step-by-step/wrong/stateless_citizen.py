"""For C0353, who is stateless, you give the text 'native-born, citizen'. You count a stateless person as a citizen of Veridia. No state holds the person
its citizen."""


def status(person):
    birth = "native-born" if person["birth_area"] == "VRD" else "foreign-born"
    if pd.isna(person["birth_area"]):
        birth = "unknown"
    citizenship = "citizen" if person["citizenship"] in ["VRD", "stateless"] else "non-citizen"
    if pd.isna(person["citizenship"]):
        citizenship = "unknown"
    return birth + ", " + citizenship
