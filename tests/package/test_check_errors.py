"""What is said of an error: the case, Python's own words, where to look."""

import re
import math

import pandas as pd
import pytest
from migcap.check.call import call
from migcap.check.errors import LONGEST_ERROR, explain_error
from migcap.data import load


def without_address(value):
    """A case by its repr; an address in memory differs between the processes that run the tests."""
    return re.sub(r" at 0x\w+", "", repr(value))

TABLE = pd.DataFrame({"origin": ["IND", "CHN"], "migrants": [3, 0]})


def unbound(country):
    if country == "nobody":
        TABLE = None  # noqa: F841
    return TABLE.empty  # noqa: F823


def query(text):
    def function(country):
        return TABLE.query(text)
    return function


def endless(country):
    return endless(country)


class Strange(Exception):
    pass


def strange(country):
    raise Strange("x" * 200)


@pytest.mark.parametrize("function, advice", [
    (lambda country: TABLE["migrant"], "Look at the spelling of that name: is there a space, a capital letter, another word?"),
    (lambda country: {1990: 3}[2030], "Nothing is kept under that number. Look at what there is: other numbers, or texts?"),
    (lambda country: {}[country, 2030], "Look at the spelling of that name"),
    (lambda country: short(code=country), "That function wants to be handed something else."),
    (lambda country: nobody, "That name is not known."),  # noqa: F821
    (unbound, "The function gives that name a value of its own, so it does not see the one outside."),
    (query("origin == country"), "Inside the quotes of a query `country` is looked for among the columns. For the variable of that name write `@country`."),
    (query("origins == @country"), "The table has no such column."),
    (query("origin == @land"), "Behind @ stands the name of a variable, and there is none called `land`."),
    (query("origin = @country"), "In a query one `=` gives a name. To ask whether two things are the same, write two."),
    (query("origin == "), "A query inside the quotes is not complete."),
    (lambda country: TABLE["migrants"].iloc[7], "It looked for a row or a place that is not there."),
    (lambda country: int("many"), "One of the values is not of the kind that this step needs."),
    (lambda country: TABLE[TABLE["origin"] == "IND" and TABLE["migrants"] > 0], "A whole column cannot be one yes or no."),
    (lambda country: 100 * None, "One of the two things on that line is None."),
    (lambda country: {}.get(country)["migrants"], "One of the two things on that line is None."),
    (lambda country: "1" + 1, "Two things do not fit together on that line."),
    (lambda country: TABLE("migrants"), "Round brackets run a function, and what stands before them is none."),
    (lambda country: len["migrants"], "Square brackets take something out of a table, and what stands before them is none."),
    (lambda country: TABLE["migrants"].total(), "That thing has no such part."),
    (lambda country: 1 // 0, "It divided by zero."),
    (lambda country: math.log(0), "A number of zero or less has no logarithm."),
    (endless, "The function calls itself without end."),
    (strange, "Try this case in a cell of your own and look at the line it names."),
])
def test_each_kind_of_error_says_where_to_look(function, advice):
    error = call(function, ("NPL",)).error
    message = explain_error("Nepal in 2024", function, error)
    assert message.startswith(f'For Nepal in 2024 your function stopped at "{type(error).__name__}')
    assert f'". {advice}' in message
    assert LONGEST_ERROR == 90 and "Traceback" not in message and len(message.partition('". ')[0]) <= LONGEST_ERROR + len('For Nepal in 2024 your function stopped at "')


def short(country):
    return country


@pytest.mark.parametrize("function, arguments, advice", [
    (short, ("NPL", 2024), "The names between the brackets of `def` say what the function is handed. Leave that line as it was."),
    (lambda country, year: short(), ("NPL", 2024), "That function wants to be handed something else."),
])
def test_what_a_function_is_handed(function, arguments, advice):
    assert advice in explain_error("Nepal", function, call(function, arguments).error)


@pytest.mark.parametrize("error, own", [(KeyError("female"), False), (IndexError("out"), False), (ValueError("one"), False), (TypeError("'NoneType'"), True), (ValueError("math domain error"), True)], ids=without_address)
def test_where_there_is_no_figure_a_failed_look_up_has_that_reason(error, own):
    message = explain_error("Nepal in 2022", short, error, no_figure=True)
    assert message.endswith("There is no figure for this case, so there is nothing to take. Ask for that first, and give back None.") is not own


def test_an_error_of_ours_is_a_sentence_already():
    error = call(lambda: load("migrant_stock", country="NEPAL"), ()).error
    assert explain_error("Nepal in 2024", short, error) == f"For Nepal in 2024 your function stopped. {error}"


def test_an_error_without_words_has_no_colon():
    assert explain_error("Nepal", short, ValueError()).startswith('For Nepal your function stopped at "ValueError". ')


def test_an_error_that_cannot_say_itself():
    class Speechless(Exception):
        def __str__(self):
            raise self

    assert explain_error("Nepal", len, Speechless()) == 'For Nepal your function stopped at "Speechless". Try this case in a cell of your own and look at the line it names.'
