"""The facts behind the explorer of module 01: objectives of the Global Compact linked to targets of the 2030 Agenda, and the basis of each link."""

from dataclasses import dataclass
from functools import cache

import pandas as pd

from migcap.data import load
from migcap.errors import MigcapError

UMBRELLA = "10.7"  # linked to every objective by construction
# basis in the table → the letter and the word that stand for it on the page, the surest first
BASES = {
    "official wording": ("W", "official wording"),
    "published topic, our allocation": ("P", "published topic"),
    "authors' judgement": ("J", "authors' judgement"),
}
STRENGTHS = {3: "direct", 2: "strong", 1: "contributory"}


@dataclass
class Chosen:
    """What is shown: the links that were chosen, and the objective to look at (None: all of them)."""

    objective: int
    bases: tuple
    umbrella: bool
    links: pd.DataFrame   # the links of the chosen bases, of all objectives

    @property
    def of_objective(self):
        """The links of the objective that is looked at, the strongest first."""
        return self.links[self.links["objective"] == self.objective].sort_values("strength", ascending=False, kind="stable")

    @property
    def per_target(self):
        """target → how many objectives are linked to it, the most first; targets without one are left out."""
        return self.links["target"].value_counts(sort=False).sort_values(ascending=False, kind="stable")

    @property
    def per_objective(self):
        """objective → how many targets it is linked to, 0 too."""
        return self.links["objective"].value_counts().reindex(range(1, 24), fill_value=0)


class Links:
    """The table of links, with the titles and labels that go with its numbers."""

    def __init__(self):
        table = load("gcm_sdg_links")
        self.source = pd.DataFrame()
        self.source.attrs = table.attrs
        objectives = load("gcm_objectives").set_index("objective")
        self.titles, self.short = objectives["title"].to_dict(), objectives["hub_label"].to_dict()
        framework = load("sdg_framework", level="target").set_index("code")["label"]
        self.targets = sorted(set(table["target"]), key=in_order)
        self.labels = {target: framework[target] for target in self.targets}
        order = {code: place for place, code in enumerate(self.targets)}
        self.table = table.sort_values(["objective", "target"], key=lambda column: column.map(order) if column.name == "target" else column)

    def chosen(self, objective=None, bases=tuple(BASES), umbrella=True) -> Chosen:
        """The links of these bases; without those of target 10.7 unless `umbrella`."""
        kept = self.table[self.table["basis"].isin(bases)]
        return Chosen(objective, tuple(bases), umbrella, kept if umbrella else kept[kept["target"] != UMBRELLA])


def in_order(target):
    """The key that puts 16.9 before 16.10, and 16.10 before 16.a."""
    goal, part = target.split(".")
    return int(goal), not part.isdigit(), part.zfill(2)


@cache
def links() -> Links:
    """The one `Links` of this process."""
    return Links()


def checked(objective):
    """An objective that the table has, or None for all; a MigcapError for others."""
    if objective is None or (isinstance(objective, int) and not isinstance(objective, bool) and objective in links().titles):
        return objective
    raise MigcapError(f"The Global Compact for Migration has objectives 1 to 23, and {objective!r} is none of them: choose one, or None for all.")
