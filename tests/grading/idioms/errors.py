"""Errors that an answer should raise, catch, define, explain."""

from tests.grading.idioms.idiom import Idiom

CHECK = "def check(age):\n    if age < 0:\n        raise ValueError(f'{age} is negative')\n    return age"
NO_CHECK = "def check(age):\n    return age"
OWN = "class TooYoung(ValueError):\n    pass\ndef check(age):\n    if age < 18:\n        raise TooYoung('wait')\n    return age"

IDIOMS = [
    Idiom(
        "an error is expected, with try, except and else",
        right=CHECK,
        wrong=NO_CHECK,
        test="""
        try:
            check(-1)
        except ValueError:
            pass
        else:
            raise AssertionError('a negative age should raise ValueError')
        assert check(5) == 5
        """,
    ),
    Idiom(
        "the text of the error",
        right=CHECK,
        wrong=CHECK.replace('negative', 'wrong'),
        test="""
        try:
            check(-7)
            assert False, 'no error'
        except ValueError as error:
            assert '-7' in str(error) and error.args[0].endswith('negative')
        """,
    ),
    Idiom(
        "the wrong kind of error is told apart",
        right=CHECK,
        wrong=CHECK.replace('ValueError', 'TypeError'),
        test="""
        raised = None
        try:
            check(-1)
        except Exception as error:
            raised = error
        assert type(raised) is ValueError, f'raised {type(raised).__name__}'
        """,
    ),
    Idiom(
        "an error class of the learner's",
        right=OWN,
        wrong=OWN.replace('(ValueError)', '(Exception)'),
        test="""
        try:
            check(3)
        except TooYoung as error:
            assert isinstance(error, ValueError) and str(error) == 'wait'
        else:
            raise AssertionError
        assert issubclass(TooYoung, ValueError)
        """,
    ),
    Idiom(
        "attributes of the learner's error",
        right="""
        class Bad(Exception):
            def __init__(self, code):
                super().__init__(f'code {code}')
                self.code = code
        def run():
            raise Bad(7)
        """,
        wrong="""
        class Bad(Exception):
            pass
        def run():
            raise Bad('code 7')
        """,
        test="""
        try:
            run()
        except Bad as bad:
            assert bad.code == 7 and str(bad) == 'code 7'
        else:
            assert False
        """,
    ),
    Idiom(
        "the cause of an error",
        right="""
        def read(d):
            try:
                return d['x']
            except KeyError as error:
                raise ValueError('no x') from error
        """,
        wrong="""
        def read(d):
            if 'x' not in d:
                raise ValueError('no x')
        """,
        test="""
        try:
            read({})
        except ValueError as error:
            assert isinstance(error.__cause__, KeyError)
        else:
            assert False
        """,
    ),
    Idiom(
        "the function catches and returns",
        right="""
        def ratio(a, b):
            try:
                return a / b
            except ZeroDivisionError:
                return None
        """,
        wrong="""
        def ratio(a, b):
            return a / b
        """,
        test="assert ratio(1, 2) == 0.5 and ratio(1, 0) is None",
    ),
    Idiom(
        "the function lets other errors pass",
        right="""
        def ratio(a, b):
            try:
                return a / b
            except ZeroDivisionError:
                return None
        """,
        wrong="""
        def ratio(a, b):
            try:
                return a / b
            except Exception:
                return None
        """,
        test="""
        try:
            ratio('1', 2)
        except TypeError:
            pass
        else:
            raise AssertionError('catch only the division by zero')
        """,
    ),
    Idiom(
        "an error that is returned",
        right="""
        def attempt(f):
            try:
                f()
            except Exception as error:
                return error
        """,
        wrong="""
        def attempt(f):
            return None
        """,
        test="""
        r = attempt(lambda: int('x'))
        assert isinstance(r, ValueError) and 'invalid literal' in str(r)
        """,
    ),
    Idiom(
        "an endless recursion",
        right="""
        def down(n):
            return down(n - 1)
        """,
        wrong="""
        def down(n):
            return n
        """,
        test="""
        try:
            down(1)
        except RecursionError:
            pass
        else:
            raise AssertionError('has no end, should not end')
        """,
    ),
    Idiom(
        "the program is left",
        right="""
        import sys
        def leave(code):
            sys.exit(code)
        """,
        wrong="""
        def leave(code):
            return code
        """,
        test="""
        try:
            leave(2)
        except SystemExit as end:
            assert end.code == 2
        else:
            raise AssertionError('should exit')
        """,
    ),
    Idiom(
        "an assertion inside the answer",
        right="""
        def mean(xs):
            assert len(xs) > 0, 'nothing to average'
            return sum(xs) / len(xs)
        """,
        wrong="""
        def mean(xs):
            return sum(xs) / len(xs) if xs else 0
        """,
        test="""
        failed = False
        try:
            mean([])
        except AssertionError as error:
            failed = 'average' in str(error)
        assert failed and mean([1, 3]) == 2
        """,
    ),
    Idiom(
        "not implemented",
        right="""
        class Base:
            def run(self):
                raise NotImplementedError
        """,
        wrong="""
        class Base:
            def run(self):
                pass
        """,
        test="""
        try:
            Base().run()
        except NotImplementedError:
            done = True
        else:
            done = False
        assert done
        """,
    ),
    Idiom(
        "finally is run",
        right="""
        log = []
        def work():
            try:
                1 / 0
            finally:
                log.append('closed')
        """,
        wrong="""
        log = []
        def work():
            1 / 0
            log.append('closed')
        """,
        test="""
        try:
            work()
        except ZeroDivisionError:
            pass
        assert log[-1:] == ['closed']
        """,
    ),
    Idiom(
        "a group of errors",
        right="""
        def check_all(xs):
            bad = [ValueError(x) for x in xs if x < 0]
            if bad:
                raise ExceptionGroup('bad ages', bad)
        """,
        wrong="""
        def check_all(xs):
            for x in xs:
                if x < 0:
                    raise ValueError(x)
        """,
        test="""
        try:
            check_all([1, -2, -3])
        except ExceptionGroup as group:
            assert len(group.exceptions) == 2 and all(isinstance(e, ValueError) for e in group.exceptions)
        else:
            assert False
        """,
    ),
    Idiom(
        "a key and an index that are not there",
        right="""
        def find(d, k):
            if k not in d:
                raise KeyError(k)
            return d[k]
        """,
        wrong="""
        def find(d, k):
            return d.get(k)
        """,
        test="""
        try:
            find({}, 'ken')
        except LookupError as error:
            assert error.args == ('ken',)
        else:
            assert False
        """,
    ),
    Idiom(
        "an error with a note",
        right="""
        def load():
            error = ValueError('bad row')
            error.add_note('in line 3')
            raise error
        """,
        wrong="""
        def load():
            raise ValueError('bad row')
        """,
        test="""
        try:
            load()
        except ValueError as error:
            assert error.__notes__ == ['in line 3']
        else:
            assert False
        """,
    ),
]
