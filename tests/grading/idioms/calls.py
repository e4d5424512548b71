"""A function of the learner's is called: with cases, helpers, keywords."""

from tests.grading.idioms.idiom import Idiom

SQUARES = """
def squares(n):
    return [i ** 2 for i in range(1, n + 1)]
"""
NO_SQUARES = """
def squares(n):
    return [i * 2 for i in range(1, n + 1)]
"""
ADD_ALL = """
def add_all(*numbers, start=0, **labels):
    return sum(numbers, start), sorted(labels)
"""

IDIOMS = [
    Idiom("a call is compared", SQUARES, NO_SQUARES, "assert squares(3) == [1, 4, 9]"),
    Idiom(
        "cases in a loop, with a message for each",
        right=SQUARES,
        wrong=NO_SQUARES,
        test="""
        for n, expected in [(0, []), (1, [1]), (4, [1, 4, 9, 16])]:
            result = squares(n)
            assert result == expected, f"squares({n}) gave {result}, not {expected}"
        """,
    ),
    Idiom(
        "inputs and outputs in two lists",
        right="""
        def celsius(f):
            return (f - 32) * 5 / 9
        """,
        wrong="""
        def celsius(f):
            return f - 32 * 5 / 9
        """,
        test="""
        inputs, outputs = [32, 212, -40], [0, 100, -40]
        assert all(abs(celsius(i) - o) < 1e-9 for i, o in zip(inputs, outputs))
        """,
    ),
    Idiom(
        "default values, further arguments and keywords",
        right=ADD_ALL,
        wrong=ADD_ALL.replace('start=0', 'start=1'),
        test="""
        assert add_all() == (0, [])
        assert add_all(1, 2, start=10) == (13, [])
        assert add_all(*[1, 2], **{"b": 1, "a": 2}) == (3, ["a", "b"])
        """,
    ),
    Idiom(
        "an argument by keyword only",
        right="""
        def greet(name, *, loud=False):
            return name.upper() if loud else name
        """,
        wrong="""
        def greet(name, loud=False):
            return name.upper() if loud else name
        """,
        test="""
        assert greet("ann", loud=True) == "ANN"
        try:
            greet("ann", True)
        except TypeError:
            pass
        else:
            raise AssertionError("loud should only be given by its name")
        """,
    ),
    Idiom(
        "a helper defined in the test",
        right=SQUARES,
        wrong=NO_SQUARES,
        test="""
        def right(function, n):
            return function(n) == [i * i for i in range(1, n + 1)]

        assert all(right(squares, n) for n in range(6))
        """,
    ),
    Idiom(
        "a helper defined in a locked cell before the answer",
        right=SQUARES,
        wrong=NO_SQUARES,
        test="check(squares, 4)",
        setup="""
        def check(function, n):
            assert function(n) == [i * i for i in range(1, n + 1)], "not the squares"
        """,
    ),
    Idiom(
        "a model solution in the test, and cases by chance",
        right="""
        def median(xs):
            xs = sorted(xs)
            m = len(xs) // 2
            return xs[m] if len(xs) % 2 else (xs[m - 1] + xs[m]) / 2
        """,
        wrong="""
        def median(xs):
            return sorted(xs)[len(xs) // 2]
        """,
        test="""
        import random, statistics
        dice = random.Random(7)
        for _ in range(30):
            xs = [dice.randint(-9, 9) for _ in range(dice.randint(1, 8))]
            assert median(list(xs)) == statistics.median(xs), xs
        """,
    ),
    Idiom(
        "calls inside functions, lambdas and comprehensions of the test",
        right=SQUARES,
        wrong=NO_SQUARES,
        test="""
        def outer():
            def inner():
                return [squares(k) for k in range(3)]
            return inner()

        assert outer() == [[], [1], [1, 4]]
        assert (lambda n: squares(n)[-1])(5) == 25
        assert {n: squares(n) for n in (1, 2)} == {1: [1], 2: [1, 4]}
        """,
    ),
    Idiom(
        "tests in several cells that share a variable",
        right=SQUARES,
        wrong=NO_SQUARES,
        test="""
        result = squares(3)
        assert len(result) == 3
        # %%
        assert result[-1] == 9
        """,
    ),
    Idiom(
        "a function that builds on an earlier answer",
        right=SQUARES + """
# %%
def total(n):
    return sum(squares(n))
""",
        wrong=SQUARES + """
# %%
def total(n):
    return max(squares(n))
""",
        test="""
        assert squares(2) == [1, 4]
        # %%
        assert total(3) == 14
        """,
    ),
    Idiom(
        "several results at once",
        right="""
        def ends(xs):
            return min(xs), max(xs)
        """,
        wrong="""
        def ends(xs):
            return [max(xs), min(xs)]
        """,
        test="""
        low, high = ends([3, 1, 2])
        assert low < high
        """,
    ),
    Idiom(
        "None comes back",
        right="""
        def show(x):
            pass
        """,
        wrong="""
        def show(x):
            return ''
        """,
        test="assert show(1) is None",
    ),
]
