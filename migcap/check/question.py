"""A test cell in words: the learner's function, the cases it is tried on, and what each likely mistake is told.

    q = Question(lambda: migrant_share, points=2, blanks=4, case="{} in {}")
    q.number([("NPL", 2024)], 1.59, within=0.01)
    q.number(CASES, share, within=0.01, mistakes=[Mistake(proportion, "That is a proportion ...")], worth=1)
    q.nothing([("TWN", 2024)], "There is no population figure ...", worth=1)
    q.mark()

Each line is a *part*. `mark()` is the last line of the cell, because nbgrader reads what a cell ends with:
it gives nothing (full marks) or a float (part of the points), or raises `Feedback` (no points).

A part worth nothing is the check on the learner's page, tried by `mark()`. Where parts are worth something (the hidden ones, tried
at once), these alone count: on the page a later exercise is tried with her own earlier functions, in grading with right ones. The first of them is the
heart of the answer: without it no part counts, so that an answer that always gives None earns nothing for "missing is None".
"""

import contextlib
from dataclasses import dataclass, field
from functools import partial
from typing import Callable

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from migcap.check.call import Outcome, call, quiet
from migcap.check.chart import Description, describe
from migcap.check.compare import Nothing, Number, Table
from migcap.check.explain import blanks_message, explain
from migcap.check.feedback import Feedback
from migcap.check.given import handed, plain
from migcap.check.kinds import Listing, Numbers, Word
from migcap.check.mistake import Mistake
from migcap.check.phrase import count, say, say_case, say_number, with_footnote
from migcap.check.swap import trying

IN_THE_QUESTION = "The question says what it should be for this case. Look at each step between the two."

UNREADABLE = "Whoever looks into it meets an error. Give back a plain value of the kind that the question asks for."
UNREADABLE_CHART = "something on the chart cannot be read. Look at its numbers and its words: are they plain ones?"


@dataclass
class Part:
    """Cases that belong together, with what is expected of each and how it is compared."""

    cases: list
    expected: Callable = None
    alike: object = None
    otherwise: str = ""
    mistakes: list = field(default_factory=list)
    inspect: Callable = None
    worth: float = 0

    def __post_init__(self):
        self.expected, self.inspect = self.expected and plain(self.expected), self.inspect and plain(self.inspect)
        self.mistakes = [Mistake(plain(mistake.gives), mistake.advice) for mistake in self.mistakes]

    def is_right(self, case, outcome: Outcome):
        if outcome.error is not None:
            return False
        if self.inspect:
            return self.inspect(outcome.value, *case) is None
        expected = self.expected(*case)
        # What she gives may complain, or stop with an error, when somebody compares it: then it is not the same.
        with quiet():
            try:
                return bool(self.alike.same(outcome.value, expected))
            except (Exception, SystemExit):
                return False


