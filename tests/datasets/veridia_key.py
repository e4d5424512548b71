"""What is declared about Veridia's tables, for the tests that look for it; read here without the code that plants it."""

from pathlib import Path

import yaml

RECIPES = Path(__file__).resolve().parents[2] / "datasets" / "recipes"
DECLARED = yaml.safe_load((RECIPES / "veridia" / "faults.yml").read_text(encoding="utf-8"))
EXERCISES = yaml.safe_load((RECIPES / "veridia" / "exercises.yml").read_text(encoding="utf-8"))
VERIDIA = [f"synthetic_veridia_{what}" for what in (
    "areas", "cards", "census_records", "components", "employment", "extract_border", "extract_insurance", "extract_permits", "flows", "logframe",
    "mirror", "moves", "pledges", "press_release", "projects", "register", "register_series", "standard_population", "stock_flows", "stocks",
    "titles", "two_censuses", "vignettes")]


def planted(exercise, *columns, of="faults"):
    """The declared faults (or not_faults) of an exercise as a set of tuples of these columns."""
    return {tuple(fault[column] for column in columns) for fault in DECLARED[exercise][of]}
