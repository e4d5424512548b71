"""The harness runs a module's setup once: what an answer does to the setup's names must not reach the next answer."""

import types

import pandas as pd
import pytest

from tests.graders.harness import copied
from tests.graders.test_graders import MODULES, UNITS

# Changes of every kind, in place wherever that is possible.
VANDAL = """
for name_, thing_ in list(globals().items()):
    if isinstance(thing_, pd.DataFrame) and len(thing_):
        thing_.iloc[0] = thing_.iloc[-1]
        thing_.drop(columns=thing_.columns[0], inplace=True)
        thing_["vandal"] = 7
        thing_.attrs["vandal"] = 7
    elif isinstance(thing_, pd.Series) and len(thing_):
        thing_.iloc[0] = thing_.iloc[-1]
    elif isinstance(thing_, dict) and not name_.startswith("__"):
        for one_ in thing_.values():
            if isinstance(one_, pd.DataFrame):
                one_["vandal"] = 7
        thing_["vandal"] = 7
    elif isinstance(thing_, list):
        thing_.append("vandal")
    elif isinstance(thing_, str) and not name_.startswith("__"):
        globals()[name_] = "vandal"
"""


def values(names):
    return {name: value for name, value in names.items() if not name.startswith("__") and not isinstance(value, (types.ModuleType, types.FunctionType))}


def alike(one, other):
    if isinstance(one, (pd.DataFrame, pd.Series)):
        return type(one) is type(other) and one.equals(other) and one.attrs == other.attrs
    if isinstance(one, dict):
        return type(other) is dict and list(one) == list(other) and all(alike(one[key], other[key]) for key in one)
    return one == other


@pytest.mark.parametrize("folder", MODULES)
def test_what_an_answer_does_to_the_setup_stays_with_that_answer(folder):
    unit = UNITS[folder]
    assert unit.made is not None, "something in the setup is not known to be safe to copy, so that it is run for each answer: tell `copied` of it"
    exercise = unit.exercises()[0]
    vandalised = unit.prepared(exercise, "import pandas as pd\n" + VANDAL, earlier=[])
    assert vandalised["COUNTRY"] == "vandal"
    assert alike(values(unit.after_setup()), values(unit.run_setup()))


@pytest.mark.parametrize("folder", MODULES)
def test_a_function_of_the_setup_looks_at_the_names_around_it(folder):
    names, again = UNITS[folder].after_setup(), UNITS[folder].run_setup()
    made = {name: value for name, value in names.items() if isinstance(value, types.FunctionType) and value.__module__ == "__main__"}
    assert all(function.__globals__ is names for function in made.values())
    assert names.keys() == again.keys()


def test_what_stood_in_two_places_is_one_thing_in_the_copy():
    table = pd.DataFrame({"a": [1]})
    made = copied({"one": table, "all": {"one": table}}, {})
    assert made["one"] is made["all"]["one"] and made["one"] is not table


def test_what_may_look_at_its_surroundings_is_not_copied():
    with pytest.raises(TypeError, match="not known to be safe to copy"):
        copied({"add": [].append}, {})
