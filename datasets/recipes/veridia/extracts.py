"""Three agencies' extracts of monthly figures by region for 2024, with what went wrong in each."""

from datetime import date, timedelta

import pandas as pd

from veridia.chance import Chance, spread_whole
from veridia.declared import declared
from veridia.places import REGIONS

MONTHS = [f"2024-{month:02}" for month in range(1, 13)]
NATION = "VRD"
# A region's part of the national figure; the last one is so small that figures are protected.
PARTS = {"permits": [300, 170, 95, 90, 85, 60, 55, 50, 40, 22, 30, 7], "border": [900, 700, 150, 140, 200, 260, 90, 0, 110, 60, 0, 0],
         "insurance": [520, 330, 160, 150, 170, 95, 90, 80, 70, 45, 50, 9]}
LEVEL = {"permits": 1_100, "border": 61_000, "insurance": 38_000}  # the nation, in a month
SEASON = [0.9, 0.9, 0.96, 1.0, 1.04, 1.08, 1.1, 1.08, 1.04, 1.0, 0.96, 0.92]
PROTECTED_BELOW = 5


def make_permits():
    return make("permits")


def make_border():
    return make("border")


def make_insurance():
    return make("insurance")


def make(agency):
    """record, region, month, persons (as printed), published: one row for each line of the extract."""
    chance = Chance(f"veridia extract {agency}")
    faults = declared("E3.3")["agencies"][agency]
    true = figures(chance, agency, faults)
    rows = [printed(chance, region, month, true, faults) for month in MONTHS for region in [*REGIONS, NATION] if not left_out(faults, region)]
    for fault in of_kind(faults, "duplicate", "contradicting duplicate"):
        again = next(row for row in rows if (row["region"], row["month"]) == (fault["region"], fault["month"]))
        rows.append({**again, "persons": str(int(again["persons"]) + fault.get("other", 0))})
    return pd.DataFrame([{"record": f"{agency[0].upper()}{number:03}", **row} for number, row in enumerate(rows, start=1)])


def figures(chance, agency, faults):
    """{(region, month): true figure} with the nation as the sum; what is protected is from 1 to 4, everything else is not."""
    true = {}
    for month, season in zip(MONTHS, SEASON):
        nation = round(chance.about(LEVEL[agency] * season, 0.03))
        parts = spread_whole(nation, [chance.about(part, 0.15) for part in PARTS[agency]])
        for region, part in zip(REGIONS, parts):
            true[region, month] = special(faults, region, month, chance) if at(faults, region, month) else max(part, PROTECTED_BELOW)
            if true[region, month] is None:
                true[region, month] = max(part, PROTECTED_BELOW)
        true[NATION, month] = sum(true[region, month] for region in REGIONS if not left_out(faults, region))
        true[NATION, month] += sum(fault["by"] for fault in of_kind(faults, "total differs") if fault["month"] == month)
    return true


def special(faults, region, month, chance):
    """A figure that is protected or truly 0; None where the fault leaves the figure as it is."""
    kinds = {fault["kind"] for fault in at(faults, region, month)}
    if "suppressed" in kinds:
        return chance.whole(1, PROTECTED_BELOW - 1)
    return 0 if "nought that is a number" in kinds else None


def printed(chance, region, month, true, faults):
    """One line of the extract as the agency prints it."""
    figure, published = true[region, month], on_time(chance, month, faults)
    shown = str(figure)
    for fault in at(faults, region, month):
        shown = {"missing": None, "suppressed": "*", "nought for missing": "0", "negative": f"-{figure}",
                 "out of range": str(figure * fault.get("times", 1))}.get(fault["kind"], shown)
        published = str(fault.get("published", published))
    return {"region": region, "month": month, "persons": shown, "published": published}


def on_time(chance, month, faults):
    """The day of publication: some days around the agency's usual lag after the end of the month."""
    year, number = map(int, month.split("-"))
    end = date(year + number // 12, number % 12 + 1, 1) - timedelta(days=1)
    return str(end + timedelta(days=faults["usual_lag_days"] + chance.whole(-3, 3)))


def at(faults, region, month):
    return [fault for fault in faults["faults"] + faults["not_faults"] if (fault.get("region"), fault.get("month")) == (region, month)]


def of_kind(faults, *kinds):
    return [fault for fault in faults["faults"] if fault["kind"] in kinds]


def left_out(faults, region):
    return any(fault["region"] == region for fault in of_kind(faults, "region without rows"))
