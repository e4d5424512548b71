"""Arguments: changed in place or left alone, the same object or a new one, functions and objects of the test handed in."""

from tests.grading.idioms.idiom import Idiom

IDIOMS = [
    Idiom("a list is sorted in place and nothing comes back", "def tidy(xs):\n    xs.sort()", "def tidy(xs):\n    return sorted(xs)", "xs = [3, 1, 2]\nassert tidy(xs) is None\nassert xs == [1, 2, 3]"),
    Idiom(
        "what lies inside an argument is changed",
        "def enrol(course, name):\n    course['people'].append(name)\n    course['count'] = len(course['people'])",
        "def enrol(course, name):\n    course = {'people': course['people'] + [name], 'count': 1}",
        """
        people = []
        course = {"people": people}
        enrol(course, "Ann")
        assert course == {"people": ["Ann"], "count": 1}
        assert people == ["Ann"] and course["people"] is people
        """,
    ),
    Idiom("two arguments change places", "def swap(a, b):\n    a[:], b[:] = b[:], a[:]", "def swap(a, b):\n    a, b = b, a", "x, y = [1], [2, 3]\nswap(x, y)\nassert x == [2, 3] and y == [1]"),
    Idiom("one list given twice", "def push(a, b):\n    a.append(1)\n    return len(b)", "def push(a, b):\n    a = a + [1]\n    return len(b)", "x = []\nassert push(x, x) == 1 and x == [1]"),
    Idiom("a set and a dictionary are brought up to date", "def learn(words, counts, w):\n    words.add(w)\n    counts.update({w: 1})", "def learn(words, counts, w):\n    return words | {w}", "words, counts = set(), {}\nlearn(words, counts, 'a')\nassert words == {'a'} and counts == {'a': 1}"),
    Idiom("a deque and a bytearray are changed", "def turn(d, b):\n    d.rotate(1)\n    b.reverse()", "def turn(d, b):\n    d = list(d)[::-1]", "from collections import deque\nd, b = deque([1, 2, 3]), bytearray(b'abc')\nturn(d, b)\nassert list(d) == [3, 1, 2] and b == b'cba'"),
    Idiom("an array is changed through a view", "def blank(a):\n    a[0] = 0", "def blank(a):\n    a = a * 0", "import numpy as np\nm = np.ones((2, 2))\nrow = m[1]\nblank(row)\nassert m.tolist() == [[1, 1], [0, 1]]"),
    Idiom("a table gets a column in place", "def add_share(t):\n    t['share'] = t['n'] / t['n'].sum()", "def add_share(t):\n    t = t.assign(share=t['n'] / t['n'].sum())", "import pandas as pd\nt = pd.DataFrame({'n': [1, 3]})\nsame = t\nadd_share(t)\nassert same['share'].tolist() == [0.25, 0.75]"),
    Idiom("a table must not be changed", "def with_share(t):\n    return t.assign(share=1)", "def with_share(t):\n    t['share'] = 1\n    return t", "import pandas as pd\nt = pd.DataFrame({'n': [1, 3]})\nbefore = t.copy()\nwith_share(t)\npd.testing.assert_frame_equal(t, before)"),
    Idiom("a list must not be changed", "def without_last(xs):\n    return xs[:-1]", "def without_last(xs):\n    xs.pop()\n    return xs", "xs = [1, 2]\nassert without_last(xs) == [1]\nassert xs == [1, 2], 'your function changes its input'"),
    Idiom("what is nested must not be changed", "import copy\ndef clean(d):\n    d = copy.deepcopy(d)\n    d['a'].clear()\n    return d", "def clean(d):\n    d = dict(d)\n    d['a'].clear()\n    return d", "import copy\nd = {'a': [1]}\nbefore = copy.deepcopy(d)\nassert clean(d) == {'a': []}\nassert d == before"),
    Idiom("the same object comes back", "def extend(xs):\n    xs.append(1)\n    return xs", "def extend(xs):\n    return xs + [1]", "xs = []\nassert extend(xs) is xs"),
    Idiom("a new object comes back", "def copied(xs):\n    return list(xs)", "def copied(xs):\n    return xs", "xs = [1]\nys = copied(xs)\nassert ys == xs and ys is not xs and id(ys) != id(xs)"),
    Idiom("an object of the argument comes back inside the result", "def first_two(rows):\n    return rows[:2]", "def first_two(rows):\n    return [dict(r) for r in rows[:2]]", "rows = [{'a': 1}, {'a': 2}, {'a': 3}]\nkept = first_two(rows)\nassert kept[0] is rows[0] and len(kept) == 2"),
    Idiom("a default list must not be kept between calls", "def collect(x, into=None):\n    into = [] if into is None else into\n    into.append(x)\n    return into", "def collect(x, into=[]):\n    into.append(x)\n    return into", "assert collect(1) == [1]\nassert collect(2) == [2]"),
    Idiom(
        "a function of the test is called for each item",
        "def each(f, xs):\n    return [f(x) for x in xs]",
        "def each(f, xs):\n    return [f(x) for x in xs if f(x) is not None]",
        """
        calls = []
        def note(x):
            calls.append(x)
            return 10 * x

        assert each(note, [1, 2]) == [10, 20]
        assert calls == [1, 2]
        assert each(lambda x: -x, [3]) == [-3]
        """,
    ),
    Idiom("a function of the test that fails", "def safe(f):\n    try:\n        return f()\n    except ZeroDivisionError:\n        return 0", "def safe(f):\n    return f()", "assert safe(lambda: 1 / 0) == 0 and safe(lambda: 5) == 5"),
    Idiom(
        "a mock is handed in and asked afterwards",
        "def notify(people, send):\n    for p in people:\n        send(p, subject='hello')",
        "def notify(people, send):\n    send(people, subject='hello')",
        """
        from unittest.mock import Mock, call
        send = Mock(return_value=True)
        notify(["a", "b"], send)
        assert send.call_args_list == [call("a", subject="hello"), call("b", subject="hello")]
        """,
    ),
    Idiom("a mock with attributes and methods is handed in", "def describe(person):\n    return f'{person.name} ({person.age()})'", "def describe(person):\n    return f'{person.name} (0)'", "from unittest.mock import MagicMock\nperson = MagicMock()\nperson.name = 'Ann'\nperson.age.return_value = 30\nassert describe(person) == 'Ann (30)'\nperson.age.assert_called_once()"),
    Idiom("no more is taken from an iterator than needed", "def take(it, n):\n    return [next(it) for _ in range(n)]", "def take(it, n):\n    return list(it)[:n]", "it = iter([1, 2, 3, 4])\nassert take(it, 2) == [1, 2]\nassert next(it) == 3"),
    Idiom("a generator of the test is handed in", "def total(xs):\n    return sum(xs)", "def total(xs):\n    return sum(xs[:])", "def some():\n    yield 1\n    yield 2\n\nassert total(some()) == 3 and total(x for x in (4, 5)) == 9"),
    Idiom("an open text is handed in", "def shout(source, target):\n    for line in source:\n        target.write(line.upper())", "def shout(source, target):\n    target.write(source.readline().upper())", "import io\nsource, target = io.StringIO('a\\nb\\n'), io.StringIO()\nshout(source, target)\nassert target.getvalue() == 'A\\nB\\n'"),
    Idiom("a generator of random numbers is handed in", "def draw(rng):\n    return rng.normal(size=3)", "def draw(rng):\n    return [0.0, 0.0, 0.0]", "import numpy as np\nassert (draw(np.random.default_rng(5)) == np.random.default_rng(5).normal(size=3)).all()\nrng = np.random.default_rng(5)\nassert (draw(rng) != draw(rng)).all()"),
    Idiom(
        "an object of the test's own class is handed in and changed",
        "def birthday(person):\n    person.age += 1\n    return person.age",
        "def birthday(person):\n    return person.age + 1",
        """
        class Person:
            def __init__(self, age):
                self.age = age

        ann = Person(9)
        assert birthday(ann) == 10 and ann.age == 10
        """,
    ),
    Idiom(
        "objects of the teacher's class go in and come back",
        "def furthest(places):\n    return max(places, key=lambda p: p.far())\ndef made():\n    return Place(3, 4)",
        "def furthest(places):\n    return places[0]\ndef made():\n    return (3, 4)",
        """
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
    Idiom("how two things compare, for cmp_to_key", "def compare(a, b):\n    return len(a) - len(b)", "def compare(a, b):\n    return (a > b) - (a < b)", "from functools import cmp_to_key\nassert sorted(['aaa', 'b', 'cc'], key=cmp_to_key(compare)) == ['b', 'cc', 'aaa']"),
    Idiom("one case after another with a fresh copy", "def top(scores):\n    scores.sort(reverse=True)\n    return scores[:2]", "def top(scores):\n    return sorted(scores)[:2]", "cases = [([1, 5, 3], [5, 3]), ([2], [2])]\nfor xs, expected in cases:\n    assert top(xs[:]) == expected"),
    Idiom("keywords are passed on", "def call(f, *a, **k):\n    return f(*a, **k)", "def call(f, *a, **k):\n    return f(*a)", "assert call(sorted, [1, 3, 2], reverse=True) == [3, 2, 1] and call(dict, a=1) == {'a': 1}"),
    Idiom("a copy of the same list deep inside two places", "def double_link(x):\n    return {'a': x, 'b': x}", "def double_link(x):\n    return {'a': x, 'b': list(x)}", "r = double_link([1])\nr['a'].append(2)\nassert r['b'] == [1, 2] and r['a'] is r['b']"),
]
