"""Tables on the Global Compact for Migration (GCM) that no publisher has as a file: written by hand after the documents that
their manifests name, in by_hand/ beside this recipe. The recipe reads them as they are; the tests hold them to the documents."""

from pathlib import Path

import pandas as pd

from common import AS_PRINTED

BY_HAND = Path(__file__).with_name("by_hand")


def make_objectives(_sources):
    """objective, title, other_title, hub_label, round_table_2022, round_table_basis, fund_area_unverified."""
    table = by_hand("gcm_objectives")
    table["round_table_basis"] = table["round_table_2022"].map({"4": "by elimination"}).fillna("listed")
    return table.astype({"objective": int, "round_table_2022": int, "fund_area_unverified": int})


def make_principles(_sources):
    """letter (of paragraph 15), name, meaning."""
    return by_hand("gcm_principles")


def make_links(_sources):
    """objective, target, strength, basis, rationale: one row for each pair."""
    return by_hand("gcm_sdg_links").astype({"objective": int, "strength": int})


def make_items(_sources):
    """item, domain, domain_name, label, half_point, gcm_objectives, gcm_principle, note: the 30 sub-categories of indicator 10.7.2."""
    return by_hand("sdg_10_7_2_items").astype({"domain": int})


def by_hand(name):
    return pd.read_csv(BY_HAND / f"{name}.csv", dtype=str, **AS_PRINTED)
