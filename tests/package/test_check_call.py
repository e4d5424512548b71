"""Calling a learner's function: nothing it does stops the test, shows in the notebook, or costs her marks by accident."""

import logging
import sys
import warnings

import nbformat
import numpy as np
import pandas as pd
import pytest
from matplotlib import pyplot as plt
from nbclient import NotebookClient

from migcap.check import around, instead, shuffled
from migcap.check.call import call
from migcap.check.given import Given, handed
from migcap.check.swap import trying
from migcap.data import load


def loud(country):
    print("looking at", country)
    print("careful", file=sys.stderr)
    warnings.warn("old")
    logging.getLogger("somewhere").warning("strange")
    return np.int64(1) / np.int64(0)


def test_prints_and_warnings_are_put_aside(capfd):
    outcome = call(loud, ("NPL",))
    assert (outcome.value, outcome.error, outcome.printed) == (np.inf, None, "looking at NPL\n")
    assert capfd.readouterr() == ("", "")


def test_warnings_do_not_become_errors():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert call(loud, ("NPL",)).error is None


def leave():
    sys.exit("enough")


def recurse(country):
    return recurse(country)


@pytest.mark.parametrize("function, arguments, kind", [
    (lambda code: {}[code], ("NPL ",), KeyError), (leave, (), SystemExit), (recurse, ("NPL",), RecursionError), (lambda: 1, ("NPL",), TypeError),
])
def test_an_error_is_an_outcome(function, arguments, kind):
    outcome = call(function, arguments)
    assert outcome.value is None and isinstance(outcome.error, kind)


def test_an_interrupt_goes_through():
    """nbgrader stops what takes too long with it."""
    def interrupted():
        raise KeyboardInterrupt
    with pytest.raises(KeyboardInterrupt):
        call(interrupted, ())


def test_figures_are_closed_and_those_of_before_stay():
    hers = plt.figure()
    assert call(lambda: plt.subplots()[1], ()).value is not None
    call(lambda: plt.figure() and {}["no"], ())
    assert plt.get_fignums() == [hers.number]
    plt.close(hers)


def test_another_function_stands_there_for_a_while():
    names = {"migrants_in": max, "stock": 1}

    def right(country, year):
        return 5

    with instead(names, migrants_in=right, extra=2):
        assert names["migrants_in"]("NPL", 2024) == 5 and names["extra"] == 2
    assert names == {"migrants_in": max, "stock": 1}


def test_hers_comes_back_after_an_error_too():
    names = {"migrants_in": max}
    with pytest.raises(ValueError), instead(names, migrants_in=min):
        raise ValueError
    assert names == {"migrants_in": max}


def test_errors_name_the_function_that_she_knows():
    def right(country, year):
        return 5
    with instead({}, migrants_in=right), pytest.raises(TypeError, match=r"^migrants_in\(\) missing 1 required"):
        right("NPL")


@pytest.fixture
def swapped():
    """Her own earlier function, which is wrong, and what stands in its place while a later one is tried."""
    def hers(country, year, sex="both"):
        return f"hers: {country} {year} {sex}"

    names = {"migrants_in": hers}
    with instead(names, migrants_in=lambda *case: f"right: {case}"):
        yield names


def test_the_right_function_answers_for_the_case_in_hand_alone(swapped):
    seen = []

    def share(country, year):
        seen.extend(swapped["migrants_in"](*asked) for asked in ((country, year), (country, 1990), ("KEN", year)))

    with trying(("NPL", 2024)):
        share("NPL", 2024)
    assert seen == ["right: ('NPL', 2024)", "hers: NPL 1990 both", "hers: KEN 2024 both"], "else she could read every right result from it"


@pytest.mark.parametrize("places", [["NPL"], ("NPL", "KEN"), {"NPL"}, pd.Series(["NPL"]), np.array(["NPL"]), np.array("NPL")],
                         ids=["a list", "two", "a set", "a column", "an array", "an array of one"])
