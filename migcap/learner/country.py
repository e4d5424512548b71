"""Choosing the country that every exercise runs on: once, by its name or its code."""

import re

from migcap import home
from migcap.data import KOSOVO_FOOTNOTE, DataError, find
from migcap.learner.copies import Sentences, assignments_with_another_country, prepare

LABEL = re.compile(r".*\((?P<code>[A-Za-z]{3})\)")  # "Kenya (KEN)", as the field on the start page offers it


def choose_country(text, modules_dir=None):
    """Work on this country from now on; `text` is a code ("KEN"), a name ("Kenya") or both ("Kenya (KEN)").

    Remembers it, fills it into the assignments that she has not begun, and returns Sentences: which country it is, and what to
    type in assignments that have her work in them. `modules_dir`: as `prepare` has it. Raises DataError with the nearest names when it is not one country.
    """
    chosen, *others = matches(text)
    before = home.country()
    home.choose_country(chosen.code)
    news = prepare(modules_dir)
    left = assignments_with_another_country(chosen.code)
    said = Sentences([f"Your country is now {label(chosen)}."])
    if others:
        said.append(f"If you meant {' or '.join(map(label, others))}, type that instead.")
    if before not in (None, chosen.code):
        said.append("If an assignment is open in another tab, close that tab and open it again.")
    if left:
        said.append(f'These have your work in them and were left as they are: {", ".join(left)}. To change the country there, '
                    f'write COUNTRY = "{chosen.code}" in place of that line.')
    if "*" in "".join(said):
        said.append(KOSOVO_FOOTNOTE)
    said.extend(news)
    return said


def matches(text):
    """The country or area that is meant, then others with a like name, as rows (code, name); DataError says what to type instead."""
    wanted = str(text or "").strip()
    labelled = LABEL.fullmatch(wanted)
    wanted = labelled["code"] if labelled else wanted
    if not wanted:
        raise DataError("Type the name of a country first, for example Nepal.")
    found = list(find(wanted).head(6).itertuples(index=False))
    first = found[0]
    if first.code == wanted.upper():
        return [first]
    # find puts an exact match first, before names that only hold the word: Niger before Nigeria.
    if len(found) == 1 or first.name.rstrip("*").casefold() == wanted.rstrip("*").casefold():
        return found
    raise DataError(f"{wanted} could be one of these: {', '.join(map(label, found))}. Type one of them in full.")


def label(row):
    """"Kenya (KEN)", from a row with a code and a name."""
    return f"{row.name} ({row.code})"
