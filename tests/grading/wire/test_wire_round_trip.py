"""What is plain comes back as it was, types and all; what is not plain is asked for."""

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
