"""Keeping a piece: her table, chart or text goes into her annex, with its title and sources beside it."""

import json
import os
import re

import pandas as pd

from migcap import home
from migcap.annex.forms import facts_of, form_of
from migcap.errors import MigcapError

PIECE = re.compile(r"[\w-]+/[\w-]+")
# Set while notebooks are built and graded: what they make there is nobody's annex.
SWITCH = "MIGCAP_ANNEX"


def keep(piece, thing, title=None, *, source=None):
    """Keep `thing` in her annex under the name `piece`, such as "00/top-origins", and say so in one line.

    thing: a table (DataFrame, kept as CSV), a chart (Axes or Figure, PNG) or a text (Markdown). title: what it is, for a reader.
    source: a text, a table from `load`, or a list of them; tables from `load` and house charts bring their own.
    A piece that she edited by hand stays as it is; the new one goes beside it. Nothing to keep yet (None, `...`, an empty
    table or text) is one line too. Raises MigcapError for a name or a thing that cannot be kept.
    """
    name = checked_name(piece)
    if isinstance(thing, pd.Series):
        thing = thing.rename(thing.name or "value").to_frame()
    if nothing_yet(thing):
        print(f"Not kept yet: {name} (there is nothing in it so far).")
        return
    form = form_of(thing)
    if form is None:
        raise MigcapError(f"Something of the kind '{type(thing).__name__}' cannot be kept in your annex: hand over a table, a chart (its `ax`) or a text.")
    if not is_on():
        print(f"Not kept: {name} (the annex is switched off while notebooks are built and graded).")
        return
    kind, ending, content = form
    facts = facts_of(kind, thing, title or plain_title(name), source)
    print(line(*store(name, ending, content(), facts)) + ('. Describe it too: show(ax, alt="...")' if facts.get("alt") == "" else ""))


def is_on():
    """False while notebooks are built and graded: then nothing need be made for an annex."""
    return os.environ.get(SWITCH) != "off"


def store(name, ending, content, facts):
    """Write the piece and its index; returns where the piece is and where it was meant to be."""
    wanted = home.annex_folder() / f"{name}{ending}"
    path = home.put(wanted.relative_to(home.folder()), content)
    if home.is_ours(path):
        index = {"piece": name, "file": path.name, **facts}
        home.put(path.with_suffix(".json").relative_to(home.folder()), (json.dumps(index, ensure_ascii=False, indent=1) + "\n").encode())
    return path, wanted


def line(path, wanted):
    """The one line that says what became of the piece."""
    if not home.is_ours(path):
        return f"Kept in your annex: {wanted.relative_to(home.annex_folder()).as_posix()}, as you changed it."
    if path != wanted:
        return f"Kept in your annex: {path.relative_to(home.annex_folder()).as_posix()}, beside the one that you changed."
    return f"Kept in your annex: {path.relative_to(home.annex_folder()).as_posix()}"


def checked_name(piece):
    if not isinstance(piece, str) or not PIECE.fullmatch(piece):
        raise MigcapError(f'{piece!r} cannot name a piece of your annex: write the module, a stroke and a short name, such as "00/top-origins".')
    return piece


def nothing_yet(thing):
    if thing is None or thing is ...:
        return True
    if isinstance(thing, pd.DataFrame):
        return thing.empty
    return isinstance(thing, str) and not thing.strip()


def plain_title(name):
    """ "00/top-origins" → "Top origins", for a piece without a title."""
    return name.split("/")[1].replace("-", " ").replace("_", " ").capitalize()
