"""What Python asks of an instance: operators, iteration, calls, with, copies."""

from tests.grading.idioms.idiom import Idiom

MONEY = """
class Money:
    def __init__(self, amount):
        self.amount = amount
    def __add__(self, other):
        return Money(self.amount + other.amount)
    def __radd__(self, other):
        return self if other == 0 else self + other
    def __mul__(self, times):
        return Money(self.amount * times)
    __rmul__ = __mul__
    def __neg__(self):
        return Money(-self.amount)
    def __eq__(self, other):
        return self.amount == other.amount
    def __lt__(self, other):
        return self.amount < other.amount
    def __hash__(self):
        return hash(self.amount)
    def __bool__(self):
        return self.amount != 0
    def __float__(self):
        return float(self.amount)
    def __format__(self, spec):
        return format(self.amount, spec) + " EUR"
    def __str__(self):
        return f"{self.amount} EUR"
"""

IDIOMS = [
    Idiom(
        "operators",
        right=MONEY,
        wrong=MONEY.replace('self.amount * times', 'self.amount + times'),
        test="""
        assert Money(1) + Money(2) * 3 == Money(7) == 7 * Money(1)
        assert -Money(1) == Money(-1) and (Money(1) + Money(1)).amount == 2
        """,
    ),
    Idiom(
        "sum, sorted, max and set over instances",
        right=MONEY,
        wrong=MONEY.replace('return self.amount < other.amount', 'return self.amount > other.amount'),
        test="""
        purse = [Money(3), Money(1), Money(3)]
        assert sum(purse) == Money(7)
        assert [m.amount for m in sorted(purse)] == [1, 3, 3] and len(set(purse)) == 2
        """,
    ),
    Idiom(
        "truth, number, format and text of an instance",
        right=MONEY,
        wrong=MONEY.replace('self.amount != 0', 'self.amount > 0'),
        test="""
        assert not Money(0) and Money(-1)
        assert float(Money(2)) == 2.0 and f'{Money(2.5):.2f}' == '2.50 EUR' and str(Money(1)) == '1 EUR'
        """,
    ),
    Idiom(
        "an instance is a sequence",
        right="""
        class Route:
            def __init__(self, *stops):
                self.stops = list(stops)
            def __getitem__(self, i):
                return self.stops[i]
            def __setitem__(self, i, stop):
                self.stops[i] = stop
            def __len__(self):
                return len(self.stops)
            def __contains__(self, stop):
                return stop in self.stops
        """,
        wrong="""
        class Route:
            def __init__(self, *stops):
                self.stops = list(stops)
            def __getitem__(self, i):
                return self.stops[0]
            def __len__(self):
                return len(self.stops)
        """,
        test="""
        r = Route('a', 'b', 'c')
        assert r[-1] == 'c' and r[0:2] == ['a', 'b'] and list(r) == ['a', 'b', 'c']
        r[0] = 'z'
        assert 'z' in r and 'a' not in r and len(r) == 3
        """,
    ),
    Idiom(
        "an instance is its own iterator",
        right="""
        class Down:
            def __init__(self, n):
                self.n = n
            def __iter__(self):
                return self
            def __next__(self):
                if self.n == 0:
                    raise StopIteration
                self.n -= 1
                return self.n + 1
        """,
        wrong="""
        class Down:
            def __init__(self, n):
                self.n = n
            def __iter__(self):
                return iter(range(self.n))
            def __next__(self):
                return self.n
        """,
        test="""
        assert list(Down(3)) == [3, 2, 1] and sum(x for x in Down(4)) == 10
        d = Down(1)
        assert iter(d) is d and next(d) == 1
        try:
            next(d)
        except StopIteration:
            pass
        else:
            raise AssertionError('should be over')
        """,
    ),
    Idiom(
        "an instance is called",
        right="""
        class Adder:
            def __init__(self, n):
                self.n = n
            def __call__(self, x):
                return x + self.n
        """,
        wrong="""
        class Adder:
            def __init__(self, n):
                self.n = n
        """,
        test="""
        plus = Adder(3)
        assert callable(plus) and plus(4) == 7 and list(map(plus, [1, 2])) == [4, 5]
        """,
    ),
    Idiom(
        "an instance in a with statement",
        right="""
        class Door:
            def __enter__(self):
                self.open = True
                return self
            def __exit__(self, kind, error, trace):
                self.open = False
                return kind is KeyError
        """,
        wrong="""
        class Door:
            def __enter__(self):
                self.open = True
                return self
            def __exit__(self, kind, error, trace):
                pass
        """,
        test="""
        with Door() as door:
            assert door.open
            raise KeyError('inside')
        assert not door.open
        """,
    ),
    Idiom(
        "a function as context manager",
        right="""
        from contextlib import contextmanager
        log = []
        @contextmanager
        def stage(name):
            log.append('in ' + name)
            yield name
            log.append('out')
        """,
        wrong="""
        from contextlib import contextmanager
        log = []
        @contextmanager
        def stage(name):
            log.append('in ' + name)
            yield name
        """,
        test="""
        with stage('a') as name:
            assert name == 'a' and log[-1] == 'in a'
        assert log[-1] == 'out'
        """,
    ),
]
