"""Employment by age of the native-born and the foreign-born, and a standard population to compare them with."""

import pandas as pd

from veridia.chance import Chance

AGES = ["15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "60-64"]
PERSONS = {"native-born": [86_000, 79_000, 68_000, 62_000, 60_000, 57_000, 55_000, 52_000, 47_000, 41_000],
           "foreign-born": [3_300, 8_600, 14_200, 15_100, 12_300, 8_700, 5_900, 4_000, 2_700, 1_900]}
RATE = {"native-born": [0.17, 0.51, 0.71, 0.775, 0.80, 0.81, 0.80, 0.77, 0.68, 0.47],
        "foreign-born": [0.14, 0.46, 0.655, 0.725, 0.755, 0.765, 0.745, 0.70, 0.60, 0.40]}
STANDARD = [10_900, 11_200, 11_400, 11_300, 10_800, 10_200, 9_600, 9_100, 8_200, 7_300]


def make_employment():
    """age, status, persons, employed."""
    chance = Chance("veridia employment")
    rows = []
    for status, people in PERSONS.items():
        for age, persons, rate in zip(AGES, people, RATE[status]):
            persons = round(chance.about(persons, 0.02))
            rows.append((age, status, persons, round(persons * chance.about(rate, 0.01))))
    return pd.DataFrame(rows, columns=["age", "status", "persons", "employed"])


def make_standard():
    """age, persons: of an invented standard."""
    return pd.DataFrame({"age": AGES, "persons": STANDARD})
