"""What is declared in the hand-written tables of Veridia is in them, and nothing of the same kind that is not declared."""

import re
from difflib import SequenceMatcher

import pandas as pd
import pytest
from veridia_key import DECLARED, planted

from migcap.data import KOSOVO_FOOTNOTE, load

EXCLUDED_1998 = {"holiday", "visit", "business", "medical treatment", "pilgrimage"}
NEVER = {"diplomatic service", "military service", "commuting"}


def official():
    """{objective: (official title, second printed form or None)}."""
    table = load("gcm_objectives")
    return {row.objective: (row.title, row.other_title) for row in table.itertuples()}


def blanks_right(text):
    return " ".join(text.split())


def test_e1_1_the_wrong_titles_are_the_declared_ones():
    titles = load("synthetic_veridia_titles")
    wrong = {(row.draft, row.objective) for row in titles.itertuples() if blanks_right(row.title) not in official()[row.objective]}
    assert wrong == planted("E1.1", "draft", "objective")


def test_e1_1_what_looks_wrong_and_is_not_is_declared():
    titles = load("synthetic_veridia_titles")
    blanks = {(row.draft, row.objective, "blanks") for row in titles.itertuples() if row.title != blanks_right(row.title)}
    other = {(row.draft, row.objective, "other printed form") for row in titles.itertuples() if row.title == official()[row.objective][1]}
    assert blanks | other == planted("E1.1", "draft", "objective", "kind", of="not_faults")


def test_e1_1_no_likeness_of_texts_finds_the_faults():
    titles = load("synthetic_veridia_titles").set_index(["draft", "objective"])["title"]
    assert titles["ministry", 12] == official()[13][0] and titles["ministry", 13] == official()[12][0]
    for draft, objective, kind in planted("E1.1", "draft", "objective", "kind"):
        if not kind.startswith("swapped"):
            alike = SequenceMatcher(None, titles[draft, objective], official()[objective][0]).ratio()
            assert alike > 0.85, f"objective {objective} is so different that a fuzzy match finds it"


def tags():
    """{project: objectives whose phrases are in its abstract}."""
    phrases = DECLARED["E1.3"]["phrases"]
    return {row.project: [number for number, words in phrases.items() if any(word in row.abstract.lower() for word in words)]
            for row in load("synthetic_veridia_projects").itertuples()}


def test_e1_3_the_tags_are_found_in_the_abstracts():
    assert sorted(DECLARED["E1.3"]["phrases"]) == list(range(1, 24))
    assert tags() == DECLARED["E1.3"]["answers"] and len(tags()) == 30
    covered = {number for found in tags().values() for number in found}
    assert sorted(set(range(1, 24)) - covered) == [4, 9, 10, 11, 13, 21, 22]


def test_e1_3_words_that_mislead_are_declared():
    texts = {row.project: f"{row.title} {row.abstract}".lower() for row in load("synthetic_veridia_projects").itertuples()}
    found = {(project, word, objective) for word, objective in DECLARED["E1.3"]["words"].items() for project, text in texts.items()
             if re.search(rf"\b{word}", text) and objective not in tags()[project]}
    assert found == planted("E1.3", "project", "word", "objective", of="not_faults")
    assert {word for _, word, _ in found} == set(DECLARED["E1.3"]["words"]), "a word that misleads nowhere is no trap"


def test_e1_3_budget_shares_add_up_and_one_area_has_nothing():
    area = load("gcm_objectives").set_index("objective")["fund_area_unverified"]
    budgets = load("synthetic_veridia_projects").set_index("project")["budget_usd"]
    parts = pd.DataFrame([(area[number], budgets[project] / len(found)) for project, found in tags().items() for number in found], columns=["area", "usd"])
    shares = 100 * parts.groupby("area")["usd"].sum().reindex(range(1, 6), fill_value=0) / budgets.sum()
    assert shares.sum() == pytest.approx(100) and shares[3] == 0
    assert (shares.drop(3) > 5).all(), "the other four areas must be worth seeing"
    doubled = sum(budgets[project] * len(found) for project, found in tags().items())
    assert doubled > 1.2 * budgets.sum(), "counting a budget once for each objective must make a difference"


def test_e1_4_raw_counts_and_rates_rank_the_round_tables_differently():
    pledges = load("synthetic_veridia_pledges").merge(load("gcm_objectives")[["objective", "round_table_2022"]], on="objective")
    sizes = load("gcm_objectives").groupby("round_table_2022").size()
    assert sizes.to_dict() == {1: 5, 2: 7, 3: 6, 4: 5}
    answers = DECLARED["E1.4"]["answers"]
    assert (pledges["pledge"].nunique(), len(pledges)) == (answers["pledges"], answers["rows"])
    different = pledges.groupby("round_table_2022")["pledge"].nunique()
    assert different.idxmax() == 2 and (different / sizes).idxmax() == 1
    assert different.sum() > answers["pledges"], "some pledges must count for two round tables"


def test_e1_6_the_indicators_that_cannot_be_measured_are_declared():
    frame = load("synthetic_veridia_logframe")
    restates = {row.row for row in frame.itertuples() if likeness(row.indicator, row.action_text) >= 0.75}
    assert restates == {row for row, kind in planted("E1.6", "row", "kind") if kind == "restates the action"}
    lacking = set(frame[frame[["unit", "baseline", "target"]].isna().any(axis=1)]["row"])
    assert restates | lacking == {row for row, in planted("E1.6", "row")}
    measurable = set(frame[~frame["row"].isin(restates | lacking)]["action"])
    assert sorted(set(frame["action"]) - measurable) == DECLARED["E1.6"]["answers"]["actions_without_a_measurable_indicator"]


