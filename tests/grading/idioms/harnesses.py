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
    Idiom(
        "words like nose's, from a locked cell",
        right=AREA,
        wrong=BAD_AREA,
        test="""
        assert_equal(area(2, 3), 6)
        assert_raises(ValueError, area, -1, 2)
        """,
        setup=NOSE,
    ),
    Idiom(
        "methods of TestCase, without a class",
        right=AREA,
        wrong=BAD_AREA,
        test="""
        import unittest
        tc = unittest.TestCase()
        tc.assertEqual(area(2, 3), 6)
        tc.assertAlmostEqual(area(0.1, 3), 0.3, places=7)
        tc.assertRaises(ValueError, area, -1, 2)
        tc.assertIsInstance(area(1, 1), int)
        """,
    ),
    Idiom(
        "assertRaises as a context",
        right=AREA,
        wrong=BAD_AREA,
        test="""
        import unittest
        with unittest.TestCase().assertRaises(ValueError) as caught:
            area(1, -2)
        assert 'negative' in str(caught.exception)
        """,
    ),
    Idiom(
        "assertRaisesRegex and assertCountEqual",
        right=AREA + '\nsides = [3, 1, 2]',
        wrong=BAD_AREA + '\nsides = [3, 1]',
        test="""
        from unittest import TestCase
        t = TestCase()
        t.assertCountEqual(sides, [1, 2, 3])
        t.assertRaisesRegex(ValueError, '^negative', area, -1, 1)
        """,
    ),
    Idiom(
        "a class of unittest, run in the cell",
        right=AREA,
        wrong=BAD_AREA,
        test="""
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
    Idiom(
        "a class of unittest in a locked cell, run by unittest.main",
        right=AREA,
        wrong=BAD_AREA,
        test="""
        import io, unittest
        program = unittest.main(argv=['x', 'TestArea'], exit=False, testRunner=unittest.TextTestRunner(stream=io.StringIO()))
        assert program.result.wasSuccessful()
        """,
        setup="""
        import unittest
        class TestArea(unittest.TestCase):
            def test_area(self):
                self.assertEqual(area(2, 5), 10)
        """,
    ),
    Idiom(
        "a function of the answer as attribute of the test's class",
        right=AREA,
        wrong=BAD_AREA,
        test="""
        import unittest
        class T(unittest.TestCase):
            f = staticmethod(area)
            def runTest(self):
                self.assertEqual(self.f(2, 3), 6)
        r = unittest.TestResult()
        T().run(r)
        assert r.wasSuccessful()
        """,
    ),
    Idiom(
        "pytest.raises with a match",
        right=AREA,
        wrong=BAD_AREA,
        test="""
        import pytest
        with pytest.raises(ValueError, match='negative'):
            area(-1, 1)
        """,
    ),
    Idiom(
        "pytest.approx",
        right="""
        def mean(xs):
            return sum(xs) / len(xs)
        """,
        wrong="""
        def mean(xs):
            return sum(xs) // len(xs)
        """,
        test="""
        from pytest import approx
        assert mean([0.1, 0.2]) == approx(0.15)
        assert {'m': mean([1, 2])} == approx({'m': 1.5})
        """,
    ),
    Idiom(
        "pytest.warns",
        right="""
        import warnings
        def old():
            warnings.warn('old', UserWarning)
            return 1
        """,
        wrong="""
        def old():
            return 1
        """,
        test="""
        import pytest
        with pytest.warns(UserWarning, match='old'):
            assert old() == 1
        """,
    ),
    Idiom(
        "doctest in the words of the test",
        right=AREA,
        wrong=BAD_AREA,
        test="""
        import doctest
        def examples():
            '''
            >>> area(2, 3)
            6
            >>> area(-1, 3)
            Traceback (most recent call last):
            ValueError: negative side
            '''

        case = doctest.DocTestParser().get_doctest(examples.__doc__, globals(), 'area', None, 0)
        result = doctest.DocTestRunner(verbose=False).run(case, clear_globs=False)
        assert result.failed == 0, f'{result.failed} of {result.attempted} examples failed'
        """,
    ),
    Idiom(
        "a suite of cases as text, evaluated one by one",
        right=AREA,
        wrong=BAD_AREA,
        test="""
        test = {'name': 'q1', 'suites': [{'cases': [{'code': 'area(2, 3) == 6'}, {'code': 'area(0, 9) == 0'}]}]}
        for suite in test['suites']:
            for case in suite['cases']:
                assert eval(case['code'], globals()), case['code']
        """,
    ),
    Idiom(
        "a grader in a locked cell looks a function up by its name",
        right=AREA,
        wrong=BAD_AREA,
        test="grade('area', [((2, 3), 6), ((1, 1), 1)])",
        setup="""
        def grade(name, cases):
            function = globals().get(name)
            assert callable(function), f'{name} is missing'
            wrong = [args for args, expected in cases if function(*args) != expected]
            assert not wrong, f'{name} is wrong for {wrong}'
        """,
    ),
    Idiom(
        "mistakes are collected and reported together",
        right=AREA,
        wrong=BAD_AREA,
        test="""
        mistakes = []
        for w, h in [(1, 2), (2, 2), (3, 4)]:
            try:
                got = area(w, h)
            except Exception as error:
                mistakes.append(f'area({w}, {h}) stopped: {error}')
                continue
            if got != w * h:
                mistakes.append(f'area({w}, {h}) is {got}')
        assert not mistakes, '; '.join(mistakes)
        """,
    ),
    Idiom(
        "a test as a function, called at the end",
        right=AREA,
        wrong=BAD_AREA,
        test="""
        def test_area():
            assert area(2, 3) == 6
            print('area is right')

        test_area()
        """,
    ),
    Idiom(
        "a decorator of the test's around each check",
        right=AREA,
        wrong=BAD_AREA,
        test="""
        checks = []
        def check(f):
            checks.append(f)
            return f

        @check
        def value():
            assert area(2, 3) == 6

        @check
        def zero():
            assert area(0, 3) == 0

        for f in checks:
            f()
        """,
    ),
    Idiom(
        "a hint for a known mistake",
        right="speed = 36 / 3.6",
        wrong="speed = 36 * 3.6",
        test="""
        if abs(speed - 129.6) < 1e-9:
            raise AssertionError('divide by 3.6, do not multiply')
        assert abs(speed - 10) < 1e-9
        """,
    ),
    Idiom(
        "partial credit as the last expression",
        right=AREA,
        wrong=BAD_AREA,
        test="""
        points = 0.0
        for w, h in [(1, 2), (3, 3)]:
            try:
                points += 0.5 * (area(w, h) == w * h)
            except Exception:
                pass
        float(points)
        """,
    ),
    Idiom(
        "partial credit by a helper of a locked cell",
        right=AREA,
        wrong=BAD_AREA,
        test="""
        credit = Credit(1)
        credit.give(0.5, area(2, 3) == 6)
        credit.give(0.5, area(1, 1) == 1)
        credit.total()
        """,
        setup=CREDIT,
    ),
    Idiom(
        "partial credit of numpy, made a plain number",
        right=AREA,
        wrong=BAD_AREA,
        test="""
        import numpy as np
        right = np.array([area(w, 2) == 2 * w for w in range(1, 5)])
        float(right.mean())
        """,
    ),
    Idiom(
        "a comparison of two tables of results, cell by cell",
        right="table = {(i, j): i * j for i in range(1, 4) for j in range(1, 4)}",
        wrong="table = {(i, j): i + j for i in range(1, 4) for j in range(1, 4)}",
        test="""
        import itertools
        for i, j in itertools.product(range(1, 4), repeat=2):
            assert table[i, j] == i * j, (i, j)
        """,
    ),
    Idiom(
        "an assert of several lines with a long message",
        right="n = 7",
        wrong="n = 8",
        test="""
        assert (
            n % 7 == 0
            and n > 0
        ), (
            'n should be a multiple of 7, '
            f'but is {n}'
        )
        """,
    ),
    Idiom(
        "checks by hand that raise",
        right="n = 7",
        wrong="n = 8",
        test="""
        if n != 7:
            raise Exception('n is wrong')
        """,
    ),
    Idiom(
        "a test that prints what is right on the way",
        right="n = 7",
        wrong="n = 8",
        test=r"""
        print('checking n ...')
        assert n == 7
        print('\x1b[32mright\x1b[0m')
        """,
    ),
]
