"""For C0005, who came back from abroad, you give the text 'foreign-born, citizen'. You go by the year of arrival. Citizens who come back from abroad
have one, too: look at `birth_area`."""


def status(person):
    birth = "native-born" if pd.isna(person["year_of_arrival"]) else "foreign-born"
    if pd.isna(person["birth_area"]):
        birth = "unknown"
    citizenship = "citizen" if person["citizenship"] == "VRD" else "non-citizen"
    if pd.isna(person["citizenship"]):
        citizenship = "unknown"
    return birth + ", " + citizenship
