"""The Global Compact for Migration: objectives, principles, links to SDG targets, and what indicator 10.7.2 sees of it."""

import re

import pytest

from migcap.data import load
from migcap.data.manifests import manifest

NOT_SEEN_BY_10_7_2 = {4, 8, 13, 17, 19}


@pytest.fixture
def targets():
    return load("sdg_framework", level="target")


# ---- objectives and principles

def test_23_objectives_with_their_official_titles():
    objectives = load("gcm_objectives").set_index("objective")
    assert objectives.index.tolist() == list(range(1, 24))
    for column in ("title", "hub_label"):
        assert objectives[column].is_unique and (objectives[column] == objectives[column].str.strip()).all()
    assert objectives.loc[12, "title"].startswith("Strengthen certainty and predictability in migration procedures")
    assert objectives.loc[20, "title"] == "Promote faster, safer and cheaper transfer of remittances and foster financial inclusion of migrants"


def test_objective_13_has_two_official_wordings_and_no_other_has():
    objectives = load("gcm_objectives").set_index("objective")
    assert objectives.loc[13, "title"].startswith("Use migration detention only as a measure of last resort"), "the resolution's own list"
    assert objectives.loc[13, "other_title"] == objectives.loc[13, "title"].replace("migration detention", "immigration detention")
    assert objectives["other_title"].notna().sum() == 1


def test_round_tables_of_2022():
    objectives = load("gcm_objectives")
    tables = {number: set(rows["objective"]) for number, rows in objectives.groupby("round_table_2022")}
    assert tables == {1: {2, 5, 6, 12, 18}, 2: {4, 8, 9, 10, 11, 13, 21}, 3: {14, 15, 16, 19, 20, 22}, 4: {1, 3, 7, 17, 23}}
    eliminated = objectives["round_table_basis"] == "by elimination"
    assert set(objectives.loc[eliminated, "objective"]) == tables[4]


def test_what_was_not_verified_says_so_in_its_name():
    areas = load("gcm_objectives").groupby("fund_area_unverified")["objective"].agg(set).to_dict()
    assert areas == {1: {1, 3, 17, 23}, 2: {2, 7, 8, 12, 13}, 3: {4, 9, 10, 11, 21}, 4: {5, 6, 18, 19, 20, 22}, 5: {14, 15, 16}}
    column = next(one for one in manifest("gcm_objectives")["columns"] if one["name"] == "fund_area_unverified")
    assert column["description"].startswith("NOT VERIFIED")


def test_10_principles_in_the_order_of_the_text():
    principles = load("gcm_principles")
    assert principles["letter"].tolist() == list("abcdefghij")
    assert principles["name"].tolist() == ["People-centred", "International cooperation", "National sovereignty", "Rule of law and due process",
                                           "Sustainable development", "Human rights", "Gender-responsive", "Child-sensitive",
                                           "Whole-of-government approach", "Whole-of-society approach"]
    assert principles["meaning"].notna().all()


# ---- the links

def test_109_links_on_51_targets_and_23_objectives():
    links = load("gcm_sdg_links")
    assert (len(links), links["target"].nunique(), links["objective"].nunique()) == (109, 51, 23)
    assert not links.duplicated(["objective", "target"]).any()
    assert links["strength"].value_counts().to_dict() == {1: 47, 2: 44, 3: 18}


def test_every_link_says_what_it_rests_on():
    links = load("gcm_sdg_links")
    assert links["basis"].value_counts().to_dict() == {"authors' judgement": 68, "official wording": 30, "published topic, our allocation": 11}
    assert links["rationale"].notna().all()
    said = next(gap for gap in manifest("gcm_sdg_links")["gaps"] if "per cent" in gap)
    assert said.startswith(f"{100 * 68 / 109:.0f} per cent")


def test_links_lead_to_targets_and_objectives_that_exist(targets):
    links = load("gcm_sdg_links")
    assert set(links["target"]) <= set(targets["code"])
    assert set(links["objective"]) == set(load("gcm_objectives")["objective"])


def test_10_7_is_linked_to_every_objective_by_construction():
    links = load("gcm_sdg_links", target="10.7")
    assert sorted(links["objective"]) == list(range(1, 24))
    assert any("10.7" in gap and "by construction" in gap for gap in manifest("gcm_sdg_links")["gaps"])


def test_links_to_targets_that_name_trafficking_in_persons_are_direct(targets):
    named = targets.loc[targets["names_trafficking_in_persons"] == "yes", "code"].tolist()
    rows = load("gcm_sdg_links", objective=10, target=named)
    assert rows["strength"].tolist() == [3, 3, 3] and set(rows["basis"]) == {"official wording"}


# ---- indicator 10.7.2

@pytest.fixture
def items():
    return load("sdg_10_7_2_items")


def objectives_of(items):
    """{item: set of GCM objectives}."""
    return {row.item: {int(number) for number in row.gcm_objectives.split("; ")} if isinstance(row.gcm_objectives, str) else set()
            for row in items.itertuples()}


def test_30_items_in_six_domains_of_five(items):
    assert items["item"].tolist() == [f"{domain}{letter}" for domain in range(1, 7) for letter in "abcde"]
    assert (items["item"].str[0].astype(int) == items["domain"]).all()
    assert items.groupby("domain")["domain_name"].nunique().tolist() == [1] * 6


def test_only_domain_1_has_half_points(items):
    assert set(items.loc[items["half_point"] == "yes", "domain"]) == {1}
    assert (items["half_point"] == "yes").sum() == 5


def test_which_objectives_the_indicator_does_not_see(items):
    seen = set().union(*objectives_of(items).values())
    assert set(range(1, 24)) - seen == NOT_SEEN_BY_10_7_2
    assert round(100 * len(seen) / 23) == 78
    assert any("18 of the 23" in gap and "4, 8, 13, 17 or 19" in gap for gap in manifest("sdg_10_7_2_items")["gaps"])


def test_principles_are_no_objectives(items):
    tagged = items.dropna(subset="gcm_principle")
    assert dict(zip(tagged["item"], tagged["gcm_principle"])) == {"2a": "i", "2d": "g", "3a": "i", "3e": "j"}
    assert tagged["gcm_objectives"].isna().all(), "an item about a principle must not count for an objective too"
    assert set(tagged["gcm_principle"]) <= set(load("gcm_principles")["letter"])
    untagged = items[items["gcm_objectives"].isna() & items["gcm_principle"].isna()]
    assert untagged["item"].tolist() == ["5b"] and "Refugees" in untagged["note"].iloc[0]


def test_items_that_a_link_cites_carry_the_tag_of_its_objective(items):
    tags = objectives_of(items)
    cited = 0
    for link in load("gcm_sdg_links").itertuples():
        for item in re.findall(r"\b[1-6][a-e]\b", link.rationale):
            cited += 1
            assert link.objective in tags[item], f"the link {link.objective} - {link.target} cites item {item}, tagged {tags[item]}"
    assert cited >= 25
    for link in load("gcm_sdg_links", target="10.7").itertuples():
        if "no 10.7.2 item" in link.rationale:
            assert link.objective in NOT_SEEN_BY_10_7_2
