"""What claims to be an answer and is none earns nothing, in any exercise: not even for the part where None is right."""

import re

import pytest

from tests.graders.test_graders import EXERCISES, UNITS, read

# What the function gives back, whatever it is handed. `...` stands nowhere: a blank is another outcome.
LIARS = {
    "None": "None",
    "zero": "0",
    "one": "1",
    "nan": "float('nan')",
    "infinity": "float('inf')",
    "missing": "pd.NA",
    "true": "True",
    "empty text": "''",
    "empty list": "[]",
    "empty dictionary": "{}",
    "empty column": "pd.Series(dtype='float64')",
    "empty table": "pd.DataFrame()",
    "empty table with the columns": "pd.DataFrame({'origin': [], 'migrants': [], 'share': []})",
    "empty chart": "plt.subplots()[1]",
    "the first case's right answer for ever": "FIRST(*handed)",
    "what it was handed": "handed[0]",
    "all that it was handed": "handed",
    "itself": "FUNCTION",
    "equal to everything": "Any()",
    "a number that is equal to everything": "AnyNumber(1)",
    "a table of things equal to everything": "pd.DataFrame({'origin': [Any()] * 3, 'migrants': [AnyNumber(1)] * 3, 'share': [AnyNumber(1)] * 3})",
    "says yes to whatever is asked": "unittest.mock.MagicMock()",
    "a generator": "(number for number in range(9))",
    "the kind of thing": "int",
    "a number of a thousand digits": "10 ** 1000",
}

SOURCE = """
import unittest.mock

import pandas as pd


class Any:
    def __eq__(self, other):
        return True

    __ne__ = __lt__ = __gt__ = __le__ = __ge__ = __contains__ = __eq__
    __hash__ = object.__hash__


class AnyNumber(float):
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0.0

    __rsub__ = __abs__ = __sub__
    __hash__ = float.__hash__


RIGHT = []


def FIRST(*handed):
    # For every case what the first one calls for: so answers who writes down the example of the question.
    if not RIGHT:
        RIGHT.append(right(*handed))
    return RIGHT[0]


def FUNCTION(*handed):
    return ANSWER
"""


def function_name(folder, exercise):
    return re.search(r"def (\w+)\(", UNITS[folder].solutions[exercise])[1]


@pytest.mark.parametrize("liar", LIARS)
@pytest.mark.parametrize("folder, exercise", [pytest.param(folder, exercise, id=exercise) for folder, exercise in EXERCISES])
def test_no_liar_earns_a_point(folder, exercise, liar):
    name = function_name(folder, exercise)
    right = read(folder, exercise, "reference.py").replace(f"def {name}(", "def right(")
    source = right + SOURCE.replace("ANSWER", LIARS[liar]).replace("FUNCTION", name)
    result = UNITS[folder].grade(exercise, source)
    assert result.score == 0
    # Its author reads a sentence of ours, and nothing of the insides of the test.
    assert re.match(r"For \w", result.message), result.message
    assert "Error" not in result.message and "0x" not in result.message, result.message
