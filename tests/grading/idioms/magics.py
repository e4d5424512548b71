"""What only a notebook can do: magics, the shell, the history."""

from tests.grading.idioms.idiom import Idiom

IDIOMS = [
    Idiom(
        "a magic in the test",
        right="x = 5",
        wrong="x = 6",
        test="""
        %matplotlib inline
        assert x == 5
        """,
    ),
    Idiom(
        "%%time over the test",
        right="x = 5",
        wrong="x = 6",
        test="""
        %%time
        assert x == 5
        """,
    ),
    Idiom(
        "%%capture over the test",
        right="""
        def hello():
            print('hello')
        """,
        wrong="""
        def hello():
            print('bye')
        """,
        test=r"""
        %%capture shown
        hello()
        # %%
        assert shown.stdout == 'hello\n'
        """,
    ),
    Idiom(
        "%%capture in the answer",
        right="""
        %%capture noise
        print('loud')
        """,
        wrong="""
        print('loud')
        noise = None
        """,
        test="assert noise is not None and noise.stdout == 'loud\\n'",
    ),
    Idiom(
        "%timeit as a value",
        right="""
        def fast():
            return 1
        """,
        wrong="""
        import time
        def fast():
            time.sleep(0.2)
        """,
        test="""
        spent = %timeit -o -q -n 2 -r 1 fast()
        assert spent.best < 0.1
        """,
    ),
    Idiom(
        "a command of the system reads the answer's file",
        right="open('o.txt', 'w').write('hi')",
        wrong="open('o.txt', 'w').write('no')",
        test="""
        lines = !cat o.txt
        assert lines[0] == 'hi' and lines.n == 'hi'
        """,
    ),
    Idiom(
        "%%writefile in the answer",
        right="""
        %%writefile notes.txt
        one
        two
        """,
        wrong="""
        %%writefile notes.txt
        one
        """,
        test="assert open('notes.txt').read().split() == ['one', 'two']",
    ),
    Idiom(
        "a script of the answer is run as a command",
        right="""
        %%writefile script.py
        print(6 * 7)
        """,
        wrong="""
        %%writefile script.py
        print(6 + 7)
        """,
        test="""
        import subprocess, sys
        r = subprocess.run([sys.executable, 'script.py'], capture_output=True, text=True)
        assert r.returncode == 0 and r.stdout.strip() == '42'
        """,
    ),
    Idiom(
        "%env and %pwd",
        right="%env PLACE=Nairobi",
        wrong="PLACE = 'Nairobi'",
        test="""
        import os
        assert os.environ.get('PLACE') == 'Nairobi'
        here = %pwd
        assert here == os.getcwd()
        """,
    ),
    Idiom(
        "the shell is asked for a magic",
        right="total = 3",
        wrong="total = 4",
        test="""
        get_ipython().run_line_magic('matplotlib', 'inline')
        assert total == 3
        """,
    ),
    Idiom(
        "a cell is run by the test",
        right="base = 3",
        wrong="base = 4",
        test="""
        result = get_ipython().run_cell('derived = base + 1', silent=True)
        assert result.success and derived == 4
        """,
    ),
    Idiom("the last result of the answer", "3 + 4", "3 * 4", "assert _ == 7"),
    Idiom(
        "comments, blank lines and a lone string in the test",
        right="x = 1",
        wrong="x = 2",
        test='''
        """Checks x."""

        # hidden
        assert x == 1  # that is all
        ''',
    ),
    Idiom(
        "hidden tests between their marks",
        right="x = 4",
        wrong="x = 3",
        test="""
        assert x > 2
        ### BEGIN HIDDEN TESTS
        assert x % 2 == 0
        ### END HIDDEN TESTS
        """,
    ),
    Idiom(
        "a solution between its marks",
        right="""
        x = 1
        ### BEGIN SOLUTION
        x += 1
        ### END SOLUTION
        """,
        wrong="x = 1",
        test="assert x == 2",
    ),
]