class Question:
    """Collects the parts of one test cell and turns them into points and one message."""

    def __init__(self, function, points, blanks, case="{} in {}"):
        """`function`: a lambda that names the learner's function, so that a missing one gets a sentence; `blanks`: how many
        its skeleton has; `case`: how a case is said, "{} in {}" for ("NPL", 2024)."""
        self.points, self.blanks, self.case = points, blanks, case
        self.name = next(iter(function.__code__.co_names + function.__code__.co_freevars), "the function")
        self.results = []  # (worth, function that says what went wrong, or None) of each part
        self.on_page = []  # the parts worth nothing: tried at the end, and only where no other part counts
        self.examples = []  # their cases
        self.charts = {}
        try:
            self.function = function()
        except NameError as error:
            raise Feedback(f"`{error.name}` is not there yet: run the cell that defines it, and look whether it stopped with an error.") from None
        if not callable(self.function):
            raise Feedback(f"`{self.name}` is {say(self.function)} now and no function any more: run the cell that defines it, and give your own results another name.")

    def number(self, cases, expected, within, mistakes=(), otherwise="", worth=0):
        """The function gives a number for each case, `within` of what `expected(*case)` (or the number `expected`) says."""
        self._try(Part(cases, as_rule(expected), Number(within), otherwise or IN_THE_QUESTION, mistakes, worth=worth))

    def table(self, cases, expected, columns, within, mistakes=(), otherwise="", worth=0):
        """The function gives a table with these columns; `within` holds the tolerance of each column of numbers. `expected` may be a list of rows."""
        if isinstance(expected, list):
            expected = pd.DataFrame(expected, columns=columns)
        self._try(Part(cases, as_rule(expected), Table(columns, within), otherwise or IN_THE_QUESTION, mistakes, worth=worth))

    def word(self, cases, expected, options, mistakes=(), otherwise="", worth=0):
        """The function gives one word out of `options`, for instance "temporary"."""
        self._try(Part(cases, as_rule(expected), Word(options), otherwise or IN_THE_QUESTION, mistakes, worth=worth))

    def listing(self, cases, expected, mistakes=(), otherwise="", worth=0):
        """The function gives a list (or set, or column) of texts or numbers; order and repetition do not count. `expected`: a rule, or a list."""
        self._try(Part(cases, as_rule(expected), Listing(), otherwise or IN_THE_QUESTION, mistakes, worth=worth))

    def numbers(self, cases, expected, names, within, mistakes=(), otherwise="", worth=0):
        """The function gives several numbers in the order of `names` (or a dict by these names); `within`: one tolerance, or one for each."""
        self._try(Part(cases, as_rule(expected), Numbers(names, within), otherwise or IN_THE_QUESTION, mistakes, worth=worth))

    def nothing(self, cases, otherwise, mistakes=(), worth=0):
        """The function refuses each case by giving None: a figure that nobody has is not zero."""
        self._try(Part(cases, as_rule(None), Nothing(), otherwise, mistakes, worth=worth))

    def looks(self, cases, inspect, worth=0):
        """The function draws a chart; `inspect(description, *case)` gives None when all is well, else the sentence to show."""
        self._try(Part(cases, inspect=only_charts(inspect), worth=worth))

    def mark(self):
        """Points and message of the whole cell; see the module's text."""
        counted = self.results or [self._tried(part) for part in self.on_page]
        messages = [message for _, message in counted if message]
        if not messages:
            print("✓ Every check in this cell passes.")
            return None
        # One message at a time: mending the heart of an answer often mends the rest.
        message = with_footnote(messages[0]())
        earned = 0 if counted[0][1] else sum(worth for worth, problem in counted if problem is None)
        if not earned:
            raise Feedback(message)
        print(f"{say_number(earned)} of {count(self.points, 'point')} so far. {message}")
        return float(min(earned, self.points))

    def _try(self, part):
        if not part.worth:
            self.examples += part.cases
            self.on_page.append(part)
        elif not (self.results and self.results[0][1]):  # else the heart is wrong, and nothing that comes behind it counts
            self.results.append(self._tried(part))

    def _tried(self, part):
        """Try every case of a part: its worth, and how to say what went wrong, or None."""
        outcomes = [(case, self._drawn(case) if part.inspect else self._outcome(case)) for case in part.cases]
        wrong = [(case, outcome) for case, outcome in outcomes if not part.is_right(case, outcome)]
        return part.worth, partial(self._message, part, outcomes, wrong) if wrong else None

    def _message(self, part, outcomes, wrong):
        with quiet():
            try:
                return blanks_message(self.function, self.name, self.blanks) or explain(self, part, outcomes, wrong)
            except (Exception, SystemExit):
                case, outcome = wrong[0]
                return f"For {say_case(self.case, case)} you give {say(outcome.value)}. {UNREADABLE}"

    def _drawn(self, case):
        """The chart of a case: drawn once, looked at by every part. Charts are dear."""
        key = repr([str(one) for one in case])
        if key not in self.charts:
            self.charts[key] = self._outcome(case)
        return self.charts[key]

    def _outcome(self, case):
        with trying(case):
            outcome = call(self.function, handed(case))
        if is_a(Axes, outcome.value):
            # Matplotlib warns when it measures a letter that its font has not. What cannot be described stays what it is, and is wrong as that.
            with quiet(), contextlib.suppress(Exception, SystemExit):
                outcome.value = describe(outcome.value)
        return outcome


def is_a(kind, value):
    """isinstance, also for a thing that stops with an error when it is asked what it is."""
    try:
        return isinstance(value, kind)
    except (Exception, SystemExit):
        return False


def as_rule(expected):
    """Every expectation as a function of the case."""
    return expected if callable(expected) else lambda *case: expected


def only_charts(inspect):
    """`inspect` for anything that may come back: what is not a chart gets a sentence of its own, and so does a chart that cannot be read."""
    def with_kind(seen, *case):
        if type(seen) is Description:
            return inspect(seen, *case)
        if is_a(Figure, seen):
            return "you give the figure, the sheet that the chart is drawn on. The question asks for the chart: `ax`, not `fig`."
        if is_a(Axes, seen):  # a chart that nobody could describe
            return UNREADABLE_CHART
        return f"you give {say(seen)}. The question asks for the chart itself: let the function end with `return ax`."

    def looked_at(seen, *case):
        with quiet():
            try:
                return with_kind(seen, *case)
            except (Exception, SystemExit):
                return UNREADABLE_CHART
    return looked_at
