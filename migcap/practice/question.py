"""What every question of a lesson can do: show itself, give one hint at a time, give its answer."""

from abc import ABC, abstractmethod

from IPython import get_ipython

from migcap.errors import MigcapError
from migcap.practice.words import bundle_of, say

NOT_ATTEMPTED = "Not attempted yet: put your answer in the place of `...` and run the cell again."


class Question(ABC):
    """A question with hints; `check` sorts what is handed in into one outcome and says it."""

    def __init__(self, question, hint):
        self.question = needed(question, "a question")
        self.hints = [hint] if isinstance(hint, str) else list(hint or [])
        self._given = 0

    def check(self, mine=...):
        """Say how the answer `mine` is doing; anything at all may be handed in."""
        say(NOT_ATTEMPTED if mine is ... else self._reply(mine))

    def hint(self):
        """Show the next hint."""
        if not self.hints:
            say(f"There is no hint for this question. `{self._name()}.answer()` shows the answer.")
            return
        self._given = min(self._given + 1, len(self.hints))
        last = self._given == len(self.hints)
        after = f"`{self._name()}.answer()` shows the answer." if last else f"`{self._name()}.hint()` shows one more hint."
        say(f"**Hint {self._given} of {len(self.hints)}.** {self.hints[self._given - 1]}\n\n{after}")

    def answer(self):
        """Show the answer and the reason for it."""
        say(f"**The answer.** {self._solution()}")

    @abstractmethod
    def _reply(self, mine) -> str:
        """The sentence for an answer that was handed in."""

    @abstractmethod
    def _solution(self) -> str:
        """The right answer, with its reason."""

    @abstractmethod
    def _asked(self) -> str:
        """The question as it is shown, in Markdown."""

    def _help(self):
        """Where to look next, by a command that she can type."""
        more_hints = self._given < len(self.hints)
        return f"`{self._name()}.hint()` helps." if more_hints else f"`{self._name()}.answer()` shows the answer."

    def _name(self):
        """The name that the notebook gave to this question, so that what we tell her to type works."""
        shell = get_ipython()
        names = [name for name, value in (shell.user_ns if shell else {}).items() if value is self and not name.startswith("_")]
        return names[0] if names else "q"

    def _repr_markdown_(self):
        return bundle_of(self._asked())["text/markdown"]

    def __repr__(self):
        return bundle_of(self._asked())["text/plain"]


def needed(text, what):
    """The text, or an error for the author who left it out."""
    if not isinstance(text, str) or not text.strip():
        raise MigcapError(f"This practice question has no text for {what}: write one.")
    return text
