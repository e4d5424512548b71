"""The tables whose text is written by hand (texts/*.yml): titles, projects, pledges, framework, vignettes, press release, cards."""

import pandas as pd

from veridia.declared import text
from veridia.places import AREAS, NOTES, REGIONS

PROJECT = ["project", "organisation", "start", "end", "budget_usd", "title", "abstract"]
LOGFRAME = ["row", "action", "action_text", "indicator", "unit", "baseline", "target", "verification"]
VIGNETTE = ["person", "previous_residence", "birth_area", "citizenship", "purpose", "arrived", "leaves", "story"]


def make_areas():
    """code, name, kind, note: the invented areas and Veridia's regions."""
    areas = [(code, name, "area", NOTES[code]) for code, name in AREAS.items()]
    regions = [(code, name, "region of Veridia", None) for code, name in REGIONS.items()]
    return pd.DataFrame(areas + regions, columns=["code", "name", "kind", "note"])


def make_titles():
    """draft, objective, title: two lists of the 23 objectives as they were printed."""
    return pd.DataFrame([(draft, number, title) for draft, titles in text("titles").items() for number, title in titles.items()],
                        columns=["draft", "objective", "title"])


def make_projects():
    return pd.DataFrame(text("projects"), columns=PROJECT)


def make_pledges():
    """pledge, objective, area, pledger, year: one row for each objective that a pledge names."""
    rows, pledges = [], 0
    for pledger, area, year, objectives, number in text("pledges"):
        for _ in range(number):
            pledges += 1
            rows += [(f"G{pledges:02}", objective, area, pledger, year) for objective in objectives]
    return pd.DataFrame(rows, columns=["pledge", "objective", "area", "pledger", "year"])


def make_logframe():
    return pd.DataFrame(text("logframe"), columns=LOGFRAME).astype({"baseline": "Int64", "target": "Int64"})


def make_vignettes():
    frame = pd.DataFrame(text("vignettes"), columns=VIGNETTE)
    for column in ("arrived", "leaves"):
        frame[column] = frame[column].map(str, na_action="ignore")
    return frame


def make_press_release():
    """sentence, text: numbered as they follow each other."""
    return pd.DataFrame(enumerate(text("press_release"), start=1), columns=["sentence", "text"])


def make_cards():
    return pd.DataFrame(text("cards"))
