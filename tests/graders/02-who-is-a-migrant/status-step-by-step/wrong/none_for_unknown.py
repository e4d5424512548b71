"""For C0022, who did not answer where she was born, you give None. There is an answer to it. Look at each step, and at each line that gives back None.

(1 of 2)"""


def status(person):
    birth = "native-born" if person["birth_area"] == "VRD" else "foreign-born"
    if pd.isna(person["birth_area"]):
        birth = "unknown"
    citizenship = "citizen" if person["citizenship"] == "VRD" else "non-citizen"
    if pd.isna(person["citizenship"]):
        citizenship = "unknown"
    if "unknown" in (birth, citizenship):
        return None
    return birth + ", " + citizenship
