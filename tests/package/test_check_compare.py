"""What counts as the same answer, and what is no answer of the kind that was asked for."""

import re
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from migcap.check.compare import Nothing, Number, Table


def without_address(value):
    """A case by its repr; an address in memory differs between the processes that run the tests."""
    return re.sub(r" at 0x\w+", "", repr(value))

COLUMNS = ["origin", "migrants", "share"]
TABLE = Table(COLUMNS, {"migrants": 0.5, "share": 0.05})


class Any:
    def __eq__(self, other):
        return True

    __hash__ = object.__hash__


class Hostile:
    def __eq__(self, other):
        raise RuntimeError("no")

    __hash__ = object.__hash__


class AnyText(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


def table(*rows, columns=COLUMNS, **more):
    return pd.DataFrame(rows, columns=columns, **more)


EXPECTED = table(("IND", 412190, 87.567), ("CHN", 22934, 4.872))


@pytest.mark.parametrize("seen", [1.59, 1.58, 1.60, np.float64(1.585), np.float32(1.585), Fraction(159, 100), Decimal("1.59")], ids=without_address)
def test_a_number_within_the_tolerance_is_the_same(seen):
    assert Number(within=0.01).same(seen, 1.59) is True


@pytest.mark.parametrize("seen", [1.6001, 1.5799, -1.59, 0, "1.59", None, True, pd.Series([1.59]), np.array(1.59), Any(), float("nan"), float("inf"), pd.NA, 10 ** 400,
                                  np.timedelta64(1, "D"), np.float16("inf"), Decimal("inf"), Decimal("sNaN"), Fraction(10 ** 400)], ids=without_address)
def test_another_thing_is_not(seen):
    assert Number(within=0.01).same(seen, 1.59) is False


def test_no_number_is_like_a_missing_one():
    assert not Number(1).same(5, None) and not Number(1).same(5, float("nan")) and not Number(1).same(float("nan"), float("nan"))


@pytest.mark.parametrize("seen, sentence", [
    (5, None), (-5.5, None), (np.int64(3), None),
    (float("nan"), "That is what a calculation with a gap in it gives. Find the gap before you calculate."),
    (Decimal("nan"), "That is what a calculation with a gap in it gives. Find the gap before you calculate."),
    (np.timedelta64(1, "D"), "The question asks for a number."),
    (pd.Timedelta(days=1), "The question asks for a number. To get days as numbers, put `.dt.days` behind the column, or `.days` behind a single span."),
    (pd.NA, "That is what a calculation with a gap in it gives. Find the gap before you calculate."),
    (np.inf, "That is what dividing by zero gives: nothing stood below the line. Look at the number below the line before you divide."),
    (10 ** 400, "That is a number of hundreds of digits. Look at what you multiply."),
    (True, "The question asks for a number."), (None, "The question asks for a number."), ([1], "The question asks for a number."),
    ("1", "The question asks for a number. What stands in quotes, or comes out of `str` or `f\"...\"`, is a text: leave that step out."),
    (pd.Series([1]), "The question asks for a number. Take the number out of it, for example with `.sum()` or `.item()`."),
    (np.array([1]), "The question asks for a number. Take the number out of it, for example with `.sum()` or `.item()`."),
    (pd.DataFrame({"a": [1]}), "The question asks for a number. Choose the column that you need, and make one number of it, for example with `.sum()`."),
    (pd.Series([1]).sum, "The question asks for a number. To run it, put `()` behind its name."),
], ids=without_address)
def test_what_is_no_number_is_told_so(seen, sentence):
    assert Number(1).problem(seen) == sentence


@pytest.mark.parametrize("seen", [
    EXPECTED,
    EXPECTED[["share", "origin", "migrants"]],
    EXPECTED.assign(name="x", share=[87.6, 4.9]).set_index(pd.Index(["b", "a"])),
    table(("IND", 412190.0, 87.52), ("CHN", 22934.4, 4.9), columns=COLUMNS),
    table((np.str_("IND"), 412190, 87.567), ("CHN", 22934, 4.872)),
])
def test_a_table_is_the_same_whatever_its_index_and_other_columns(seen):
    assert TABLE.same(seen, EXPECTED) is True


@pytest.mark.parametrize("seen", [
    EXPECTED.iloc[::-1], EXPECTED.head(1), pd.concat([EXPECTED, EXPECTED]), EXPECTED.drop(columns="share"), EXPECTED.assign(share=[87.567, np.nan]),
    EXPECTED.assign(migrants=[412191, 22934]), EXPECTED.assign(origin=["IND", "chn"]), EXPECTED.assign(origin=[Any(), Any()]),
    EXPECTED.assign(origin=[1, 2]), EXPECTED["origin"], EXPECTED.to_dict(), None, Any(), pd.DataFrame(),
])
def test_another_table_is_not(seen):
    assert TABLE.same(seen, EXPECTED) is False


def columns_of_two_levels():
    """Each of the wanted names stands above one more name: what `table["origin"]` gives is a table."""
    return pd.DataFrame([[0, 0, 0], [0, 0, 0]], columns=pd.MultiIndex.from_tuples([("origin", "IND"), ("migrants", 412190), ("share", 87.567)]))


@pytest.mark.parametrize("seen, sentence", [
    (columns_of_two_levels(), "Its columns have two rows of names, one above the other. Give each column one plain name: write the names as a list behind `table.columns =`."),
    (EXPECTED.set_axis(pd.MultiIndex.from_product([COLUMNS, [""]]), axis=1),
     "Its columns have two rows of names, one above the other. Give each column one plain name: write the names as a list behind `table.columns =`."),
    (EXPECTED.set_axis([COLUMNS], axis=1), "Its column names stand in one pair of square brackets too many. Give each column one plain name: write the names as a list behind `table.columns =`."),
    (pd.concat([EXPECTED, EXPECTED[["share"]]], axis=1), "`share` stands there more than once. Leave one column of each name: look at `table.columns`."),
    (pd.concat([EXPECTED, EXPECTED[["migrants", "share"]]], axis=1), "`migrants` and `share` stand there more than once. Leave one column of each name: look at `table.columns`."),
])
def test_each_wanted_name_is_that_of_one_column(seen, sentence):
    assert (TABLE.problem(seen), TABLE.same(seen, EXPECTED)) == (sentence, False)


def test_another_column_may_stand_there_twice():
    assert TABLE.same(pd.concat([EXPECTED, EXPECTED.assign(x=1, y=2)[["x"]], EXPECTED.assign(x=1)[["x"]]], axis=1), EXPECTED) is True


def test_of_very_many_columns_the_first_are_named():
    assert "`11` and 88 more, and `origin`" in TABLE.problem(pd.DataFrame([range(100)]))


def test_columns_may_be_kept_as_pandas_likes():
    for seen in (EXPECTED.astype({"migrants": "Sparse[int]"}), EXPECTED.convert_dtypes(), EXPECTED.astype({"origin": "category"}), EXPECTED.assign(share=[Decimal("87.567"), Fraction(4872, 1000)])):
        assert TABLE.same(seen, EXPECTED) is True


def test_a_text_that_claims_to_be_equal_is_not():
    assert TABLE.same(table((AnyText("X"), 412190, 87.567), ("CHN", 22934, 4.872)).astype({"origin": object}), EXPECTED) is False


def test_empty_tables_are_the_same_when_they_have_the_columns():
    assert TABLE.same(EXPECTED.head(0), table()) and not TABLE.same(EXPECTED, table()) and not TABLE.same(pd.DataFrame(), table())


@pytest.mark.parametrize("seen, sentence", [
    (EXPECTED, None),
    (EXPECTED["origin"], "The question asks for a table with the columns `origin`, `migrants` and `share`."),
    (0, "The question asks for a table with the columns `origin`, `migrants` and `share`, also where it has no row."),
    (EXPECTED.rename(columns={"share": "percent"}), "Its columns are `origin`, `migrants` and `percent`, and `share` is not among them. Compare the names with the question."),
    (EXPECTED[["origin"]], "Its only column is `origin`, and `migrants` and `share` are not there. Compare the names with the question."),
    (EXPECTED.rename(columns={"share": "share "}), "Its columns are `origin`, `migrants` and `share `, and `share` is not among them. Compare the names with the question."),
    (EXPECTED.rename(columns=str.title), "Its columns are `Origin`, `Migrants` and `Share`, and `origin`, `migrants` and `share` are not among them. Compare the names with the question."),
    (pd.DataFrame(), "It has no columns. The question asks for `origin`, `migrants` and `share`."),
    (EXPECTED.set_index("origin"), "`origin` stands at the left edge of the table and not in a column. `.reset_index()` makes it a column again."),
    (EXPECTED.set_index("origin")[["share"]], "`origin` stands at the left edge of the table and not in a column. `.reset_index()` makes it a column again."),
    (EXPECTED.set_index(["origin", "share"]), "`origin` and `share` stand at the left edge of the table and not in a column. `.reset_index()` makes columns of them again."),
])
def test_what_is_no_such_table_is_told_so(seen, sentence):
    assert TABLE.problem(seen) == sentence


@pytest.mark.parametrize("seen, words", [
    (EXPECTED.assign(share=1), "Right in `origin` and `migrants`, not yet in `share`."),
    (EXPECTED.assign(origin="x", share=1), "Right in `migrants`, not yet in `origin` and `share`."),
    (EXPECTED.assign(origin="x", share=1, migrants=0), ""), (EXPECTED.head(1), ""), (EXPECTED.head(1).assign(share=1), ""), (EXPECTED, ""),
])
def test_the_columns_that_are_right_are_named(seen, words):
    assert TABLE.difference(seen, EXPECTED) == words


def test_nothing_is_none_alone():
    assert Nothing().same(None, None) is True
    for seen in (0, "", [], float("nan"), pd.NA, False, Any(), pd.DataFrame()):
        assert Nothing().same(seen, None) is False


@pytest.mark.parametrize("seen, beginning", [
    (float("nan"), "That is what a calculation with a gap in it gives. A reader may take it for a slip."), (np.inf, "That is what dividing by zero gives"),
("no data", "A text is not nothing"), (pd.Series(dtype=float), "Even a table without rows is something."),
])
def test_what_stands_for_nothing_is_told_to_be_none(seen, beginning):
    sentence = Nothing().problem(seen)
    assert sentence.startswith(beginning) and sentence.lower().endswith("give back none.")


def test_a_number_for_nothing_is_no_matter_of_its_kind():
    assert Nothing().problem(np.timedelta64(1, "D")) is None and Nothing().problem(0) is None and Nothing().problem(470719) is None


@pytest.mark.parametrize("seen, wrong, alike", [(0.0159, 0.015875, True), (0.0159, 0.0162, False), (0, 0.0027, False), (0.0027, 0.0, False), (0, 0, True), (-0.6, -0.601, True), (-0.6, 0.6, False),
                                               (231.8, 231.83, False), ("0.0159", 0.0159, False), (5, None, False)])
def test_what_a_mistake_gives_is_known_closely(seen, wrong, alike):
    assert Number(within=0.01).resembles(seen, wrong) is alike


def test_a_table_is_what_a_mistake_gives_when_it_is_the_same():
    assert TABLE.resembles(EXPECTED, EXPECTED) is True and TABLE.resembles(EXPECTED.head(1), EXPECTED) is False


@pytest.mark.parametrize("seen, wrong, alike", [(0, 0, True), (0.0, 0, True), (5, 0, False), (False, 0, False), (pd.Series([0]), 0, False), (pd.DataFrame({"a": [0]}), 0, False), (np.array([0, 0]), 0, False),
                                               ("", "", True), (np.float16("inf"), 470719, False), (np.timedelta64(1, "D"), 1, False)], ids=repr)
def test_for_nothing_a_mistake_is_plain_equality(seen, wrong, alike):
    assert Nothing().resembles(seen, wrong) is alike


def test_what_cannot_be_compared_is_no_mistake_that_is_known():
    assert Nothing().resembles(Hostile(), 0) is False
