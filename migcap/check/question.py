"""A test cell in words: the learner's function, the cases it is tried on, and what each likely mistake is told.

    q = Question(lambda: migrant_share, points=2, blanks=4, case="{} in {}")
    q.number([("NPL", 2024)], 1.59, within=0.01)
    q.number(CASES, share, within=0.01, mistakes=[Mistake(proportion, "That is a proportion ...")], worth=1)
    q.nothing([("TWN", 2024)], "There is no population figure ...", worth=1)
    q.mark()

Each line is a *part*, tried at once. `mark()` is the last line of the cell, because nbgrader reads what a cell ends with:
it gives nothing (full marks) or a float (part of the points), or raises `Feedback` (no points). The first part that is worth something is the heart of
the answer, and a part worth nothing is a condition: without these no part counts, so that an answer that always gives None
earns nothing for "missing is None".
"""

from dataclasses import dataclass, field
from typing import Callable

from matplotlib.axes import Axes

from migcap.check.call import Outcome, call
from migcap.check.chart import Description, describe
from migcap.check.compare import Nothing, Number, Table
from migcap.check.explain import blanks_message, explain
from migcap.check.feedback import Feedback
from migcap.check.phrase import say, say_number, with_footnote

IN_THE_QUESTION = "The question says what it should be for this case. Look at each step between the two."


@dataclass
class Mistake:
    """A way to go wrong: what it would give for a case, and what to tell a person who gives that.

    `gives(*case)` returns the value that this thinking leads to (None: it does not apply to this case).
    `advice` may use {0}, {1} ... for the parts of the case.
    """

    gives: Callable
    advice: str


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

    def is_right(self, case, outcome: Outcome):
        if outcome.error is not None:
            return False
        if self.inspect:
            return self.inspect(outcome.value, *case) is None
        return self.alike.same(outcome.value, self.expected(*case))


class Question:
    """Collects the parts of one test cell and turns them into points and one message."""

    def __init__(self, function, points, blanks, case="{} in {}"):
        """`function`: a lambda that names the learner's function, so that a missing one gets a sentence; `blanks`: how many
        its skeleton has; `case`: how a case is said, "{} in {}" for ("NPL", 2024)."""
        self.points, self.blanks, self.case = points, blanks, case
        self.results = []  # (worth, message or None) of each part
        try:
            self.function = function()
        except NameError as error:
            raise Feedback(f"`{error.name}` is not there yet: run the cell that defines it, and look whether it stopped with an error.") from None

    def number(self, cases, expected, within, mistakes=(), otherwise="", worth=0):
        """The function gives a number for each case, `within` of what `expected(*case)` (or the number `expected`) says."""
        self._try(Part(cases, as_rule(expected), Number(within), otherwise or IN_THE_QUESTION, mistakes, worth=worth))

    def table(self, cases, expected, columns, within, mistakes=(), otherwise="", worth=0):
        """The function gives a table with these columns; `within` holds the tolerance of each column of numbers."""
        self._try(Part(cases, as_rule(expected), Table(columns, within), otherwise or IN_THE_QUESTION, mistakes, worth=worth))

    def nothing(self, cases, otherwise, mistakes=(), worth=0):
        """The function refuses each case by giving None: a figure that nobody has is not zero."""
        self._try(Part(cases, as_rule(None), Nothing(), otherwise, mistakes, worth=worth))

    def looks(self, cases, inspect, worth=0):
        """The function draws a chart; `inspect(description, *case)` gives None when all is well, else the sentence to show."""
        self._try(Part(cases, inspect=only_charts(inspect), worth=worth))

    def mark(self):
        """Points and message of the whole cell; see the module's text."""
        messages = [message for _, message in self.results if message]
        if not messages:
            print("✓ Every check in this cell passes.")
            return None
        earned = 0 if self._heart_is_wrong() else sum(worth for worth, message in self.results if message is None)
        # One message at a time: mending the heart of an answer often mends the rest. A part that is worth something knows more
        # of what can go wrong than the example that stands in the question.
        message = with_footnote(next((message for worth, message in self.results if worth and message), messages[0]))
        if earned <= 0:
            raise Feedback(message)
        print(f"{say_number(earned)} of {say_number(self.points)} points so far. {message}")
        return float(min(earned, self.points))

    def _heart_is_wrong(self):
        heart = next((result for result in self.results if result[0]), None)
        return any(message for worth, message in self.results if not worth) or (heart is not None and heart[1] is not None)

    def _try(self, part):
        """Try every case of a part; notes its worth and the message for what went wrong, or None."""
        outcomes = [(case, self._outcome(case)) for case in part.cases]
        wrong = [(case, outcome) for case, outcome in outcomes if not part.is_right(case, outcome)]
        message = None
        if wrong:
            message = blanks_message(self.function, self.blanks) or explain(self.case, part, outcomes, wrong)
        self.results.append((part.worth, message))

    def _outcome(self, case):
        outcome = call(self.function, case)
        if isinstance(outcome.value, Axes):
            outcome.value = describe(outcome.value)
        return outcome


def as_rule(expected):
    """Every expectation as a function of the case."""
    return expected if callable(expected) else lambda *case: expected


def only_charts(inspect):
    """`inspect` for anything that may come back: what is not a chart gets a sentence of its own."""
    def with_kind(seen, *case):
        if isinstance(seen, Description):
            return inspect(seen, *case)
        return f"you give {say(seen)}. The question asks for the chart itself: let the function end with `return ax`."
    return with_kind
