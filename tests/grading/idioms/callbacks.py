"""Functions, iterators and objects of the test that are handed to the learner's function."""

from tests.grading.idioms.idiom import Idiom

IDIOMS = [
    Idiom(
        "a function of the test is called for each item",
        right="""
        def each(f, xs):
            return [f(x) for x in xs]
        """,
        wrong="""
        def each(f, xs):
            return [f(x) for x in xs if f(x) is not None]
        """,
        test="""
        calls = []
        def note(x):
            calls.append(x)
            return 10 * x

        assert each(note, [1, 2]) == [10, 20]
        assert calls == [1, 2]
        assert each(lambda x: -x, [3]) == [-3]
        """,
    ),
    Idiom(
        "an object of the answer keeps a function of the test until the next test",
        right="""
        class Account:
            def __init__(self, tell):
                self.tell = tell
            def pay(self, amount):
                self.tell(amount)
        """,
        wrong="""
        class Account:
            def __init__(self, tell):
                self.tell = tell
            def pay(self, amount):
                self.tell(1)
        """,
        test="""
        from unittest.mock import Mock
        told, sent = [], Mock()
        account, other = Account(told.append), Account(sent)
        account.pay(1)
        assert told == [1]
        # %%
        account.pay(2)
        other.pay(3)
        assert told == [1, 2]
        sent.assert_called_once_with(3)
        """,
    ),
    Idiom(
        "a function of the test's own stands in the place of the answer's until the next test",
        right="""
        def squares(n):
            return [i ** 2 for i in range(1, n + 1)]
        def total(n):
            return sum(squares(n))
        """,
        wrong="""
        def squares(n):
            return [i ** 2 for i in range(1, n + 1)]
        def total(n):
            return sum(i ** 2 for i in range(1, n + 1))
        """,
        test="""
        calls = []
        def squares(n):
            calls.append(n)
            return [5]
        assert total(3) == 5
        # %%
        assert total(4) == 5 and calls == [3, 4]
        """,
    ),
    Idiom(
        "a function of the test that fails",
        right="""
        def safe(f):
            try:
                return f()
            except ZeroDivisionError:
                return 0
        """,
        wrong="""
        def safe(f):
            return f()
        """,
        test="assert safe(lambda: 1 / 0) == 0 and safe(lambda: 5) == 5",
    ),
    Idiom(
        "a mock is handed in and asked afterwards",
        right="""
        def notify(people, send):
            for p in people:
                send(p, subject='hello')
        """,
        wrong="""
        def notify(people, send):
            send(people, subject='hello')
        """,
        test="""
        from unittest.mock import Mock, call
        send = Mock(return_value=True)
        notify(["a", "b"], send)
        assert send.call_args_list == [call("a", subject="hello"), call("b", subject="hello")]
        """,
    ),
    Idiom(
        "a mock with attributes and methods is handed in",
        right="""
        def describe(person):
            return f'{person.name} ({person.age()})'
        """,
        wrong="""
        def describe(person):
            return f'{person.name} (0)'
        """,
        test="""
        from unittest.mock import MagicMock
        person = MagicMock()
        person.name = 'Ann'
        person.age.return_value = 30
        assert describe(person) == 'Ann (30)'
        person.age.assert_called_once()
        """,
    ),
    Idiom(
        "no more is taken from an iterator than needed",
        right="""
        def take(it, n):
            return [next(it) for _ in range(n)]
        """,
        wrong="""
        def take(it, n):
            return list(it)[:n]
        """,
        test="""
        it = iter([1, 2, 3, 4])
        assert take(it, 2) == [1, 2]
        assert next(it) == 3
        """,
    ),
    Idiom(
        "a generator of the test is handed in",
        right="""
        def total(xs):
            return sum(xs)
        """,
        wrong="""
        def total(xs):
            return sum(xs[:])
        """,
        test="""
        def some():
            yield 1
            yield 2

        assert total(some()) == 3 and total(x for x in (4, 5)) == 9
        """,
    ),
    Idiom(
        "an open text is handed in",
        right="""
        def shout(source, target):
            for line in source:
                target.write(line.upper())
        """,
        wrong="""
        def shout(source, target):
            target.write(source.readline().upper())
        """,
        test=r"""
        import io
        source, target = io.StringIO('a\nb\n'), io.StringIO()
        shout(source, target)
        assert target.getvalue() == 'A\nB\n'
        """,
    ),
    Idiom(
        "open bytes are handed in and come back",
        right="""
        import io
        def skip(source):
            source.read(2)
            return source
        def packed(data):
            made = io.BytesIO()
            made.write(data[::-1])
            made.seek(0)
            return made
        """,
        wrong="""
        import io
        def skip(source):
            return io.BytesIO(source.read()[2:])
        def packed(data):
            return io.BytesIO(data)
        """,
        test="""
        import io
        source = io.BytesIO(b'abcd')
        assert skip(source) is source and source.read() == b'cd'
        assert packed(b'ab').read() == b'ba'
        """,
    ),
    Idiom(
        "a generator of random numbers is handed in",
        right="""
        def draw(rng):
            return rng.normal(size=3)
        """,
        wrong="""
        def draw(rng):
            return [0.0, 0.0, 0.0]
        """,
        test="""
        import numpy as np
        assert (draw(np.random.default_rng(5)) == np.random.default_rng(5).normal(size=3)).all()
        rng = np.random.default_rng(5)
        assert (draw(rng) != draw(rng)).all()
        """,
    ),
    Idiom(
        "an object of the test's own class is handed in and changed",
        right="""
        def birthday(person):
            person.age += 1
            return person.age
        """,
        wrong="""
        def birthday(person):
            return person.age + 1
        """,
        test="""
        class Person:
            def __init__(self, age):
                self.age = age

        ann = Person(9)
        assert birthday(ann) == 10 and ann.age == 10
        """,
    ),
    Idiom(
        "objects of the teacher's class go in and come back",
        right="""
        def furthest(places):
            return max(places, key=lambda p: p.far())
        def made():
            return Place(3, 4)
        """,
        wrong="""
        def furthest(places):
            return places[0]
        def made():
            return (3, 4)
        """,
        test="""
        near, far = Place(0, 1), Place(6, 8)
        assert furthest([near, far]) is far
        assert isinstance(made(), Place) and made().far() == 5
        """,
        setup="""
        class Place:
            def __init__(self, x, y):
                self.x, self.y = x, y
            def far(self):
                return (self.x ** 2 + self.y ** 2) ** 0.5
        """,
    ),
    Idiom(
        "how two things compare, for cmp_to_key",
        right="""
        def compare(a, b):
            return len(a) - len(b)
        """,
        wrong="""
        def compare(a, b):
            return (a > b) - (a < b)
        """,
        test="""
        from functools import cmp_to_key
        assert sorted(['aaa', 'b', 'cc'], key=cmp_to_key(compare)) == ['b', 'cc', 'aaa']
        """,
    ),
    Idiom(
        "one case after another with a fresh copy",
        right="""
        def top(scores):
            scores.sort(reverse=True)
            return scores[:2]
        """,
        wrong="""
        def top(scores):
            return sorted(scores)[:2]
        """,
        test="""
        cases = [([1, 5, 3], [5, 3]), ([2], [2])]
        for xs, expected in cases:
            assert top(xs[:]) == expected
        """,
    ),
    Idiom(
        "keywords are passed on",
        right="""
        def call(f, *a, **k):
            return f(*a, **k)
        """,
        wrong="""
        def call(f, *a, **k):
            return f(*a)
        """,
        test="assert call(sorted, [1, 3, 2], reverse=True) == [3, 2, 1] and call(dict, a=1) == {'a': 1}",
    ),
    Idiom(
        "a copy of the same list deep inside two places",
        right="""
        def double_link(x):
            return {'a': x, 'b': x}
        """,
        wrong="""
        def double_link(x):
            return {'a': x, 'b': list(x)}
        """,
        test="""
        r = double_link([1])
        r['a'].append(2)
        assert r['b'] == [1, 2] and r['a'] is r['b']
        """,
    ),
]
