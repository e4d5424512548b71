"""Which tables may stand in one chart or one sum: a manifest names the table that its own does not go with, and why (`not_with`)."""

from itertools import combinations

import pandas as pd

from migcap.data.errors import DataError
from migcap.data.manifests import manifest


def check_together(*things):
    """DataError when two of `things` must not share a chart or a sum.

    A thing is the name of a table, or a DataFrame or Series that came from `load`; what does not know its table is not judged.
    """
    named = dict.fromkeys(table for table in map(table_of, things) if table)
    for one, other in combinations(named, 2):
        reason = refusal(one, other) or refusal(other, one)
        if reason:
            raise DataError(f"{one} and {other} must not share a chart or a sum, because {reason}: use only one of them.")


def together(*frames):
    """The rows of several tables from `load`, one under the other, with all their sources and footnotes in `.attrs`.

    Raises DataError where two of the tables do not belong together; use it where you would write pd.concat.
    """
    check_together(*frames)
    made = pd.concat(list(frames), ignore_index=True)
    made.attrs = {"citation": "; ".join(dict.fromkeys(frame.attrs["citation"] for frame in frames if "citation" in frame.attrs)),
                  "footnotes": list(dict.fromkeys(note for frame in frames for note in frame.attrs.get("footnotes", [])))}
    return made


def table_of(thing):
    return thing if isinstance(thing, str) else getattr(thing, "attrs", {}).get("table")


def refusal(table, other):
    return manifest(table).get("not_with", {}).get(other)
