"""Names: looked up by their spelling, set for a while, taken away."""

from tests.grading.idioms.idiom import Idiom

TAX = """
RATE = 0.1
def tax(income):
    return income * RATE
"""
FIXED_TAX = TAX.replace("income * RATE", "income * 0.1")
TOTAL = """
def squares(n):
    return [i ** 2 for i in range(1, n + 1)]
def total(n):
    return sum(squares(n))
"""
OWN_TOTAL = TOTAL.replace("sum(squares(n))", "sum(i ** 2 for i in range(1, n + 1))")

IDIOMS = [
    Idiom(
        "a name is there",
        right="income = 42",
        wrong="incomes = 42",
        test="assert 'income' in globals() and globals()['income'] == 42",
    ),
    Idiom(
        "a name is in dir() and in locals()",
        right="income = 42",
        wrong="incomes = 42",
        test="""
        assert 'income' in dir(), 'define income'
        assert 'income' in locals()
        """,
    ),
    Idiom(
        "a missing name becomes a sentence",
        right="answer_1 = 'b'",
        wrong="pass",
        test="""
        try:
            answer_1
        except NameError:
            raise AssertionError("answer_1 is missing")
        """,
    ),
    Idiom(
        "names put together and evaluated",
        right="""
        q1 = 1
        q2 = 4
        q3 = 9
        """,
        wrong="""
        q1 = 1
        q2 = 4
        q3 = 6
        """,
        test="""
        for k in (1, 2, 3):
            assert eval(f'q{k}') == k ** 2
        """,
    ),
    Idiom(
        "names looked up in a loop",
        right="mean_a, mean_b = 1.5, 2.5",
        wrong="mean_a, mean_b = 1.5, '2.5'",
        test="""
        for name in ['mean_a', 'mean_b']:
            assert isinstance(globals()[name], float), name
        """,
    ),
    Idiom(
        "a name is deleted by the answer",
        right="""
        keep = 1
        scratch = 2
        del scratch
        """,
        wrong="""
        keep = 1
        scratch = 2
        """,
        test="assert 'scratch' not in globals() and keep == 1",
    ),
    Idiom(
        "the module of names",
        right="level = 3",
        wrong="level = 4",
        test="""
        import __main__
        assert __main__.level == 3 and hasattr(__main__, 'level')
        """,
    ),
    Idiom("the shell's table of names", "level = 3", "level = 4", "assert get_ipython().user_ns['level'] == 3"),
    Idiom(
        "a global is set for a while",
        right=TAX,
        wrong=FIXED_TAX,
        test="""
        before = RATE
        try:
            RATE = 0.5
            assert tax(10) == 5, "tax does not read RATE"
        finally:
            RATE = before
        assert tax(10) == 1
        """,
    ),
    Idiom(
        "mock.patch.dict sets a global for a while",
        right=TAX,
        wrong=FIXED_TAX,
        test="""
        from unittest.mock import patch
        with patch.dict(globals(), {"RATE": 0.5}):
            assert tax(10) == 5
        assert tax(10) == 1
        """,
    ),
    Idiom(
        "a function is taken away and put back",
        right=TOTAL,
        wrong=OWN_TOTAL,
        test="""
        kept = squares
        del squares
        try:
            total(2)
        except NameError:
            pass
        else:
            raise AssertionError("total does not use squares")
        finally:
            squares = kept
        assert total(2) == 5
        """,
    ),
]
