"""Names that answer and test share: spies in the place of functions, counters, lists, code of the test in a string."""

from tests.grading.idioms.idiom import Idiom

TOTAL = """
def squares(n):
    return [i ** 2 for i in range(1, n + 1)]
def total(n):
    return sum(squares(n))
"""
OWN_TOTAL = TOTAL.replace("sum(squares(n))", "sum(i ** 2 for i in range(1, n + 1))")

IDIOMS = [
    Idiom(
        "a function is replaced by a spy",
        right=TOTAL,
        wrong=OWN_TOTAL,
        test="""
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
        right=TOTAL,
        wrong=OWN_TOTAL,
        test="""
        from unittest import mock
        with mock.patch("__main__.squares", return_value=[100, 1]) as fake:
            assert total(3) == 101
        fake.assert_called_once_with(3)
        assert total(3) == 14
        """,
    ),
    Idiom(
        "mock.patch.object wraps a function of the notebook",
        right=TOTAL,
        wrong=OWN_TOTAL,
        test="""
        import __main__
        from unittest.mock import patch
        with patch.object(__main__, "squares", wraps=squares) as watched:
            assert total(4) == 30
        assert watched.call_count == 1 and watched.call_args.args == (4,)
        """,
    ),
    Idiom(
        "a recursive function is wrapped to count its calls",
        right="""
        def fib(n):
            return n if n < 2 else fib(n - 1) + fib(n - 2)
        """,
        wrong="""
        def fib(n):
            a, b = 0, 1
            for _ in range(n):
                a, b = b, a + b
            return a
        """,
        test="""
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
        right="""
        calls = 0
        def hanoi(n):
            global calls
            calls += 1
            return 0 if n == 0 else 2 * hanoi(n - 1) + 1
        """,
        wrong="""
        calls = 0
        def hanoi(n):
            return 2 ** n - 1
        """,
        test="""
        calls = 0
        assert hanoi(5) == 31 and calls == 6
        """,
    ),
    Idiom(
        "a function of the test sets a global of the answer",
        right="""
        visits = 5
        def visit():
            global visits
            visits += 1
        """,
        wrong="""
        visits = 5
        def visit():
            visits = 1
        """,
        test="""
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
        right="""
        people = ['Ann']
        def count():
            return len(people)
        """,
        wrong="""
        people = ['Ann']
        def count():
            return 1
        """,
        test="""
        people.append('Bo')
        assert count() == 2
        people.remove('Bo')
        assert count() == 1
        """,
    ),
    Idiom(
        "a list of the answer's grows by a call",
        right="""
        seen = []
        def note(x):
            seen.append(x)
        """,
        wrong="""
        seen = []
        def note(x):
            seen + [x]
        """,
        test="""
        before = len(seen)
        note(3)
        assert len(seen) == before + 1 and seen[-1] == 3
        """,
    ),
    Idiom(
        "the test defines what the answer reads",
        right="""
        def heaviest():
            return max(parcels, key=parcels.get)
        """,
        wrong="""
        def heaviest():
            return 'a'
        """,
        test="""
        parcels = {"a": 1, "b": 7}
        assert heaviest() == "b"
        parcels = {"c": 2}
        assert heaviest() == "c"
        """,
    ),
    Idiom(
        "the test defines a function that the answer calls",
        right="""
        def report(n):
            return '; '.join(line(i) for i in range(n))
        """,
        wrong="""
        def report(n):
            return '; '.join(str(i) for i in range(n))
        """,
        test="""
        def line(i):
            return f"line {i}"

        assert report(2) == "line 0; line 1"
        """,
        setup="""
        def line(i):
            return f'row {i}'
        """,
    ),
    Idiom(
        "a variable of the teacher's must be as it was",
        right="doubled = [2 * x for x in heights]",
        wrong="""
        heights = [2 * x for x in heights]
        doubled = heights
        """,
        test="""
        assert heights == [1.5, 1.7], 'heights has been changed'
        assert doubled == [3.0, 3.4]
        """,
        setup="heights = [1.5, 1.7]",
    ),
    Idiom(
        "a built-in name must not be covered",
        right="total = sum([1, 2])",
        wrong="""
        sum = 1 + 2
        total = sum
        """,
        test="""
        import builtins
        assert 'sum' not in globals() and sum is builtins.sum
        assert total == 3
        """,
    ),
    Idiom(
        "a module must have been imported",
        right="import itertools as it",
        wrong="it = None",
        test="""
        import types
        assert isinstance(it, types.ModuleType) and it.__name__ == 'itertools'
        """,
    ),
    Idiom(
        "a name imported from a module",
        right="from math import sqrt",
        wrong="""
        def sqrt(x):
            return x ** 0.5
        """,
        test="""
        import math
        assert sqrt is math.sqrt
        """,
    ),
    Idiom(
        "all names of the notebook are gone through",
        right="""
        def one():
            return 1
        def two():
            return 2
        """,
        wrong="""
        def one():
            return 1
        """,
        test="""
        functions = [name for name, value in list(globals().items()) if callable(value) and name in ("one", "two", "three")]
        assert sorted(functions) == ["one", "two"]
        """,
    ),
    Idiom(
        "code of the test in a string",
        right="""
        def half(x):
            return x / 2
        """,
        wrong="""
        def half(x):
            return x // 2
        """,
        test=r"""
        exec('result = half(3)\nassert result == 1.5', globals())
        assert result == 1.5
        """,
    ),
    Idiom(
        "code of the test in a table of its own",
        right="""
        def half(x):
            return x / 2
        """,
        wrong="""
        def half(x):
            return x // 2
        """,
        test="""
        room = {'half': half}
        exec('result = half(5)', room)
        assert room['result'] == 2.5
        """,
    ),
]
