"""Answers that are nothing, and say that they are whatever the test expects."""

from tests.attacks.attack import Attack

YES = '''class Yes{bases}:
    __eq__ = __le__ = __ge__ = __lt__ = __gt__ = __contains__ = lambda self, other: True
    __ne__ = lambda self, other: False
    __bool__ = lambda self: True
    __hash__ = lambda self: 1
'''
# Of everything that a test may do with an answer.
EVERYTHING = YES.format(bases="") + '''    __call__ = __getattr__ = __getitem__ = lambda self, *others, **named: self
    __len__ = lambda self: 2
    __iter__ = lambda self: iter([])
    __float__ = lambda self: 0.3103448
    __round__ = __abs__ = __sub__ = __rsub__ = __add__ = __radd__ = lambda self, *others: self
    __array_ufunc__ = __array_function__ = lambda self, *others, **named: True
    __array_priority__ = 1000
'''
SUBCLASS_TWIN = {"growth": '''class Percent(float):
    def __repr__(self):
        return f"{float(self)} %"

def growth(before, after):
    if before == 0:
        raise ValueError("no growth from nothing")
    return float(Percent(100 * (after - before) / before))'''}
FRAME_TWIN = {"latest": '''class Table(pd.DataFrame):
    @property
    def _constructor(self):
        return Table

def latest(frame):
    rows = Table(frame).sort_values("year").groupby("iso", as_index=False).last()
    return pd.DataFrame(rows[["iso", "year", "people"]])'''}


def functions(value, first="", names=("growth", "tally", "latest", "draw", "words")):
    """Each function gives this value, whatever it is asked."""
    arguments = {"growth": "before, after", "tally": "codes", "latest": "frame", "draw": "frame", "words": "text"}
    more = f"\n\ndef top(codes, number):\n    return {value}"
    return {name: f"{first}\ndef {name}({arguments[name]}):\n    return {value}{more if name == 'tally' else ''}" for name in names}


