"""For C0022, who did not answer where she was born, you give the text 'foreign-born, citizen'. An empty place of birth is not "VRD", and it is not
abroad either. Ask for it with `pd.isna`.

(1 of 2)"""


def status(person):
    birth = "native-born" if person["birth_area"] == "VRD" else "foreign-born"
    if pd.isna(person["birth_area"]):
        birth = "foreign-born"
    citizenship = "citizen" if person["citizenship"] == "VRD" else "non-citizen"
    if pd.isna(person["citizenship"]):
        citizenship = "unknown"
    return birth + ", " + citizenship
