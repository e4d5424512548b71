"""A question whose answer is a number."""

import math
import numbers

from migcap.errors import MigcapError
from migcap.practice.kinds import why_not_a_number
from migcap.practice.question import Question, needed
from migcap.practice.words import say_number

# A slip is recognised as close to its value as this, whatever the tolerance of the answer: 0.016 for 0.0159, not 0.02.
SLIP = 0.01
# Floating point: "within 0.01" holds at the border too.
HAIR = 1 + 1e-9


def number(question, answer, within, because, unit="", hint=(), mistakes=None):
    """A question answered by a number in `unit` that lies `within` of `answer`.

    hint: one text or a list, shown one at a time. because: the reason, shown with the right answer.
    mistakes: {value: "what that thinking leads to, and where to look"}.
    """
    return Number(question, answer, within, because, unit, hint, mistakes or {})


class Number(Question):
    """See `number`."""

    def __init__(self, question, answer, within, because, unit, hint, mistakes):
        super().__init__(question, hint)
        self.right, self.within, self.unit = answer, within, unit
        self.because = needed(because, "the reason of its answer")
        self.mistakes = dict(mistakes)
        for value in (answer, within, *mistakes):
            if isinstance(value, bool) or not isinstance(value, numbers.Real) or not math.isfinite(value):
                raise MigcapError(f"{value!r} is no number for the answer, the tolerance or a mistake of a practice question: give a plain number.")
        if hidden := [value for value in mistakes if self._is_right(float(value))]:
            raise MigcapError(f"The mistake {hidden[0]} of this practice question would count as right: narrow `within`, or leave that mistake out.")

    def _reply(self, mine):
        problem = why_not_a_number(mine)
        if problem:
            return f"{problem} {self._expected()}"
        mine = float(mine)
        if self._is_right(mine):
            return f"✓ Yes, {say_number(mine, self.unit)}. {self.because}"
        return f"Not yet: you give {say_number(mine, self.unit)}. {self._known_mistake(mine) or self._direction(mine)}"

    def _is_right(self, mine):
        return abs(mine - float(self.right)) <= max(self.within, abs(self.right) * 1e-12) * HAIR

    def _known_mistake(self, mine):
        near = [(abs(mine - value), words) for value, words in self.mistakes.items()
                if abs(mine - value) <= max(min(self.within, SLIP * abs(value)), abs(value) * 1e-9)]
        return min(near)[1] if near else None

    def _direction(self, mine):
        if abs(mine - self.right) <= 5 * self.within:
            return "That is close. Did you round on the way? Round at the end only."
        for times, words in ((100, "a hundred times"), (1000, "a thousand times"), (1_000_000, "a million times")):
            if math.isclose(mine, self.right * times, rel_tol=SLIP):
                return f"That is {words} too high. Look at the unit: the question asks for {self._kind()}."
            if math.isclose(mine * times, self.right, rel_tol=SLIP):
                return f"That is {words} too low. Look at the unit: the question asks for {self._kind()}."
        if math.isclose(mine, -self.right, rel_tol=SLIP):
            return "The size is right and the sign is not. Which figure do you take from which?"
        return f"That is too {'high' if mine > self.right else 'low'}. {self._help()}"

    def _kind(self):
        """"a number in %", "a number of people"."""
        if not self.unit:
            return "a number"
        return f"a number {'of' if self.unit[0].isalpha() else 'in'} {self.unit}"

    def _expected(self):
        return f"The question asks for {self._kind()}."

    def _solution(self):
        return f"{say_number(self.right, self.unit)}. {self.because}"

    def _asked(self):
        within = f", within {say_number(self.within)}" if self.within else ""
        return f"**Question.** {self.question}  \nYour answer is {self._kind()}{within}."
