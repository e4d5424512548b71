"""What claims to be an answer and is none reads a sentence of ours, whatever it gives.

That it earns nothing is for the build to see: its battery tries more liars than these on every test cell (tests/package/test_build_liars.py
proves that the battery can fail). Here are those that a message could stumble over.
"""

import re

import pytest

from tests.graders.test_graders import EXERCISES, UNITS

# What the function gives back, whatever it is handed. `...` stands nowhere: a blank is another outcome.
LIARS = {
    "None": "None",
    "nan": "float('nan')",
    "missing": "pd.NA",
    "empty table with the columns": "pd.DataFrame({'origin': [], 'migrants': [], 'share': []})",
    "empty chart": "plt.subplots()[1]",
    "what it was handed": "handed[0]",
    "itself": "FUNCTION",
    "equal to everything": "Any()",
    "a number that is equal to everything": "AnyNumber(1)",
    "a table of things equal to everything": "pd.DataFrame({'origin': [Any()] * 3, 'migrants': [AnyNumber(1)] * 3, 'share': [AnyNumber(1)] * 3})",
    "says yes to whatever is asked": "unittest.mock.MagicMock()",
    "a generator": "(number for number in range(9))",
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


def FUNCTION(*handed):
    return ANSWER
"""


def function_name(folder, exercise):
    return re.search(r"def (\w+)\(", UNITS[folder].solutions[exercise])[1]


@pytest.mark.parametrize("liar", LIARS)
@pytest.mark.parametrize("folder, exercise", [pytest.param(folder, exercise, id=exercise) for folder, exercise in EXERCISES])
def test_a_liar_reads_a_sentence_of_ours(folder, exercise, liar):
    name = function_name(folder, exercise)
    source = SOURCE.replace("ANSWER", LIARS[liar]).replace("FUNCTION", name)
    result = UNITS[folder].grade(exercise, source)
    assert result.score == 0
    # Its author reads a sentence of ours, and nothing of the insides of the test.
    assert re.match(r"For \w", result.message), result.message
    assert "Error" not in result.message and "0x" not in result.message, result.message
