"""What a test replaces or looks at outside its own names: functions that `mock.patch` puts elsewhere, and pyplot's current figure."""

import builtins
import functools
import types
from unittest import mock

from migcap.grading.engine.judge.names import Names
from migcap.grading.wire import WireError

STAY_HERE = ("stdout", "stderr", "stdin", "input")
LOOKS = ("gca", "gcf", "axes", "figure")


def install(judge):
    """Once for each judge's process."""
    _forward_patches(judge)
    _show_her_figures(judge)


def _forward_patches(judge):
    """`mock.patch("pandas.read_csv")` in a test must count where the learner's code runs; the mock itself stays here and is called from there."""
    enter, leave = mock._patch.__enter__, mock._patch.__exit__

    @functools.wraps(enter)
    def __enter__(self):
        result = enter(self)
        place = getattr(self, "target", None)
        self._forwarded = None
        if isinstance(place, types.ModuleType) and place is not judge.main and self.attribute not in STAY_HERE:
            self._forwarded = (place.__name__, self.attribute)
            try:
                judge.talk.ask("patch", *self._forwarded, getattr(place, self.attribute))
            except WireError:
                self._forwarded = None
        return result

    @functools.wraps(leave)
    def __exit__(self, *problem):
        forwarded = getattr(self, "_forwarded", None)
        if forwarded and not judge.talk.closed:
            judge.talk.ask("unpatch", *forwarded)
        return leave(self, *problem)

    mock._patch.__enter__, mock._patch.__exit__ = __enter__, __exit__


def _show_her_figures(judge):
    """plt.gca() after a call of her function finds what she drew, and plt.close() closes it where it is."""
    from matplotlib import pyplot

    hers, close, numbers = judge.her_figures, pyplot.close, pyplot.get_fignums
    hers.close_here = close
    for name in LOOKS:
        original = getattr(pyplot, name)

        def look(*arguments, _original=original, _name=name, **named):
            makes_a_new_one = _name == "figure" and not arguments and "num" not in named
            if not makes_a_new_one:
                hers.fetch()
            return _original(*arguments, **named)

        setattr(pyplot, name, functools.wraps(original)(look))

    @functools.wraps(close)
    def close_both(fig=None):
        hers.close("all" if fig == "all" else fig if isinstance(fig, int) else None)
        return close(fig)

    pyplot.close = close_both
    pyplot.get_fignums = lambda: sorted({*numbers(), *hers.numbers})


class Main(types.ModuleType):
    """`__main__` of the tests' process: its attributes are the names of the test cells."""

    def __init__(self, names: Names):
        super().__init__("__main__")
        object.__setattr__(self, "_names", names)

    def __getattr__(self, name):
        try:
            return object.__getattribute__(self, "_names")[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self._names[name] = value

    def __delattr__(self, name):
        try:
            del self._names[name]
        except KeyError:
            raise AttributeError(name) from None


def input_of_the_test(prompt):
    """What input() in her code gives: the answer that a test put there, if one did."""
    return builtins.input(prompt)
