"""For C0353, who is stateless, you give the text 'foreign-born, non-citizen'. You take the citizenship for both steps. Step 1 asks where the person was
born."""


def status(person):
    birth = "native-born" if person["citizenship"] == "VRD" else "foreign-born"
    if pd.isna(person["citizenship"]):
        birth = "unknown"
    citizenship = "citizen" if person["citizenship"] == "VRD" else "non-citizen"
    if pd.isna(person["citizenship"]):
        citizenship = "unknown"
    return birth + ", " + citizenship
