"""How a value, a case or a list is said in a message. Nothing here knows an answer."""

import datetime
import math
import numbers
import re
from decimal import Decimal

import numpy as np
import pandas as pd

from migcap.check.chart import Description
from migcap.data import KOSOVO_FOOTNOTE, countries, name

NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
LONGEST_QUOTE = 40
# Beyond this many, separators do not help a reader any more.
MANY = 10 ** 15
CELLS = 5


def say(value):
    """A value as a person would say it: 470,719 · 1.59 · None · the text 'NPL' · a table of 5 rows. Never raises, whatever the value does."""
    try:
        return _say(value)
    except (Exception, SystemExit):
        return f"something of the kind '{kind(value)}'"


def _say(value):
    if isinstance(value, (bool, np.bool_)) or value is None or value is Ellipsis:
        return "a blank (`...`)" if value is Ellipsis else str(value)
    if is_gap(value):
        return "nan"
    if isinstance(value, numbers.Number) and not isinstance(value, np.timedelta64):
        return say_number(value)
    if isinstance(value, str):
        return f"the text '{shorten(value)}'"
    if isinstance(value, pd.DataFrame):
        return say_table(value)
    if isinstance(value, Description):
        return "a chart"
    return say_time(value) or say_several(value) or say_kind(value)


def say_time(value):
    """A span of time or a date, or None."""
    if isinstance(value, (np.timedelta64, np.datetime64)) and np.isnat(value):
        return "nan"
    if isinstance(value, (datetime.timedelta, np.timedelta64)):
        days = say_number(pd.Timedelta(value) / pd.Timedelta(days=1))
        return f"a span of time ({days} {'day' if days == '1' else 'days'})"
    if isinstance(value, (datetime.date, np.datetime64)):
        return f"the date {str(value)[:10]}"
    return None


def say_several(value):
    """A thing that holds values, or None."""
    if isinstance(value, pd.Series):
        return f"a column of {count(len(value), 'value')}"
    if isinstance(value, (list, tuple, set, dict, pd.Index, pd.api.extensions.ExtensionArray)) or (isinstance(value, np.ndarray) and value.ndim):
        return f"a list of {count(len(value), 'value')}"
    return None


def say_list(values):
    """"10.7, 10.c and 17.18": the first few values of a list where they fit into a line; else how many there are, as `say` does."""
    plain = [in_full(one) if isinstance(one, str) or is_year(one) else say(one) for one in values if isinstance(one, (str, numbers.Number))]
    if len(values) == 0:
        return "an empty list"
    if isinstance(values, dict) or len(values) != len(plain) or max(map(len, plain)) > LONGEST_QUOTE / 2:
        return say(values)
    more = [f"{len(plain) - CELLS} more"] if len(plain) > CELLS else []
    return join(plain[:CELLS] + more)


def in_full(one):
    """A text or a number as it stands there: that 10.70 is not 10.7 must be seen."""
    text = f"{one:.15g}" if isinstance(one, float) else shorten(one)
    return text if text.strip() else "an empty text"


def is_year(value):
    return isinstance(value, numbers.Integral) and not isinstance(value, bool) and 1900 <= value <= 2100


def is_whole_year(value):
    """Also as the decimal number that pandas makes of years where one is missing."""
    return is_year(value) or isinstance(value, float) and value.is_integer() and is_year(int(value))


def say_kind(value):
    if isinstance(value, np.ndarray):
        return f"an array of one value ({say(value.item())})"
    # A class can be called as well, and a thing of a class that somebody made up: these are no recipes.
    if callable(value) and hasattr(value, "__name__") and not isinstance(value, type):
        return f"the function `{value.__name__}` itself, not what it gives"
    return f"something of the kind '{kind(value)}'"


def kind(value):
    """The name of a value's class, as `class` gave it: a class may answer with anything when it is asked for its name."""
    return shorten(type.__getattribute__(type(value), "__name__"))


def say_number(value):
    """Three significant digits, or whole thousands with separators."""
    try:
        value = int(value) if isinstance(value, numbers.Integral) else float(value)
    except (TypeError, ValueError, OverflowError):
        return shorten(str(value))
    if isinstance(value, int):
        return f"{value:,}" if abs(value) < MANY else "a number of many digits"
    if not math.isfinite(value):
        return str(value)
    return f"{value:,.0f}" if 1000 <= abs(value) < MANY else f"{value:.3g}"


def is_gap(value):
    """NaN or NA, pandas' own ways to say that a figure is missing."""
    if value is pd.NA or value is pd.NaT:
        return True
    # Of plain numbers only nan is not equal to itself; others may say of themselves what they like.
    return isinstance(value, (float, np.floating)) and bool(np.isnan(value)) or isinstance(value, Decimal) and Decimal.is_nan(value)


def is_number(value):
    """A real number, of Python's or of numpy's making. A span of time is none, though numpy counts it among the whole numbers."""
    return isinstance(value, (numbers.Real, Decimal)) and not isinstance(value, (bool, np.bool_, np.timedelta64))


def say_table(table):
    if table.empty:
        return "a table without rows"
    cells = [shorten(in_full(cell) if isinstance(cell, str) or is_of_years(column) or is_whole_year(cell) else say(cell)) for column, cell in table.iloc[0, :CELLS].items()]
    more = ["…"] if table.shape[1] > CELLS else []
    return f"a table of {count(len(table), 'row')} that begins with {' · '.join(cells + more)}"


def is_of_years(column):
    """Also where "year" is one of several names above a column."""
    return "year" in column if isinstance(column, tuple) else column == "year"


def say_case(template, arguments):
    """'{} in {}' with ('NPL', 2024) → 'Nepal in 2024': codes of areas become names."""
    return template.format(*(area_name(argument) for argument in arguments))


def area_name(argument):
    if isinstance(argument, str) and argument in set(countries()["code"]):
        return name(argument)
    # ISO 3166 leaves ZZA to ZZZ to whoever needs a code of his own.
    return f"the made-up area {argument}" if re.fullmatch("ZZ[A-Z]", str(argument)) else argument


def count(number, noun):
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def in_words(number):
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def join(words):
    """'a', 'a and b', 'a, b and c'."""
    words = list(words)
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def shorten(text, longest=LONGEST_QUOTE):
    # Half of a pair of code points is no letter, and no file could be written with it.
    # A space at an end is kept: it may be what is wrong.
    text = re.sub(r"\s+", " ", str(text).encode("utf-8", "replace").decode("utf-8"))
    return text if len(text) <= longest else text[: longest - 1] + "…"


def with_footnote(message):
    """Every message that names Kosovo* carries the footnote."""
    return f"{message}\n{KOSOVO_FOOTNOTE}" if "Kosovo" in message else message
