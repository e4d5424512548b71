"""How a value, a case or a list is said in a message."""

import datetime
import re

import numpy as np
import pandas as pd
import pytest
from matplotlib import pyplot as plt
from migcap.check import describe
from migcap.check.phrase import area_name, count, in_words, is_gap, join, say, say_case, shorten, with_footnote
from migcap.data import KOSOVO_FOOTNOTE


def without_address(value):
    """A case by its repr; an address in memory differs between the processes that run the tests."""
    return re.sub(r" at 0x\w+", "", repr(value))


class Hostile:
    def __eq__(self, other):
        raise RuntimeError("no")

    __hash__ = object.__hash__


class Made:
    def __call__(self):
        return 1


def called():
    return 1


@pytest.mark.parametrize("value, words", [
    (470719, "470,719"), (np.int64(470719), "470,719"), (0, "0"), (-3, "-3"),
    (1.5875287, "1.59"), (np.float64(0.0158753), "0.0159"), (-0.61495, "-0.615"), (999.96, "1e+03"), (1234.5, "1,234"), (-29651054.0, "-29,651,054"),
    (1e20, "1e+20"), (10 ** 400, "a number of many digits"), (1 + 2j, "(1+2j)"),
    (float("nan"), "nan"), (pd.NA, "nan"), (pd.NaT, "nan"), (float("inf"), "inf"), (-np.inf, "-inf"),
    (None, "None"), (True, "True"), (np.bool_(False), "False"), (..., "a blank (`...`)"),
    (pd.Timedelta(days=45), "a span of time (45 days)"), (np.timedelta64(1, "D"), "a span of time (1 day)"), (datetime.timedelta(hours=12), "a span of time (0.5 days)"),
    (np.timedelta64("NaT"), "nan"), (pd.Timestamp("2024-07-01 12:00"), "the date 2024-07-01"), (datetime.date(2024, 7, 1), "the date 2024-07-01"), (np.datetime64("2024-07-01"), "the date 2024-07-01"),
    ("NPL", "the text 'NPL'"), ("", "the text ''"), ("x" * 50, f"the text '{'x' * 39}…'"), ("two\nlines", "the text 'two lines'"), ("NPL ", "the text 'NPL '"), ("NPL\n", "the text 'NPL '"),
    ([1, 2, 3], "a list of 3 values"), ((1,), "a list of 1 value"), ({}, "a list of 0 values"), ({1, 2}, "a list of 2 values"),
    (np.array([1, 2]), "a list of 2 values"), (np.array(5), "an array of one value (5)"), (pd.Index([1]), "a list of 1 value"),
    (pd.Series([1.0, 2.0]), "a column of 2 values"),
    (pd.DataFrame({"a": []}), "a table without rows"),
    (pd.DataFrame({"origin": ["IND"], "migrants": [412190], "share": [87.567]}), "a table of 1 row that begins with IND · 412,190 · 87.6"),
    (pd.DataFrame({"origin": ["IND"] * 2, "year": [2024] * 2}), "a table of 2 rows that begins with IND · 2024"),
    (pd.DataFrame({"first": [1990.0], "last": [2024], "years": [8.5]}), "a table of 1 row that begins with 1990 · 2024 · 8.5"),
    (pd.DataFrame({"origin": [""], "year": [2024.0]}), "a table of 1 row that begins with an empty text · 2024"),
    (pd.DataFrame([["IND", 2024]], columns=pd.MultiIndex.from_tuples([("origin", ""), ("year", "")])), "a table of 1 row that begins with IND · 2024"),
    (pd.DataFrame([list(range(7))]), "a table of 1 row that begins with 0 · 1 · 2 · 3 · 4 · …"),
    (called, "the function `called` itself, not what it gives"), (pd.Series([1]).sum, "the function `sum` itself, not what it gives"),
    (int, "something of the kind 'type'"), (Made(), "something of the kind 'Made'"), (Hostile(), "something of the kind 'Hostile'"),
], ids=without_address)
def test_a_value_in_words(value, words):
    assert say(value) == words


def test_a_chart_is_called_a_chart():
    axes = plt.figure().add_subplot()
    plt.close()
    assert say(describe(axes)) == "a chart"


@pytest.mark.parametrize("value, gap", [(float("nan"), True), (np.float32("nan"), True), (pd.NA, True), (pd.NaT, True), (0, False), (None, False), ("nan", False), (Hostile(), False)], ids=without_address)
def test_a_gap_is_told_from_a_value(value, gap):
    assert is_gap(value) is gap


@pytest.mark.parametrize("template, case, words", [
    ("{} in {}", ("NPL", 2024), "Nepal in 2024"),
    ("{} from {} to {}", ("TUR", 1990, 2024), "Türkiye from 1990 to 2024"),
    ("{} in {} (the first {})", ("XKX", 2024, 3), "Kosovo* in 2024 (the first 3)"),
    ("{}", ("ZZA",), "the made-up area ZZA"),
    ("{}", ("female",), "female"),
])
def test_a_case_in_words(template, case, words):
    assert say_case(template, case) == words


def test_only_codes_become_names():
    assert [area_name(argument) for argument in ("nepal", "ZZ", "ZZAB", 5)] == ["nepal", "ZZ", "ZZAB", 5]


def test_counts_and_lists():
    assert [count(0, "row"), count(1, "row"), count(1200, "row")] == ["0 rows", "1 row", "1,200 rows"]
    assert [in_words(number) for number in (0, 1, 10, 11)] == ["no", "one", "ten", "11"]
    assert [join(words) for words in ([], ["a"], ["a", "b"], iter("abc"))] == ["", "a", "a and b", "a, b and c"]
    assert [shorten("x" * 40), shorten("x" * 41), shorten("abcdef", 3)] == ["x" * 40, "x" * 39 + "…", "ab…"]


def test_who_names_kosovo_carries_the_footnote():
    assert with_footnote("For Kosovo* in 2024 you give 0.") == f"For Kosovo* in 2024 you give 0.\n{KOSOVO_FOOTNOTE}"
    assert with_footnote("For Nepal in 2024 you give 0.") == "For Nepal in 2024 you give 0."
