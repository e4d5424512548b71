"""Functions of a test that were handed to her code: how long they answer, to whom, and to how many at once."""

import pytest

from tests.grading.engine.notebooks import cell, error, notebook, printed
from tests.grading.engine.test_engine import engine, pytestmark, ran, verdicts  # noqa: F401

DOUBLE = "def double(x):\n    return 2 * x"
KEEPS = """kept = []
def apply(f, x):
    kept.append(f)
    return f(x)
def triple(x):
    try:
        return kept[0](x)
    except Exception as error:
        print(type(error).__name__, error)
        return None
"""
APPLY = "def apply(f, x):\n    return f(x)\ndef triple(x):\n    return 3 * x"
HANDS_OUT = "assert apply(lambda x: 3 * x, 2) == 6"
NOT_NOW = "RuntimeError This function belongs to a test. It answers while that test runs, and no longer.\n"


def test_a_function_of_a_test_does_not_answer_in_another_test(ran):
    run = ran(KEEPS, HANDS_OUT, "print(triple(1))", model=APPLY)
    assert verdicts(run, 2) == [None, None] and printed(run.outputs[-1]) == NOT_NOW + "None\n"


def test_it_does_not_answer_in_a_cell_of_hers(engine):
    model, handed_in = notebook(APPLY, HANDS_OUT, "assert triple(1) == 3"), notebook(KEEPS, HANDS_OUT, "assert triple(1) == 3")
    handed_in.cells.insert(2, cell("setup", "print(triple(5))", "her own"))
    run = engine.run(handed_in, engine.manifest_of(model)[0], seconds=20)
    assert printed(run.outputs[2]) == NOT_NOW + "None\n" and verdicts(run, 2) == [None, "AssertionError: "]


def test_it_cannot_stand_in_the_place_of_her_own(ran):
    rebound = KEEPS.replace("    return f(x)", "    globals()['triple'] = f\n    return f(x)")
    assert verdicts(ran(rebound, HANDS_OUT, "assert triple(5) == 15", model=APPLY), 2)[1].startswith(("Refused: ", "TypeError: "))


def test_it_answers_in_a_later_test_where_the_teacher_s_own_answer_asks_for_it(ran):
    model = "class Account:\n    def __init__(self, tell):\n        self.tell = tell\n    def pay(self, amount):\n        self.tell(amount)"
    first, second = "said = []\naccount = Account(said.append)\naccount.pay(1)\nassert said == [1]", "account.pay(2)\nassert said == [1, 2]"
    run = ran(model, first, second)
    assert verdicts(run, 2) == [None, None] and run.shared == []


def test_a_function_of_the_teacher_s_own_cells_answers_in_every_test(engine):
    """It is no secret: her process has the same."""
    shop = "class Shop:\n    def __init__(self, off):\n        self.off = off\n    def price(self, x):\n        return self.off(x)"
    made = notebook(shop, "assert shop.price(4) == 2", "assert shop.price(6) == 3", setup="def off(x):\n    return x / 2")
    made.cells.insert(2, cell("setup", "shop = Shop(off)", "between"))
    manifest, problems = engine.manifest_of(made)
    run = engine.run(made, manifest, seconds=20)
    assert problems == [] and verdicts(run, 2) == [None, None] and run.shared == []


AT_ONCE = """from concurrent.futures import ThreadPoolExecutor
def total(xs):
    with ThreadPoolExecutor(4) as threads:
        return sum(threads.map(lambda x: share(x), xs))
def share(x):
    return x / 10
"""


def test_threads_of_hers_may_call_a_replaced_function_at_once(ran):
    replaced = "inner = share\nshare = lambda x: x * 10\ntry:\n    assert total(range(50)) == 12250\nfinally:\n    share = inner\nassert total([10]) == 1"
    assert verdicts(ran(AT_ONCE, replaced)) == [None]


def test_threads_may_call_while_the_test_asks_her_code_in_the_midst_of_an_answer(ran):
    """Each call of the replaced function goes back to hers, which starts threads of its own and calls it again."""
    deep = AT_ONCE.replace("return x / 10", "return total([x - 1, x - 1]) if x else 1")
    spied = "inner, calls = share, []\ndef share(x):\n    calls.append(x)\n    return inner(x)\ntry:\n    assert total([3, 3]) == 16\nfinally:\n    share = inner\n"
    run = ran(deep, spied + "assert len(calls) == 30", seconds=10)
    assert verdicts(run) == [None] and run.shared == [] and run.notes == []


def test_a_thread_that_outlives_its_call_waits_until_the_test_asks_again(ran):
    worker = """import threading
def begin(f):
    global thread, found
    found = []
    thread = threading.Thread(target=lambda: [found.append(f(x)) for x in range(20)], daemon=True)
    thread.start()
def end():
    thread.join()
    return found
"""
    assert verdicts(ran(worker, "begin(lambda x: 2 * x)\nassert end() == [2 * x for x in range(20)]", "begin(lambda x: x)", "assert double(1) == 2",
                        model=None, setup=DOUBLE), 3) == [None, None, None]


