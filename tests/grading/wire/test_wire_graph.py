"""What is shared inside a value stays shared, and what is not stays apart."""

import collections

import numpy as np
import pytest

from migcap.grading.wire import Codec, TooLarge

CODEC = Codec()


def over(value):
    return CODEC.loads(CODEC.dumps(value))


def test_a_row_used_three_times_is_one_row():
    grid = over([[0] * 3] * 3)
    grid[0][0] = 1
    assert grid == [[1, 0, 0]] * 3


def test_rows_of_their_own_stay_apart():
    grid = over([[0] * 3 for _ in range(3)])
    grid[0][0] = 1
    assert grid == [[1, 0, 0], [0, 0, 0], [0, 0, 0]]


def test_a_list_may_contain_itself():
    endless = [1]
    endless.append(endless)
    back = over(endless)
    assert back[0] == 1 and back[1] is back and len(back) == 2


def test_a_dict_may_contain_itself_by_way_of_a_tuple_and_a_list():
    tree = {"name": "root"}
    tree["children"] = [({"name": "leaf", "parent": tree},)]
    back = over(tree)
    assert back["children"][0][0]["parent"] is back and list(back) == ["name", "children"]


def test_sets_and_dicts_are_shared_too_even_when_empty():
    empty, one = {}, {1}
    first, second, third, fourth = over((empty, one, empty, one))
    assert first is third and second is fourth and (first, second) == ({}, {1})


def test_a_list_in_a_tuple_that_occurs_twice_is_one_list():
    pair = ([],)
    one, other = over([pair, pair])
    assert one[0] is other[0]


@pytest.mark.parametrize(
    "holder",
    [
        collections.deque,
        lambda items: collections.OrderedDict(enumerate(items)),
        lambda items: collections.Counter(dict(enumerate(items))),
        lambda items: collections.defaultdict(None, enumerate(items)),
        lambda items: np.array([*items, None], dtype=object),
    ],
)
def test_a_list_is_shared_through_other_containers(holder):
    shared = [1, 2]
    back = over([holder([shared, 3]), shared])
    assert back[0][0] is back[1] and type(back[0]) is type(holder([1]))


def test_sharing_across_the_arguments_of_a_call_is_kept():
    shared = [1]
    name, arguments, named = over(["call", [shared, shared], {"again": shared}])
    assert arguments[0] is arguments[1] is named["again"]


def test_the_same_value_is_sent_as_the_same_bytes():
    value = [[[0] * 3] * 3, np.array([[1], (2,), None], dtype=object)]
    assert CODEC.dumps(value) == CODEC.dumps(value)


def test_a_bytearray_inside_others_stays_one():
    value = [bytearray(b"a"), {"k": (bytearray(b"b"),)}]
    assert over(value) == value and type(over(value)[0]) is bytearray and type(over(value)[1]["k"][0]) is bytearray


def test_what_contains_itself_and_cannot_be_rebuilt_is_refused():
    circle = collections.deque()
    circle.append(circle)
    array = np.array([None], dtype=object)
    array[0] = array
    for endless in (circle, array, [circle, [1], [1]]):
        with pytest.raises(TooLarge):
            CODEC.dumps(endless)


def test_a_value_that_doubles_with_every_step_is_refused_and_does_not_hang():
    value = ()
    for _ in range(50):
        value = (value, value)
    with pytest.raises(TooLarge):
        CODEC.dumps(value)
