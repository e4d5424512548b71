"""Records of 2,400 persons from the census of 2023, drawn so that people with a link abroad are many."""

import pandas as pd

from veridia.chance import Chance
from veridia.declared import declared
from veridia.places import ELSEWHERE, STATELESS

ABROAD = {"OST": 34, "TRS": 27, "CLD": 22, "SLN": 7, ELSEWHERE: 10}
FOREIGN_BORN = 430  # those born abroad to parents born in Veridia included
FOREIGN_BORN_STATELESS = 9
FOREIGN_WITH_ONE_PARENT_ABROAD = 14
FOREIGN_BORN_CITIZENS = 118
MISSING_CITIZENSHIP_ABROAD = 9
REASONS = {"work": 46, "family": 33, "study": 11, "protection": 7, "other": 3}
CENSUS_YEAR = 2023


def make():
    """One row for each person: sex, age, birth area, citizenship, parents' birth areas, year of arrival, permit, reason."""
    chance = Chance("veridia census")
    people = [*foreign_born(chance), *second_generation(chance), *one_parent_abroad(chance), *without_birth_area(chance)]
    people += native(chance, declared("E2.5")["persons"] - len(people))
    people.sort(key=lambda _: chance.draw())
    people = [{"person": f"C{number:04}", "sex": chance.one_of({"female": 51, "male": 49}), **one} for number, one in enumerate(people, start=1)]
    return pd.DataFrame(people).astype({"year_of_arrival": "Int64"})


def foreign_born(chance):
    """Born abroad: stateless, foreign citizens with and without a permit, citizens, and children of emigrants."""
    cases = declared("E2.5")["cases"]
    home = cases["born_abroad_to_parents_born_in_veridia"]
    for number in range(FOREIGN_BORN):
        born = chance.one_of(ABROAD)
        if number < home:
            yield arrived(chance, born, "VRD", "VRD", "VRD", "not needed")
        elif number < FOREIGN_BORN_CITIZENS:
            yield arrived(chance, born, "VRD", born, chance.one_of({born: 9, "VRD": 1}), "not needed")
        elif number < FOREIGN_BORN_CITIZENS + MISSING_CITIZENSHIP_ABROAD:
            yield arrived(chance, born, None, born, born, "temporary")
        elif number < FOREIGN_BORN_CITIZENS + MISSING_CITIZENSHIP_ABROAD + FOREIGN_BORN_STATELESS:
            yield arrived(chance, born, STATELESS, born, born, "temporary")
        else:
            without = number >= FOREIGN_BORN - cases["foreign_born_without_permit"]
            yield arrived(chance, born, born, born, chance.one_of({born: 9, chance.one_of(ABROAD): 1}),
                          "none" if without else chance.one_of({"permanent": 6, "temporary": 4}))


def second_generation(chance):
    """Born in Veridia, both parents abroad; some are foreign citizens, some stateless."""
    cases = declared("E2.5")["cases"]
    stateless = cases["stateless"] - FOREIGN_BORN_STATELESS
    foreign = cases["foreign_citizens_born_in_veridia"] - FOREIGN_WITH_ONE_PARENT_ABROAD
    for number in range(cases["second_generation"]):
        parents = chance.one_of(ABROAD)
        if number < stateless:
            yield answers(chance.whole(0, 30), "VRD", STATELESS, parents, parents, "temporary")
        elif number < foreign:
            yield answers(chance.whole(0, 25), "VRD", parents, parents, parents, chance.one_of({"permanent": 8, "temporary": 2}))
        else:
            yield answers(chance.whole(0, 45), "VRD", "VRD", parents, chance.one_of({parents: 8, chance.one_of(ABROAD): 2}), "not needed")


def one_parent_abroad(chance):
    """Born in Veridia, one parent there and one abroad."""
    for number in range(declared("E2.5")["cases"]["one_parent_born_abroad"]):
        abroad = chance.one_of(ABROAD)
        parents = (abroad, "VRD") if chance.happens(0.5) else ("VRD", abroad)
        foreign = number < FOREIGN_WITH_ONE_PARENT_ABROAD
        yield answers(chance.whole(0, 50), "VRD", abroad if foreign else "VRD", *parents, "permanent" if foreign else "not needed")


def without_birth_area(chance):
    """The place of birth was left out; parents and arrival hint at it and do not tell."""
    for _ in range(declared("E2.5")["cases"]["missing_birth_area"]):
        abroad = chance.one_of(ABROAD)
        if chance.happens(0.4):
            yield arrived(chance, None, abroad, abroad, abroad, "permanent")
        else:
            yield answers(age(chance), None, "VRD", chance.one_of({"VRD": 4, abroad: 1}), "VRD", "not needed")


def native(chance, number):
    """Born in Veridia to parents born there; some have lived abroad and come back, some left out their citizenship."""
    missing = declared("E2.5")["cases"]["missing_citizenship"] - MISSING_CITIZENSHIP_ABROAD
    for place in range(number):
        years = age(chance)
        back = CENSUS_YEAR - chance.whole(0, min(years - 20, 15)) if years > 24 and chance.happens(0.05) else None
        yield answers(years, "VRD", None if place < missing else "VRD", "VRD", "VRD", "not needed", back, "return" if back else None)


def arrived(chance, birth_area, citizenship, mother, father, permit):
    years = 2 + int(chance.about(34, 0.9))
    return answers(years, birth_area, citizenship, mother, father, permit, CENSUS_YEAR - chance.whole(0, min(years, 28)), chance.one_of(REASONS))


def answers(years, birth_area, citizenship, mother, father, permit, arrival=None, reason=None):
    return {"age": years, "birth_area": birth_area, "citizenship": citizenship, "mother_birth_area": mother, "father_birth_area": father,
            "year_of_arrival": arrival, "permit": permit, "reason": reason}


def age(chance):
    """An age between 0 and 94, as in a growing population."""
    return int(95 * (1 - (1 - chance.draw()) ** 0.55))
