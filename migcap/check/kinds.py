"""Answers that are neither one number nor one table: a word out of a list, a collection, several numbers. See also compare.py."""

import math

import numpy as np
import pandas as pd

from migcap.check.compare import Number, quoted, same_text
from migcap.check.phrase import MANY, count, in_full, in_words, is_gap, is_number, join, say, say_list

IN_ORDER = (list, tuple, pd.Series, pd.Index, np.ndarray, pd.api.extensions.ExtensionArray)  # the last: what .unique() gives
COLLECTIONS = (*IN_ORDER, set, frozenset)
TIMES = (np.timedelta64, np.datetime64)  # as Python's own, some of them would be plain whole numbers
# A list is named item by item up to here; beyond, a reader wants the first few.
SHOWN = 5


class Word:
    """One word (or phrase) out of a closed list, capitals and blanks as in the list."""

    def __init__(self, options):
        self.options = list(options)

    def problem(self, seen):
        if not isinstance(seen, str):
            return f"The question asks for one of {quoted(self.options)}, as a text in quotes."
        if any(same_text(seen, option) for option in self.options):
            return None
        tidy = [option for option in self.options if _tidy(option) == _tidy(seen)]
        if tidy:
            return f"It is nearly `{tidy[0]}`: write it letter by letter as the question does."
        return f"The question knows only {quoted(self.options)}."

    @staticmethod
    def same(seen, expected):
        return same_text(seen, expected)

    resembles = same


class Listing:
    """A collection of texts or numbers; their order, and how often each comes, do not count."""

    def problem(self, seen):
        if isinstance(seen, pd.DataFrame):
            return "The question asks for a list. Choose the column that holds the values, and put `.tolist()` behind it."
        if isinstance(seen, str) or not isinstance(seen, COLLECTIONS) and not _is_keys(seen) or _is_one_value(seen):
            return "The question asks for a list, also where it holds only one value or none."
        odd = [one for one in items(seen) if not isinstance(one, (str, bool)) and not is_number(one) or is_gap(one)]
        return f"It holds {say(odd[0])}. Each value in the list should be a text or a number." if odd else None

    def same(self, seen, expected):
        return self.problem(seen) is None and self.keys(seen) == self.keys(expected)

    resembles = same

    @staticmethod
    def say(seen):
        return say_list(seen) if isinstance(seen, COLLECTIONS) and not _is_one_value(seen) else say(seen)

    def difference(self, seen, expected):
        """Which of hers are too many, and how many are missing: what is missing is hers to find."""
        hers, meant = self.keys(seen), self.keys(expected)
        much = [one for one in dict.fromkeys(items(seen)) if key(one) in hers - meant]
        if not hers & meant and _as_texts(hers) & _as_texts(meant):
            return "Its values are texts where numbers are asked for, or the other way round."
        said = []
        if much:
            shown = [shown_in_full(one) for one in much[:SHOWN]] + ([f"{len(much) - SHOWN} more"] if len(much) > SHOWN else [])
            said.append(f"{'This' if len(much) == 1 else 'These'} should not be in the list: {join(shown)}.")
        if meant - hers:
            said.append(f"{in_words(len(meant - hers)).capitalize()} {'is' if len(meant - hers) == 1 else 'are'} missing.")
        return " ".join(said)

    @staticmethod
    def keys(collection):
        return {key(one) for one in items(collection)}


class Numbers:
    """Several numbers in a fixed order: a tuple, list, Series, array, or a dict by name. `within`: one tolerance, or one for each."""

    def __init__(self, names, within):
        self.names = list(names)
        self.within = within if isinstance(within, (list, tuple)) else [within] * len(self.names)

    def problem(self, seen):
        values = self.values(seen)
        wanted = f"The question asks for {in_words(len(self.names))} numbers: {quoted(self.names)}."
        if not values:
            return wanted
        if len(values) != len(self.names):
            return f"{'That is' if len(values) == 1 else 'Those are'} {count(len(values), 'value')}. {wanted}"
        return next((f"`{name}` is {say(value)}. {problem}" for name, value, problem in self._each(values, Number(0).problem) if problem), None)

    def same(self, seen, expected):
        if self.problem(seen) or self.problem(expected):
            return False
        pairs = zip(self.values(seen), self.values(expected), self.within, strict=True)
        return all(Number(within).same(value, meant) for value, meant, within in pairs)

    resembles = same

    def say(self, seen):
        values = self.values(seen)
        return say(seen) if values is None else say_list(values)

    def difference(self, seen, expected):
        """Which of the numbers are right, where some are."""
        right = [name for name, value, meant, within in zip(self.names, self.values(seen), self.values(expected), self.within, strict=True) if Number(within).same(value, meant)]
        others = [name for name in self.names if name not in right]
        return f"Right in {quoted(right)}, not yet in {quoted(others)}." if right and others else ""

    def values(self, seen):
        """Her numbers in order, or None where what she gives holds no several values."""
        if isinstance(seen, dict):
            return [seen[name] for name in self.names] if set(seen) == set(self.names) else None
        return list(seen) if isinstance(seen, IN_ORDER) and not _is_one_value(seen) else None

    def _each(self, values, problem):
        return [(name, value, problem(value)) for name, value in zip(self.names, values, strict=True)]


def items(collection):
    """What is in it, as Python's own values. A string would fall into letters: it is no collection here."""
    return [one.item() if isinstance(one, np.generic) and not isinstance(one, TIMES) else one for one in collection]


def key(one):
    """What makes two values the same here. A text stays a text: 10.70 is another target than 10.7."""
    if isinstance(one, str):
        return "text", str.__str__(one)
    try:
        return "number", float(one)
    except OverflowError:
        return "number", math.inf


def shown_in_full(one):
    return say(one) if is_number(one) and abs(one) >= MANY else in_full(one)


def _as_texts(keys):
    return {one if kind == "text" else f"{one:g}" for kind, one in keys}


def _is_keys(seen):
    return isinstance(seen, (type({}.keys()), type({}.values())))


def _is_one_value(seen):
    """numpy's array that holds one value and no list of it."""
    return isinstance(seen, np.ndarray) and not seen.ndim


def _tidy(text):
    return " ".join(text.lower().replace("_", " ").replace("-", " ").split())
