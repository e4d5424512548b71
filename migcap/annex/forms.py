"""In which form a piece is kept: a table as CSV, a chart as PNG, a text as Markdown; and what is known about it."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from migcap.charts import alt_of, notes, png, source_of

DPI = 200  # for print


def form_of(thing):
    """(kind, file ending, function that gives the content) of something that can be kept, or None for something else."""
    if isinstance(thing, pd.DataFrame):
        return "table", ".csv", lambda: csv(thing)
    if isinstance(thing, (Axes, Figure)):
        return "figure", ".png", lambda: png(thing, dpi=DPI)  # to draw one takes longer than a whole exercise: only where it is kept
    if isinstance(thing, str):
        return "text", ".md", lambda: (thing.strip() + "\n").encode()
    return None


def csv(table) -> bytes:
    """UTF-8 with the mark that Excel needs to read accents. The index goes along where it has a name, so that it means something."""
    return table.to_csv(index=any(table.index.names), lineterminator="\n").encode("utf-8-sig")


def facts_of(kind, thing, title, source):
    """What stands in the index beside a piece: title, kind, sources, footnotes, and for a chart its description."""
    facts = {"title": title, "kind": kind, "sources": [], "footnotes": []}
    words = [title]
    if kind == "figure":
        facts["alt"] = alt_of(thing)
        below = source_of(thing)
        facts["sources"] = [line for line in below if line.lower().startswith("source")]
        facts["footnotes"] = [line for line in below if line not in facts["sources"]]
        words.append(facts["alt"])
    elif kind == "table":
        source = thing if source is None else source
        words.append(with_names(thing.to_csv()))
    else:
        words.append(thing)
    for one in source if isinstance(source, (list, tuple)) else [source]:
        cite(facts, one, words)
    facts["footnotes"] = unique([*facts["footnotes"], *notes(None, *words)])
    return facts


def with_names(text):
    """A table may name by code the areas whose names call for a footnote."""
    return " ".join([text, *(name for code, name in {"SRB": "Serbia", "XKX": "Kosovo*"}.items() if code in text)])


def cite(facts, source, words):
    """Add a source: a text, or a table from `load`, which knows its source and its footnotes."""
    if isinstance(source, str) and source.strip():
        facts["sources"] = unique([*facts["sources"], source.strip()])
    elif isinstance(source, pd.DataFrame) and source.attrs.get("citation"):
        facts["sources"] = unique([*facts["sources"], source.attrs["citation"]])
        general = [note for note in source.attrs.get("footnotes", []) if "Kosovo" not in note]
        facts["footnotes"] = unique([*facts["footnotes"], *general, *notes(source, *words)])


def unique(lines):
    return list(dict.fromkeys(lines))
