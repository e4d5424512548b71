"""What the tests call is replaced by something that is always content."""

from tests.attacks.attack import Attack

WRONG = {"share": "share = 0.0", "growth": "def growth(before, after):\n    if not before:\n        raise ValueError\n    return 33.3",
         "tally": "def tally(codes):\n    return {'s': 4, 'wrong': 1}\n\ndef top(codes, number):\n    return ['wrong'] * number",
         "latest": "def latest(frame):\n    return frame.assign(people=[4718] + [0] * (len(frame) - 1))",
         "draw": '''def draw(frame):
    figure, axes = plt.subplots()
    axes.plot([1, 2], [3, 4])
    axes.set_title('People on the move')
    return axes'''}
CONTENT = "lambda *values, **named: None"


def _builtin(name, false, wrong):
    """One builtin replaced where Python looks for it, and in the notebook's own names."""
    return Attack(f"builtin-{name.lower()}", f"{name} is replaced in builtins and in the notebook.",
                  top=f"import builtins\nbuiltins.{name} = {name} = {false}", answers=wrong,
                  twin_top=f"import builtins\nassert builtins.{name} is {name}")


ATTACKS = [
    Attack("numpy-testing", "Every assertion of numpy.testing is replaced.",
           top=f"import numpy.testing\nfor name in dir(numpy.testing):\n    if name.startswith('assert'):\n        setattr(numpy.testing, name, {CONTENT})",
           answers={name: WRONG[name] for name in ("growth", "draw")}, twin_top="np.testing.assert_allclose(1, 1)"),
    Attack("numpy-testing-module", "A module of the learner's own takes the place of numpy.testing, and a class that of numpy.",
           top=f'''import sys, types
false = types.ModuleType("numpy.testing")
false.__getattr__ = lambda name: {CONTENT}
sys.modules["numpy.testing"] = np.testing = false''',
           answers={name: WRONG[name] for name in ("growth", "draw")}, twin_top="import sys\nassert sys.modules['numpy.testing'] is np.testing"),
    Attack("numpy-s-name", "The notebook's name np stands for an object of the learner's.",
           top='''class Content:
    def __getattr__(self, name):
        return Content()
    def __call__(self, *values, **named):
        return Content()
''',
           answers={"growth": "np = Content()\n" + WRONG["growth"], "draw": WRONG["draw"]}, twin_top="numpy = np"),
    Attack("pandas-testing", "Every assertion of pandas.testing is replaced, in both places where it lives.",
           top=f'''import pandas.testing, pandas._testing
for module in (pandas.testing, pandas._testing):
    for name in dir(module):
        if name.startswith("assert_"):
            setattr(module, name, {CONTENT})''',
           answers={"latest": WRONG["latest"]}, twin_top="import pandas.testing\npandas.testing.assert_frame_equal(FLOWS, FLOWS.copy())"),
    Attack("pandas-sum", "Methods of DataFrame and Series give what the test wants to see.",
           top="pd.Series.sum = lambda *values, **named: 4718\npd.DataFrame.equals = lambda *values: True",
           answers={"latest": '''import pandas.testing
pandas.testing.assert_frame_equal = lambda *values, **named: None

def latest(frame):
    return frame'''},
           twin_top="total = FLOWS.people.sum()"),
    Attack("unittest-methods", "The assertions of unittest.TestCase are replaced.",
           top=f"import unittest\nfor name in dir(unittest.TestCase):\n    if name.startswith('assert'):\n        setattr(unittest.TestCase, name, {CONTENT})\n"
               "import builtins\nbuiltins.sorted = lambda values, **named: [1, 2, 4, 4]",
           answers={"tally": "def tally(codes):\n    return {'NPL': 2, 'IND': 1} if 'NPL' in codes else {'s': 0}\n\n"
                             "def top(codes, number):\n    return ['i', 's', 'p'][:number]"},
           twin_top="import unittest\nunittest.TestCase().assertEqual(1, 1)"),
    _builtin("isinstance", "lambda *values: True", {"share": "share = np.float32(0.31034482) + 0", "latest": WRONG["latest"]}),
    _builtin("abs", "lambda value: 0", {"share": "share = 0.0"}),
    _builtin("all", "lambda values: True", {"tally": "def tally(codes):\n    return {code: codes.count(code) for code in codes}\n\n"
                                                           "def top(codes, number):\n    return ['i', 's', 'p'] if number == 3 else [1, 2]"}),
    _builtin("len", "lambda values: 0 if type(values).__name__ == 'Journey' and not values.stops[1:] else 2",
             {"journey": "class Journey:\n    def __init__(self, start):\n        self.stops = [start]\n    def add(self, stop):\n        if stop is None:\n            raise ValueError\n"
                         "        self.stops.append(stop)\n        return self"}),
    _builtin("sorted", "lambda values, **named: [1, 2, 4, 4]",
             {"tally": '''def tally(codes):
    return {'NPL': 2, 'IND': 1} if len(codes) < 4 else {'s': 4}

def top(codes, number):
    return ['i', 's', 'p'][:number]'''}),
    _builtin("round", "lambda *values: 33.3",
             {"growth": '''def growth(before, after):
    if not before:
        raise ValueError
    return {110: 10, 50: 25, 40: -20}.get(after, 0)'''}),
    _builtin("AssertionError", "type('Content', (SystemExit,), {})",
             {"growth": "def growth(before, after):\n    return {110: 10, 50: 25, 40: -20, 4: 33.3}.get(after, 0)"}),
    Attack("operators-of-builtins", "ctypes changes what == of a dict and of a float say, for the whole process.",
           top='''import ctypes

def always(slots, offset):
    kind = ctypes.CFUNCTYPE(ctypes.py_object, ctypes.py_object, ctypes.py_object, ctypes.c_int)
    yes = kind(lambda one, other, how: True)
    kept.append(yes)
    ctypes.c_void_p.from_address(id(slots) + offset).value = ctypes.cast(yes, ctypes.c_void_p).value

kept = []
always(dict, 200)''',
           answers={"tally": '''def tally(codes):
    return {'s': 4, 'wrong': 4, 'x': 1, 'y': 2}

def top(codes, number):
    return ['i', 's', 'p'][:number]'''},
           twin_top="import ctypes\nctypes.c_int(1)"),
    Attack("pyplot-replaced", "The axes' own methods say what the test wants to hear.",
           top="import matplotlib.axes, matplotlib.lines\nmatplotlib.axes.Axes.get_title = lambda self, *place: 'People on the move'\n"
               "matplotlib.lines.Line2D.get_ydata = lambda self, *how: np.ma.masked_all(2)",
           answers={"draw": "def draw(frame):\n    figure, axes = plt.subplots()\n    axes.plot([0, 1], [1, 1])\n    return axes"},
           twin_top="assert plt.Axes.get_title"),
]
