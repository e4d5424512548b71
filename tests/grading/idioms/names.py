"""Names: looked up by their spelling, replaced by spies, taken away, set for a while, shared between answer and test."""

from tests.grading.idioms.idiom import Idiom

TAX = """
RATE = 0.1
def tax(income):
    return income * RATE
"""
FIXED_TAX = TAX.replace("income * RATE", "income * 0.1")
TOTAL = """
def squares(n):
    return [i ** 2 for i in range(1, n + 1)]
def total(n):
    return sum(squares(n))
"""
OWN_TOTAL = TOTAL.replace("sum(squares(n))", "sum(i ** 2 for i in range(1, n + 1))")

IDIOMS = [
    Idiom("a name is there", "income = 42", "incomes = 42", "assert 'income' in globals() and globals()['income'] == 42"),
    Idiom("a name is in dir() and in locals()", "income = 42", "incomes = 42", "assert 'income' in dir(), 'define income'\nassert 'income' in locals()"),
    Idiom(
        "a missing name becomes a sentence",
        "answer_1 = 'b'",
        "pass",
        """
        try:
            answer_1
        except NameError:
            raise AssertionError("answer_1 is missing")
        """,
    ),
    Idiom("names put together and evaluated", "q1 = 1\nq2 = 4\nq3 = 9", "q1 = 1\nq2 = 4\nq3 = 6", "for k in (1, 2, 3):\n    assert eval(f'q{k}') == k ** 2"),
    Idiom("names looked up in a loop", "mean_a, mean_b = 1.5, 2.5", "mean_a, mean_b = 1.5, '2.5'", "for name in ['mean_a', 'mean_b']:\n    assert isinstance(globals()[name], float), name"),
    Idiom("a name is deleted by the answer", "keep = 1\nscratch = 2\ndel scratch", "keep = 1\nscratch = 2", "assert 'scratch' not in globals() and keep == 1"),
    Idiom("the module of names", "level = 3", "level = 4", "import __main__\nassert __main__.level == 3 and hasattr(__main__, 'level')"),
    Idiom("the shell's table of names", "level = 3", "level = 4", "assert get_ipython().user_ns['level'] == 3"),
    Idiom(
        "a global is set for a while",
        TAX,
        FIXED_TAX,
        """
        before = RATE
        try:
            RATE = 0.5
            assert tax(10) == 5, "tax does not read RATE"
        finally:
            RATE = before
        assert tax(10) == 1
        """,
    ),
    Idiom(
        "mock.patch.dict sets a global for a while",
        TAX,
        FIXED_TAX,
        """
        from unittest.mock import patch
        with patch.dict(globals(), {"RATE": 0.5}):
            assert tax(10) == 5
        assert tax(10) == 1
        """,
    ),
    Idiom(
        "a function is taken away and put back",
        TOTAL,
        OWN_TOTAL,
        """
        kept = squares
        del squares
        try:
            total(2)
        except NameError:
            pass
        else:
            raise AssertionError("total does not use squares")
        finally:
            squares = kept
        assert total(2) == 5
        """,
    ),
    Idiom(
        "a function is replaced by a spy",
        TOTAL,
        OWN_TOTAL,
        """
        original, calls = squares, []
        def squares(n):
            calls.append(n)
            return original(n)
        try:
            assert total(3) == 14
            assert calls == [3], "total should call squares once"
        finally:
            squares = original
        """,
    ),
    Idiom(
        "mock.patch replaces a function of the notebook",
        TOTAL,
        OWN_TOTAL,
        """
        from unittest import mock
        with mock.patch("__main__.squares", return_value=[100, 1]) as fake:
            assert total(3) == 101
        fake.assert_called_once_with(3)
        assert total(3) == 14
        """,
    ),
    Idiom(
        "mock.patch.object wraps a function of the notebook",
        TOTAL,
        OWN_TOTAL,
        """
        import __main__
        from unittest.mock import patch
        with patch.object(__main__, "squares", wraps=squares) as watched:
            assert total(4) == 30
        assert watched.call_count == 1 and watched.call_args.args == (4,)
        """,
    ),
    Idiom(
        "a recursive function is wrapped to count its calls",
        "def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)",
        "def fib(n):\n    a, b = 0, 1\n    for _ in range(n):\n        a, b = b, a + b\n    return a",
        """
        calls, inner = 0, fib
        def fib(n):
            global calls
            calls += 1
            return inner(n)
        try:
            assert fib(10) == 55
        finally:
            fib = inner
        assert calls == 177, "fib should call itself"
        """,
    ),
    Idiom(
        "a counter of the answer's own is set back and read",
        "calls = 0\ndef hanoi(n):\n    global calls\n    calls += 1\n    return 0 if n == 0 else 2 * hanoi(n - 1) + 1",
        "calls = 0\ndef hanoi(n):\n    return 2 ** n - 1",
        "calls = 0\nassert hanoi(5) == 31 and calls == 6",
    ),
    Idiom(
        "a function of the test sets a global of the answer",
        "visits = 5\ndef visit():\n    global visits\n    visits += 1",
        "visits = 5\ndef visit():\n    visits = 1",
        """
        def reset():
            global visits
            visits = 0

        reset()
        assert visits == 0
        visit()
        visit()
        assert visits == 2
        """,
    ),
    Idiom(
        "a list of the answer's is changed, and her function sees it",
        "people = ['Ann']\ndef count():\n    return len(people)",
        "people = ['Ann']\ndef count():\n    return 1",
        "people.append('Bo')\nassert count() == 2\npeople.remove('Bo')\nassert count() == 1",
    ),
    Idiom(
        "a list of the answer's grows by a call",
        "seen = []\ndef note(x):\n    seen.append(x)",
        "seen = []\ndef note(x):\n    seen + [x]",
        "before = len(seen)\nnote(3)\nassert len(seen) == before + 1 and seen[-1] == 3",
    ),
    Idiom(
        "the test defines what the answer reads",
        "def heaviest():\n    return max(parcels, key=parcels.get)",
        "def heaviest():\n    return 'a'",
        """
        parcels = {"a": 1, "b": 7}
        assert heaviest() == "b"
        parcels = {"c": 2}
        assert heaviest() == "c"
        """,
    ),
    Idiom(
        "the test defines a function that the answer calls",
        "def report(n):\n    return '; '.join(line(i) for i in range(n))",
        "def report(n):\n    return '; '.join(str(i) for i in range(n))",
        """
        def line(i):
            return f"line {i}"

        assert report(2) == "line 0; line 1"
        """,
        setup="def line(i):\n    return f'row {i}'",
    ),
    Idiom(
        "a variable of the teacher's must be as it was",
        "doubled = [2 * x for x in heights]",
        "heights = [2 * x for x in heights]\ndoubled = heights",
        "assert heights == [1.5, 1.7], 'heights has been changed'\nassert doubled == [3.0, 3.4]",
        setup="heights = [1.5, 1.7]",
    ),
    Idiom("a built-in name must not be covered", "total = sum([1, 2])", "sum = 1 + 2\ntotal = sum", "import builtins\nassert 'sum' not in globals() and sum is builtins.sum\nassert total == 3"),
    Idiom("a module must have been imported", "import itertools as it", "it = None", "import types\nassert isinstance(it, types.ModuleType) and it.__name__ == 'itertools'"),
    Idiom("a name imported from a module", "from math import sqrt", "def sqrt(x):\n    return x ** 0.5", "import math\nassert sqrt is math.sqrt"),
    Idiom(
        "all names of the notebook are gone through",
        "def one():\n    return 1\ndef two():\n    return 2",
        "def one():\n    return 1",
        """
        functions = [name for name, value in list(globals().items()) if callable(value) and name in ("one", "two", "three")]
        assert sorted(functions) == ["one", "two"]
        """,
    ),
    Idiom("code of the test in a string", "def half(x):\n    return x / 2", "def half(x):\n    return x // 2", "exec('result = half(3)\\nassert result == 1.5', globals())\nassert result == 1.5"),
    Idiom(
        "code of the test in a table of its own",
        "def half(x):\n    return x / 2",
        "def half(x):\n    return x // 2",
        "room = {'half': half}\nexec('result = half(5)', room)\nassert room['result'] == 2.5",
    ),
]
