"""What an answer prints, shows, asks, warns of and logs."""

from tests.grading.idioms.idiom import Idiom

HELLO = "def hello(name):\n    print('hello', name)"
HI = "def hello(name):\n    print('hi', name)"
ASK = "def ask():\n    return 2 * int(input('how many? '))"
NO_ASK = "def ask():\n    return 42"

IDIOMS = [
    Idiom(
        "standard output is redirected",
        right=HELLO,
        wrong=HI,
        test=r"""
        import contextlib, io
        with contextlib.redirect_stdout(io.StringIO()) as out:
            hello('Ann')
        assert out.getvalue() == 'hello Ann\n'
        """,
    ),
    Idiom(
        "sys.stdout is exchanged",
        right=HELLO,
        wrong=HI,
        test="""
        import io, sys
        kept, sys.stdout = sys.stdout, io.StringIO()
        try:
            hello(3)
            printed = sys.stdout.getvalue()
        finally:
            sys.stdout = kept
        assert printed.strip() == 'hello 3'
        """,
    ),
    Idiom(
        "capture_output of IPython",
        right=HELLO,
        wrong=HI,
        test=r"""
        from IPython.utils.capture import capture_output
        with capture_output() as captured:
            hello('Bo')
        assert captured.stdout == 'hello Bo\n' and captured.stderr == ''
        """,
    ),
    Idiom(
        "print is mocked",
        right=HELLO,
        wrong=HI,
        test="""
        from unittest.mock import patch
        with patch('builtins.print') as fake:
            hello('Bo')
        fake.assert_called_once_with('hello', 'Bo')
        """,
    ),
    Idiom(
        "sys.stdout is mocked",
        right=HELLO,
        wrong=HI,
        test="""
        import io
        from unittest.mock import patch
        with patch('sys.stdout', new_callable=io.StringIO) as out:
            hello('Bo')
        assert out.getvalue().startswith('hello')
        """,
    ),
    Idiom(
        "printed lines one by one",
        right=r"""
        def table(n):
            for i in range(1, n + 1):
                print(i, i * i, sep='\t')
        """,
        wrong=r"""
        def table(n):
            for i in range(n):
                print(i, i * i, sep='\t')
        """,
        test=r"""
        import contextlib, io
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            table(3)
        lines = out.getvalue().splitlines()
        assert [line.split('\t') for line in lines] == [['1', '1'], ['2', '4'], ['3', '9']]
        """,
    ),
    Idiom(
        "nothing must be printed",
        right="""
        def quiet(x):
            return x
        """,
        wrong="""
        def quiet(x):
            print(x)
            return x
        """,
        test="""
        import contextlib, io
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            assert quiet(1) == 1
        assert out.getvalue() == '', 'use return, not print'
        """,
    ),
    Idiom(
        "standard error is redirected",
        right="""
        import sys
        def moan():
            print('oh', file=sys.stderr)
        """,
        wrong="""
        def moan():
            print('oh')
        """,
        test=r"""
        import contextlib, io
        err = io.StringIO()
        with contextlib.redirect_stderr(err):
            moan()
        assert err.getvalue() == 'oh\n'
        """,
    ),
    Idiom(
        "an answer is shown, and the test looks at what is displayed",
        right="""
        def show():
            display({'a': 1})
        """,
        wrong="""
        def show():
            print({'a': 1})
        """,
        test="""
        from IPython.utils.capture import capture_output
        with capture_output() as c:
            show()
        assert len(c.outputs) == 1 and c.outputs[0].data['text/plain'] == "{'a': 1}"
        """,
    ),
    Idiom(
        "input is mocked",
        right=ASK,
        wrong=NO_ASK,
        test="""
        from unittest.mock import patch
        with patch('builtins.input', return_value='21') as fake:
            assert ask() == 42
        fake.assert_called_once_with('how many? ')
        """,
    ),
    Idiom(
        "several inputs are mocked",
        right="""
        def total():
            s = 0
            while (word := input()) != 'stop':
                s += int(word)
            return s
        """,
        wrong="""
        def total():
            return int(input())
        """,
        test="""
        from unittest.mock import patch
        with patch('builtins.input', side_effect=['1', '2', 'stop']):
            assert total() == 3
        """,
    ),
    Idiom(
        "input is a name of the test",
        right=ASK,
        wrong=NO_ASK,
        test="""
        def input(prompt=''):
            return '5'
        try:
            assert ask() == 10
        finally:
            del input
        """,
    ),
    Idiom(
        "input is exchanged in builtins",
        right=ASK,
        wrong=NO_ASK,
        test="""
        import builtins
        kept = builtins.input
        builtins.input = lambda prompt='': '4'
        try:
            assert ask() == 8
        finally:
            builtins.input = kept
        """,
    ),
    Idiom(
        "warnings are recorded",
        right="""
        import warnings
        def old():
            warnings.warn('use new()', DeprecationWarning)
        """,
        wrong="""
        def old():
            print('use new()')
        """,
        test="""
        import warnings
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter('always')
            old()
        assert len(caught) == 1 and issubclass(caught[0].category, DeprecationWarning) and 'new()' in str(caught[0].message)
        """,
    ),
    Idiom(
        "a warning becomes an error",
        right="""
        import warnings
        def fine():
            return 1
        """,
        wrong="""
        import warnings
        def fine():
            warnings.warn('hm')
            return 1
        """,
        test="""
        import warnings
        with warnings.catch_warnings():
            warnings.simplefilter('error')
            assert fine() == 1
        """,
    ),
    Idiom(
        "what is logged is caught",
        right="""
        import logging
        def work():
            logging.getLogger('moves').warning('%d rows', 3)
        """,
        wrong="""
        def work():
            print('3 rows')
        """,
        test="""
        import unittest
        with unittest.TestCase().assertLogs('moves', level='WARNING') as logs:
            work()
        assert logs.output == ['WARNING:moves:3 rows']
        """,
    ),
    Idiom(
        "a handler of the test's own for the log",
        right="""
        import logging
        def work():
            logging.getLogger('moves').error('bad')
        """,
        wrong="""
        import logging
        def work():
            logging.getLogger('moves').info('bad')
        """,
        test="""
        import logging
        records = []
        class Keep(logging.Handler):
            def emit(self, record):
                records.append((record.levelname, record.getMessage()))
        logger, keep = logging.getLogger('moves'), Keep()
        logger.addHandler(keep)
        logger.propagate = False
        try:
            work()
        finally:
            logger.removeHandler(keep)
        assert records == [('ERROR', 'bad')]
        """,
    ),
]
