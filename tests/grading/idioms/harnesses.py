"""Ways to say that something is right: unittest, pytest, doctest, nose's words, tables of cases, partial credit."""

from tests.grading.idioms.idiom import Idiom

AREA = "def area(w, h):\n    if w < 0 or h < 0:\n        raise ValueError('negative side')\n    return w * h"
BAD_AREA = "def area(w, h):\n    return w + h"

NOSE = """
def assert_equal(first, second, message=None):
    assert first == second, message or f"{first!r} != {second!r}"
def assert_raises(kind, function, *arguments):
    try:
        function(*arguments)
    except kind:
        return
    raise AssertionError(f"{kind.__name__} was not raised")
"""
CREDIT = """
class Credit:
    def __init__(self, maximum):
        self.got, self.maximum = 0, maximum
    def give(self, points, condition):
        if condition:
            self.got += points
    def total(self):
        return float(min(self.got, self.maximum))
"""

IDIOMS = [
    Idiom("words like nose's, from a locked cell", AREA, BAD_AREA, "assert_equal(area(2, 3), 6)\nassert_raises(ValueError, area, -1, 2)", setup=NOSE),
    Idiom("methods of TestCase, without a class", AREA, BAD_AREA, "import unittest\ntc = unittest.TestCase()\ntc.assertEqual(area(2, 3), 6)\ntc.assertAlmostEqual(area(0.1, 3), 0.3, places=7)\ntc.assertRaises(ValueError, area, -1, 2)\ntc.assertIsInstance(area(1, 1), int)"),
    Idiom("assertRaises as a context", AREA, BAD_AREA, "import unittest\nwith unittest.TestCase().assertRaises(ValueError) as caught:\n    area(1, -2)\nassert 'negative' in str(caught.exception)"),
    Idiom("assertRaisesRegex and assertCountEqual", AREA + "\nsides = [3, 1, 2]", BAD_AREA + "\nsides = [3, 1]", "from unittest import TestCase\nt = TestCase()\nt.assertCountEqual(sides, [1, 2, 3])\nt.assertRaisesRegex(ValueError, '^negative', area, -1, 1)"),
    Idiom(
        "a class of unittest, run in the cell",
        AREA,
        BAD_AREA,
        """
        import unittest

        class TestArea(unittest.TestCase):
            def setUp(self):
                self.cases = [(1, 2, 2), (3, 3, 9)]
            def test_values(self):
                for w, h, expected in self.cases:
                    with self.subTest(w=w, h=h):
                        self.assertEqual(area(w, h), expected)
            def test_error(self):
                with self.assertRaises(ValueError):
                    area(-1, 1)

        result = unittest.TestResult()
        unittest.defaultTestLoader.loadTestsFromTestCase(TestArea).run(result)
        assert result.wasSuccessful(), result.failures + result.errors
        """,
    ),
    Idiom("a class of unittest in a locked cell, run by unittest.main", AREA, BAD_AREA, "import io, unittest\nprogram = unittest.main(argv=['x', 'TestArea'], exit=False, testRunner=unittest.TextTestRunner(stream=io.StringIO()))\nassert program.result.wasSuccessful()",
          setup="import unittest\nclass TestArea(unittest.TestCase):\n    def test_area(self):\n        self.assertEqual(area(2, 5), 10)"),
    Idiom("a function of the answer as attribute of the test's class", AREA, BAD_AREA, "import unittest\nclass T(unittest.TestCase):\n    f = staticmethod(area)\n    def runTest(self):\n        self.assertEqual(self.f(2, 3), 6)\nr = unittest.TestResult()\nT().run(r)\nassert r.wasSuccessful()"),
    Idiom("pytest.raises with a match", AREA, BAD_AREA, "import pytest\nwith pytest.raises(ValueError, match='negative'):\n    area(-1, 1)"),
    Idiom("pytest.approx", "def mean(xs):\n    return sum(xs) / len(xs)", "def mean(xs):\n    return sum(xs) // len(xs)", "from pytest import approx\nassert mean([0.1, 0.2]) == approx(0.15)\nassert {'m': mean([1, 2])} == approx({'m': 1.5})"),
    Idiom("pytest.warns", "import warnings\ndef old():\n    warnings.warn('old', UserWarning)\n    return 1", "def old():\n    return 1", "import pytest\nwith pytest.warns(UserWarning, match='old'):\n    assert old() == 1"),
    Idiom("doctest in the words of the test", AREA, BAD_AREA, "import doctest\nexamples = '''\n    >>> area(2, 3)\n    6\n    >>> area(-1, 3)\n    Traceback (most recent call last):\n    ValueError: negative side\n'''\ncase = doctest.DocTestParser().get_doctest(examples, globals(), 'area', None, 0)\nresult = doctest.DocTestRunner(verbose=False).run(case, clear_globs=False)\nassert result.failed == 0, f'{result.failed} of {result.attempted} examples failed'"),
    Idiom("a suite of cases as text, evaluated one by one", AREA, BAD_AREA, "test = {'name': 'q1', 'suites': [{'cases': [{'code': 'area(2, 3) == 6'}, {'code': 'area(0, 9) == 0'}]}]}\nfor suite in test['suites']:\n    for case in suite['cases']:\n        assert eval(case['code'], globals()), case['code']"),
    Idiom("a grader in a locked cell looks a function up by its name", AREA, BAD_AREA, "grade('area', [((2, 3), 6), ((1, 1), 1)])", setup="def grade(name, cases):\n    function = globals().get(name)\n    assert callable(function), f'{name} is missing'\n    wrong = [args for args, expected in cases if function(*args) != expected]\n    assert not wrong, f'{name} is wrong for {wrong}'"),
    Idiom("mistakes are collected and reported together", AREA, BAD_AREA, "mistakes = []\nfor w, h in [(1, 2), (2, 2), (3, 4)]:\n    try:\n        got = area(w, h)\n    except Exception as error:\n        mistakes.append(f'area({w}, {h}) stopped: {error}')\n        continue\n    if got != w * h:\n        mistakes.append(f'area({w}, {h}) is {got}')\nassert not mistakes, '; '.join(mistakes)"),
    Idiom("a test as a function, called at the end", AREA, BAD_AREA, "def test_area():\n    assert area(2, 3) == 6\n    print('area is right')\n\ntest_area()"),
    Idiom("a decorator of the test's around each check", AREA, BAD_AREA, "checks = []\ndef check(f):\n    checks.append(f)\n    return f\n\n@check\ndef value():\n    assert area(2, 3) == 6\n\n@check\ndef zero():\n    assert area(0, 3) == 0\n\nfor f in checks:\n    f()"),
    Idiom("a hint for a known mistake", "speed = 36 / 3.6", "speed = 36 * 3.6", "if abs(speed - 129.6) < 1e-9:\n    raise AssertionError('divide by 3.6, do not multiply')\nassert abs(speed - 10) < 1e-9"),
    Idiom("partial credit as the last expression", AREA, BAD_AREA, "points = 0.0\nfor w, h in [(1, 2), (3, 3)]:\n    try:\n        points += 0.5 * (area(w, h) == w * h)\n    except Exception:\n        pass\nfloat(points)"),
    Idiom("partial credit by a helper of a locked cell", AREA, BAD_AREA, "credit = Credit(1)\ncredit.give(0.5, area(2, 3) == 6)\ncredit.give(0.5, area(1, 1) == 1)\ncredit.total()", setup=CREDIT),
    Idiom("partial credit of numpy, made a plain number", AREA, BAD_AREA, "import numpy as np\nright = np.array([area(w, 2) == 2 * w for w in range(1, 5)])\nfloat(right.mean())"),
    Idiom("a comparison of two tables of results, cell by cell", "table = {(i, j): i * j for i in range(1, 4) for j in range(1, 4)}", "table = {(i, j): i + j for i in range(1, 4) for j in range(1, 4)}", "import itertools\nfor i, j in itertools.product(range(1, 4), repeat=2):\n    assert table[i, j] == i * j, (i, j)"),
    Idiom("an assert of several lines with a long message", "n = 7", "n = 8", "assert (\n    n % 7 == 0\n    and n > 0\n), (\n    'n should be a multiple of 7, '\n    f'but is {n}'\n)"),
    Idiom("checks by hand that raise", "n = 7", "n = 8", "if n != 7:\n    raise Exception('n is wrong')"),
    Idiom("a test that prints what is right on the way", "n = 7", "n = 8", "print('checking n ...')\nassert n == 7\nprint('\\x1b[32mright\\x1b[0m')"),
]
