"""A question answered by choosing one of a few options, with a reason for every one."""

from migcap.check.phrase import join
from migcap.check.phrase import say as phrase
from migcap.errors import MigcapError
from migcap.practice.question import Question, needed


def choice(question, options, hint=()):
    """A question with one right option; `options` is {"a": ("text", is_right, "reason"), ...}, with a reason for each."""
    return Choice(question, options, hint)


class Choice(Question):
    """See `choice`."""

    def __init__(self, question, options, hint):
        super().__init__(question, hint)
        self.options = {str(letter).strip().lower(): option for letter, option in options.items()}
        for letter, option in self.options.items():
            if len(option) != 3:
                raise MigcapError(f'Option "{letter}" of this practice question needs three things: its text, whether it is right, and a reason.')
            needed(option[0], f'option "{letter}"')
            needed(option[2], f'the reason of option "{letter}"')
        right = [letter for letter, (_, is_right, _) in self.options.items() if is_right is True]
        if len(right) != 1 or len(self.options) < 2:
            raise MigcapError(f"This practice question has {len(right)} right options out of {len(self.options)}: give it two or more options, one of them right.")
        self.right = right[0]

    def _reply(self, mine):
        letter = self._letter(mine)
        if letter is None:
            letters = join(f'"{known}"' for known in self.options)
            return f'You hand in {phrase(mine)}. Choose one of {letters}, in quotes: `{self._name()}.check("{next(iter(self.options))}")`.'
        text, is_right, reason = self.options[letter]
        return f"{'✓ Yes' if is_right else 'Not yet'}: **{letter}**, {text.rstrip('.')}. {reason}"

    def _letter(self, mine):
        """The option meant by a letter or by its whole text, however capitals and spaces stand; None if there is none."""
        if not isinstance(mine, str):
            return None
        said = _tidy(mine)
        return next((letter for letter, (text, _, _) in self.options.items() if said in (letter, _tidy(text))), None)

    def _solution(self):
        text, _, reason = self.options[self.right]
        return f"**{self.right}**, {text.rstrip('.')}. {reason}"

    def _asked(self):
        lines = "\n".join(f"- **{letter}** {text}" for letter, (text, _, _) in self.options.items())
        return f"**Question.** {self.question}\n\n{lines}"


def _tidy(text):
    return " ".join(text.split()).rstrip(".)").lower()
