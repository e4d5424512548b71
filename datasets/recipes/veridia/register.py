"""The population register of Ymerin, a port town in Perradine: 20,000 persons, and the series that was published from it."""

from datetime import timedelta

import pandas as pd

from veridia.chance import Chance, months_later
from veridia.declared import declared
from veridia.places import ELSEWHERE, STATELESS

BORN_ABROAD = {"OST": 34, "TRS": 27, "CLD": 22, "SLN": 7, ELSEWHERE: 10}
FOREIGN_BORN_FOREIGNERS = 3100
RETURNED, LEFT = 740, 1150  # citizens born in Veridia who came back from abroad; who left it
MISSING_BIRTH_FOREIGNERS = 64
LAST_YEAR = 2024  # the extract is of its last day
# How many come in a year, compared with 2019.
ARRIVALS = {**{year: 0.12 for year in range(1995, 2008)}, 2008: 0.3, 2009: 0.35, 2010: 0.5, 2011: 0.6, 2012: 0.72, 2013: 0.74, 2014: 0.8,
            2015: 0.84, 2016: 0.88, 2017: 0.93, 2018: 0.96, 2019: 1.0, 2020: 0.55, 2021: 0.8, 2022: 1.02, 2023: 1.08, 2024: 1.1}
# Days a person stays, by kind of stay: (share of persons, from, to); the rest stay for good.
STAYS = {"foreigner": [(0.08, 10, 85), (0.25, 95, 360), (0.34, 370, 2600)], "naturalised": [(0.10, 3000, 6000)], "returned": [(0.12, 100, 2500)]}


def make_register():
    """person, sex, birth_year, birth_area, citizenship, entry_date, exit_date: one row for each person ever registered and alive."""
    chance = Chance("veridia register")
    people = [*foreigners(chance), *naturalised(chance), *born_here_foreign(chance), *citizens(chance), *without_birth_area(chance)]
    people.sort(key=lambda _: chance.draw())
    people = [{"person": number, "sex": chance.one_of({"female": 1, "male": 1}), **one} for number, one in enumerate(people, start=1)]
    return pd.DataFrame(people)


def foreigners(chance):
    """Foreign-born with a foreign citizenship or none; among them the stays whose length is exactly a threshold."""
    cases, exact = declared("E2.2")["cases"], declared("E2.3")["cases"]
    stateless = cases["stateless"] - cases["stateless_born_in_veridia"]
    lengths = [3] * exact["stays_of_exactly_three_months"] + [12] * exact["stays_of_exactly_twelve_months"]
    for number in range(FOREIGN_BORN_FOREIGNERS):
        birth_area = chance.one_of(BORN_ABROAD)
        citizenship = birth_area if chance.happens(0.93) else chance.one_of(BORN_ABROAD)
        person = arrived(chance, birth_area, STATELESS if number < stateless else citizenship, "foreigner")
        if number >= stateless and lengths and 2012 <= person["entry_date"].year <= 2022:
            person["exit_date"] = months_later(person["entry_date"], lengths.pop())
        yield person


def naturalised(chance):
    """Foreign-born citizens of Veridia: most came long ago."""
    for _ in range(declared("E2.2")["cases"]["naturalised"]):
        yield arrived(chance, chance.one_of(BORN_ABROAD), "VRD", "naturalised", last=2016)


def born_here_foreign(chance):
    """Born in Veridia to foreign or stateless parents; never moved."""
    cases = declared("E2.2")["cases"]
    for number in range(cases["foreign_citizens_born_in_veridia"]):
        citizenship = STATELESS if number < cases["stateless_born_in_veridia"] else chance.one_of(BORN_ABROAD)
        yield person(chance.whole(1990, LAST_YEAR), "VRD", citizenship)


def citizens(chance):
    """Citizens born in Veridia: some left, some came back, most have never moved."""
    cases = declared("E2.2")
    others = sum(cases["cases"][kind] for kind in ("naturalised", "foreign_citizens_born_in_veridia", "missing_birth_area"))
    for number in range(cases["persons"] - FOREIGN_BORN_FOREIGNERS - others):
        if number < RETURNED:
            yield arrived(chance, "VRD", "VRD", "returned")
        elif number < RETURNED + LEFT:
            left = chance.day(chance.whole(1996, LAST_YEAR))
            yield person(left.year - chance.whole(17, 45), "VRD", "VRD", exit_date=left)
        else:
            yield person(LAST_YEAR - age(chance), "VRD", "VRD")


def without_birth_area(chance):
    """Nobody wrote down where they were born; some came from abroad, and one cannot tell who."""
    for number in range(declared("E2.2")["cases"]["missing_birth_area"]):
        if number < MISSING_BIRTH_FOREIGNERS:
            yield arrived(chance, None, chance.one_of(BORN_ABROAD), "foreigner")
        elif chance.happens(0.3):
            yield arrived(chance, None, "VRD", "naturalised", last=2016)
        else:
            yield person(LAST_YEAR - age(chance), None, "VRD")


def arrived(chance, birth_area, citizenship, kind, last=LAST_YEAR):
    """A person who came from abroad, and perhaps left again."""
    entry = chance.day(chance.one_of({year: weight for year, weight in ARRIVALS.items() if year <= last}))
    years_old = chance.whole(0, 15) if chance.happens(0.14) and kind != "returned" else int(chance.about(29, 0.4))
    return person(entry.year - years_old, birth_area, citizenship, entry, departure(chance, entry, kind))


def departure(chance, entry, kind):
    """The day of leaving, or None; never exactly a whole number of months, for those stays are planted."""
    point = chance.draw()
    for share, least, most in STAYS[kind]:
        if point < share:
            leaves = entry + timedelta(days=chance.whole(least, most))
            if leaves.day == entry.day:
                leaves += timedelta(days=1)
            return leaves if leaves.year <= LAST_YEAR else None
        point -= share
    return None


def person(birth_year, birth_area, citizenship, entry_date=None, exit_date=None):
    return {"birth_year": birth_year, "birth_area": birth_area, "citizenship": citizenship, "entry_date": entry_date, "exit_date": exit_date}


def age(chance):
    """An age between 0 and 94, as in a growing population."""
    return int(95 * (1 - (1 - chance.draw()) ** 0.55))


def make_series():
    """year, immigrants: as published, by the rule of the day."""
    rule = declared("E2.3")["faults"][0]
    frame = make_register().dropna(subset="entry_date")
    stays = list(zip(frame["entry_date"], frame["exit_date"]))
    rows = []
    for year in declared("E2.3")["years"]:
        months = rule["months_before"] if year < rule["first_year_of_the_new_rule"] else rule["months_after"]
        rows.append((year, sum(entry.year == year and stayed(entry, leaves, months) for entry, leaves in stays)))
    return pd.DataFrame(rows, columns=["year", "immigrants"])


def stayed(entry, leaves, months):
    return pd.isna(leaves) or leaves >= months_later(entry, months)
