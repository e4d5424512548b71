"""How a value, a case or a list is said in a message. Nothing here knows an answer."""

import math
import numbers

import numpy as np
import pandas as pd

from migcap.check.chart import Description
from migcap.data import KOSOVO_FOOTNOTE, countries, name

NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
LONGEST_QUOTE = 40


def say(value):
    """A value as a person would say it: 470,719 · 1.59 · None · the text 'NPL' · a table of 5 rows."""
    if isinstance(value, (bool, np.bool_)) or value is None or value is Ellipsis:
        return "..." if value is Ellipsis else str(value)
    if isinstance(value, numbers.Number):
        return say_number(value)
    if isinstance(value, str):
        return f"the text '{shorten(value)}'"
    if isinstance(value, pd.DataFrame):
        return say_table(value)
    if isinstance(value, pd.Series):
        return f"a column of {count(len(value), 'value')}"
    if isinstance(value, Description):
        return "a chart"
    if isinstance(value, (list, tuple, set, dict, np.ndarray)):
        return f"a {type(value).__name__} of {count(len(value), 'value')}"
    return f"something of the kind '{type(value).__name__}'"


def say_number(value):
    """Three significant digits, or whole thousands with separators."""
    if isinstance(value, numbers.Integral):
        return f"{int(value):,}"
    try:
        value = float(value)
    except (TypeError, ValueError, OverflowError):
        return shorten(str(value))
    if not math.isfinite(value):
        return str(value)
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def say_table(table):
    if table.empty:
        return "a table without rows"
    cells = (say(cell) if not isinstance(cell, str) else shorten(cell) for cell in table.iloc[0])
    return f"a table of {count(len(table), 'row')} that begins with {' · '.join(cells)}"


def say_case(template, arguments):
    """'{} in {}' with ('NPL', 2024) → 'Nepal in 2024': codes of areas become names."""
    return template.format(*(area_name(argument) for argument in arguments))


def area_name(argument):
    return name(argument) if isinstance(argument, str) and argument in set(countries()["code"]) else argument


def count(number, noun):
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def in_words(number):
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def join(words):
    """'a', 'a and b', 'a, b and c'."""
    words = list(words)
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def shorten(text):
    text = " ".join(str(text).split())
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"


def with_footnote(message):
    """Every message that names Kosovo* carries the footnote."""
    return f"{message}\n{KOSOVO_FOOTNOTE}" if "Kosovo" in message else message
