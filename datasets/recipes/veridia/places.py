"""The invented places and organisations; a test asks a gazetteer whether any of them is a real place."""

AREAS = {"VRD": "Veridia", "OST": "Ostrana", "CLD": "Caldora", "TRS": "Tarsenia", "SLN": "Selnor"}

REGIONS = {
    "VRD-01": "Zelmora", "VRD-02": "Perradine", "VRD-03": "Halvenne", "VRD-04": "Sorrevale", "VRD-05": "Tamirel", "VRD-06": "Oskavar",
    "VRD-07": "Lindorra", "VRD-08": "Kalvessa", "VRD-09": "Durovale", "VRD-10": "Estrimar", "VRD-11": "Galdune", "VRD-12": "Korvend",
}

# Where people of the five areas are from, that the tables name in no other way.
ELSEWHERE = "other"
STATELESS = "stateless"

TOWNS = ["Ymerin"]  # the port town in Perradine whose register is used

NOTES = {
    "VRD": "The country of the workplace tables: about a million people, a small open economy on the coast; invented.",
    "OST": "Northern neighbour of Veridia, larger; counts who arrives by residence permits and does not count who leaves; invented.",
    "CLD": "Eastern neighbour of Veridia and the main destination of its workers; registers everybody who stays three months; invented.",
    "TRS": "Southern neighbour of Veridia; those who leave are asked to say so, and few do; invented.",
    "SLN": "An island state across the sea that counts at its border; invented.",
}
