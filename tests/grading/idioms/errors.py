"""Errors that an answer should raise, catch, define, explain."""

from tests.grading.idioms.idiom import Idiom

CHECK = "def check(age):\n    if age < 0:\n        raise ValueError(f'{age} is negative')\n    return age"
NO_CHECK = "def check(age):\n    return age"
OWN = "class TooYoung(ValueError):\n    pass\ndef check(age):\n    if age < 18:\n        raise TooYoung('wait')\n    return age"

IDIOMS = [
    Idiom("an error is expected, with try, except and else", CHECK, NO_CHECK, "try:\n    check(-1)\nexcept ValueError:\n    pass\nelse:\n    raise AssertionError('a negative age should raise ValueError')\nassert check(5) == 5"),
    Idiom("the text of the error", CHECK, CHECK.replace("negative", "wrong"), "try:\n    check(-7)\n    assert False, 'no error'\nexcept ValueError as error:\n    assert '-7' in str(error) and error.args[0].endswith('negative')"),
    Idiom("the wrong kind of error is told apart", CHECK, CHECK.replace("ValueError", "TypeError"), "raised = None\ntry:\n    check(-1)\nexcept Exception as error:\n    raised = error\nassert type(raised) is ValueError, f'raised {type(raised).__name__}'"),
    Idiom("an error class of the learner's", OWN, OWN.replace("(ValueError)", "(Exception)"), "try:\n    check(3)\nexcept TooYoung as error:\n    assert isinstance(error, ValueError) and str(error) == 'wait'\nelse:\n    raise AssertionError\nassert issubclass(TooYoung, ValueError)"),
    Idiom("attributes of the learner's error", "class Bad(Exception):\n    def __init__(self, code):\n        super().__init__(f'code {code}')\n        self.code = code\ndef run():\n    raise Bad(7)", "class Bad(Exception):\n    pass\ndef run():\n    raise Bad('code 7')", "try:\n    run()\nexcept Bad as bad:\n    assert bad.code == 7 and str(bad) == 'code 7'\nelse:\n    assert False"),
    Idiom("the cause of an error", "def read(d):\n    try:\n        return d['x']\n    except KeyError as error:\n        raise ValueError('no x') from error", "def read(d):\n    if 'x' not in d:\n        raise ValueError('no x')", "try:\n    read({})\nexcept ValueError as error:\n    assert isinstance(error.__cause__, KeyError)\nelse:\n    assert False"),
    Idiom("the function catches and returns", "def ratio(a, b):\n    try:\n        return a / b\n    except ZeroDivisionError:\n        return None", "def ratio(a, b):\n    return a / b", "assert ratio(1, 2) == 0.5 and ratio(1, 0) is None"),
    Idiom("the function lets other errors pass", "def ratio(a, b):\n    try:\n        return a / b\n    except ZeroDivisionError:\n        return None", "def ratio(a, b):\n    try:\n        return a / b\n    except Exception:\n        return None", "try:\n    ratio('1', 2)\nexcept TypeError:\n    pass\nelse:\n    raise AssertionError('catch only the division by zero')"),
    Idiom("an error that is returned", "def attempt(f):\n    try:\n        f()\n    except Exception as error:\n        return error", "def attempt(f):\n    return None", "r = attempt(lambda: int('x'))\nassert isinstance(r, ValueError) and 'invalid literal' in str(r)"),
    Idiom("an endless recursion", "def down(n):\n    return down(n - 1)", "def down(n):\n    return n", "try:\n    down(1)\nexcept RecursionError:\n    pass\nelse:\n    raise AssertionError('has no end, should not end')"),
    Idiom("the program is left", "import sys\ndef leave(code):\n    sys.exit(code)", "def leave(code):\n    return code", "try:\n    leave(2)\nexcept SystemExit as end:\n    assert end.code == 2\nelse:\n    raise AssertionError('should exit')"),
    Idiom("an assertion inside the answer", "def mean(xs):\n    assert len(xs) > 0, 'nothing to average'\n    return sum(xs) / len(xs)", "def mean(xs):\n    return sum(xs) / len(xs) if xs else 0", "failed = False\ntry:\n    mean([])\nexcept AssertionError as error:\n    failed = 'average' in str(error)\nassert failed and mean([1, 3]) == 2"),
    Idiom("not implemented", "class Base:\n    def run(self):\n        raise NotImplementedError", "class Base:\n    def run(self):\n        pass", "try:\n    Base().run()\nexcept NotImplementedError:\n    done = True\nelse:\n    done = False\nassert done"),
    Idiom("finally is run", "log = []\ndef work():\n    try:\n        1 / 0\n    finally:\n        log.append('closed')", "log = []\ndef work():\n    1 / 0\n    log.append('closed')", "try:\n    work()\nexcept ZeroDivisionError:\n    pass\nassert log[-1:] == ['closed']"),
    Idiom("a group of errors", "def check_all(xs):\n    bad = [ValueError(x) for x in xs if x < 0]\n    if bad:\n        raise ExceptionGroup('bad ages', bad)", "def check_all(xs):\n    for x in xs:\n        if x < 0:\n            raise ValueError(x)", "try:\n    check_all([1, -2, -3])\nexcept ExceptionGroup as group:\n    assert len(group.exceptions) == 2 and all(isinstance(e, ValueError) for e in group.exceptions)\nelse:\n    assert False"),
    Idiom("a key and an index that are not there", "def find(d, k):\n    if k not in d:\n        raise KeyError(k)\n    return d[k]", "def find(d, k):\n    return d.get(k)", "try:\n    find({}, 'ken')\nexcept LookupError as error:\n    assert error.args == ('ken',)\nelse:\n    assert False"),
    Idiom("an error with a note", "def load():\n    error = ValueError('bad row')\n    error.add_note('in line 3')\n    raise error", "def load():\n    raise ValueError('bad row')", "try:\n    load()\nexcept ValueError as error:\n    assert error.__notes__ == ['in line 3']"
          "\nelse:\n    assert False"),
]