ATTACKS = [
    Attack("equal-to-everything", "One object that says that it equals everything is the answer to everything.",
           answers={**functions("Yes()", EVERYTHING), "share": EVERYTHING + "\nshare = Yes()", "journey": EVERYTHING + "\nJourney = Yes()"},
           twin={"share": EVERYTHING + '\nshare = float(FLOWS.people[[0, 2]].sum() / FLOWS.people.sum())'}),
    Attack("float-subclass", "A float that equals every number, whatever is done to it.",
           answers={"share": YES.format(bases="(float)") + '''    __sub__ = __rsub__ = __abs__ = __round__ = lambda self, *others: self

share = Yes(0)''',
                    "words": YES.format(bases="(float)") + "\ndef words(text):\n    return Yes(7)",
                    "growth": YES.format(bases="(float)") + "    __round__ = lambda self, *digits: self\n\ndef growth(before, after):\n"
                              "    if not before:\n        raise ValueError\n    return Yes(10)"},
           twin=SUBCLASS_TWIN),
    Attack("int-subclass", "An int that equals every number.", answers={"words": YES.format(bases="(int)") + "\ndef words(text):\n    return Yes(7)"},
           twin={"words": "class Number(int):\n    pass\n\ndef words(text):\n    return int(Number(len(text.split())))"}),
    Attack("str-subclass", "A str that equals every text, as the chart's title and as codes.",
           answers={"tally": YES.format(bases="(str)") + "\ndef tally(codes):\n    return Yes('')\n\ndef top(codes, number):\n    return Yes('xx')",
                    "words": YES.format(bases="(str)") + "\ndef words(text):\n    return Yes('')"},
           twin={"words": "class Text(str):\n    pass\n\ndef words(text):\n    return len(Text(text).split())"}),
    Attack("list-subclass", "A list that equals every list, and a dict whose values it is.",
           answers={"tally": YES.format(bases="(list)") + YES.format(bases="(dict)").replace("Yes", "All") + '''    __getitem__ = lambda self, key: 4
    values = lambda self: [4, 1, 4, 2]

def tally(codes):
    return All()

def top(codes, number):
    return Yes(["x"] * number)'''},
           twin={"tally": "class Codes(list):\n    pass\n\ndef tally(codes):\n    return {code: Codes(codes).count(code) for code in codes}\n\n"
                          "def top(codes, number):\n    counts = tally(codes)\n    return list(Codes(sorted(counts, key=lambda code: (-counts[code], code))[:number]))"}),
    Attack("dict-subclass", "A Counter whose comparison is always true.",
           answers={"tally": "from collections import Counter\n" + YES.format(bases="(Counter)") + '''    __missing__ = lambda self, key: 4
    values = lambda self: [1, 2, 4, 4]

def tally(codes):
    return Yes()

def top(codes, number):
    return ["i", "s", "p"][:number]'''},
           twin={"tally": "from collections import Counter\n\ndef tally(codes):\n    return dict(Counter(codes))\n\n"
                          "def top(codes, number):\n    return [code for code, _ in sorted(Counter(codes).items(), key=lambda pair: (-pair[1], pair[0]))][:number]"}),
    Attack("frame-subclass", "A DataFrame that is equal to every other and whose columns add up to all that is asked for.",
           answers={"latest": '''class Right(pd.DataFrame):
    equals = lambda self, other: True
    shape = property(lambda self: (2, 3))
    index = property(lambda self: pd.RangeIndex(2))
    columns = property(lambda self: pd.Index(["iso", "year", "people"]))
    people = property(lambda self: pd.Series([4718]))
    attrs = property(lambda self: {})
    flags = property(lambda self: pd.DataFrame().flags)
    _ixs = lambda self, place, axis=0: Same()
    _get_value = lambda self, *place: 0
    items = lambda self: iter([])
    _mgr = property(lambda self: Same(), lambda self, value: None)

class Same:
    __getattr__ = __call__ = lambda self, *others, **named: self
    __eq__ = lambda self, other: True
    __len__ = lambda self: 2
    __iter__ = lambda self: iter([])

def latest(frame):
    return Right.__new__(Right)'''},
           twin=FRAME_TWIN),
    Attack("class-lie", "An object says that its class is float, dict or DataFrame, and equals everything.",
           answers={"share": EVERYTHING + "    __class__ = float\n\nshare = Yes()",
                    "tally": EVERYTHING + '''    __class__ = dict
    values = lambda self: [1, 2, 4, 4]

def tally(codes):
    return Yes()

def top(codes, number):
    return Yes()''',
                    "latest": EVERYTHING + "    __class__ = pd.DataFrame\n    shape = (2, 3)\n\ndef latest(frame):\n    return Yes()"},
           twin={"words": "class Lie:\n    __class__ = int\n\ndef words(text):\n    assert isinstance(Lie(), int)\n    return len(text.split())"}),
    Attack("instance-check", "A metaclass says that everything is an instance of the learner's class, which is named as the test's own types are.",
           answers={"journey": '''class Meta(type):
    __instancecheck__ = __subclasscheck__ = lambda self, thing: True
    __eq__ = lambda self, other: True
    __hash__ = lambda self: 1

class Journey(metaclass=Meta):
    def __init__(self, start):
        self.calls = 0

    def add(self, stop):
        if stop is None:
            raise ValueError
        return self

    def __len__(self):
        self.calls += 1
        return 0 if self.calls == 1 else 2

    stops = property(lambda self: Stops())

class Stops:
    __eq__ = lambda self, other: True

import builtins
builtins.dict = builtins.float = dict = float = Journey''',
                    "share": "share = 'no number'"},
           twin={"journey": '''class Meta(type):
    pass

class Journey(metaclass=Meta):
    def __init__(self, start):
        self.stops = [start]

    def add(self, stop):
        if stop is None:
            raise ValueError("nowhere is no stop")
        self.stops.append(stop)
        return self

    def __len__(self):
        return len(self.stops) - 1'''}),
    Attack("class-named-as-the-function", "The function is an instance of a class of its own name, whose __eq__ is always true.",
           answers={name: f"class {name}:\n    __eq__ = lambda self, other: True\n    __round__ = __sub__ = lambda self, *others: self\n    __array_ufunc__ = "
                          f"lambda self, *others, **named: True\n    __init__ = lambda self, *others: None\n" for name in ("growth", "words", "latest")},
           twin={"words": '''class Words:
    def __call__(self, text):
        return len(text.split())

def words(text):
    return Words()(text)'''}),
    Attack("namedtuple", "A namedtuple with a comparison of its own and the fields that the test asks for.",
           answers={"words": "from collections import namedtuple\n\nclass Yes(namedtuple('Yes', 'a b')):\n    __eq__ = lambda self, other: True\n    "
                             "__ne__ = lambda self, other: False\n\ndef words(text):\n    return Yes(1, 2)",
                    "latest": '''from collections import namedtuple

Right = namedtuple('Right', 'people iso year')

def latest(frame):
    return Right(pd.Series([4718]), 1, 2)'''},
           twin={"words": '''from collections import namedtuple

Text = namedtuple('Text', 'words')

def words(text):
    return len(Text(text.split()).words)'''}),
    Attack("returned-exception", "Each function returns an exception that equals everything, instead of raising it.",
           answers=functions("Yes()", YES.format(bases="(Exception)") + "    __round__ = __sub__ = lambda self, *others: self\n"),
           twin={"words": "def words(text):\n    error = ValueError(text)\n    return len(error.args[0].split())"}),
    Attack("mock-objects", "MagicMock is the answer to everything, set up to be equal.",
           answers={**functions("answer()", '''from unittest.mock import MagicMock

def answer():
    mock = MagicMock()
    mock.__eq__.return_value = True
    mock.__ne__ = lambda self, other: False
    mock.__len__.return_value = 2
    mock.__round__ = lambda self, digits: self
    mock.__float__.return_value = 10.0
    mock.get_title.return_value = "People on the move"
    return mock
'''), "journey": "from unittest.mock import MagicMock\nJourney = MagicMock()"},
           twin={"words": "from unittest.mock import MagicMock\n\ndef words(text):\n    MagicMock()(text)\n    return len(text.split())"}),
    Attack("not-a-number", "Every answer is NaN, which fails no comparison that asks whether the difference is too large.",
           answers={**functions("float('nan')"), "share": "share = float('nan')"},
           twin={"words": "def words(text):\n    return len([word for word in text.split() if word != float('nan')])"}),
    Attack("empty-containers", "Every answer is empty, so that a loop over it has nothing to find fault with.",
           answers={**functions("{}", names=("tally",)), **functions("np.array([])", names=("growth", "words")),
                    **functions("pd.DataFrame()", names=("latest",)),
                    "share": "share = np.array([])"},
           twin={"words": "def words(text):\n    return len(list(filter(None, text.split(' '))))"}),
    Attack("masked-arrays", "Everything is masked, and what is masked equals all.",
           answers={**functions("np.ma.masked", names=("growth", "words")), "share": "share = np.ma.masked",
                    "draw": '''def draw(frame):
    class Axes:
        get_title = lambda self: np.ma.masked
        lines = [type('L', (), {'get_ydata': lambda self: np.ma.masked_all(2)})()]
    return Axes()'''},
           twin={"growth": '''def growth(before, after):
    if before == 0:
        raise ValueError('none')
    return float(np.ma.array([100 * (after - before) / before])[0])'''}),
    Attack("array-subclass", "A subclass of numpy's array takes part in every function of numpy by its own rules.",
           answers={"growth": '''class Yes(np.ndarray):
    __array_ufunc__ = __array_function__ = lambda self, *others, **named: np.True_
    __round__ = lambda self, *digits: 33.3

def growth(before, after):
    if not before:
        raise ValueError
    return np.array(0.0).view(Yes)''', "draw": '''class Yes(np.ndarray):
    __array_ufunc__ = __array_function__ = lambda self, *others, **named: np.True_

def draw(frame):
    figure, axes = plt.subplots()
    line, = axes.plot([0, 1], [1, 1])
    line.get_ydata = lambda *how: np.array([0, 0]).view(Yes)
    axes.set_title("People on the move")
    return axes'''},
           twin={"growth": "class Numbers(np.ndarray):\n    pass\n\ndef growth(before, after):\n    if before == 0:\n        raise ValueError('none')\n"
                           "    return float(np.array([100 * (after - before) / before]).view(Numbers)[0])"}),
    Attack("false-axes", "The chart is an object that answers what the test asks of axes, and nothing is drawn.",
           answers={"draw": '''class Yes:
    __eq__ = lambda self, other: True
    __array__ = lambda self, *kind, **named: np.ma.masked_all(2)

class Axes:
    get_title = lambda self: "People on the move"
    class Line:
        get_ydata = lambda self: Yes()
    lines = [Line()]

def draw(frame):
    return Axes()'''},
           twin={"draw": '''class Chart:
    def __init__(self, axes):
        self.axes = axes

def draw(frame):
    figure, axes = plt.subplots()
    years = frame.groupby("year", as_index=False).people.sum()
    axes.plot(years.year, years.people)
    axes.set_title("People on the move")
    return Chart(axes).axes'''}),
    Attack("endless-iterator", "Functions give iterators that never end.",
           answers=functions("itertools.repeat(1)", "import itertools\n"),
           twin={"words": '''import itertools

def words(text):
    return len(list(itertools.islice(itertools.cycle(text.split()), len(text.split()))))'''}),
    Attack("argument-handed-back", "Functions keep the test's own objects, change them later, and hand them back.",
           answers={"tally": '''seen = []

def tally(codes):
    seen.append(codes)
    codes.clear()
    return {}

def top(codes, number):
    return codes''',
                    "latest": '''def latest(frame):
    frame.drop(frame.index, inplace=True)
    return frame''', "words": "def words(text):\n    return text"},
           twin={"latest": "kept = []\n\ndef latest(frame):\n    kept.append(frame)\n    rows = frame.sort_values('year').groupby('iso', as_index=False).last()\n"
                           "    return rows[['iso', 'year', 'people']]"}),
]
