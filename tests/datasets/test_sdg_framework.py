"""Goals, targets and indicators of the 2030 Agenda: the codes are official, the labels are ours and lay the same traps."""

import csv
import os
import re
import sys
from pathlib import Path

import pytest

from migcap.data import load
from migcap.data.manifests import manifest

TARGETS_NAMING = {
    "names_migration": {"8.8", "10.7", "10.c", "17.18"},
    "names_trafficking_in_persons": {"5.2", "8.7", "16.2"},
    "names_trafficking_of_wildlife": {"15.7", "15.c"},
}
INDICATORS_NAMING = {
    "names_migration": {"8.8.1", "8.8.2", "10.7.2", "10.7.3", "10.7.4", "10.c.1", "17.3.2"},
    "names_trafficking_in_persons": {"16.2.2"},
    "names_trafficking_of_wildlife": {"15.7.1", "15.c.1"},
}
# What a search of the official wording of the targets finds; our labels must lay the same traps.
TARGETS_WITH_STEM = {
    "migra": {"8.8", "10.7", "10.c", "17.18"},
    "remittanc": {"10.c"},
    "refugee": set(),
    "traffick": {"5.2", "8.7", "16.2", "15.7", "15.c"},
    "mobil": {"1.a", "10.7", "13.a", "15.a", "15.b", "17.1", "17.3", "17.16"},
    "mobili": {"1.a", "10.7", "13.a", "15.a", "15.b", "17.1", "17.3", "17.16"},
}


@pytest.fixture
def framework():
    return load("sdg_framework")


def codes(rows):
    return set(rows["code"])


# ---- goals, targets, indicators

def test_17_goals_169_targets_251_indicators(framework):
    assert framework["level"].value_counts().to_dict() == {"goal": 17, "target": 169, "indicator": 251}
    assert framework["code"].is_unique
    assert set(framework["goal"]) == set(range(1, 18))


def test_codes_are_text_so_that_16_1_and_16_10_are_two_targets(framework):
    assert {"16.1", "16.10", "8.1", "8.10", "17.1", "17.10"} <= codes(framework[framework["level"] == "target"])
    assert {"16.1", "16.10"} <= set(load("gcm_sdg_links")["target"])


def test_every_code_says_its_goal_and_target(framework):
    for row in framework.itertuples():
        parts = row.code.split(".")
        assert int(parts[0]) == row.goal
        assert len(parts) == {"goal": 1, "target": 2, "indicator": 3}[row.level]
        assert row.level == "goal" or row.target == ".".join(parts[:2])


def test_it_is_the_framework_after_the_2025_review(framework):
    assert {"2.2.4", "11.5.3"} <= codes(framework), "these two came with the 2025 review"
    assert not {"1.a.3", "13.3.2", "17.6.2"} & codes(framework), "these stand in older lists only"


def test_repeated_indicators_235_codes_234_in_the_uns_own_count(framework):
    indicators = framework[framework["level"] == "indicator"].set_index("code")
    assert indicators["unsd_code"].notna().all() and indicators["unsd_code"].nunique() == 235
    assert indicators.loc["13.2.1", "unsd_code"] != indicators.loc["13.b.1", "unsd_code"], "the UN counts these two as one: hence 234"
    for same in (["1.5.1", "11.5.1", "13.1.1"], ["10.3.1", "16.b.1"], ["1.5.3", "11.b.1", "13.1.2"], ["15.7.1", "15.c.1"]):
        assert indicators.loc[same, "unsd_code"].nunique() == 1, f"{same} are one indicator"
    assert any("235" in gap and "234" in gap and "13.b.1" in gap for gap in manifest("sdg_framework")["gaps"])


def test_a_repeated_indicator_has_one_label_and_one_custodian(framework):
    for code, rows in framework.dropna(subset="unsd_code").groupby("unsd_code"):
        assert rows["label"].nunique(dropna=False) == 1 and rows["custodian"].nunique(dropna=False) == 1, f"{code}: {sorted(rows['code'])}"


@pytest.mark.parametrize("flag", TARGETS_NAMING)
def test_what_the_official_wording_names(framework, flag):
    named = framework[framework[flag] == "yes"]
    assert codes(named[named["level"] == "target"]) == TARGETS_NAMING[flag], f"targets with {flag}"
    assert codes(named[named["level"] == "indicator"]) == INDICATORS_NAMING[flag], f"indicators with {flag}"
    assert not (named["level"] == "goal").any()


# ---- our labels

@pytest.mark.parametrize("stem", TARGETS_WITH_STEM)
def test_a_search_of_our_labels_finds_what_a_search_of_the_official_wording_finds(framework, stem):
    targets = framework[framework["level"] == "target"]
    found = codes(targets[targets["label"].str.contains(stem, case=False)])
    assert found == TARGETS_WITH_STEM[stem], f"searching our labels for {stem!r} must meet the same traps as the official wording"


def test_every_target_and_goal_has_a_short_label(framework):
    upper = framework[framework["level"] != "indicator"]
    assert upper["label"].notna().all()
    assert upper["label"].is_unique, "two targets with one label cannot be told apart"
    long = framework[framework["label"].str.split().str.len() > 12]
    assert long.empty, f"more than 12 words: {long['code'].tolist()}"


def test_labels_and_custodians_are_those_written_by_hand(framework, datasets):
    for name, column in (("sdg_labels", "label"), ("sdg_custodians", "custodian")):
        with open(datasets / "recipes" / "by_hand" / f"{name}.csv", encoding="utf-8", newline="") as file:
            written = {row["code"]: row[column] for row in csv.DictReader(file)}
        rows = framework[framework["level"] != "goal"].dropna(subset=column)
        assert dict(zip(rows["code"], rows[column])) == written, f"{name}.csv changed and the recipe was not run"