def test_several_places_at_once_are_asked_of_her_own(swapped, places):
    with trying(("NPL", 2024)):
        assert swapped["migrants_in"](places, 2024).startswith("hers: "), "the right one cannot take them, and its error would be told as hers"


def test_a_case_without_a_year_allows_any_year(swapped):
    with trying(("NPL",)):
        assert swapped["migrants_in"]("NPL", 2020) == "right: ('NPL', 2020)"
        assert swapped["migrants_in"]("KEN", 2020) == "hers: KEN 2020 both"


def test_a_formula_answers_for_every_number(swapped):
    with trying(("NPL", 2022)):
        assert swapped["migrants_in"](2020, 470_719) == "right: (2020, 470719)"


def test_the_right_function_is_called_by_the_names_that_hers_has(swapped):
    with trying(("NPL", 2024)):
        assert swapped["migrants_in"](year=2024, country="NPL") == "right: ('NPL', 2024)"


def test_what_only_her_own_function_knows_is_asked_of_hers(swapped):
    with trying(("NPL", 2024, "male")):
        assert swapped["migrants_in"]("NPL", 2024, "male") == "hers: NPL 2024 male"


def test_a_case_that_holds_a_table_allows_every_question(swapped):
    with trying((Given(pd.DataFrame({"code": ["NPL"]}), "a table"),)):
        assert swapped["migrants_in"]("NPL", 1990) == "right: ('NPL', 1990)"


def test_what_she_changes_in_an_argument_stays_with_her():
    case = (["L02", "L03"], Given({"a": 1}, "a register"))
    lines, register = handed(case)
    lines.clear(), register.clear()
    assert case[0] == ["L02", "L03"] and case[1].value == {"a": 1}


def test_what_a_function_displays_is_put_aside():
    """A test would else show her what it called her function with."""
    hers = "from IPython.display import display\ndef people(country):\n    display({'text/plain': 'asked: ' + country}, raw=True)\n    return 5"
    test = "from migcap.check import Question\nq = Question(lambda: people, 1, 1, case='{}')\nq.number([('NPL',)], 5, within=0)\nq.mark()"
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in (hers, test, "people('KEN')")])
    NotebookClient(notebook, kernel_name="python3").execute()
    assert "asked: NPL" not in str(notebook.cells[1].outputs) and "Every check in this cell passes" in str(notebook.cells[1].outputs)
    assert "asked: KEN" in str(notebook.cells[2].outputs), "her own cells show what they display, also after a test"


@pytest.mark.parametrize("change", [
    lambda stock: stock.assign(is_both=stock["sex"] == "both"), lambda stock: stock[stock["sex"] == "both"], lambda stock: stock.sort_values("migrants"),
    lambda stock: stock.assign(year=stock["year"].astype(str)), lambda stock: stock.assign(migrants=stock["migrants"] + 1)])
def test_a_table_that_she_has_changed_stays_hers(change):
    names = {"stock": change(load("migrant_stock"))}
    hers = names["stock"]
    with around(names, "NPL KEN", "stock"):
        assert names["stock"] is hers


def test_a_table_as_it_was_loaded_becomes_small():
    names = {"stock": load("migrant_stock")}
    with around(names, "NPL KEN", "stock"):
        assert len(names["stock"]) < 20_000
    assert len(names["stock"]) > 200_000


def test_rows_stand_in_another_order_for_a_while():
    table = pd.DataFrame({"code": list("abcdefgh"), "people": range(8)})
    table.attrs["source"] = "UN DESA"
    names = {"stock": table, "other": 5}
    orders = []
    for _ in range(2):
        with shuffled(names, "stock", "other", "missing"):
            mixed = names["stock"]
            assert names["other"] == 5 and "missing" not in names and mixed.attrs == table.attrs
            orders.append(list(mixed["code"]))
            assert sorted(mixed["code"]) == list(table["code"]) and not set(mixed.index) & set(table.index)
            assert dict(zip(mixed["code"], mixed["people"])) == dict(zip(table["code"], table["people"]))
    assert orders[0] == orders[1] != list(table["code"])
    assert names["stock"] is table and list(table.index) == list(range(8))
