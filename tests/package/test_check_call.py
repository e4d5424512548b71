"""Calling a learner's function: nothing it does stops the test, shows in the notebook, or costs her marks by accident."""

import logging
import sys
import warnings

import numpy as np
import pandas as pd
import pytest
from matplotlib import pyplot as plt
from migcap.check import instead, shuffled
from migcap.check.call import call


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