def test_indicators_have_a_label_where_they_have_a_custodian(framework):
    indicators = framework[framework["level"] == "indicator"]
    assert codes(indicators.dropna(subset="label")) == codes(indicators.dropna(subset="custodian"))
    lacking = int(indicators["label"].isna().sum())
    assert any(gap.startswith(f"{lacking} indicators have no label") for gap in manifest("sdg_framework")["gaps"]), lacking
    assert framework.loc[framework["level"] != "indicator", "custodian"].isna().all()


@pytest.mark.parametrize("code, agencies", [("10.7.1", {"ILO", "World Bank"}), ("10.7.2", {"IOM", "DESA"}), ("10.7.3", {"IOM"}),
                                            ("10.7.4", {"UNHCR"}), ("10.c.1", {"World Bank"}), ("8.8.1", {"ILO"}), ("16.2.2", {"UNODC"}),
                                            ("17.14.1", {"UNEP"}), ("17.18.1", {"UNSD"})])
def test_custodians_of_the_core_indicators(framework, code, agencies):
    row = framework[framework["code"] == code].iloc[0]
    assert set(row["custodian"].split("; ")) == agencies


def test_the_indicators_of_the_links_and_of_the_register_are_labelled(framework):
    named = set(re.findall(r"\b\d+\.(?:\d+|[a-d])\.\d\b", " ".join(load("gcm_sdg_links")["rationale"])))
    assert named - {"10.7.2"} and named <= codes(framework.dropna(subset="label")), "a rationale names an indicator without a label"


# ---- the recipe

@pytest.fixture
def recipe(datasets, monkeypatch):
    monkeypatch.syspath_prepend(str(datasets / "recipes"))
    import sdg_framework

    yield sdg_framework
    for name in ("sdg_framework", "common"):
        sys.modules.pop(name, None)


def test_headings_and_footnotes_are_no_targets(recipe):
    rows = [("Goals and targets (from the 2030 Agenda)", "Indicators", "UNSD Indicator Codes"), ("Goal 16. Promote peace", None, None),
            ("Finance", None, None), ("16.10 Ensure access", "16.10.1 Number of cases", "C161001"), (None, "16.10.2 Countries", "C161002"),
            ("16.a Strengthen institutions", "16.a.1 Existence", "C160a01"), ("1 Resolution 68/261.", None, None), (None, None, None),
            ("4 The current indicator 17.6.1 was previously listed as 17.6.2.", None, None)]
    made = [(entry["level"], entry["code"], entry["target"], entry["goal"]) for entry in recipe.entries(rows)]
    assert made == [("goal", "16", None, 16), ("target", "16.10", "16.10", 16), ("indicator", "16.10.1", "16.10", 16),
                    ("indicator", "16.10.2", "16.10", 16), ("target", "16.a", "16.a", 16), ("indicator", "16.a.1", "16.a", 16)]


def test_an_indicator_under_a_strange_target_stops_the_recipe(recipe):
    with pytest.raises(ValueError, match="indicator 1.2.1 under target 1.1"):
        recipe.entries([("1.1 By 2030", "1.2.1 Share", "C010201")])


@pytest.mark.parametrize("labels, said", [
    ({}, r"lacks \['9.9'\]"),
    ({"9.9": "ours", "9.8": "of nothing"}, r"has \['9.8'\]"),
    ({"9.9": "word " * 13}, "more than 12 words for 9.9"),
    ({"9.9": "We END all forms of: malnutrition, everywhere"}, "copies the official wording for 9.9"),
])
def test_labels_that_lack_are_strange_long_or_copied_stop_the_recipe(recipe, labels, said):
    import pandas as pd

    table = pd.DataFrame([{"level": "target", "code": "9.9", "wording": "By 2030, end all forms of malnutrition everywhere, and more"}])
    with pytest.raises(ValueError, match=said):
        recipe.check_labels(labels, table)
    recipe.check_labels({"9.9": "Nobody is badly fed"}, table)


@pytest.fixture
def sources():
    folder = os.environ.get("MIGCAP_SOURCES")
    if not folder:
        pytest.skip("MIGCAP_SOURCES names no folder: set it to the publishers' files to compare our labels with the official wording.")
    return Path(folder)


def test_no_label_runs_with_the_official_wording(recipe, framework, sources):
    official = [entry["wording"] for entry in recipe.entries(recipe.openpyxl_rows(sources / recipe.WORKBOOK))]
    taken = set().union(*(recipe.runs(text, 8) for text in official))
    copied = [label for label in framework.loc[framework["level"] != "goal", "label"].dropna() if recipe.runs(label, 8) & taken]
    assert not copied, "eight words running as in the United Nations' text are not our own words"
    ours = framework.loc[framework["level"] != "goal", "label"].dropna()
    whole = {text.strip().lower() for text in official}
    assert not [label for label in ours if label.lower() in whole], "a label is the official text itself"


def test_the_official_wording_meets_the_same_searches(recipe, sources):
    targets = [entry for entry in recipe.entries(recipe.openpyxl_rows(sources / recipe.WORKBOOK)) if entry["level"] == "target"]
    for stem, expected in TARGETS_WITH_STEM.items():
        assert {entry["code"] for entry in targets if stem in entry["wording"].lower()} == expected, stem
