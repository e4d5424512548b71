"""What only a notebook can do: magics, the shell, the history."""

from tests.grading.idioms.idiom import Idiom

IDIOMS = [
    Idiom("a magic in the test", "x = 5", "x = 6", "%matplotlib inline\nassert x == 5"),
    Idiom("%%time over the test", "x = 5", "x = 6", "%%time\nassert x == 5"),
    Idiom("%%capture over the test", "def hello():\n    print('hello')", "def hello():\n    print('bye')", "%%capture shown\nhello()\n# %%\nassert shown.stdout == 'hello\\n'"),
    Idiom("%%capture in the answer", "%%capture noise\nprint('loud')", "print('loud')\nnoise = None", "assert noise is not None and noise.stdout == 'loud\\n'"),
    Idiom("%timeit as a value", "def fast():\n    return 1", "import time\ndef fast():\n    time.sleep(0.2)", "spent = %timeit -o -q -n 2 -r 1 fast()\nassert spent.best < 0.1"),
    Idiom("a command of the system reads the answer's file", "open('o.txt', 'w').write('hi')", "open('o.txt', 'w').write('no')", "lines = !cat o.txt\nassert lines[0] == 'hi' and lines.n == 'hi'"),
    Idiom("%%writefile in the answer", "%%writefile notes.txt\none\ntwo", "%%writefile notes.txt\none", "assert open('notes.txt').read().split() == ['one', 'two']"),
    Idiom("a script of the answer is run as a command", "%%writefile script.py\nprint(6 * 7)", "%%writefile script.py\nprint(6 + 7)", "import subprocess, sys\nr = subprocess.run([sys.executable, 'script.py'], capture_output=True, text=True)\nassert r.returncode == 0 and r.stdout.strip() == '42'"),
    Idiom("%env and %pwd", "%env PLACE=Nairobi", "PLACE = 'Nairobi'", "import os\nassert os.environ.get('PLACE') == 'Nairobi'\nhere = %pwd\nassert here == os.getcwd()"),
    Idiom("the shell is asked for a magic", "total = 3", "total = 4", "get_ipython().run_line_magic('matplotlib', 'inline')\nassert total == 3"),
    Idiom("a cell is run by the test", "base = 3", "base = 4", "result = get_ipython().run_cell('derived = base + 1', silent=True)\nassert result.success and derived == 4"),
    Idiom("the last result of the answer", "3 + 4", "3 * 4", "assert _ == 7"),
    Idiom("comments, blank lines and a lone string in the test", "x = 1", "x = 2", '"""Checks x."""\n\n# hidden\nassert x == 1  # that is all\n'),
    Idiom("hidden tests between their marks", "x = 4", "x = 3", "assert x > 2\n### BEGIN HIDDEN TESTS\nassert x % 2 == 0\n### END HIDDEN TESTS"),
    Idiom("a solution between its marks", "x = 1\n### BEGIN SOLUTION\nx += 1\n### END SOLUTION", "x = 1", "assert x == 2"),
]
