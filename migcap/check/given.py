"""What a test hands to the learner's function when it is no code and no number: a table, a day, a person. A message needs words for it."""

import copy
from dataclasses import dataclass


@dataclass
class Given:
    """`value` is handed over (a fresh copy each time, so that no answer can spoil the next case); messages say `words`."""

    value: object
    words: str

    def __str__(self):
        return self.words

    def __format__(self, how):
        return format(self.words, how)


def handed(case):
    """The arguments for the learner's function: copies, because what she changes in one must change neither the next case nor what is expected."""
    return tuple(copy.deepcopy(one.value if type(one) is Given else one) for one in case)


def plain(rule):
    """A rule about a case (what is expected of it, what a mistake gives), called with the values themselves."""
    return lambda *case: rule(*(one.value if type(one) is Given else one for one in case))
