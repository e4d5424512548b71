"""For C0022, who did not answer where she was born, you give the text 'unknown, unknown'. One answer is empty, the other is not. Each step has its own
word.

(1 of 2)"""


def status(person):
    birth = "native-born" if person["birth_area"] == "VRD" else "foreign-born"
    if pd.isna(person["birth_area"]):
        birth = "unknown"
    citizenship = "citizen" if person["citizenship"] == "VRD" else "non-citizen"
    if pd.isna(person["citizenship"]):
        citizenship = "unknown"
    if "unknown" in (birth, citizenship):
        return "unknown, unknown"
    return birth + ", " + citizenship
