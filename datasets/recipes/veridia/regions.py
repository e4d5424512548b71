"""Veridia's twelve regions between the censuses of 2018 and 2023: who moved where, and how the population changed."""

import math

import pandas as pd

from veridia.chance import Chance, spread_whole
from veridia.declared import declared
from veridia.places import REGIONS

PARTS_2018 = [262, 138, 96, 91, 88, 72, 66, 61, 48, 34, 27, 17]  # per thousand of the population
BIRTH_LEVEL = [0.88, 0.95, 1.02, 1.05, 1.0, 1.04, 1.06, 1.08, 1.1, 1.12, 1.15, 1.14]
DEATH_LEVEL = [0.85, 0.95, 1.02, 1.05, 0.98, 1.05, 1.08, 1.04, 1.1, 1.2, 1.22, 1.3]
# Where a region lies on a plane (units of 20 km), and how strongly it draws people.
PLACE = [(5, 5), (9, 3), (7, 8), (3, 6), (5, 2), (10, 7), (2, 3), (7, 6), (3, 9), (11, 1), (1, 8), (0, 5)]
PULL = [2.4, 1.5, 1.0, 0.9, 1.1, 0.9, 0.8, 0.9, 0.7, 0.6, 0.5, 0.4]
LEAVE = [0.055, 0.065, 0.08, 0.085, 0.075, 0.085, 0.09, 0.09, 0.1, 0.11, 0.125, 0.14]  # part of a region's people who live in another five years later
ABROAD = [4, -3, -2, -3, -1, -2, -2, -2, -2, -1, -1, 0]  # thousands: net migration with other countries
STAYED_IN_THE_COUNTRY = 0.9  # those of 2018 who are alive, aged five and over, and still in Veridia in 2023


def make_moves():
    """origin, destination, persons: people aged five and over in 2023, by region of residence in 2018 and in 2023."""
    chance = Chance("veridia moves")
    rows = []
    for here, (origin, people) in enumerate(zip(REGIONS, first_census())):
        there = round(people * STAYED_IN_THE_COUNTRY)
        movers = round(chance.about(there * LEAVE[here], 0.06))
        weights = [0 if other == here else chance.about(PULL[other] * math.sqrt(PARTS_2018[other]) / distance(here, other), 0.2) for other in range(12)]
        moved = spread_whole(movers, weights)
        moved[here] = there - movers
        rows += [(origin, destination, persons) for destination, persons in zip(REGIONS, moved)]
    return pd.DataFrame(rows, columns=["origin", "destination", "persons"])


def distance(one, other):
    return math.dist(PLACE[one], PLACE[other])


def first_census():
    return spread_whole(declared("E4.1")["answers"]["population_2018"], PARTS_2018)


def make_two_censuses():
    """region, name, population_2018, population_2023, births, deaths: the change is births, deaths, moves within and migration abroad."""
    wanted, before = declared("E4.1")["answers"], first_census()
    births = spread_whole(wanted["births"], [part * level for part, level in zip(PARTS_2018, BIRTH_LEVEL)])
    deaths = spread_whole(wanted["deaths"], [part * level for part, level in zip(PARTS_2018, DEATH_LEVEL)])
    within = net_moves()
    after = [people + born - died + within[region] + 1000 * abroad
             for region, people, born, died, abroad in zip(REGIONS, before, births, deaths, ABROAD)]
    return pd.DataFrame({"region": list(REGIONS), "name": list(REGIONS.values()), "population_2018": before, "population_2023": after,
                         "births": births, "deaths": deaths})


def net_moves():
    """{region: people who came from other regions less those who went there}."""
    moves = make_moves()
    return (moves.groupby("destination")["persons"].sum() - moves.groupby("origin")["persons"].sum()).to_dict()
