"""What is in her annex, and where its figures come from."""

import json

import pandas as pd

from migcap import home
from migcap.annex.keeping import checked_name
from migcap.errors import MigcapError

COLUMNS = ["piece", "kind", "title", "file", "note"]


def pieces() -> pd.DataFrame:
    """What is kept: one row each with piece, kind (table, figure, text), title, file (in the annex folder) and a note.

    The note says when she changed a piece by hand, when a newer one lies beside hers, or when something is missing.
    """
    rows = [row(path) for path in sorted(home.annex_folder().glob("*/*.json"))]
    return pd.DataFrame(rows, columns=COLUMNS, dtype="str")


def sources(piece) -> list:
    """Sources of a piece, then its footnotes, as texts to be quoted below it. Raises MigcapError for a piece that is not there."""
    facts = read(home.annex_folder() / f"{checked_name(piece)}.json")
    if facts is None:
        known = ", ".join(pieces()["piece"].unique()) or "nothing yet"
        raise MigcapError(f'There is no piece "{piece}" in your annex (there is: {known}): run the cell that keeps it.')
    return [*facts["sources"], *facts["footnotes"]]


def row(path):
    facts, module = read(path), path.parent.name
    if facts is None:
        return {"piece": f"{module}/{path.stem}", "kind": "", "title": "", "file": "", "note": "its index cannot be read: keep it again"}
    file = path.with_name(facts["file"])
    return {**{column: facts[column] for column in ("piece", "kind", "title")}, "file": f"{module}/{file.name}", "note": note(facts["piece"], file)}


def note(piece, file):
    if not file.exists():
        return "the file is gone: keep it again"
    if not home.is_ours(file):
        return "changed by you"
    return "" if file.stem == piece.split("/")[1] else "newer than the one that you changed"


def read(path):
    """The index of a piece as it was written, or None where there is none or it cannot be read."""
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    whole = isinstance(facts, dict) and {"piece", "kind", "title", "file", "sources", "footnotes"} <= set(facts)
    return facts if whole else None