UNSAYABLE = {
    "fails": "    def __str__(self):\n        raise self\n    __repr__ = __str__",
    "ends": "    def __str__(self):\n        raise SystemExit(0)",
    "is no text": "    def __str__(self):\n        return 5",
    "never ends": "    def __str__(self):\n        while True: pass",
}


@pytest.mark.parametrize("how", UNSAYABLE)
@pytest.mark.parametrize("raising", ["raise Odd", "raise ValueError(Odd(), Odd())", "raise ValueError('plain') from Odd()"])
def test_an_error_that_cannot_be_said_costs_its_own_call(ran, how, raising):
    answer = f"class Odd(Exception):\n{UNSAYABLE[how]}\ndef double(x):\n    if x == 1:\n        {raising}\n    return 2 * x"
    test = "try:\n    double(1)\nexcept Exception as error:\n    pass\nelse:\n    raise AssertionError"
    run = ran(answer, test, "assert double(3) == 6", model="def double(x):\n    if x == 1:\n        raise ValueError('plain')\n    return 2 * x", seconds=3)
    first, second = verdicts(run, 2)
    assert second is None and run.notes == []
    late = how == "never ends" and raising != "raise ValueError('plain') from Odd()"
    assert (first is not None) if late else True


def test_an_error_that_cannot_be_said_is_said_by_its_class(ran):
    answer = f"class Odd(Exception):\n{UNSAYABLE['fails']}\ndef double(x):\n    raise Odd"
    assert verdicts(ran(answer, "assert double(3) == 6", model=DOUBLE))[0] == "Odd: Odd"


def test_a_cell_that_stops_with_an_error_that_cannot_be_said_costs_nothing_else(engine):
    made = notebook(DOUBLE, "assert double(3) == 6")
    manifest, _ = engine.manifest_of(made)
    made.cells.insert(0, cell("setup", f"class Odd(Exception):\n{UNSAYABLE['fails']}\nraise Odd", "her own"))
    run = engine.run(made, manifest, seconds=20)
    assert error(run.outputs[0]) is not None and verdicts(run) == [None] and run.notes == []


def test_a_test_that_captures_what_is_shown_captures_hers_too(ran):
    shows = "def double(x):\n    display({'text/plain': 'of hers'}, raw=True)\n    print('printed')\n    return 2 * x"
    captures = ("from IPython.utils.capture import capture_output\nwith capture_output() as shown:\n    assert double(3) == 6\n"
                "assert [output.data for output in shown.outputs] == [{'text/plain': 'of hers'}] and shown.stdout == 'printed\\n'")
    run = ran(shows, captures)
    assert verdicts(run) == [None] and run.outputs[-1] == [] and run.shared == []


DEEP = "deep = []\nfor _ in range(3000):\n    deep = [deep]\n"


def test_what_cannot_travel_is_refused_where_it_was_given_and_costs_no_other_case(ran):
    answer = DEEP + "def double(x):\n    return deep if x == 1 else 2 * x"
    counts = "points = 0\nfor x in (1, 2):\n    try:\n        points += double(x) == 2 * x\n    except Exception:\n        pass\nfloat(points)"
    outputs = ran(answer, counts, model=DOUBLE).outputs[-1]
    assert [output["data"]["text/plain"] for output in outputs] == ["1.0"]


def test_what_cannot_travel_is_no_error_that_a_test_waits_for(ran):
    waits = "try:\n    double('x')\nexcept Exception:\n    pass\nelse:\n    raise AssertionError('no error')"
    assert verdicts(ran(DEEP + "def double(x): return deep", waits, model="def double(x): raise TypeError")) == ["AssertionError: no error"]


def test_an_argument_that_cannot_come_back_spoils_its_test(ran):
    """Else it would pass for one that was left alone."""
    leaves_alone = "xs = [1]\ntotal(xs)\nassert xs == [1]"
    assert verdicts(ran(DEEP + "def total(xs):\n    xs.append(deep)\n    return 1", leaves_alone, model="def total(xs): return sum(xs)"))[0] is not None


def test_a_stream_travels_with_its_place(ran):
    answer = """import io
def second(stream):
    stream.readline()
    return stream.readline()
def write(stream):
    stream.write('abc')
def made():
    stream = io.BytesIO(b'abc')
    stream.read(1)
    return stream
def ended(stream):
    stream.close()
"""
    test = r"""import io
source, target = io.StringIO('a\nb\nc\n'), io.StringIO()
assert second(source) == 'b\n' and source.read() == 'c\n'
write(target)
write(target)
assert target.getvalue() == 'abcabc' and made().read() == b'bc'
ended(target)
assert target.closed
"""
    run = ran(answer, test)
    assert verdicts(run) == [None] and run.shared == []
