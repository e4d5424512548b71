"""The published tables: find them, read them, and say what they can and cannot tell.

    load("migrant_stock", country="NPL")    a table, or the part of it that you need
    describe("population")                  what it counts, from whom, and what it must not be used for
    countries(), find("nepal"), name("NPL") codes and names of countries and areas
    together(a, b)                          the rows of two tables in one, unless they do not belong together
"""

from migcap.data.countries import KOSOVO_FOOTNOTE, countries, find, name
from migcap.data.describe import describe
from migcap.data.errors import DataError
from migcap.data.tables import load
from migcap.data.together import check_together, together
from migcap.plain_numbers import show_plain_numbers

show_plain_numbers()

__all__ = ["DataError", "KOSOVO_FOOTNOTE", "check_together", "countries", "describe", "find", "load", "name", "together"]
