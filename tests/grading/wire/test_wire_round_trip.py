"""What is plain comes back as it was, types and all; what is not plain is asked for."""

import datetime as dt
import io
from collections import defaultdict, namedtuple
from enum import IntEnum

import numpy as np
import pandas as pd
import pytest

from migcap.grading.wire import Codec, Handle
from tests.grading.wire.plain_values import ALL
from tests.grading.wire.same import same

CODEC = Codec()


@pytest.mark.parametrize("name", ALL)
def test_a_plain_value_comes_back_the_same(name):
    assert same(ALL[name], CODEC.loads(CODEC.dumps(ALL[name])))


@pytest.mark.parametrize("name", ALL)
def test_a_plain_value_comes_back_the_same_from_inside_others(name):
    [inside], other, index = CODEC.loads(CODEC.dumps(([ALL[name]], {"k": ALL[name]}, 7)))
    assert same(ALL[name], inside) and same(ALL[name], other["k"]) and index == 7


def test_what_the_export_names_comes_in_as_a_handle_and_is_adopted():
    class Own(list):
        pass

    things = {}

    def export(thing):
        things[len(things)] = thing
        return Handle("thing", [len(things) - 1, type(thing).__name__])

    judge = Codec(adopt=lambda kind, payload: (kind, payload))
    own = Own([1])
    assert judge.loads(Codec(export).dumps({"a": [own]})) == {"a": [("thing", [0, "Own"])]}
    assert things == {0: own}


class List(list):
    pass


class Frame(pd.DataFrame):
    pass


def named(stream, name):
    stream.name = name
    return stream


NOT_PLAIN = {
    "list of one's own": List(),
    "frame of one's own": Frame(),
    "named tuple": namedtuple("Point", "x y")(1, 2),
    "enum": IntEnum("Colour", "RED").RED,
    "dict of one's own": type("Dict", (dict,), {})(),
    "text of one's own": type("Text", (str,), {})("a"),
    "stream with an attribute": named(io.StringIO("a"), "a.txt"),
    "stream of one's own": type("Stream", (io.StringIO,), {})("a"),
    "number of one's own": type("Number", (float,), {})(1.5),
    "date of one's own": type("Date", (dt.date,), {})(2020, 1, 1),
    "matrix": np.ones((1, 1)).view(np.matrix),
    "masked array": np.ma.array([1, 2], mask=[True, False]),
    "structured array": np.zeros(2, "i4,f8"),
    "long double": np.longdouble(1),
    "array of long doubles": np.ones(2, "longdouble"),
    "old random state": np.random.RandomState(1),
    "column too long to be filled": pd.Series(pd.arrays.SparseArray(np.zeros(1_000_001))),
    "function": len,
    "generator": (x for x in ()),
    "iterator": iter([1]),
    "type that no test names": List,
    "defaultdict with a function": defaultdict(lambda: 1),
    "error": ValueError("a"),
    "module": dt,
}


@pytest.mark.parametrize("name", NOT_PLAIN)
def test_what_is_not_plain_is_asked_for_also_inside_others(name):
    thing, asked = NOT_PLAIN[name], []
    codec = Codec(lambda unknown: asked.append(unknown) or Handle("thing", 7))
    assert codec.loads(codec.dumps(thing)) == Handle("thing", 7)
    assert codec.loads(codec.dumps({"k": (thing, 1)})) == {"k": (Handle("thing", 7), 1)}
    assert len(asked) == 2 and asked[0] is asked[1] is thing


def test_views_come_as_lists_and_memory_as_bytes():
    assert CODEC.loads(CODEC.dumps([{"a": 1}.keys(), {"a": 1}.values(), {"a": 1}.items(), memoryview(b"ab")])) == [["a"], [1], [("a", 1)], b"ab"]


def test_an_export_may_send_a_message_of_its_own():
    codec = Codec(lambda thing: Handle("packed", codec.dumps([1, 2])))
    assert codec.loads(codec.dumps([object(), object()])) == [Handle("packed", codec.dumps([1, 2]))] * 2


def test_arrays_and_frames_that_came_may_be_changed():
    array, large, frame = CODEC.loads(CODEC.dumps([np.zeros(2), np.zeros(100_000), pd.DataFrame({"a": [1, 2]})]))
    array[0] = large[0] = 1
    frame.loc[0, "a"] = 5
    assert frame["a"].tolist() == [5, 2]


def test_a_sparse_column_comes_as_what_it_stands_for():
    sparse = pd.DataFrame({"a": pd.arrays.SparseArray([0, 1]), "b": pd.arrays.SparseArray([np.nan, 0.5]), "c": ["x", "y"]})
    came = CODEC.loads(CODEC.dumps(sparse))
    assert came["a"].tolist() == [0, 1] and came["a"].dtype == "int64" and came["b"].isna().tolist() == [True, False] and came["c"].tolist() == ["x", "y"]
    assert CODEC.loads(CODEC.dumps(sparse["a"])).tolist() == [0, 1]
