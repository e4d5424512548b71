"""A closed world of five areas: stocks by place of birth in 2010, 2015 and 2020, and the flows that made them."""

import pandas as pd

from veridia.chance import Chance
from veridia.declared import declared
from veridia.places import AREAS

STARTS, LAST = [2010, 2015], 2020
AT_HOME = {"VRD": 830_000, "OST": 5_900_000, "CLD": 7_700_000, "TRS": 3_300_000, "SLN": 340_000}
# Born in the row's area, living in another, in 2010.
ABROAD = {
    "VRD": {"OST": 14_000, "CLD": 118_000, "TRS": 9_500, "SLN": 4_200}, "OST": {"VRD": 24_000, "CLD": 310_000, "TRS": 31_000, "SLN": 7_000},
    "CLD": {"VRD": 19_000, "OST": 88_000, "TRS": 12_000, "SLN": 3_900}, "TRS": {"VRD": 17_500, "OST": 74_000, "CLD": 121_000, "SLN": 0},
    "SLN": {"VRD": 5_200, "OST": 6_100, "CLD": 9_800, "TRS": 0},
}
BIRTHS = {"VRD": 0.122, "OST": 0.061, "CLD": 0.068, "TRS": 0.083, "SLN": 0.074}  # in five years, per head of all who live there
DEATHS_AT_HOME, DEATHS_ABROAD = 0.049, 0.036
RETURN, ONWARD = 0.14, 0.012  # part of those living abroad who go home, and who go to each further area, in five years
GROWTH, SHRINKING = (0.07, 0.20), 0.24  # what arrivals from home add to a stock beside those who leave it; what a shrinking one loses
FIRST_TO_COME = 40


def make_stocks():
    """year, birth_area, area, persons, and the births and deaths of the five years that follow."""
    return simulate()[0]


def make_stock_flows():
    """period_start, birth_area, origin, destination, persons: who moved in five years, by place of birth."""
    return simulate()[1]


def simulate():
    """(stocks, flows), from 2010 to 2020 in two steps of five years."""
    chance = Chance("veridia stocks")
    living = {(born, area): AT_HOME[born] if area == born else ABROAD[born][area] for born in AREAS for area in AREAS}
    stocks, flows = [], []
    for start in STARTS:
        moved = moves(chance, start, living)
        died = {cell: round(people * (DEATHS_AT_HOME if cell[0] == cell[1] else DEATHS_ABROAD)) for cell, people in living.items()}
        born = {area: round(BIRTHS[area] * sum(living[birth, area] for birth in AREAS)) for area in AREAS}
        stocks += [stock(start, *cell, people, born[cell[1]] if cell[0] == cell[1] else 0, died[cell]) for cell, people in living.items()]
        flows += [{"period_start": start, "birth_area": birth, "origin": origin, "destination": destination, "persons": persons}
                  for (birth, origin, destination), persons in moved.items()]
        living = after(living, moved, died, born)
    stocks += [stock(LAST, *cell, people, None, None) for cell, people in living.items()]
    return pd.DataFrame(stocks).astype({"births": "Int64", "deaths": "Int64"}), pd.DataFrame(flows)


def stock(year, birth, area, people, births, deaths):
    return {"year": year, "birth_area": birth, "area": area, "persons": people, "births": births, "deaths": deaths}


def moves(chance, start, living):
    """{(birth area, origin, destination): persons}: home to abroad, back home, and onward."""
    moved = {}
    for birth in AREAS:
        for area in [one for one in AREAS if one != birth]:
            there = living[birth, area]
            moved[birth, area, birth] = round(chance.about(there * RETURN, 0.2))
            for further in [one for one in AREAS if one not in (birth, area)]:
                moved[birth, area, further] = round(chance.about(there * ONWARD, 0.3))
        for area in [one for one in AREAS if one != birth]:
            moved[birth, birth, area] = from_home(chance, start, birth, area, living, moved)
    return moved


def from_home(chance, start, birth, area, living, moved):
    """How many come from their area of birth: more than leave again, but where the stock is to shrink."""
    there = living[birth, area]
    leave = sum(persons for (born, origin, _), persons in moved.items() if (born, origin) == (birth, area))
    onward = sum(persons for (born, origin, destination), persons in moved.items()
                 if born == birth and destination == area and origin != birth)
    if [start, birth, area] in declared("E4.5")["cases"]["shrinking_stocks"]:
        came = round(leave - onward - there * SHRINKING)
        if came < 0:  # nobody comes, and more go home
            moved[birth, area, birth] -= came
        return max(came, 0)
    low, high = GROWTH
    return leave + FIRST_TO_COME + round(there * (low + (high - low) * chance.draw()))


def after(living, moved, died, born):
    """The stocks five years later; everybody who moved had survived."""
    then = {}
    for birth, area in living:
        came = sum(persons for (who, _, destination), persons in moved.items() if who == birth and destination == area)
        left = sum(persons for (who, origin, _), persons in moved.items() if who == birth and origin == area)
        then[birth, area] = living[birth, area] + came - left - died[birth, area] + (born[area] if birth == area else 0)
    return then
