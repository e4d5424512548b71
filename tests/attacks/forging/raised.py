"""Exceptions that end a test early, in the hope that an early end is taken for a good one."""

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


ATTACKS = [
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
