"""Calling a learner's function so that nothing it does stops the test or costs her marks by accident."""

import contextlib
import io
import warnings
from dataclasses import dataclass

from IPython.utils.capture import capture_output
from matplotlib import pyplot as plt


@dataclass
class Outcome:
    """What a function gave back, or the error it stopped with; and what it printed on the way."""

    value: object = None
    error: BaseException = None
    printed: str = ""


@contextlib.contextmanager
def quiet():
    """Warnings, printed text and what is displayed are put aside: nbgrader takes any word on stderr for a failure, and a function
    that shows what it was called with would show the cases of a test. Gives what collects the prints."""
    printed = io.StringIO()
    displayed = capture_output(stdout=False, stderr=False)
    with warnings.catch_warnings(), displayed, contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(printed):
        warnings.simplefilter("ignore")
        yield printed


def call(function, arguments):
    """Call with the arguments, whatever comes of it."""
    with quiet() as printed:
        open_before = plt.get_fignums()
        try:
            return Outcome(value=function(*arguments), printed=printed.getvalue())
        except (Exception, SystemExit) as error:
            return Outcome(error=error)
        finally:  # a notebook shows every figure that is left open: a test would show one for each case it tried
            for number in set(plt.get_fignums()) - set(open_before):
                plt.close(number)
