"""For C0022, who did not answer where she was born, you give the text 'native-born, citizen'. The place of birth is empty. Nobody knows it, so that the
person is neither native-born nor foreign-born.

(1 of 2)"""


def status(person):
    birth = "native-born" if person["birth_area"] == "VRD" else "foreign-born"
    if pd.isna(person["birth_area"]):
        birth = "native-born"
    citizenship = "citizen" if person["citizenship"] == "VRD" else "non-citizen"
    if pd.isna(person["citizenship"]):
        citizenship = "unknown"
    return birth + ", " + citizenship
