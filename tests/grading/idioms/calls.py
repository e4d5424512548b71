"""A function of the learner's is called: with cases, helpers, functions of functions, generators."""

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
        SQUARES,
        NO_SQUARES,
        """
        for n, expected in [(0, []), (1, [1]), (4, [1, 4, 9, 16])]:
            result = squares(n)
            assert result == expected, f"squares({n}) gave {result}, not {expected}"
        """,
    ),
    Idiom(
        "inputs and outputs in two lists",
        "def celsius(f):\n    return (f - 32) * 5 / 9",
        "def celsius(f):\n    return f - 32 * 5 / 9",
        """
        inputs, outputs = [32, 212, -40], [0, 100, -40]
        assert all(abs(celsius(i) - o) < 1e-9 for i, o in zip(inputs, outputs))
        """,
    ),
    Idiom(
        "default values, further arguments and keywords",
        ADD_ALL,
        ADD_ALL.replace("start=0", "start=1"),
        """
        assert add_all() == (0, [])
        assert add_all(1, 2, start=10) == (13, [])
        assert add_all(*[1, 2], **{"b": 1, "a": 2}) == (3, ["a", "b"])
        """,
    ),
    Idiom(
        "an argument by keyword only",
        "def greet(name, *, loud=False):\n    return name.upper() if loud else name",
        "def greet(name, loud=False):\n    return name.upper() if loud else name",
        """
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
        SQUARES,
        NO_SQUARES,
        """
        def right(function, n):
            return function(n) == [i * i for i in range(1, n + 1)]

        assert all(right(squares, n) for n in range(6))
        """,
    ),
    Idiom(
        "a helper defined in a locked cell before the answer",
        SQUARES,
        NO_SQUARES,
        "check(squares, 4)",
        setup="""
        def check(function, n):
            assert function(n) == [i * i for i in range(1, n + 1)], "not the squares"
        """,
    ),
    Idiom(
        "a model solution in the test, and cases by chance",
        "def median(xs):\n    xs = sorted(xs)\n    m = len(xs) // 2\n    return xs[m] if len(xs) % 2 else (xs[m - 1] + xs[m]) / 2",
        "def median(xs):\n    return sorted(xs)[len(xs) // 2]",
        """
        import random, statistics
        dice = random.Random(7)
        for _ in range(30):
            xs = [dice.randint(-9, 9) for _ in range(dice.randint(1, 8))]
            assert median(list(xs)) == statistics.median(xs), xs
        """,
    ),
    Idiom(
        "calls inside functions, lambdas and comprehensions of the test",
        SQUARES,
        NO_SQUARES,
        """
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
        SQUARES,
        NO_SQUARES,
        """
        result = squares(3)
        assert len(result) == 3
        # %%
        assert result[-1] == 9
        """,
    ),
    Idiom(
        "a function that builds on an earlier answer",
        SQUARES + "\n# %%\ndef total(n):\n    return sum(squares(n))",
        SQUARES + "\n# %%\ndef total(n):\n    return max(squares(n))",
        """
        assert squares(2) == [1, 4]
        # %%
        assert total(3) == 14
        """,
    ),
    Idiom("several results at once", "def ends(xs):\n    return min(xs), max(xs)", "def ends(xs):\n    return [max(xs), min(xs)]", "low, high = ends([3, 1, 2])\nassert low < high"),
    Idiom("None comes back", "def show(x):\n    pass", "def show(x):\n    return ''", "assert show(1) is None"),
    Idiom("a function kept in a variable as a lambda", "double = lambda x: 2 * x", "double = lambda x: x + 2", "assert double(3) == 6 and double.__name__ == '<lambda>'"),
    Idiom(
        "functions in a dictionary",
        "import operator\noperations = {'+': operator.add, '-': lambda a, b: a - b}",
        "operations = {'+': lambda a, b: a + b, '-': lambda a, b: b - a}",
        "assert [operations[sign](5, 3) for sign in '+-'] == [8, 2]",
    ),
    Idiom(
        "a function that makes functions",
        "def power(n):\n    return lambda x: x ** n",
        "def power(n):\n    return lambda x: x * n",
        """
        square, cube = power(2), power(3)
        assert callable(square)
        assert square(4) == 16 and cube(2) == 8 and power(0)(9) == 1
        """,
    ),
    Idiom(
        "counters that do not share their state",
        """
        def counter():
            n = 0
            def count():
                nonlocal n
                n += 1
                return n
            return count
        """,
        """
        state = [0]
        def counter():
            def count():
                state[0] += 1
                return state[0]
            return count
        """,
        """
        one, two = counter(), counter()
        assert [one(), one(), two(), one()] == [1, 2, 1, 3]
        """,
    ),
    Idiom(
        "functions put together",
        "def compose(*fs):\n    def run(x):\n        for f in reversed(fs):\n            x = f(x)\n        return x\n    return run",
        "def compose(*fs):\n    def run(x):\n        for f in fs:\n            x = f(x)\n        return x\n    return run",
        "assert compose(lambda x: x + 1, lambda x: x * 10)(2) == 21 and compose(str, abs)(-3) == '3'",
    ),
    Idiom(
        "a decorator is put on a function of the test",
        "def twice(f):\n    def run(*args):\n        return f(f(*args))\n    return run",
        "def twice(f):\n    return f",
        """
        @twice
        def halve(x):
            return x / 2

        assert halve(8) == 2
        """,
    ),
    Idiom(
        "a decorator with an argument keeps the name",
        """
        import functools
        def repeat(times):
            def wrap(f):
                @functools.wraps(f)
                def run(*args, **kwargs):
                    return [f(*args, **kwargs) for _ in range(times)]
                return run
            return wrap
        """,
        """
        def repeat(times):
            def wrap(f):
                def run(*args, **kwargs):
                    return [f(*args, **kwargs) for _ in range(times)]
                return run
            return wrap
        """,
        """
        @repeat(3)
        def hello(name="you"):
            'Says hello.'
            return f"hello {name}"

        assert hello(name="Ann") == ["hello Ann"] * 3
        assert hello.__name__ == "hello" and hello.__doc__ == "Says hello."
        """,
    ),
    Idiom(
        "a generator is what it says",
        "def countdown(n):\n    while n:\n        yield n\n        n -= 1",
        "def countdown(n):\n    return list(range(n, 0, -1))",
        """
        import types
        steps = countdown(3)
        assert isinstance(steps, types.GeneratorType)
        assert next(steps) == 3
        assert list(steps) == [2, 1] and list(steps) == []
        """,
    ),
    Idiom(
        "an endless generator is cut",
        "def naturals():\n    n = 0\n    while True:\n        yield n\n        n += 1",
        "def naturals():\n    return iter(range(3))",
        "from itertools import islice, takewhile\nassert list(islice(naturals(), 5)) == [0, 1, 2, 3, 4]\nassert list(takewhile(lambda n: n < 3, naturals())) == [0, 1, 2]",
    ),
    Idiom(
        "values are sent to a generator, and it is closed",
        "def average():\n    total = n = 0\n    mean = None\n    while True:\n        total += (yield mean)\n        n += 1\n        mean = total / n",
        "def average():\n    mean = None\n    while True:\n        mean = yield mean",
        """
        running = average()
        next(running)
        assert running.send(10) == 10 and running.send(20) == 15
        running.close()
        assert next(running, "over") == "over"
        """,
    ),
    Idiom("a map, a filter and a zip", "def pairs(xs):\n    return zip(xs, map(str, xs))", "def pairs(xs):\n    return zip(map(str, xs), xs)", "assert dict(pairs([1, 2])) == {1: '1', 2: '2'}"),
    Idiom("a key for sorting", "def last(name):\n    return name.split()[-1]", "def last(name):\n    return name.split()[0]", "names = ['Ann Zuma', 'Zoe Abe']\nassert sorted(names, key=last) == names[::-1] and max(names, key=last) == 'Ann Zuma'"),
    Idiom("a function for reduce", "def longer(a, b):\n    return a if len(a) >= len(b) else b", "def longer(a, b):\n    return max(a, b)", "from functools import reduce\nassert reduce(longer, ['b', 'aaa', 'cc']) == 'aaa'"),
    Idiom(
        "two functions that call each other",
        "def even(n):\n    return n == 0 or odd(n - 1)\ndef odd(n):\n    return n != 0 and even(n - 1)",
        "def even(n):\n    return True\ndef odd(n):\n    return not even(n)",
        "assert [n for n in range(6) if even(n)] == [0, 2, 4] and odd(7)",
    ),
    Idiom(
        "a cache tells how often it helped",
        "from functools import lru_cache\n@lru_cache(maxsize=None)\ndef fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)",
        "def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)",
        "fib.cache_clear()\nassert fib(25) == 75025 and fib.cache_info().hits >= 20 and fib.cache_info().misses == 26",
    ),
    Idiom("a partial", "from functools import partial\nfrom_binary = partial(int, base=2)", "from_binary = int", "assert from_binary('101') == 5 and from_binary.keywords == {'base': 2}"),
    Idiom(
        "a function for each type",
        """
        from functools import singledispatch
        @singledispatch
        def describe(x):
            return "something"
        @describe.register
        def _(x: int):
            return "a number"
        """,
        "def describe(x):\n    return 'a number'",
        "assert describe(1) == 'a number' and describe('x') == 'something'",
    ),
    Idiom("a coroutine is awaited", "async def later(x):\n    return x + 1", "async def later(x):\n    return x", "assert await later(1) == 2"),
    Idiom(
        "coroutines are gathered",
        "import asyncio\nasync def fetch(n):\n    await asyncio.sleep(0)\n    return n * 10",
        "async def fetch(n):\n    return n",
        "import asyncio\nassert await asyncio.gather(fetch(1), fetch(2)) == [10, 20]",
    ),
    Idiom(
        "a law holds for many values",
        "def overlap(a, b):\n    return len(set(a) & set(b)) / len(set(a) | set(b))",
        "def overlap(a, b):\n    return len(set(a) & set(b)) / len(set(a))",
        """
        from itertools import product
        words = ["ab", "bcd", "x", "abcd"]
        assert all(overlap(a, b) == overlap(b, a) for a, b in product(words, words))
        assert all(overlap(a, a) == 1 for a in words)
        """,
    ),
]
