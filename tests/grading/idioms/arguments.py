"""Arguments: changed in place or left alone, the same object or a new one."""

from tests.grading.idioms.idiom import Idiom

IDIOMS = [
    Idiom(
        "a list is sorted in place and nothing comes back",
        right="""
        def tidy(xs):
            xs.sort()
        """,
        wrong="""
        def tidy(xs):
            return sorted(xs)
        """,
        test="""
        xs = [3, 1, 2]
        assert tidy(xs) is None
        assert xs == [1, 2, 3]
        """,
    ),
    Idiom(
        "what lies inside an argument is changed",
        right="""
        def enrol(course, name):
            course['people'].append(name)
            course['count'] = len(course['people'])
        """,
        wrong="""
        def enrol(course, name):
            course = {'people': course['people'] + [name], 'count': 1}
        """,
        test="""
        people = []
        course = {"people": people}
        enrol(course, "Ann")
        assert course == {"people": ["Ann"], "count": 1}
        assert people == ["Ann"] and course["people"] is people
        """,
    ),
    Idiom(
        "two arguments change places",
        right="""
        def swap(a, b):
            a[:], b[:] = b[:], a[:]
        """,
        wrong="""
        def swap(a, b):
            a, b = b, a
        """,
        test="""
        x, y = [1], [2, 3]
        swap(x, y)
        assert x == [2, 3] and y == [1]
        """,
    ),
    Idiom(
        "one list given twice",
        right="""
        def push(a, b):
            a.append(1)
            return len(b)
        """,
        wrong="""
        def push(a, b):
            a = a + [1]
            return len(b)
        """,
        test="""
        x = []
        assert push(x, x) == 1 and x == [1]
        """,
    ),
    Idiom(
        "a set and a dictionary are brought up to date",
        right="""
        def learn(words, counts, w):
            words.add(w)
            counts.update({w: 1})
        """,
        wrong="""
        def learn(words, counts, w):
            return words | {w}
        """,
        test="""
        words, counts = set(), {}
        learn(words, counts, 'a')
        assert words == {'a'} and counts == {'a': 1}
        """,
    ),
    Idiom(
        "a deque and a bytearray are changed",
        right="""
        def turn(d, b):
            d.rotate(1)
            b.reverse()
        """,
        wrong="""
        def turn(d, b):
            d = list(d)[::-1]
        """,
        test="""
        from collections import deque
        d, b = deque([1, 2, 3]), bytearray(b'abc')
        turn(d, b)
        assert list(d) == [3, 1, 2] and b == b'cba'
        """,
    ),
    Idiom(
        "an array is changed through a view",
        right="""
        def blank(a):
            a[0] = 0
        """,
        wrong="""
        def blank(a):
            a = a * 0
        """,
        test="""
        import numpy as np
        m = np.ones((2, 2))
        row = m[1]
        blank(row)
        assert m.tolist() == [[1, 1], [0, 1]]
        """,
    ),
    Idiom(
        "a table gets a column in place",
        right="""
        def add_share(t):
            t['share'] = t['n'] / t['n'].sum()
        """,
        wrong="""
        def add_share(t):
            t = t.assign(share=t['n'] / t['n'].sum())
        """,
        test="""
        import pandas as pd
        t = pd.DataFrame({'n': [1, 3]})
        same = t
        add_share(t)
        assert same['share'].tolist() == [0.25, 0.75]
        """,
    ),
    Idiom(
        "a table must not be changed",
        right="""
        def with_share(t):
            return t.assign(share=1)
        """,
        wrong="""
        def with_share(t):
            t['share'] = 1
            return t
        """,
        test="""
        import pandas as pd
        t = pd.DataFrame({'n': [1, 3]})
        before = t.copy()
        with_share(t)
        pd.testing.assert_frame_equal(t, before)
        """,
    ),
    Idiom(
        "a list must not be changed",
        right="""
        def without_last(xs):
            return xs[:-1]
        """,
        wrong="""
        def without_last(xs):
            xs.pop()
            return xs
        """,
        test="""
        xs = [1, 2]
        assert without_last(xs) == [1]
        assert xs == [1, 2], 'your function changes its input'
        """,
    ),
    Idiom(
        "what is nested must not be changed",
        right="""
        import copy
        def clean(d):
            d = copy.deepcopy(d)
            d['a'].clear()
            return d
        """,
        wrong="""
        def clean(d):
            d = dict(d)
            d['a'].clear()
            return d
        """,
        test="""
        import copy
        d = {'a': [1]}
        before = copy.deepcopy(d)
        assert clean(d) == {'a': []}
        assert d == before
        """,
    ),
    Idiom(
        "the same object comes back",
        right="""
        def extend(xs):
            xs.append(1)
            return xs
        """,
        wrong="""
        def extend(xs):
            return xs + [1]
        """,
        test="""
        xs = []
        assert extend(xs) is xs
        """,
    ),
    Idiom(
        "a new object comes back",
        right="""
        def copied(xs):
            return list(xs)
        """,
        wrong="""
        def copied(xs):
            return xs
        """,
        test="""
        xs = [1]
        ys = copied(xs)
        assert ys == xs and ys is not xs and id(ys) != id(xs)
        """,
    ),
    Idiom(
        "an object of the argument comes back inside the result",
        right="""
        def first_two(rows):
            return rows[:2]
        """,
        wrong="""
        def first_two(rows):
            return [dict(r) for r in rows[:2]]
        """,
        test="""
        rows = [{'a': 1}, {'a': 2}, {'a': 3}]
        kept = first_two(rows)
        assert kept[0] is rows[0] and len(kept) == 2
        """,
    ),
    Idiom(
        "a default list must not be kept between calls",
        right="""
        def collect(x, into=None):
            into = [] if into is None else into
            into.append(x)
            return into
        """,
        wrong="""
        def collect(x, into=[]):
            into.append(x)
            return into
        """,
        test="""
        assert collect(1) == [1]
        assert collect(2) == [2]
        """,
    ),
]
