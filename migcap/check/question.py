"""A test cell in words: the learner's function, the cases it is tried on, and what each likely mistake is told.

    q = Question(lambda: migrant_share, points=2, blanks=4, case="{} in {}")
    q.number([("NPL", 2024)], 1.59, within=0.01)
    q.number(CASES, share, within=0.01, mistakes=[Mistake(proportion, "That is a proportion ...")], worth=1)
    q.nothing([("TWN", 2024)], "There is no population figure ...", worth=1)
    q.mark()

Each line adds a *part*. `mark()` tries them all and is the last line of the cell: it gives nothing (full marks), a float
(part of the points; nbgrader reads it) or raises `Feedback` (no points). The first part that is worth something is the heart of
the answer, and a part worth nothing is a condition: without these no part counts, so that an answer that always gives None
earns nothing for "missing is None".
"""

from dataclasses import dataclass, field
from typing import Callable

from matplotlib.axes import Axes

from migcap.check.chart import Description, describe
from migcap.check.call import Outcome, call
from migcap.check.compare import Nothing, Number, Table
from migcap.check.explain import blanks_message, explain
from migcap.check.feedback import Feedback
from migcap.check.phrase import say, say_number, with_footnote


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
    expected: Callable
    alike: object
    otherwise: str
    mistakes: list = field(default_factory=list)
    inspect: Callable = None
    worth: float = 0


class Question:
    """Collects the parts of one test cell and turns them into points and one message."""

    def __init__(self, function, points, blanks, case="{} in {}"):
        """`function`: a lambda that names the learner's function, so that a missing one gets a sentence; `blanks`: how many
        its skeleton has; `case`: how a case is said, "{} in {}" for ("NPL", 2024)."""
        self.points, self.blanks, self.case = points, blanks, case
        self.parts, self._seen = [], {}
        try:
            self.function = function()
        except NameError as error:
            raise Feedback(f"`{error.name}` is not there yet: run the cell that defines it, and look whether it stopped with an error.") from None

    def number(self, cases, expected, within, mistakes=(), otherwise="", worth=0):
        """The function gives a number for each case, `within` of what `expected(*case)` (or the number `expected`) says."""
        self._add(cases, expected, Number(within), otherwise, mistakes, worth)

    def table(self, cases, expected, columns, within, mistakes=(), otherwise="", worth=0):
        """The function gives a table with these columns; `within` holds the tolerance of each column of numbers."""
        self._add(cases, expected, Table(columns, within), otherwise, mistakes, worth)

    def nothing(self, cases, otherwise, mistakes=(), worth=0):
        """The function refuses each case by giving None: a figure that nobody has is not zero."""
        self._add(cases, lambda *case: None, Nothing(), otherwise, mistakes, worth)

    def looks(self, cases, inspect, worth=0):
        """The function draws a chart; `inspect(description, *case)` gives None when all is well, else the sentence to show."""
        self.parts.append(Part(list(cases), None, None, "", [], only_charts(inspect), worth))

    def _add(self, cases, expected, alike, otherwise, mistakes, worth):
        rule = expected if callable(expected) else lambda *case: expected
        self.parts.append(Part(list(cases), rule, alike, otherwise, list(mistakes), None, worth))

    def seen(self, case) -> Outcome:
        """What the learner's function did with a case; each case is tried once."""
        if case not in self._seen:
            outcome = call(self.function, case)
            if isinstance(outcome.value, Axes):
                outcome.value = describe(outcome.value)
            self._seen[case] = outcome
        return self._seen[case]

    def again(self):
        """Forget what was seen: the next parts call the function anew (after the data was shuffled, say)."""
        self._seen = {}

    def mark(self):
        """Points and message of the whole cell; see the module's text."""
        messages = [self._problem(part) for part in self.parts]
        if not any(messages):
            print("✓ Every check in this cell passes.")
            return None
        earned = sum(part.worth for part, message in zip(self.parts, messages) if message is None)
        if any(message for part, message in zip(self.parts, messages) if part in self._conditions()):
            earned = 0
        # One message at a time: mending the heart of an answer often mends the rest.
        message = with_footnote(next(filter(None, messages)))
        if earned <= 0:
            raise Feedback(message)
        print(f"{say_number(earned)} of {say_number(self.points)} points so far. {message}")
        return float(min(earned, self.points))

    def _conditions(self):
        heart = next((part for part in self.parts if part.worth), None)
        return [part for part in self.parts if not part.worth or part is heart]

    def _problem(self, part):
        """The message for this part, or None when every case of it is right."""
        outcomes = [(case, self.seen(case)) for case in part.cases]
        if part.inspect:
            wrong = [(case, outcome) for case, outcome in outcomes if outcome.error or part.inspect(outcome.value, *case)]
        else:
            wrong = [(case, outcome) for case, outcome in outcomes
                     if outcome.error or not part.alike.same(outcome.value, part.expected(*case))]
        if not wrong:
            return None
        return blanks_message(self.function, self.blanks) or explain(self, part, outcomes, wrong)



def only_charts(inspect):
    """`inspect` for anything that may come back: what is not a chart gets a sentence of its own."""
    def with_kind(seen, *case):
        if isinstance(seen, Description):
            return inspect(seen, *case)
        return f"you give {say(seen)}. The question asks for the chart itself: let the function end with `return ax`."
    return with_kind