def likeness(indicator, action):
    """Part of the indicator's longer words that the action has as well, by their first four letters."""
    words, said = ({word[:4] for word in re.findall(r"[a-z]{4,}", text.lower())} for text in (indicator, action))
    return len(words & said) / len(words)


def later(day, months=0, days=0):
    return pd.Timestamp(day) + pd.DateOffset(months=months) + pd.Timedelta(days=days)


def stays(person, months, days=0):
    return pd.isna(person.leaves) or pd.Timestamp(person.leaves) >= later(person.arrived, months, days)


def classify(person, rule):
    """The rule as faults.yml states it."""
    if pd.isna(person.arrived) or person.previous_residence == "VRD" or person.purpose in NEVER:
        return "other"
    if stays(person, 6, 1) if rule == "rule_2025_6_months_1_day" else stays(person, 12):
        return "resident migrant"
    if not stays(person, 3) or (rule == "rule_1998" and person.purpose in EXCLUDED_1998):
        return "other"
    return "temporary"


def test_e2_1_the_classes_follow_from_the_rules():
    key, people = DECLARED["E2.1"], load("synthetic_veridia_vignettes")
    assert len(people) == 40
    assert {person.person: [classify(person, rule) for rule in key["rules"]] for person in people.itertuples()} == key["answers"]
    for place, rule in enumerate(key["rules"]):
        assert {classes[place] for classes in key["answers"].values()} == {"resident migrant", "temporary", "other"}, f"{rule} lacks a class"


def test_e2_1_the_pitfalls_are_in_the_vignettes():
    people, key = load("synthetic_veridia_vignettes"), DECLARED["E2.1"]["pitfalls"]
    done = people.dropna(subset=["arrived", "leaves"])

    def exactly(*length):
        return [one.person for one in done.itertuples() if pd.Timestamp(one.leaves) == later(one.arrived, *length)]

    assert (exactly(12), exactly(3), exactly(6), exactly(6, 1)) == (
        key["exactly twelve months"], key["exactly three months"], key["exactly six months"], key["six months and one day"])
    by_purpose = people.groupby("purpose")["person"].apply(list)
    assert sorted(by_purpose["diplomatic service"] + by_purpose["military service"]) == key["diplomats, their families and soldiers"]
    assert by_purpose["commuting"] == key["commuters"]
    excluded = people[people["purpose"].isin(EXCLUDED_1998)]
    assert [one.person for one in excluded.itertuples() if one.previous_residence != "VRD" and stays(one, 3)] == key["purposes that 1998 leaves out"]
    citizens = people[(people["citizenship"] == "VRD") & (people["previous_residence"] != "VRD") & ~people["purpose"].isin(NEVER)]
    assert citizens[citizens["birth_area"] == "VRD"]["person"].tolist() == key["returning citizens"]
    assert citizens[citizens["birth_area"] != "VRD"]["person"].tolist() == key["citizens who never lived there"]
    assert sorted(DECLARED["E2.1"]["judgement"]) == key["purposes that 1998 leaves out"], "what is the authors' judgement must be said"
    assert all(one.day <= 28 for column in ("arrived", "leaves") for one in pd.to_datetime(people[column].dropna()))


def test_e2_6_every_doubtful_word_is_declared_as_a_fault_or_as_none():
    spans = planted("E2.6", "sentence", "span") | planted("E2.6", "sentence", "span", of="not_faults")
    sentences = load("synthetic_veridia_press_release").set_index("sentence")["text"]
    for sentence, span in spans:
        assert sentences[sentence].count(span) == 1, f"sentence {sentence} must have {span!r} once"
    for sentence, text in sentences.items():
        for said in re.finditer("|".join(DECLARED["E2.6"]["words"]), text, flags=re.I):
            inside = [span for number, span in spans if number == sentence and text.index(span) <= said.start() and said.end() <= text.index(span) + len(span) + 1]
            assert inside, f"sentence {sentence} has {said.group()!r}, and nobody says whether that is a fault"
    assert all(fault["instead"] for fault in DECLARED["E2.6"]["faults"])


FIELDS = ["source", "vintage", "definition", "unit", "reference_date", "licence", "footnotes"]


def card_faults(card):
    """(field, kind) of everything wrong on a card, by the rule of faults.yml."""
    for field in FIELDS:
        if pd.isna(getattr(card, field)):
            yield field, "empty"
    if not pd.isna(card.reference_date) and not re.search(r"\d{1,2} [A-Z][a-z]+( to \d{1,2} [A-Z][a-z]+)? \d{4}", card.reference_date):
        yield "reference_date", "not a date"
    if "igrant" in card.definition and not re.search(r"\bborn\b|birth|citizen", card.definition):
        yield "definition", "neither birth nor citizenship"
    if "XKX" in card.areas.split() and KOSOVO_FOOTNOTE not in str(card.footnotes):
        yield "footnotes", "note on Kosovo* is missing"


def test_e3_6_the_faults_of_the_cards_are_declared():
    cards = load("synthetic_veridia_cards")
    assert len(cards) == 12
    assert {(card.card, *fault) for card in cards.itertuples() for fault in card_faults(card)} == planted("E3.6", "card", "field", "kind")
    honest = {(card.card, "licence") for card in cards.itertuples() if str(card.licence).startswith("not stated")}
    assert honest == planted("E3.6", "card", "field", of="not_faults")
    assert sum("XKX" in areas for areas in cards["areas"]) == 2, "one card with the note and one without"
