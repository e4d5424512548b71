"""Exceptions that end a test early, in the hope that an early end is taken for a good one."""

from tests.attacks import course
from tests.attacks.attack import Attack

EXERCISES = {"growth": "before, after", "tally": "codes", "latest": "frame", "draw": "frame", "words": "text"}


def raising(statement, first=""):
    """Every function of the assignment does this and nothing else."""
    answers = {name: f"{first}def {name}({arguments}):\n    {statement}" for name, arguments in EXERCISES.items()}
    answers["journey"] = f"{first}class Journey:\n    def __init__(self, start):\n        {statement}"
    return answers


def caught(statement, kind, first=""):
    """Right answers that use the same exception, and catch it."""
    return {"growth": f'''{first}def growth(before, after):
    try:
        {statement}
    except {kind}:
        pass
    if before == 0:
        raise ValueError("no growth from nothing")
    return 100 * (after - before) / before'''}


def _ends(name, tries, statement, kind, first=""):
    return Attack(name, tries, answers=raising(statement, first), twin=caught(statement, kind, first))


WRONG_ADD = """        if stop is None:
            raise ValueError("nowhere is no stop")
"""


def _instead_of_an_error(name, tries, statement, first=""):
    """A test expects any exception from `add(None)`, and gets something else from this class, which is right but for that."""
    assert WRONG_ADD in course.REFERENCE["journey"]
    wrong = first + course.REFERENCE["journey"].replace(WRONG_ADD, f"        if stop is None:\n            {statement}\n")
    return Attack(name, tries, answers={"journey": wrong}, twin={"journey": first + course.REFERENCE["journey"]})


def _unsayable(name, tries, how, lost=0):
    """All is right, but for the text of an exception. Nobody has to ask for it: stock nbgrader does not."""
    odd = f"class Odd(Exception):\n    def __str__(self):\n        {how}\n    __repr__ = __str__\n\n"
    wrong = odd + course.REFERENCE["journey"].replace('raise ValueError("nowhere is no stop")', "raise Odd")
    return Attack(name, tries, answers={"journey": wrong}, honest_rest=True, deserves=course.FULL, keeps=course.FULL - lost,
                  twin={"journey": odd.replace(how, "return 'odd'") + wrong.removeprefix(odd)})


ATTACKS = [
    _instead_of_an_error("time-out-for-an-error", "Where a test expects any exception, the call never ends: the time-out must not pass for it.",
                         "while True: pass"),
    _instead_of_an_error("unsendable-for-an-error", "Where a test expects any exception, the call gives what cannot leave its process.", "return deep",
                         "deep = []\nfor _ in range(5000):\n    deep = [deep]\n\n"),
    _instead_of_an_error("too-large-for-an-error", "Where a test expects any exception, the call gives 40 MB.", "return 'x' * (40 << 20)"),
    _instead_of_an_error("opaque-for-an-error", "Where a test expects any exception, the call gives a thing that no test has a use for.", "return Thing()",
                         "class Thing:\n    __eq__ = lambda self, other: True\n\n"),
    _instead_of_an_error("system-exit-for-an-error", "Where a test expects any exception, the call raises SystemExit, which is none of those.",
                         "raise SystemExit(0)"),
    _instead_of_an_error("interrupt-for-an-error", "Where a test expects any exception, the call raises KeyboardInterrupt, which is none of those.",
                         "raise KeyboardInterrupt"),
    _instead_of_an_error("end-for-an-error", "Where a test expects any exception, the process ends.", "os._exit(0)", "import os\n\n"),
    _unsayable("text-that-never-ends", "The exception that a test expects never ends to say what it is: that costs its own test alone.",
               "while True: pass", lost=course.TESTS["journey"][0]),
    _unsayable("text-that-fails", "The exception that a test expects raises itself when it is to say what it is, which once ended the process.", "raise self"),
    _ends("raise-stop-iteration", "Every function raises StopIteration.", "raise StopIteration", "StopIteration"),
    _ends("raise-system-exit", "Every function raises SystemExit(0).", "raise SystemExit(0)", "SystemExit"),
    _ends("raise-skip-test", "Every function raises unittest's SkipTest.", "raise unittest.SkipTest('not today')", "unittest.SkipTest", '''import unittest

'''),
    _ends("raise-keyboard-interrupt", "Every function raises KeyboardInterrupt, as if a person had stopped the test.", "raise KeyboardInterrupt",
          "KeyboardInterrupt"),
    _ends("raise-generator-exit", "Every function raises GeneratorExit, which is no Exception.", "raise GeneratorExit", "GeneratorExit"),
    _ends("warnings-as-errors", "Warnings are errors, and every function warns.", "warnings.warn('wrong')", "Warning",
          "import warnings\nwarnings.simplefilter('error', UserWarning)\n\n"),
    _ends("exception-without-a-name", "Every function raises an exception whose name, text and class cannot be asked for.", "raise Nameless", "Nameless",
          "class Deaf(type):\n    __name__ = property(lambda self: 1 / 0)\n\nclass Nameless(Exception, metaclass=Deaf):\n"
          "    def __str__(self):\n        raise SystemExit(0)\n    __repr__ = __str__\n\n"),
    Attack("exit-called", "Every function calls exit(), which ends the kernel.", answers=raising("exit()"),
           twin={"words": "def words(text):\n    leave = exit\n    return len(text.split())"}),
]
