"""For C0176, who did not answer about the citizenship, you give the text 'foreign-born, citizen'. The citizenship is empty. Nobody knows whether the
person is a citizen.

(1 of 2)"""


def status(person):
    birth = "native-born" if person["birth_area"] == "VRD" else "foreign-born"
    if pd.isna(person["birth_area"]):
        birth = "unknown"
    citizenship = "citizen" if person["citizenship"] == "VRD" else "non-citizen"
    if pd.isna(person["citizenship"]):
        citizenship = "citizen"
    return birth + ", " + citizenship
