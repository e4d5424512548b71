"""Functions that give functions: closures, decorators, generators, caches, coroutines."""

from tests.grading.idioms.idiom import Idiom

IDIOMS = [
    Idiom(
        "a function kept in a variable as a lambda",
        right="double = lambda x: 2 * x",
        wrong="double = lambda x: x + 2",
        test="assert double(3) == 6 and double.__name__ == '<lambda>'",
    ),
    Idiom(
        "functions in a dictionary",
        right="""
        import operator
        operations = {'+': operator.add, '-': lambda a, b: a - b}
        """,
        wrong="operations = {'+': lambda a, b: a + b, '-': lambda a, b: b - a}",
        test="assert [operations[sign](5, 3) for sign in '+-'] == [8, 2]",
    ),
    Idiom(
        "a function that makes functions",
        right="""
        def power(n):
            return lambda x: x ** n
        """,
        wrong="""
        def power(n):
            return lambda x: x * n
        """,
        test="""
        square, cube = power(2), power(3)
        assert callable(square)
        assert square(4) == 16 and cube(2) == 8 and power(0)(9) == 1
        """,
    ),
    Idiom(
        "counters that do not share their state",
        right="""
        def counter():
            n = 0
            def count():
                nonlocal n
                n += 1
                return n
            return count
        """,
        wrong="""
        state = [0]
        def counter():
            def count():
                state[0] += 1
                return state[0]
            return count
        """,
        test="""
        one, two = counter(), counter()
        assert [one(), one(), two(), one()] == [1, 2, 1, 3]
        """,
    ),
    Idiom(
        "functions put together",
        right="""
        def compose(*fs):
            def run(x):
                for f in reversed(fs):
                    x = f(x)
                return x
            return run
        """,
        wrong="""
        def compose(*fs):
            def run(x):
                for f in fs:
                    x = f(x)
                return x
            return run
        """,
        test="assert compose(lambda x: x + 1, lambda x: x * 10)(2) == 21 and compose(str, abs)(-3) == '3'",
    ),
    Idiom(
        "a decorator is put on a function of the test",
        right="""
        def twice(f):
            def run(*args):
                return f(f(*args))
            return run
        """,
        wrong="""
        def twice(f):
            return f
        """,
        test="""
        @twice
        def halve(x):
            return x / 2

        assert halve(8) == 2
        """,
    ),
    Idiom(
        "a decorator with an argument keeps the name",
        right="""
        import functools
        def repeat(times):
            def wrap(f):
                @functools.wraps(f)
                def run(*args, **kwargs):
                    return [f(*args, **kwargs) for _ in range(times)]
                return run
            return wrap
        """,
        wrong="""
        def repeat(times):
            def wrap(f):
                def run(*args, **kwargs):
                    return [f(*args, **kwargs) for _ in range(times)]
                return run
            return wrap
        """,
        test="""
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
        right="""
        def countdown(n):
            while n:
                yield n
                n -= 1
        """,
        wrong="""
        def countdown(n):
            return list(range(n, 0, -1))
        """,
        test="""
        import types
        steps = countdown(3)
        assert isinstance(steps, types.GeneratorType)
        assert next(steps) == 3
        assert list(steps) == [2, 1] and list(steps) == []
        """,
    ),
    Idiom(
        "an endless generator is cut",
        right="""
        def naturals():
            n = 0
            while True:
                yield n
                n += 1
        """,
        wrong="""
        def naturals():
            return iter(range(3))
        """,
        test="""
        from itertools import islice, takewhile
        assert list(islice(naturals(), 5)) == [0, 1, 2, 3, 4]
        assert list(takewhile(lambda n: n < 3, naturals())) == [0, 1, 2]
        """,
    ),
    Idiom(
        "values are sent to a generator, and it is closed",
        right="""
        def average():
            total = n = 0
            mean = None
            while True:
                total += (yield mean)
                n += 1
                mean = total / n
        """,
        wrong="""
        def average():
            mean = None
            while True:
                mean = yield mean
        """,
        test="""
        running = average()
        next(running)
        assert running.send(10) == 10 and running.send(20) == 15
        running.close()
        assert next(running, "over") == "over"
        """,
    ),
    Idiom(
        "a map, a filter and a zip",
        right="""
        def pairs(xs):
            return zip(xs, map(str, xs))
        """,
        wrong="""
        def pairs(xs):
            return zip(map(str, xs), xs)
        """,
        test="assert dict(pairs([1, 2])) == {1: '1', 2: '2'}",
    ),
    Idiom(
        "a key for sorting",
        right="""
        def last(name):
            return name.split()[-1]
        """,
        wrong="""
        def last(name):
            return name.split()[0]
        """,
        test="""
        names = ['Ann Zuma', 'Zoe Abe']
        assert sorted(names, key=last) == names[::-1] and max(names, key=last) == 'Ann Zuma'
        """,
    ),
    Idiom(
        "a function for reduce",
        right="""
        def longer(a, b):
            return a if len(a) >= len(b) else b
        """,
        wrong="""
        def longer(a, b):
            return max(a, b)
        """,
        test="""
        from functools import reduce
        assert reduce(longer, ['b', 'aaa', 'cc']) == 'aaa'
        """,
    ),
    Idiom(
        "two functions that call each other",
        right="""
        def even(n):
            return n == 0 or odd(n - 1)
        def odd(n):
            return n != 0 and even(n - 1)
        """,
        wrong="""
        def even(n):
            return True
        def odd(n):
            return not even(n)
        """,
        test="assert [n for n in range(6) if even(n)] == [0, 2, 4] and odd(7)",
    ),
    Idiom(
        "a cache tells how often it helped",
        right="""
        from functools import lru_cache
        @lru_cache(maxsize=None)
        def fib(n):
            return n if n < 2 else fib(n - 1) + fib(n - 2)
        """,
        wrong="""
        def fib(n):
            return n if n < 2 else fib(n - 1) + fib(n - 2)
        """,
        test="""
        fib.cache_clear()
        assert fib(25) == 75025 and fib.cache_info().hits >= 20 and fib.cache_info().misses == 26
        """,
    ),
    Idiom(
        "a partial",
        right="""
        from functools import partial
        from_binary = partial(int, base=2)
        """,
        wrong="from_binary = int",
        test="assert from_binary('101') == 5 and from_binary.keywords == {'base': 2}",
    ),
    Idiom(
        "a function for each type",
        right="""
        from functools import singledispatch
        @singledispatch
        def describe(x):
            return "something"
        @describe.register
        def _(x: int):
            return "a number"
        """,
        wrong="""
        def describe(x):
            return 'a number'
        """,
        test="assert describe(1) == 'a number' and describe('x') == 'something'",
    ),
    Idiom(
        "a coroutine is awaited",
        right="""
        async def later(x):
            return x + 1
        """,
        wrong="""
        async def later(x):
            return x
        """,
        test="assert await later(1) == 2",
    ),
    Idiom(
        "coroutines are gathered",
        right="""
        import asyncio
        async def fetch(n):
            await asyncio.sleep(0)
            return n * 10
        """,
        wrong="""
        async def fetch(n):
            return n
        """,
        test="""
        import asyncio
        assert await asyncio.gather(fetch(1), fetch(2)) == [10, 20]
        """,
    ),
    Idiom(
        "a law holds for many values",
        right="""
        def overlap(a, b):
            return len(set(a) & set(b)) / len(set(a) | set(b))
        """,
        wrong="""
        def overlap(a, b):
            return len(set(a) & set(b)) / len(set(a))
        """,
        test="""
        from itertools import product
        words = ["ab", "bcd", "x", "abcd"]
        assert all(overlap(a, b) == overlap(b, a) for a, b in product(words, words))
        assert all(overlap(a, a) == 1 for a in words)
        """,
    ),
]
